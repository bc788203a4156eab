import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '@/ui/announce';
import { Dialog } from '@/ui/Dialog';
import { matching, type Command } from './matching';
import { recentIds, remember } from './recents';
import { usePeople } from './use-people';
import './palette.css';

interface Props {
  /** Pages and actions that are there for this person. */
  commands: readonly Command[];
  /** Whether people may be looked up, and where one of them is shown. */
  people: ((person: { uuid: string; email: string }) => void) | null;
  onClose: () => void;
}

/** Pages, actions and people by name. The field keeps the focus; the list is a listbox that it drives. */
export function Palette({ commands, people, onClose }: Props) {
  const { t } = useTranslation('shell');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const found = usePeople(typed, people !== null);

  const shown = useMemo(() => {
    const recent =
      typed.trim() === '' ? recentIds().flatMap((key) => commands.find((command) => command.id === key) ?? []) : [];
    const rest = matching(commands, typed).filter((command) => !recent.includes(command));
    const persons = found.items.map((person): Command => ({
      id: `person/${person.uuid}`,
      section: 'people',
      title: person.email,
      hint: person.name,
      run: () => people?.(person),
    }));
    const inSections = (section: Command['section']) => rest.filter((command) => command.section === section);
    return [
      ...recent.map((command) => ({ ...command, section: 'recent' as const })),
      ...inSections('pages'),
      ...inSections('actions'),
      ...persons,
    ];
  }, [commands, typed, found.items, people]);
  const active = Math.min(at, shown.length - 1);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  useEffect(() => {
    if (typed !== '' && !found.busy) announce(t('palette.count', { count: shown.length }));
  }, [typed, found.busy, shown.length, t]);

  const choose = (command: Command | undefined) => {
    if (!command) return;
    if (command.section !== 'people') remember(command.id);
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
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
    // Home and End belong to the text as long as there is some.
    if (next !== undefined && !(typed !== '' && /Home|End/.test(event.key))) setAt(next);
    else if (event.key === 'Enter') choose(shown[active]);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog label={t('palette.open')} className="qd-palette" onClose={onClose}>
      <input
        data-autofocus
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={shown[active] ? `${id}-${active}` : undefined}
        aria-label={t('palette.label')}
        placeholder={t(people ? 'palette.placeholder' : 'palette.placeholderPages')}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('palette.results')}
        className="qd-palette-list"
        tabIndex={-1}
      >
        {shown.map((command, index) => [
          command.section !== shown[index - 1]?.section ? (
            <li key={`head ${command.section}`} role="presentation">
              {t(`palette.sections.${command.section}`)}
            </li>
          ) : null,
          <li
            key={command.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerMove={() => setAt(index)}
            // The field keeps the focus; a touch that scrolls the list ends without this event.
            onMouseDown={(event) => event.preventDefault()}
            onPointerUp={() => choose(command)}
          >
            <bdi>{command.title}</bdi>
            {command.hint ? (
              <small>
                <bdi>{command.hint}</bdi>
              </small>
            ) : null}
          </li>,
        ])}
      </ul>
      <div className="qd-palette-foot">
        <span>
          {found.failed
            ? t('palette.failed')
            : found.busy
              ? t('palette.busy')
              : shown.length === 0
                ? t('palette.none')
                : t('palette.keys')}
        </span>
      </div>
    </Dialog>
  );
}
