import type { RowOf, TableName } from '../db/db.ts';
import { internal } from '../errors.ts';
import type { Columns } from '../minilang/columns.ts';
import { filterRows } from '../minilang/evaluate.ts';
import { keptOrder, parseOrder, sortedPage } from '../minilang/order.ts';
import type { Context } from '../types.ts';
import { cutPage, isBackward, pageInfo, type CursorArgs } from './page.ts';
import type { Resolve } from './resolvers.ts';
import { encodeId } from './values.ts';

export interface OffsetArgs {
  limit: number;
  offset: number;
  filter?: string | null;
  order?: string | null;
}

export function checkPage({ limit, offset }: { limit: number; offset: number }): void {
  if (limit < 0) throw internal('LIMIT must not be negative');
  if (offset < 0) throw internal('OFFSET must not be negative');
}

/** An offset list: filter, count, order, cut. Without an order it takes `fallback`. */
export function offsetList<Row>(
  rows: readonly Row[],
  args: OffsetArgs,
  columns: Columns<Row>,
  shape: (row: Row) => unknown,
  fallback: string,
): { items: unknown[]; total_count: number } {
  const text = args.order ?? fallback;
  const found = filterRows(rows, args.filter, columns);
  const sorts = parseOrder(text, columns);
  checkPage(args);
  const ordered = keptOrder(rows, text, sorts);
  if (ordered) {
    const items = filterRows(ordered, args.filter, columns).slice(args.offset, args.offset + args.limit);
    return { items: items.map(shape), total_count: found.length };
  }
  const page = sortedPage(found, sorts, args.offset, args.offset + args.limit);
  return { items: page.map(shape), total_count: found.length };
}

interface LegacyList<Row> {
  columns: Columns<Row> | ((context: Context) => Columns<Row>);
  /** What comes first when nothing else is asked for. */
  order: string;
  /** What is shown of a row; without it, all. */
  shape?: (row: Row, context: Context) => unknown;
}

/** An offset list: a whole table, or the rows that the arguments and the rights of the caller leave. */
export function legacyList<Name extends TableName>(of: LegacyList<RowOf<Name>> & { table: Name }): Resolve;
export function legacyList<Row, Args extends OffsetArgs>(
  of: LegacyList<Row> & { rows: (args: Args, context: Context) => readonly Row[] },
): Resolve;
export function legacyList(
  of: LegacyList<never> & { table?: TableName; rows?: (args: never, context: Context) => readonly unknown[] },
): Resolve {
  return (args, context) => {
    const rows = of.table ? [...context.db[of.table].values()] : (of.rows?.(args, context) ?? []);
    const columns = typeof of.columns === 'function' ? of.columns(context) : of.columns;
    const shape = (row: never): unknown => (of.shape ? of.shape(row, context) : row);
    return offsetList(rows as never[], args, columns, shape, of.order);
  };
}

export interface RelayArgs extends CursorArgs {
  filter?: string | null;
  order?: string | null;
}

/** A list of nodes: what it filters by, the node type's name, the raw id, what a node shows beside its id. */
export interface RelayList<Row> {
  columns: Columns<Row>;
  type: string;
  id: (row: Row) => string;
  shape: (row: Row) => object;
}

/** A Relay list. With `offset` it is a plain cut and `hasNextPage` says nothing; `last` counts backwards. */
export function relayList<Row>(rows: readonly Row[], args: RelayArgs, list: RelayList<Row>): object {
  const found = filterRows(rows, args.filter, list.columns);
  const named = parseOrder(args.order ?? '', list.columns);
  // Counted from the end without an order, the server turns its own order round: the first rows come out backwards.
  const turned = isBackward(args) && named.length === 0;
  const sorts = [...named, { get: list.id, descending: turned }];
  const cursor = (row: Row): string => encodeId(list.type, list.id(row));
  const page = cutPage(found, sorts, args, cursor);
  if (page.backward && named.length > 0) page.rows.reverse();
  if (turned) page.rows.reverse();
  const edges = page.rows.map((row) => ({ cursor: cursor(row), node: { ...list.shape(row), id: cursor(row) } }));
  const counted = (typeof args.first === 'number' || page.backward) && typeof args.offset !== 'number';
  const more = counted && page.start + edges.length < found.length;
  return { count: found.length, edges, pageInfo: pageInfo(edges, !page.backward && more, page.backward && more) };
}
