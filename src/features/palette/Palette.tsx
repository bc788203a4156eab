import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '@/ui/announce';
import { Dialog } from '@/ui/Dialog';
import { matching, type Command } from './matching';
import { Options } from './Options';
import { useCommands, type Ground } from './use-commands';
import { useThings, type Findable } from './use-things';
import { ServerText } from '@/ui/ServerText';
import './palette.css';

interface Props extends Ground {
  /** Whether the things of the cluster may be looked up. */
  canFind: boolean;
  /** Pages whose things are found by their lists. */
  lists: readonly Findable[];
  onClose: () => void;
}

/** Everything by name, and what can be done with it. The field keeps the focus; the list is a listbox that it drives. */
export function Palette({ canFind, lists, onClose, ...ground }: Props) {
  const { t } = useTranslation('shell');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [of, setOf] = useState<Command | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const found = useThings(of ? '' : typed, canFind, lists);
  const all = useCommands(ground, of ? '' : typed, found.items);
  const shown = of ? matching(of.verbs ?? [], typed) : all;
  const active = Math.min(at, shown.length - 1);
  const current = shown[active];

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  useEffect(() => {
    if (typed !== '' && !found.busy) announce(t('palette.count', { count: shown.length }));
  }, [typed, found.busy, shown.length, t]);

  const type = (text: string) => {
    setTyped(text);
    setAt(0);
  };
  const choose = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  /** The verbs of a thing, or back from them. */
  const enter = (command: Command | null) => {
    setOf(command);
    type('');
    if (command) announce(t('palette.verbsOf', { name: command.title }));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const next = nextOf(event.key, active, shown.length - 1, typed !== '');
    const atEnd = event.currentTarget.selectionStart === typed.length;
    if (next !== undefined) setAt(next);
    else if (event.key === 'Enter') choose(current);
    else if (event.key === 'ArrowRight' && atEnd && !of && current?.verbs) enter(current);
    else if (/^(Backspace|ArrowLeft|Escape)$/.test(event.key) && of && typed === '') enter(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Dialog label={t('palette.open')} className="qd-palette" onClose={onClose}>
      {of ? (
        <p className="qd-palette-of">
          <ServerText>{of.title}</ServerText>
        </p>
      ) : null}
      <input
        data-autofocus
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={current ? `${id}-${active}` : undefined}
        aria-label={t('palette.label')}
        placeholder={t(of ? 'palette.placeholderVerbs' : canFind ? 'palette.placeholder' : 'palette.placeholderPages')}
        autoComplete="off"
        spellCheck={false}
        maxLength={2000}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Options id={id} ref={list} shown={shown} active={active} onPoint={setAt} onChoose={choose} onMore={enter} />
      <div className="qd-palette-foot">
        <span>
          {t(
            footOf({
              ...found,
              isNone: shown.length === 0,
              isBack: of !== null,
              hasMore: current?.verbs !== undefined,
            }),
          )}
        </span>
      </div>
    </Dialog>
  );
}

/** Where a key leads in the list; undefined when it means something else. */
function nextOf(key: string, at: number, last: number, isTyped: boolean): number | undefined {
  // Home and End belong to the text as long as there is some.
  if (isTyped && /^(Home|End)$/.test(key)) return undefined;
  const moves: Record<string, number> = {
    ArrowDown: at >= last ? 0 : at + 1,
    ArrowUp: at <= 0 ? last : at - 1,
    Home: 0,
    End: last,
    PageDown: Math.min(at + 8, last),
    PageUp: Math.max(at - 8, 0),
  };
  return moves[key];
}

interface Foot {
  failed: boolean;
  busy: boolean;
  isNone: boolean;
  isBack: boolean;
  hasMore: boolean;
}

/** What the line at the foot says: what is under way, or which keys help. */
function footOf({ failed, busy, isNone, isBack, hasMore }: Foot): string {
  if (failed) return 'palette.failed';
  if (busy) return 'palette.busy';
  if (isNone) return 'palette.none';
  if (isBack) return 'palette.keysBack';
  return hasMore ? 'palette.keysMore' : 'palette.keys';
}
