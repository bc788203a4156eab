import { Fragment, memo, type MouseEvent } from 'react';
import { renderCell } from './Cell';
import { useFlash } from './flash';
import { isFigure, type FieldSet, type Words } from './fields';
import { isPlainPress, onHoverIntent } from './hover-intent';
import { Link } from './router';
import { RightOutlined } from '@/ui/icons';
import { RowMenu, type RowAction } from './RowActions';

interface Props<Row> {
  row: Row;
  id: string;
  name: string;
  set: FieldSet<Row>;
  columns: readonly string[];
  words: Words;
  /** The address that opens the row, as a query; absent where rows do not open. */
  search?: string;
  onOpen?: (row: Row) => void;
  isOpen: boolean;
  /** Whether it is chosen; absent where rows cannot be. */
  chosen?: boolean;
  onChoose?: (row: Row, on: boolean) => void;
  actions?: (row: Row) => readonly RowAction[];
  onHover?: (row: Row) => void;
}

function Plain<Row>(props: Props<Row>) {
  const { row, id, name, set, columns, words, search, isOpen, chosen, onChoose, actions, onOpen, onHover } = props;
  const rest = onHover && onHoverIntent(() => onHover(row));
  const follow = (event: MouseEvent) => {
    rest?.onClick();
    if (!isPlainPress(event)) return;
    event.preventDefault();
    onOpen?.(row);
  };
  return (
    <tr data-open={isOpen || undefined} data-chosen={chosen || undefined} data-flash={useFlash(id) || undefined}>
      {chosen === undefined ? null : (
        <td className="qd-check-column">
          <input
            type="checkbox"
            aria-label={words.t('kit:selectRow', { name })}
            checked={chosen}
            onChange={(event) => onChoose?.(row, event.target.checked)}
          />
        </td>
      )}
      {columns.map((column) => {
        const field = set.fields[column];
        const shown = renderCell(set, column, row, words);
        // The place of a row goes on to another one; what a cell of its own remembers does not.
        const cell = field?.cell ? <Fragment key={id}>{shown}</Fragment> : shown;
        if (!field?.always)
          return (
            <td key={column} className={isFigure(field) ? 'qd-end' : undefined}>
              {cell}
            </td>
          );
        const into = field.into?.(row);
        return (
          <th key={column} scope="row" className="qd-name-column">
            {into !== undefined ? (
              <Link to={into}>{cell}</Link>
            ) : search === undefined ? (
              cell
            ) : (
              // The router's own link would be drawn again at every change of the address.
              <a href={`?${search}`} {...rest} onClick={follow}>
                {cell}
              </a>
            )}
          </th>
        );
      })}
      {actions ? (
        <td className="qd-actions-column">
          {/* A place is taken over only while the focus is elsewhere: no menu is open in it. */}
          <RowMenu
            name={name}
            words={words}
            actions={
              search === undefined
                ? actions(row)
                : [
                    {
                      key: 'open',
                      label: words.t('kit:act.open'),
                      icon: <RightOutlined />,
                      onAct: () => onOpen?.(row),
                    },
                    ...actions(row),
                  ]
            }
          />
        </td>
      ) : null}
    </tr>
  );
}

/** A row of the table, drawn again only when something of its own changes. */
export const TableRow = memo(Plain) as typeof Plain;
