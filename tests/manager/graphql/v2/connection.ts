import type { RowOf, TableName } from '../../db/db.ts';
import { ServerError } from '../../errors.ts';
import type { Primitive } from '../../minilang/columns.ts';
import { cutPage, pageInfo, type CursorArgs } from '../page.ts';
import type { Context } from '../../types.ts';
import type { Resolve } from '../resolvers.ts';
import { encodeId } from '../values.ts';
import { filterV2, type Getters } from './filter.ts';

export interface ListArgs extends CursorArgs {
  filter?: Record<string, unknown> | null;
  orderBy?: { field: string; direction: 'ASC' | 'DESC' }[] | null;
}

const bad = (detail: string): ServerError =>
  new ServerError(`Invalid GraphQL parameters. (${detail})`, 'api_generic_invalid-parameters');

function checkPaging(args: ListArgs): void {
  const given = (...names: (keyof ListArgs)[]): boolean =>
    names.some((name) => args[name] !== null && args[name] !== undefined);
  const modes = [given('first', 'after'), given('last', 'before'), given('limit', 'offset')].filter(Boolean);
  if (modes.length > 1) {
    throw bad('Only one pagination mode allowed: (first/after) OR (last/before) OR (limit/offset)');
  }
  for (const name of ['first', 'last', 'limit'] as const) {
    const value = args[name];
    if (typeof value === 'number' && value <= 0) throw bad(`${name} must be positive, got ${value}`);
  }
  if (typeof args.offset === 'number' && args.offset < 0) throw bad(`offset must be non-negative, got ${args.offset}`);
}

/** `CREATED_AT` → `createdAt`, the name of the getter. */
const camel = (field: string): string => field.toLowerCase().replace(/_([a-z])/g, (_all, c: string) => c.toUpperCase());

export interface List<Row> {
  getters: Getters<Row>;
  /** Extra sort keys, by the name of the order field; others sort by their getter. */
  ranks?: Getters<Row>;
  id: (row: Row) => string;
  shape: (row: Row) => object;
}

/** A v2 connection. Without `orderBy` the newest come first; `hasNextPage` is true as long as the page was filled. */
export function connection<Row>(rows: readonly Row[], args: ListArgs, list: List<Row>): object {
  checkPaging(args);
  const found = filterV2(rows, args.filter, list.getters);
  const newest = [{ field: 'CREATED_AT', direction: 'DESC' as const }];
  // Cursors go with the server's own order; `orderBy` counts for offsets alone.
  const byCursor = [args.first, args.last, args.after, args.before].some(
    (value) => value !== null && value !== undefined,
  );
  const orders = args.orderBy?.length && !byCursor ? args.orderBy : newest;
  const getter = (field: string): ((row: Row) => Primitive) =>
    list.ranks?.[camel(field)] ?? list.getters[camel(field)] ?? (() => null);
  const sorts = orders.map(({ field, direction }) => ({ get: getter(field), descending: direction === 'DESC' }));
  const cursor = (row: Row): string => encodeId('cursor', `v1:${list.id(row)}`);
  const page = cutPage(found, [...sorts, { get: list.id, descending: false }], args, cursor);
  const edges = page.rows.map((row) => ({ cursor: cursor(row), node: list.shape(row) }));
  const more = edges.length > 0 && page.start + edges.length < found.length;
  const info = page.backward ? pageInfo(edges, page.start > 0, more) : pageInfo(edges, more, page.start > 0);
  return { count: found.length, edges, pageInfo: info };
}

type Made<Row> = List<Row> | ((context: Context) => List<Row>);

/** A list of v2: a whole table, or the rows that the caller may see; filter, order and page of a connection. */
export function v2List<Name extends TableName>(of: { table: Name; list: Made<RowOf<Name>> }): Resolve;
export function v2List<Row, Args extends ListArgs>(of: {
  rows: (args: Args, context: Context) => readonly Row[];
  list: Made<Row>;
}): Resolve;
export function v2List(of: {
  table?: TableName;
  rows?: (args: never, context: Context) => readonly unknown[];
  list: Made<never>;
}): Resolve {
  return (args, context) => {
    const rows = of.table ? [...context.db[of.table].values()] : (of.rows?.(args, context) ?? []);
    return connection(rows as never[], args, typeof of.list === 'function' ? of.list(context) : of.list);
  };
}
