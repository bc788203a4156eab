import { Suspense, useCallback, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toggleSort, writeListState } from '@/lib/list-state';
import { besideOf, columnStyles, defaultWidth } from './column-widths';
import { columnNames } from './fields';
import { lazyGeneric } from './lazy-named';
import { ListStates } from './ListStates';
import { Pager } from './Pager';
import type { RowAction } from './RowActions';
import type { CellsAt } from './table-cells';
import { ColumnHead } from './TableHead';
import { TableRow } from './TableRow';
import type { ListView } from './use-list';
import { useLate } from './use-late';
import { useRowKeys } from './use-row-keys';
import './kit.css';
import './table.css';

const CellMenu = lazyGeneric(() => import('./CellMenu'), 'CellMenu');

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

/** Of the row itself: not of a link, a button or a box in it, and not the end of selecting text. */
const isRowPress = (target: EventTarget): boolean =>
  target instanceof Element &&
  target.closest('a, button, input, label, .qd-check-column, .qd-menu-panel') === null &&
  (getSelection()?.isCollapsed ?? true);

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

  const { changePrefs } = list;
  const onWidths = useCallback((widths: Record<string, number>) => changePrefs({ widths }), [changePrefs]);
  const sizes = useMemo(
    () =>
      columns.map((name) => {
        const label = t(`${set.feature}:fields.${name}`);
        return {
          name,
          label,
          width: defaultWidth(set.fields[name], label),
          shrinks: set.fields[name]?.always,
          own: prefs.widths[name],
        };
      }),
    [columns, set, t, prefs.widths],
  );
  const { widths, least } = columnStyles(sizes, besideOf(choosable, Boolean(actions)));
  const [cells, setCells] = useState<CellsAt | null>(null);
  const region = useRef<HTMLElement>(null);
  useLate(list.total > 0, async () => {
    const { startTableWork } = await import('./table-work');
    return () => (region.current ? startTableWork(region.current, onWidths, setCells) : () => undefined);
  });

  const onSort = useCallback((name: string) => update((now) => toggleSort(now, name, spec)), [update, spec]);

  const onOpen = useCallback((row: Row) => update({ open: idOf(row) }), [update, idOf]);

  const onPress = ({ target, currentTarget, defaultPrevented }: MouseEvent<HTMLTableSectionElement>) => {
    if (defaultPrevented || !isRowPress(target)) return;
    const at = [...currentTarget.rows].findIndex((one) => one.contains(target as Node));
    const row = rows[at];
    if (!row) return;
    // Where the focus comes back to.
    currentTarget.rows[at]?.querySelector<HTMLElement>('.qd-name-column a')?.focus({ preventScroll: true });
    onOpen(row);
  };

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
        ref={region}
        className="qd-table-scroll"
        // A region that scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t('kit:tableRegion', { name: label })}
        aria-busy={list.isStale}
      >
        <table aria-label={label} className={`qd-table qd-table-${prefs.density}`} style={{ minWidth: least }}>
          <colgroup>
            {choosable ? <col className="qd-check-col" /> : null}
            {sizes.map(({ name }, at) => (
              <col key={name} data-column={name} style={{ width: widths[at] }} />
            ))}
            {actions ? <col /> : null}
          </colgroup>
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
              {sizes.map(({ name, label: text, width, own }) => (
                <ColumnHead
                  key={name}
                  name={name}
                  text={text}
                  field={set.fields[name]}
                  width={own ?? width}
                  sorted={state.sort?.name === name ? (state.sort.desc ? 'descending' : 'ascending') : undefined}
                  onSort={onSort}
                  handle={t('kit:columnWidth', { name: text })}
                />
              ))}
              {actions ? (
                <th scope="col" className="qd-actions-column">
                  <span className="qd-visually-hidden">{t('kit:actions')}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          {/* A shortcut for the pointer: the link in the row does the same by keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
          <tbody onClick={opens ? onPress : undefined} data-opens={opens || undefined}>
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
      {cells ? (
        <Suspense fallback={null}>
          <CellMenu list={list} at={cells} onClose={() => setCells(null)} />
        </Suspense>
      ) : null}
    </>
  );
}
