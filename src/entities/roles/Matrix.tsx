import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTS, type Act } from './permissions';
import { useRightWords } from './use-right-words';
import './matrix.css';

interface Props {
  label: string;
  /** The kinds of things, a row each. */
  things: readonly string[];
  /** What stands in a cell, with its words for those who do not see it; null: not allowed. */
  cell: (thing: string, act: Act) => { mark: ReactNode; words: string } | null;
}

/** Kinds of things and the acts on them as a table to read. */
export function Matrix({ label, things, cell }: Props) {
  const { t } = useTranslation('roles-matrix');
  const words = useRightWords();
  return (
    <table aria-label={label} className="qd-rights">
      <ActsHead />
      <tbody>
        {things.map((thing) => (
          <tr key={thing}>
            <th scope="row">{words.thing(thing)}</th>
            {ACTS.map((act) => {
              const found = cell(thing, act);
              return (
                <td key={act} data-on={found !== null || undefined}>
                  {found ? <span aria-hidden="true">{found.mark}</span> : null}
                  <span className="qd-visually-hidden">{found ? found.words : t('notAllowed')}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The head of a matrix: the acts. */
export function ActsHead() {
  const { t } = useTranslation('roles-matrix');
  const words = useRightWords();
  return (
    <thead>
      <tr>
        <th scope="col">{t('thing')}</th>
        {ACTS.map((act) => (
          <th key={act} scope="col">
            <span>{words.act(act)}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}
