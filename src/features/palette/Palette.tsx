import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '@/ui/announce';
import { Dialog } from '@/ui/Dialog';
import { matching, type Command } from './matching';
import { Options } from './Options';
import { useCommands, type Ground } from './use-commands';
import { useThings } from './use-things';
import './palette.css';

interface Props extends Ground {
  /** Whether the things of the cluster may be looked up. */
  canFind: boolean;
  onClose: () => void;
}

/** Everything by name, and what can be done with it. The field keeps the focus; the list is a listbox that it drives. */
export function Palette({ canFind, onClose, ...ground }: Props) {
  const { t } = useTranslation('shell');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [of, setOf] = useState<Command | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const found = useThings(of ? '' : typed, canFind);
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
    const last = shown.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      Home: 0,
      End: last,
      PageDown: Math.min(active + 8, last),
      PageUp: Math.max(active - 8, 0),
    };
    const next = moves[event.key];
    const atEnd = event.currentTarget.selectionStart === typed.length;
    // Home and End belong to the text as long as there is some.
    if (next !== undefined && !(typed !== '' && /Home|End/.test(event.key))) setAt(next);
    else if (event.key === 'Enter') choose(current);
    else if (event.key === 'ArrowRight' && atEnd && !of && current?.verbs) enter(current);
    else if (/^(Backspace|ArrowLeft|Escape)$/.test(event.key) && of && typed === '') enter(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const foot = [
    [found.failed, 'palette.failed'],
    [found.busy, 'palette.busy'],
    [shown.length === 0, 'palette.none'],
    [of, 'palette.keysBack'],
    [current?.verbs, 'palette.keysMore'],
    [true, 'palette.keys'],
  ].find(([when]) => when)?.[1];

  return (
    <Dialog label={t('palette.open')} className="qd-palette" onClose={onClose}>
      {of ? (
        <p className="qd-palette-of">
          <bdi>{of.title}</bdi>
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
        <span>{t(String(foot))}</span>
      </div>
    </Dialog>
  );
}
