import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '@/kit/router';
import { paths } from '@/lib/paths';
import { marked } from '@/lib/text';
import { rowLabel, type Column, type Kind, type Place, type Row } from './matrix';

interface Props {
  kind: Kind;
  row: Row;
  index: number;
  /** Those that are to be seen; `from` is the place of the first, the widths are of those that are not. */
  columns: readonly Column[];
  from: number;
  before: number;
  after: number;
  /** The cell of this row that is in the order of Tab. */
  current: number | undefined;
  /** Gathered changes by column. */
  staged: ReadonlyMap<string, boolean> | undefined;
  onTurn: (row: Row, column: string, place: Place) => void;
}

const rowLink = (kind: Kind, row: Row): string => {
  const state = { open: row.id, tab: row.active ? null : 'inactive' };
  return kind === 'project-groups' ? paths.projects(state) : paths.domains(state);
};

/** A domain or project, and for each column whether it may use it; a gathered change is marked. Drawn anew only when it is another. */
export const GridRow = memo(function GridRow(props: Props) {
  const { kind, row, index, columns, from, before, after, current, staged, onTurn } = props;
  const { t } = useTranslation('access-matrix');
  const name = marked(rowLabel(row));
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row" aria-colindex={1} title={name}>
        <Link to={rowLink(kind, row)}>{name}</Link>
        {row.active ? null : <small> {t('inactive')}</small>}
      </th>
      {before > 0 ? <td aria-hidden="true" /> : null}
      {columns.map((column, offset) => {
        const place = from + offset;
        const change = staged?.get(column.name);
        const on = change ?? row.has.has(column.name);
        const words = [on ? t('allowed') : t('notAllowed'), change === undefined ? '' : t('staged')];
        return (
          <td
            key={column.name}
            aria-colindex={place + 2}
            aria-selected={on}
            aria-label={`${name}, ${marked(column.name)}: ${words.filter(Boolean).join(', ')}`}
            tabIndex={current === place ? 0 : -1}
            data-cell={`${index}/${place}`}
            data-state={change === undefined ? undefined : on ? 'add' : 'remove'}
            onClick={() => onTurn(row, column.name, { row: index, column: place })}
          >
            <span aria-hidden="true">{change === undefined ? (on ? '✓' : '') : on ? '+' : '−'}</span>
          </td>
        );
      })}
      {after > 0 ? <td aria-hidden="true" /> : null}
    </tr>
  );
});
