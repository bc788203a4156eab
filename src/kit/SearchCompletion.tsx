import {
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Echo } from '@/lib/echo';
import { formatCondition, formatWords, keyOf, readQuery } from '@/lib/filter-grammar';
import { countFormat } from '@/lib/formats';
import { withoutFilter } from '@/lib/list-state';
import { ServerText } from '@/ui/ServerText';
import { usePopover } from '@/ui/use-popover';
import { completionAt, fieldAt, takeWhole, withTyped, type Choice } from './completion';
import { grammarOf, useSearchFields, type Aria, type Grammar } from './search-fields';
import type { ListView } from './use-list';
import './search.css';

interface Props<Row> {
  list: ListView<Row>;
  input: RefObject<HTMLInputElement | null>;
  grammar: RefObject<Grammar | null>;
  /** The words that the list is asked for. */
  echo: Echo<string>;
  /** What stood in the box before anything was typed. */
  begun: string;
  text: string;
  onText: (text: string) => void;
  onAria: (aria: Aria) => void;
}

/** Where an arrow leads in the list, around its ends; -1 is the field itself. */
const nextOf = (key: string, at: number, count: number): number =>
  key === 'ArrowDown' ? (at + 1) % count : at <= 0 ? count - 1 : at - 1;

// i18n: filters:wrong.* filters:help.*
/** What can be typed into the search box, offered while it has the focus, and what of it is wrong. The field keeps the focus. */
export function SearchCompletion<Row>({ list, input, grammar, echo, begun, text, onText, onAria }: Props<Row>) {
  const { fields: set, state, update } = list;
  const { t, i18n } = useTranslation(['filters', 'kit', set.feature]);
  const id = useId();
  const fields = useMemo(() => grammarOf(set), [set]);
  // Who only passed by the box is gone before this has come.
  const [isOpen, setOpen] = useState(() => document.activeElement === input.current);
  const [caret, setCaret] = useState(text.length);
  const [isDone, setDone] = useState(false);
  const [chosen, setChosen] = useState<number>();
  const goTo = useRef<[number, number]>(null);
  const field = fieldAt(text, caret, fields);
  const { offered, values, takes } = useSearchFields(list, fields, field);
  const completion = useMemo(
    () => completionAt(text, caret, fields, offered, values),
    [text, caret, fields, offered, values],
  );
  const { choices, part, from, to } = completion;
  const { problems } = useMemo(() => readQuery(text, fields), [text, fields]);
  const problem = problems.find((one) => isDone || caret < one.start || caret > one.end);
  const isShown = isOpen && (choices.length > 0 || problem !== undefined || field !== undefined);
  // A value that is whole only in the list is meant by what is typed of it.
  const isCertain = part !== '' && field !== undefined && (fields[field]?.kind !== 'text' || fields[field]?.exact);
  const active = isShown ? (chosen ?? (isCertain ? 0 : -1)) : -1;
  const current = choices[active];
  const { root, panel } = usePopover<HTMLDivElement>(isShown, 'start', () => undefined);
  const number = countFormat(i18n.language);

  useLayoutEffect(() => {
    const box = input.current;
    if (goTo.current && document.activeElement === box) box?.setSelectionRange(...goTo.current);
    goTo.current = null;
    setCaret(box?.selectionStart ?? text.length);
    setChosen(undefined);
  }, [text, input]);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const look = () => {
      if (document.activeElement === input.current) setCaret(input.current?.selectionStart ?? 0);
    };
    document.addEventListener('selectionchange', look, { signal });
    input.current?.addEventListener('focus', () => setOpen(true), { signal });
    return () => listening.abort();
  }, [input]);
  useEffect(() => {
    const isWrong = isShown && problem !== undefined;
    onAria({
      'aria-expanded': isShown && choices.length > 0,
      'aria-controls': isShown ? `${id}-list` : undefined,
      'aria-activedescendant': active >= 0 && active < choices.length ? `${id}-${active}` : undefined,
      'aria-invalid': problem !== undefined,
      'aria-describedby': isWrong ? `${id}-wrong` : undefined,
    });
  }, [onAria, id, isShown, choices.length, active, problem]);
  useEffect(() => {
    panel.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [panel, active]);

  /** Takes what is whole into the list's state. */
  const settle = (value: string, all: boolean) => {
    const taken = takeWhole(value, fields, all);
    if (Object.keys(taken.filters).length > 0) {
      echo.ask(taken.words);
      update((now) => withTyped(now, taken));
    }
    if (taken.rest !== value) onText(taken.rest);
    return taken;
  };
  const lookFor = (words: string) => {
    if (words === echo.last) return;
    echo.ask(words);
    update({ q: words, page: 1 }, 'replace');
  };
  const finish = () => {
    setDone(true);
    const { words, problems: left } = settle(text, true);
    lookFor(words);
    return left[0];
  };
  const choose = ({ insert, goesOn }: Choice) => {
    const next = text.slice(0, from) + insert + text.slice(to).trimStart();
    goTo.current = [from + insert.length, from + insert.length];
    onText(next);
    if (goesOn) return;
    goTo.current = null;
    settle(next, false);
    setOpen(false);
  };
  const enter = () => {
    if (current) return choose(current);
    const wrong = finish();
    setOpen(wrong !== undefined);
    if (wrong) input.current?.setSelectionRange(wrong.start, wrong.end);
  };
  /** Nothing is left to take back: the last condition becomes text again. */
  const takeBack = (): boolean => {
    const [name, condition] = Object.entries(state.filters).at(-1) ?? [];
    const one = name === undefined ? undefined : fields[name];
    if (text !== '' || name === undefined || !condition || !one) return false;
    update((now) => withoutFilter(now, name));
    onText(formatCondition(name, condition, one));
    return true;
  };
  const leave = (): boolean => {
    if (!isShown && text === '') return false;
    if (!isShown) onText('');
    setOpen(false);
    return true;
  };
  const walk = (key: string): boolean => {
    if (choices.length === 0) return false;
    setOpen(true);
    setChosen(isShown ? nextOf(key, active, choices.length) : 0);
    return true;
  };
  const keys: Record<string, (key: string) => boolean | void> = {
    ArrowDown: walk,
    ArrowUp: walk,
    Enter: enter,
    Escape: leave,
    Backspace: takeBack,
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const act = keys[event.key];
    if (!act || act(event.key) === false) return;
    event.preventDefault();
    event.stopPropagation();
  };
  useEffect(() => {
    grammar.current = {
      take: (value) => settle(value, false).words,
      format: (words) => formatWords(words, fields),
      onKeyDown,
      onInput: () => (setOpen(true), setDone(false)),
      onBlur: () => {
        finish();
        setOpen(false);
      },
    };
  });
  useEffect(() => {
    // What is looked for already stays what it is; what was typed meanwhile is read.
    if (text !== begun) lookFor(settle(text, false).words);
    else if (formatWords(text, fields) !== text) onText(formatWords(text, fields));
    // oxlint-disable-next-line react/exhaustive-deps -- once.
  }, []);

  const label = (name: string) => (fields[name] ? keyOf(name) : name);
  if (!isShown) return null;
  return (
    <div ref={panel} className="qd-popup-panel qd-completion">
      <div ref={root}>
        {problem ? (
          <p id={`${id}-wrong`} role="alert" className="qd-completion-wrong">
            <ServerText>{text.slice(0, problem.start)}</ServerText>
            <mark>{text.slice(problem.start, problem.end)}</mark>
            <ServerText>{text.slice(problem.end)}</ServerText>
            <span>
              {t(`wrong.${problem.why}`, {
                field: label(problem.field),
                value: problem.value,
                takes: takes(problem.field),
              })}
            </span>
          </p>
        ) : null}
        <ul id={`${id}-list`} role="listbox" aria-label={t('choices')} hidden={choices.length === 0}>
          {choices.map((choice, index) => (
            // The keys are the field's, which keeps the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={choice.insert}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choice)}
            >
              <code>{choice.title}</code>
              {choice.label === choice.title ? null : <ServerText>{choice.label ?? t('asText')}</ServerText>}
              {choice.count === undefined ? null : (
                <small>{t('rows', { count: choice.count, shown: number(choice.count) })}</small>
              )}
            </li>
          ))}
        </ul>
        <p className="qd-completion-help">
          {field === undefined ? t('help.start') : `${keyOf(field)}: ${takes(field)}`}
        </p>
      </div>
    </div>
  );
}
