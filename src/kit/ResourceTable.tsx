import { memo, useCallback, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toggleSort, writeListState } from '@/lib/list-state';
import { columnNames, type Field } from './fields';
import { ListStates } from './ListStates';
import { Pager } from './Pager';
import type { RowAction } from './RowActions';
import { TableRow } from './TableRow';
import type { ListView } from './use-list';
import { useRowKeys } from './use-row-keys';
import './kit.css';

interface Props<Row> {
  list: ListView<Row>;
  /** The accessible name of the table: the page's title. */
  label: string;
  /** Whether rows can be chosen. */
  choosable?: boolean;
  actions?: ((row: Row) => readonly RowAction[]) | undefined;
  /** Whether a row can be opened. */
  opens?: boolean;
  /** Pointer or focus rests on a row's name: it may be opened next. */
  onHover?: ((row: Row) => void) | undefined;
  /** The way out of an empty list that has no filter: the create button. */
  emptyAction?: ReactNode;
}

/** The one table of the console: server sort by buttons in the heads, selection by id, its own four states. */
export function ResourceTable<Row extends object>(props: Props<Row>) {
  const { list, label, choosable = false, actions, opens = false, onHover } = props;
  const { fields: set, spec, state, update, prefs, idOf, nameOf, selection } = list;
  const { t, i18n } = useTranslation(['kit', set.feature]);
  const words = useMemo(() => ({ t, language: i18n.language }), [t, i18n.language]);
  const columns = useMemo(() => {
    const known: string[] = columnNames(set);
    return prefs.columns.filter((name) => known.includes(name));
  }, [set, prefs.columns]);

  const { rows } = list;
  const keys = useRowKeys(rows, idOf);
  const isChosen = (row: Row): boolean => selection.allMatching || selection.rows.has(idOf(row));
  const choose = selection.set;
  const chosen = rows.filter(isChosen);
  const latest = useRef({ rows, chosen });
  latest.current = { rows, chosen };
  const onChoose = useCallback(
    (row: Row, on: boolean) => {
      const now = latest.current;
      const others = now.chosen.filter((one) => idOf(one) !== idOf(row));
      choose(now.rows.map(idOf), on ? [...others, row] : others);
    },
    [choose, idOf],
  );

  const onSort = useCallback((name: string) => update((now) => toggleSort(now, name, spec)), [update, spec]);

  const onOpen = useCallback((row: Row) => update({ open: idOf(row) }), [update, idOf]);

  // Rows stay when a refresh fails: the toolbar says how old they are.
  if (list.total === 0)
    return (
      <ListStates list={list} feature={set.feature} label={label}>
        {props.emptyAction}
      </ListStates>
    );

  return (
    <>
      <section
        className="qd-table-scroll"
        // A region that scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t('kit:tableRegion', { name: label })}
        aria-busy={list.isStale}
      >
        <table aria-label={label} className={`qd-table qd-table-${prefs.density}`}>
          <thead>
            <tr>
              {choosable ? (
                <th scope="col" className="qd-check-column">
                  <input
                    type="checkbox"
                    aria-label={t('kit:selectPage')}
                    checked={chosen.length === rows.length}
                    ref={(box) => {
                      if (box) box.indeterminate = chosen.length > 0 && chosen.length < rows.length;
                    }}
                    onChange={(event) => selection.set(rows.map(idOf), event.target.checked ? rows : [])}
                  />
                </th>
              ) : null}
              {columns.map((name) => (
                <ColumnHead
                  key={name}
                  name={name}
                  text={t(`${set.feature}:fields.${name}`)}
                  field={set.fields[name]}
                  sorted={state.sort?.name === name ? (state.sort.desc ? 'descending' : 'ascending') : undefined}
                  onSort={onSort}
                />
              ))}
              {actions ? (
                <th scope="col" className="qd-actions-column">
                  {t('kit:actions')}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <TableRow<Row>
                key={keys[at]}
                row={row}
                id={idOf(row)}
                set={set}
                columns={columns}
                words={words}
                name={nameOf(row)}
                isOpen={idOf(row) === state.open}
                {...(opens && { search: writeListState({ ...state, open: idOf(row) }, spec).toString(), onOpen })}
                {...(choosable && { chosen: isChosen(row), onChoose })}
                {...(actions && { actions })}
                {...(onHover && { onHover })}
              />
            ))}
          </tbody>
        </table>
      </section>
      <Pager list={list} />
    </>
  );
}

interface HeadProps {
  name: string;
  text: string;
  field: Pick<Field<never>, 'always' | 'width' | 'sort'> | undefined;
  sorted: 'ascending' | 'descending' | undefined;
  onSort: (name: string) => void;
}

/** A column's name; a button where the list can be sorted by it. */
const ColumnHead = memo(function ColumnHead({ name, text, field, sorted, onSort }: HeadProps) {
  return (
    <th
      scope="col"
      aria-sort={sorted}
      className={field?.always ? 'qd-name-column' : undefined}
      style={field?.width ? { width: field.width } : undefined}
    >
      {field?.sort ? (
        <button type="button" className="qd-sort" onClick={() => onSort(name)}>
          {text}
          <span aria-hidden="true">{sorted ? (sorted === 'ascending' ? '↑' : '↓') : '↕'}</span>
        </button>
      ) : (
        text
      )}
    </th>
  );
});
