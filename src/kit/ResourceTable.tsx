import { Table } from 'antd';
import type { ColumnType } from 'antd/es/table';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toggleSort, writeListState, type ListSpec, type ListState } from '@/lib/list-state';
import { Cell } from './Cell';
import { columnNames, type FieldSet } from './fields';
import { ListStates } from './ListStates';
import { Pager } from './Pager';
import { restOn } from './rest';
import { Link } from './router';
import { RowActions, type RowAction } from './RowActions';
import type { UpdateList } from './use-list-params';
import type { ListResult } from './use-resource-list';
import type { Selection } from './use-selection';
import type { TablePrefs } from './use-table-prefs';
import './kit.css';

interface Props<Row> {
  /** The accessible name of the table: the page's title. */
  label: string;
  set: FieldSet<Row>;
  spec: ListSpec;
  list: ListResult<Row>;
  state: ListState;
  update: UpdateList;
  prefs: TablePrefs;
  idOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  selection?: Selection<Row>;
  actions?: (row: Row) => readonly RowAction[];
  /** Pointer or focus rests on a row's name: it may be opened next. */
  onRest?: (row: Row) => void;
  /** The way out of an empty list that has no filter: the create button. */
  emptyAction?: ReactNode;
}

/** The one table of the console: server sort by buttons in the heads, selection by id, its own four states. */
export function ResourceTable<Row extends object>(props: Props<Row>) {
  const { label, set, spec, list, state, update, prefs, idOf, nameOf, selection, actions, onRest } = props;
  const { t } = useTranslation(['kit', set.feature]);

  const columns = useMemo(() => {
    const known: string[] = columnNames(set);
    const made: ColumnType<Row>[] = prefs.columns
      .filter((name) => known.includes(name))
      .map((name) => {
        const sorted = state.sort?.name === name ? (state.sort.desc ? 'descending' : 'ascending') : undefined;
        const text = t(`${set.feature}:fields.${name}`);
        return {
          key: name,
          title: set.fields[name]?.sort ? (
            <button type="button" className="qd-sort" onClick={() => update((now) => toggleSort(now, name, spec))}>
              {text}
              <span aria-hidden="true">{sorted ? (sorted === 'ascending' ? '↑' : '↓') : '↕'}</span>
            </button>
          ) : (
            text
          ),
          onHeaderCell: () => ({ scope: 'col', ...(sorted && { 'aria-sort': sorted }) }),
          ...(set.fields[name]?.width && { width: set.fields[name].width }),
          ...(set.fields[name]?.always && { rowScope: 'row' as const, className: 'qd-name-column' }),
          render: (_: unknown, row: Row) =>
            set.fields[name]?.always ? (
              <Link
                to={{ search: writeListState({ ...state, open: idOf(row) }, spec).toString() }}
                {...(onRest && restOn(() => onRest(row)))}
              >
                <Cell set={set} name={name} row={row} />
              </Link>
            ) : (
              <Cell set={set} name={name} row={row} />
            ),
        };
      });
    if (actions)
      made.push({
        key: 'actions',
        title: t('kit:actions'),
        className: 'qd-actions-column',
        render: (_: unknown, row: Row) => <RowActions actions={actions(row)} />,
      });
    return made;
  }, [set, prefs.columns, state, t, update, spec, idOf, actions, onRest]);

  // Rows stay when a refresh fails: the toolbar says how old they are.
  if (list.total === 0)
    return (
      <ListStates list={list} state={state} update={update} feature={set.feature} label={label} rows={state.size}>
        {props.emptyAction}
      </ListStates>
    );

  const pageIds = list.rows.map(idOf);
  const keys = rowKeys(list.rows, idOf);
  const keyOf = (row: Row): string => keys.get(row) ?? idOf(row);
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
        <Table<Row>
          aria-label={label}
          columns={columns}
          dataSource={list.rows}
          rowKey={keyOf}
          pagination={false}
          size={prefs.density === 'compact' ? 'small' : 'middle'}
          rowClassName={(row) => (idOf(row) === state.open ? 'qd-row-open' : '')}
          {...(selection && {
            rowSelection: {
              selectedRowKeys: selection.allMatching ? pageIds : [...selection.rows.keys()],
              preserveSelectedRowKeys: true,
              onChange: (_keys: React.Key[], _rows: Row[]) => {
                const chosen = new Set(_keys);
                selection.set(
                  pageIds,
                  list.rows.filter((row) => chosen.has(keyOf(row))),
                );
              },
              getCheckboxProps: (row: Row) => ({ 'aria-label': t('kit:selectRow', { name: nameOf(row) }) }),
              getTitleCheckboxProps: () => ({ 'aria-label': t('kit:selectPage') }),
            },
          })}
        />
      </section>
      <Pager state={state} total={list.total} update={update} onHover={list.prefetch} />
    </>
  );
}

/** A row that the server names twice stays visible twice: the second one is told apart from the first. */
function rowKeys<Row>(rows: readonly Row[], idOf: (row: Row) => string): Map<Row, string> {
  const times = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const id = idOf(row);
      const time = (times.get(id) ?? 0) + 1;
      times.set(id, time);
      return [row, time === 1 ? id : `${id} ${time}`];
    }),
  );
}
