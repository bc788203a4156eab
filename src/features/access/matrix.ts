/** Who may use what, as a grid, and the changes that are gathered before they are written. Pure. */

/** The first is the one that the page begins with. */
export const KINDS = ['domain-groups', 'project-groups', 'domain-registries', 'domain-hosts'] as const;
export type Kind = (typeof KINDS)[number];

export interface Row {
  id: string;
  name: string;
  /** Of a project. */
  domain?: string;
  active: boolean;
  has: ReadonlySet<string>;
}

export interface Column {
  name: string;
  /** There is one of the name now: a domain may be allowed what is gone. */
  known: boolean;
}

export interface Matrix {
  rows: readonly Row[];
  columns: readonly Column[];
  /** What there is could not be listed: the columns are those that somebody is allowed. */
  partly: boolean;
}

/** One cell to be changed. */
export interface Change {
  kind: Kind;
  row: string;
  rowName: string;
  column: string;
  on: boolean;
}

/** The changes that are gathered, by their cells. */
export type Staged = ReadonlyMap<string, Change>;

export const cellKey = ({ kind, row, column }: Pick<Change, 'kind' | 'row' | 'column'>): string =>
  JSON.stringify([kind, row, column]);

export const rowLabel = ({ name, domain }: Pick<Row, 'name' | 'domain'>): string =>
  domain === undefined ? name : `${domain} / ${name}`;

const collator = new Intl.Collator('en', { numeric: true });

/** The grid of rows and all that is known or allowed; `known` is null where it could not be listed. */
export function matrixOf(rows: readonly Row[], known: readonly string[] | null): Matrix {
  const there = new Set(known);
  const names = new Set([...there, ...rows.flatMap(({ has }) => [...has])]);
  return {
    rows: rows.toSorted((a, b) => collator.compare(rowLabel(a), rowLabel(b))),
    columns: [...names].toSorted(collator.compare).map((name) => ({ name, known: known === null || there.has(name) })),
    partly: known === null,
  };
}

/** Whether the cell is on, with the change that is gathered for it. */
export const isOn = (staged: Staged, kind: Kind, row: Row, column: string): boolean =>
  staged.get(cellKey({ kind, row: row.id, column }))?.on ?? row.has.has(column);

/** Turns a cell over: gathered, or no longer where that is how the server has it. */
export function turned(staged: Staged, kind: Kind, row: Row, column: string): Staged {
  const change: Change = {
    kind,
    row: row.id,
    rowName: rowLabel(row),
    column,
    on: !isOn(staged, kind, row, column),
  };
  const next = new Map(staged);
  if (change.on === row.has.has(column)) next.delete(cellKey(change));
  else next.set(cellKey(change), change);
  return next;
}

/** Without those that the server has by now, whoever wrote them. */
export function stillOpen(staged: Staged, kind: Kind, { rows }: Matrix): Staged {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const open = [...staged].filter(
    ([, change]) => change.kind !== kind || byId.get(change.row)?.has.has(change.column) !== change.on,
  );
  return open.length === staged.size ? staged : new Map(open);
}

const fold = (text: string): string => text.normalize('NFC').toLocaleLowerCase();

/** What of the grid is looked for, on both of its sides. */
export function searched({ rows, columns, partly }: Matrix, rowText: string, columnText: string): Matrix {
  const [row, column] = [fold(rowText.trim()), fold(columnText.trim())];
  return {
    rows: row === '' ? rows : rows.filter((one) => fold(rowLabel(one)).includes(row)),
    columns: column === '' ? columns : columns.filter(({ name }) => fold(name).includes(column)),
    partly,
  };
}

export interface Place {
  row: number;
  column: number;
}

/** Where a key leads from a cell; null: it leads nowhere. */
export function moved(
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  { row, column }: Place,
  size: { rows: number; columns: number; page: number },
): Place | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const to: Record<string, Place> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - size.page, column },
    PageDown: { row: row + size.page, column },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? last.row : row, column: last.column },
  };
  const next = to[key];
  if (!next) return null;
  const within = (at: number, most: number) => Math.max(0, Math.min(at, most));
  return { row: within(next.row, last.row), column: within(next.column, last.column) };
}

export interface Span {
  from: number;
  /** Behind the last. */
  to: number;
}

/** What of a row of equal parts is to be seen, with some more on both sides. */
export function visible(scrolled: number, room: number, part: number, count: number, more = 3): Span {
  const from = Math.max(0, Math.floor(scrolled / part) - more);
  return { from: Math.min(from, count), to: Math.min(count, Math.ceil((scrolled + room) / part) + more) };
}
