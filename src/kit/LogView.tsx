import {
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { useTranslation } from 'react-i18next';
import { chunks } from '@/lib/async';
import { countFormat } from '@/lib/formats';
import { linesWith, partsOf, patternOf } from '@/lib/log-lines';
import { marked } from '@/lib/text';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Check';
import { DownloadOutlined } from '@/ui/icons';
import { downloadSink } from './file-sink';
import './log.css';

interface Props {
  lines: readonly string[];
  /** What it is the log of; the file is called so too. */
  name: string;
  /** More may come: the end stays in sight until somebody scrolls away from it. */
  running?: boolean;
  /** So many lines are shown, the last ones; all are in the file. */
  most?: number;
  /** Of a very long one: lines before these, which only the file has, and the file's parts. */
  before?: { count: number; parts: () => Iterable<string> };
}

/** So many lines are shown unless told. */
export const MOST_LINES = 5000;
/** So many characters of a line are shown. */
const LONGEST = 2000;
/** The browser lays out only the blocks in sight. */
const BLOCK = 100;

interface BlockProps {
  lines: readonly string[];
  first: number;
  pattern: RegExp | undefined;
  /** The line that was gone to. */
  current: number | undefined;
  /** Says that so much of a line is left out. */
  cut: (count: number) => string;
}

function Line({ text, pattern, cut }: Pick<BlockProps, 'pattern' | 'cut'> & { text: string }) {
  const rest = text.length - LONGEST;
  const parts = partsOf(marked(rest > 0 ? text.slice(0, LONGEST) : text), pattern);
  return (
    <>
      {parts.map((part, at) => {
        const place = String(at);
        return at % 2 === 1 ? <mark key={place}>{part}</mark> : part;
      })}
      {rest > 0 ? <span className="qd-dim">{cut(rest)}</span> : null}
    </>
  );
}

const Block = memo(
  ({ lines, first, pattern, current, cut }: BlockProps) => (
    <div className="qd-log-block">
      {lines.map((line, at) => {
        const number = first + at + 1;
        return (
          <div key={number} data-line={number} aria-current={current === first + at || undefined}>
            <span dir="auto">
              <Line text={line} pattern={pattern} cut={cut} />
            </span>
          </div>
        );
      })}
    </div>
  ),
  (a, b) =>
    a.first === b.first &&
    a.pattern === b.pattern &&
    a.current === b.current &&
    a.cut === b.cut &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, at) => line === b.lines[at]),
);

/** Where the search stands among what it has found. */
function useSearch(lines: readonly string[], skipped: number) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const wanted = useDeferredValue(text);
  const pattern = useMemo(() => patternOf(wanted), [wanted]);
  const found = useMemo(() => linesWith(lines, pattern), [lines, pattern]);
  const current = found[at];
  return {
    text,
    pattern,
    count: found.length,
    at,
    current: current === undefined ? undefined : skipped + current,
    type: (next: string) => {
      setText(next);
      setAt(0);
    },
    step: (by: 1 | -1) => found.length > 0 && setAt((at + by + found.length) % found.length),
  };
}

/** The whole log as a file; between its parts the page has its turn. */
async function saveLog(name: string, parts: Iterable<string>): Promise<void> {
  const file = downloadSink(`${name.replaceAll(/[^\w.-]+/g, '-')}.log`, 'text/plain');
  for (const part of parts) {
    // oxlint-disable-next-line no-await-in-loop -- one part at a time is the point
    await file.write(part);
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((go) => setTimeout(go));
  }
  await file.finish();
}

/** A log: searched, followed while it grows, saved. By keyboard: Enter and Shift+Enter go through what is found, Home and End scroll. */
export function LogView({ lines, name, running = false, most = MOST_LINES, before }: Props) {
  const { t, i18n } = useTranslation(['log', 'common']);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [follows, setFollows] = useState(true);
  const [wraps, setWraps] = useState(true);
  const cutOff = Math.max(0, lines.length - most);
  const skipped = (before?.count ?? 0) + cutOff;
  const shown = useMemo(() => lines.slice(cutOff), [lines, cutOff]);
  const { text, pattern, count, at, current, type, step } = useSearch(shown, skipped);
  const number = countFormat(i18n.language);
  const cut = useCallback((left: number) => t('log:cut', { count: left }), [t]);

  useLayoutEffect(() => {
    if (!follows) return undefined;
    const toEnd = () => box.current?.scrollTo({ top: box.current.scrollHeight });
    toEnd();
    // Lines that came into sight by that have their real height only now.
    const later = requestAnimationFrame(toEnd);
    return () => cancelAnimationFrame(later);
  }, [lines, follows, wraps]);
  useEffect(() => {
    if (current === undefined) return;
    setFollows(false);
    box.current?.querySelector(`[data-line="${current + 1}"]`)?.scrollIntoView({ block: 'center' });
  }, [current, pattern]);

  const onSearchKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    }
    if (event.key === 'Escape' && text !== '') {
      event.stopPropagation();
      event.preventDefault();
      type('');
    }
  };
  return (
    <div className="qd-log">
      <div className="qd-log-tools">
        <input
          ref={input}
          type="search"
          className="qd-input"
          aria-label={t('log:search', { name })}
          placeholder={t('log:searchHint')}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onSearchKey}
        />
        <output className="qd-dim">
          {text === '' ? '' : count === 0 ? t('log:none') : t('log:at', { at: number(at + 1), all: number(count) })}
        </output>
        {running ? (
          <Check checked={follows} onChange={setFollows}>
            {t('log:follow')}
          </Check>
        ) : null}
        <Check checked={wraps} onChange={setWraps}>
          {t('log:wrap')}
        </Check>
        <Button
          size="small"
          icon={<DownloadOutlined />}
          onClick={() => void saveLog(name, before?.parts() ?? [lines.join('\n')])}
        >
          {t('log:download')}
        </Button>
      </div>
      {skipped > 0 ? <p className="qd-dim">{t('log:earlier', { count: skipped, shown: number(skipped) })}</p> : null}
      <div
        ref={box}
        className="qd-log-lines"
        data-wrap={wraps}
        role="region"
        aria-label={t('log:name', { name })}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        tabIndex={0}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) =>
          running && setFollows(scrollHeight - scrollTop - clientHeight < 24)
        }
      >
        {lines.length === 0 ? <p className="qd-dim">{t('log:empty')}</p> : null}
        {chunks(shown, BLOCK).map((part, index) => {
          const first = skipped + index * BLOCK;
          const isHere = current !== undefined && current >= first && current < first + part.length;
          return (
            <Block
              key={first - skipped}
              lines={part}
              first={first}
              pattern={pattern}
              cut={cut}
              current={isHere ? current : undefined}
            />
          );
        })}
      </div>
    </div>
  );
}
