import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '@/kit/router';
import { paths } from '@/lib/paths';
import { marked } from '@/lib/text';
import { GridRow } from './GridRow';
import { moved, visible, type Kind, type Matrix, type Place, type Row, type Span, type Staged } from './matrix';

interface Props {
  kind: Kind;
  matrix: Matrix;
  staged: Staged;
  onTurn: (row: Row, column: string) => void;
}

/** Heights and widths of its parts (px), as in `access.css`. */
const ROW = 32;
const COLUMN = 132;
const HEAD = 40;
const NAMES = 240;
/** The names on a telephone. */
const NARROW = 128;

const columnLink = (kind: Kind, name: string): string | null => {
  if (kind === 'domain-registries') return paths.registries({ open: name });
  return kind === 'domain-hosts' ? null : paths.resourceGroups({ open: name });
};

const same = (a: Span, b: Span): boolean => a.from === b.from && a.to === b.to;

/** What of the grid is to be seen; drawn anew only when that is another part. */
function useVisible(rows: number, columns: number) {
  const box = useRef<HTMLDivElement>(null);
  const [part, setPart] = useState({ rows: { from: 0, to: 40 }, columns: { from: 0, to: 16 }, names: NAMES });
  const look = useCallback(() => {
    const { scrollTop = 0, scrollLeft = 0, clientHeight = 0, clientWidth = 0 } = box.current ?? {};
    // Where nothing has a size, as in a test, a screenful.
    const names = clientWidth > 0 && clientWidth < 520 ? NARROW : NAMES;
    const next = {
      rows: visible(scrollTop, (clientHeight || 800) - HEAD, ROW, rows),
      columns: visible(scrollLeft, (clientWidth || 1600) - names, COLUMN, columns),
      names,
    };
    setPart((now) =>
      same(now.rows, next.rows) && same(now.columns, next.columns) && now.names === names ? now : next,
    );
  }, [rows, columns]);
  useLayoutEffect(look, [look]);
  useEffect(() => {
    addEventListener('resize', look);
    return () => removeEventListener('resize', look);
  }, [look]);
  return { box, part, look };
}

/** Brings a cell into view, under the heads that stay. */
function scrollTo(box: HTMLElement, { row, column }: Place, names: number): void {
  const top = row * ROW;
  const left = column * COLUMN;
  const [height, width] = [box.clientHeight - HEAD, box.clientWidth - names];
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + ROW > box.scrollTop + height) box.scrollTop = top + ROW - height;
  if (left < box.scrollLeft) box.scrollLeft = left;
  else if (left + COLUMN > box.scrollLeft + width) box.scrollLeft = left + COLUMN - width;
}

/** The grid: one cell is in the order of Tab, the arrows lead to the others, Space turns one over. */
export function Grid({ kind, matrix: { rows, columns }, staged, onTurn }: Props) {
  const { t } = useTranslation('access-matrix');
  const { box, part, look } = useVisible(rows.length, columns.length);
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const focus = useRef(false);
  // What is searched may be less than what was: the cell that is left is the last there is.
  const at = {
    row: Math.min(place.row, rows.length - 1),
    column: Math.min(place.column, columns.length - 1),
  };
  useEffect(() => {
    if (!focus.current) return;
    const cell = box.current?.querySelector<HTMLElement>(`[data-cell="${at.row}/${at.column}"]`);
    if (!cell) return;
    focus.current = false;
    cell.focus({ preventScroll: true });
  });
  const go = (next: Place) => {
    focus.current = true;
    setPlace(next);
    if (box.current) scrollTo(box.current, next, part.names);
    look();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    if (event.target.dataset.cell === undefined) return;
    const page = Math.max(1, Math.floor(((box.current?.clientHeight || 800) - HEAD) / ROW) - 1);
    const next = moved(event, at, { rows: rows.length, columns: columns.length, page });
    const row = rows[at.row];
    const column = columns[at.column];
    if (next) go(next);
    else if ((event.key === ' ' || event.key === 'Enter') && row && column) onTurn(row, column.name);
    else return;
    event.preventDefault();
    // The page's own keys are not for this.
    event.stopPropagation();
  };
  const shown = useMemo(() => columns.slice(part.columns.from, part.columns.to), [columns, part.columns]);
  const changes = useMemo(() => byRow(staged, kind), [staged, kind]);
  const latest = useRef({ go, onTurn });
  latest.current = { go, onTurn };
  const turn = useCallback((row: Row, column: string, where: Place) => {
    latest.current.go(where);
    latest.current.onTurn(row, column);
  }, []);
  const before = part.columns.from * COLUMN;
  const after = (columns.length - part.columns.to) * COLUMN;
  return (
    <div ref={box} className="qd-access-box" onScroll={look}>
      <table
        role="grid"
        aria-label={t(`kind.${kind}`)}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        className="qd-access"
        style={{ width: part.names + columns.length * COLUMN }}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" aria-colindex={1} className="qd-access-corner" style={{ width: part.names }}>
              {t(`rowHead.${kind}`)}
            </th>
            {before > 0 ? <td aria-hidden="true" style={{ width: before }} /> : null}
            {shown.map(({ name, known }, offset) => {
              const to = known ? columnLink(kind, name) : null;
              const text = marked(name);
              return (
                <th
                  key={name}
                  scope="col"
                  aria-colindex={part.columns.from + offset + 2}
                  title={known ? text : t('gone', { name })}
                  className={known ? undefined : 'qd-access-gone'}
                >
                  {to ? <Link to={to}>{text}</Link> : text}
                </th>
              );
            })}
            {after > 0 ? <td aria-hidden="true" style={{ width: after }} /> : null}
          </tr>
        </thead>
        <tbody>
          {part.rows.from > 0 ? <tr aria-hidden="true" style={{ height: part.rows.from * ROW }} /> : null}
          {rows.slice(part.rows.from, part.rows.to).map((row, offset) => {
            const index = part.rows.from + offset;
            return (
              <GridRow
                key={row.id}
                kind={kind}
                row={row}
                index={index}
                columns={shown}
                from={part.columns.from}
                before={before}
                after={after}
                current={index === at.row ? at.column : undefined}
                staged={changes.get(row.id)}
                onTurn={turn}
              />
            );
          })}
          {part.rows.to < rows.length ? (
            <tr aria-hidden="true" style={{ height: (rows.length - part.rows.to) * ROW }} />
          ) : null}
        </tbody>
      </table>
    </div>
  );
}

/** The gathered changes of each row, by column. */
function byRow(staged: Staged, kind: Kind): ReadonlyMap<string, ReadonlyMap<string, boolean>> {
  const found = new Map<string, Map<string, boolean>>();
  for (const change of staged.values()) {
    if (change.kind !== kind) continue;
    const row = found.get(change.row) ?? new Map<string, boolean>();
    found.set(change.row, row.set(change.column, change.on));
  }
  return found;
}
