import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ActsHead } from './Matrix';
import { ACTS, rightKey, THINGS } from './permissions';
import { useRightWords } from './use-right-words';
import './matrix.css';

interface Props {
  label: string;
  id?: string;
  value?: readonly string[];
  onChange?: (value: string[]) => void;
  /** What the role allows now: changes are marked. */
  before: readonly string[];
  /** Which acts the server knows of a kind of thing; undefined: not known, all. */
  acts: ReadonlyMap<string, ReadonlySet<string>> | undefined;
}

interface Place {
  row: number;
  column: number;
}

const STEPS: Record<string, [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -ACTS.length],
  End: [0, ACTS.length],
};
const within = (at: number, count: number): number => Math.max(0, Math.min(at, count - 1));

/** The permissions of a role to be set: one cell is in the order of Tab, the arrows lead to the others, Space turns one over. */
export function RightsInput({ label, id, value = [], onChange, before, acts }: Props) {
  const { t } = useTranslation('roles-matrix');
  const words = useRightWords();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const on = new Set(value);
  const was = new Set(before);
  const things = [...new Set([...THINGS, ...(acts?.keys() ?? []), ...value.map((key) => key.split('/')[0] ?? '')])];
  const may = (thing: string, act: string) => acts === undefined || (acts.get(thing)?.has(act) ?? false);
  const turn = (thing: string, act: (typeof ACTS)[number]) => {
    const key = rightKey({ thing, act });
    if (!may(thing, act) && !on.has(key)) return;
    onChange?.(on.has(key) ? value.filter((one) => one !== key) : [...value, key].sort());
  };
  const go = (place: Place) => {
    setAt(place);
    table.current?.querySelector<HTMLElement>(`[data-cell="${place.row}/${place.column}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Alt and an arrow is the browser's way back.
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = STEPS[event.key];
    const [thing, act] = [things[at.row], ACTS[at.column]];
    if (step) go({ row: within(at.row + step[0], things.length), column: within(at.column + step[1], ACTS.length) });
    else if (event.key === ' ' && thing !== undefined && act) turn(thing, act);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <table
      ref={table}
      id={id}
      role="grid"
      aria-label={label}
      aria-multiselectable="true"
      className="qd-rights"
      onKeyDown={onKeyDown}
    >
      <ActsHead />
      <tbody>
        {things.map((thing, row) => (
          <tr key={thing}>
            <th scope="row">{words.thing(thing)}</th>
            {ACTS.map((act, column) => {
              const key = rightKey({ thing, act });
              const isOn = on.has(key);
              const changed = isOn !== was.has(key);
              const possible = may(thing, act) || isOn;
              const state = possible ? (isOn ? t('allowed') : t('notAllowed')) : t('unknownAct');
              return (
                <td
                  key={act}
                  aria-selected={isOn}
                  aria-disabled={!possible}
                  aria-label={`${words.right({ thing, act })}: ${state}`}
                  title={possible ? undefined : state}
                  tabIndex={at.row === row && at.column === column ? 0 : -1}
                  data-cell={`${row}/${column}`}
                  data-state={changed ? (isOn ? 'add' : 'remove') : undefined}
                  onClick={() => {
                    setAt({ row, column });
                    turn(thing, act);
                  }}
                >
                  <span aria-hidden="true">{possible ? (changed ? (isOn ? '+' : '−') : isOn ? '✓' : '') : '·'}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
