import { sortedPage, sortRows, type Sort } from '../minilang/order.ts';

export interface CursorArgs {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
  offset?: number | null;
  limit?: number | null;
}

export interface Page<Row> {
  rows: Row[];
  start: number;
  /** True when the page was counted from the end. */
  backward: boolean;
}

const PAGE = 10;

export const isBackward = (args: CursorArgs): boolean =>
  typeof args.last === 'number' || typeof args.before === 'string';

/** Cuts a page behind a cursor or at an offset. `last` counts from the end of the list, and so comes out backwards. */
export function cutPage<Row>(
  rows: readonly Row[],
  sorts: Sort<Row>[],
  args: CursorArgs,
  cursor: (row: Row) => string,
): Page<Row> {
  const backward = isBackward(args);
  const size = args.limit ?? args.first ?? args.last ?? PAGE;
  const directed = sorts.map((sort) => ({ ...sort, descending: sort.descending !== backward }));
  const mark = backward ? args.before : args.after;
  if (mark) {
    const sorted = sortRows(rows, directed);
    const start = sorted.findIndex((row) => cursor(row) === mark) + 1;
    return { rows: sorted.slice(start, start + size), start, backward };
  }
  const start = args.offset ?? 0;
  return { rows: sortedPage(rows, directed, start, start + size), start, backward };
}

/** A connection's `pageInfo`. */
export function pageInfo(edges: { cursor: string }[], hasNextPage: boolean, hasPreviousPage: boolean): object {
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
}
