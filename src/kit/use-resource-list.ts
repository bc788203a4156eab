import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { AppError } from '@/api/errors';
import { listKey, type Entity } from '@/api/query-client';
import { pages, type AllRows, type Progress } from '@/lib/async';
import type { ListState } from '@/lib/list-state';
import { applyList } from './client-list';
import type { FieldSet } from './fields';

/** One page of a list. `total` counts all rows that match; `problems` are columns that failed alone. */
export interface Page<Row> {
  rows: Row[];
  total: number;
  problems?: AppError[];
}

/** Which rows of a list: those of the page that is open, unless told. */
export interface Part {
  limit: number;
  offset: number;
}

export const partOf = ({ page, size }: Pick<ListState, 'page' | 'size'>): Part => ({
  limit: size,
  offset: (page - 1) * size,
});

/** Where a list comes from: one server page for a state, asked for with the columns that are shown. */
export interface ServerSource<Row> {
  entity: Entity;
  /** What no two rows share; the order that is asked for ends in it. */
  idOf: (row: Row) => string;
  /** Everything that changes the answer, as the query key. */
  variables: (state: ListState, shown: readonly string[], part?: Part) => Record<string, unknown>;
  fetch: (variables: Record<string, unknown>, signal: AbortSignal) => Promise<Page<Row>>;
}

/** A list that the server cannot page: all rows are fetched once, then filtered, sorted and paged here. */
export interface ClientSource<Row> {
  entity: Entity;
  idOf: (row: Row) => string;
  variables: Record<string, unknown>;
  fetchAll: (signal: AbortSignal) => Promise<Row[]>;
  fields: FieldSet<Row>;
  /** The fields that the free search looks through. */
  search: readonly string[];
}

export interface ListResult<Row> {
  rows: Row[];
  total: number;
  problems: AppError[];
  status: 'pending' | 'error' | 'success';
  error: Error | null;
  /** Rows of an earlier state stay on screen while the next ones load. */
  isStale: boolean;
  isFetching: boolean;
  updatedAt: number;
  refetch: () => Promise<unknown>;
  /** The row of that id, if this list has read it: a whole list has all of them, whatever is shown now. */
  find: (id: string) => Row | undefined;
  /** Warms the cache for a page that is about to be opened. */
  prefetch: (page: number) => void;
  /** Every row of the current filter and sort: for CSV and for bulk on all that match. */
  everything: (signal: AbortSignal, onProgress?: Progress) => Promise<AllRows<Row>>;
}

const FRESH_MS = 15_000;
const NO_PROBLEMS: AppError[] = [];

/** A server-paged list: keeps the old page while the next loads and prefetches the one after. */
export function useServerList<Row>(
  source: ServerSource<Row>,
  state: ListState,
  shown: readonly string[],
  refreshMs: number | false,
): ListResult<Row> {
  const client = useQueryClient();
  const options = (at: ListState) => {
    const variables = source.variables(at, shown);
    return {
      queryKey: listKey(source.entity, variables),
      queryFn: ({ signal }: { signal: AbortSignal }) => source.fetch(variables, signal),
      staleTime: FRESH_MS,
    };
  };
  const query = useQuery({ ...options(state), placeholderData: keepPreviousData, refetchInterval: refreshMs });
  const everything = useCallback<ListResult<Row>['everything']>(
    (signal, onProgress) =>
      pages((limit, offset) => source.fetch(source.variables(state, shown, { limit, offset }), signal), {
        idOf: source.idOf,
        onProgress,
      }),
    [source, state, shown],
  );
  return {
    rows: query.data?.rows ?? [],
    total: query.data?.total ?? 0,
    problems: query.data?.problems ?? NO_PROBLEMS,
    status: query.status,
    error: query.error,
    isStale: query.isPlaceholderData,
    isFetching: query.isFetching,
    updatedAt: query.dataUpdatedAt,
    refetch: query.refetch,
    find: (id) => query.data?.rows.find((row) => source.idOf(row) === id),
    prefetch: (page) => void client.prefetchQuery(options({ ...state, page })),
    everything,
  };
}

/** All rows of a list that the server cannot page. */
export const wholeList = <Row>({ entity, variables, fetchAll }: ClientSource<Row>) =>
  queryOptions({
    queryKey: listKey(entity, variables),
    queryFn: ({ signal }) => fetchAll(signal),
    staleTime: FRESH_MS,
  });

/** One row of such a list, wherever the page, the filter and the search leave it; null where the list has none of that id. */
export const oneOfAll = <Row>(source: ClientSource<Row>, idOf: (row: Row) => string, id: string) => ({
  ...wholeList(source),
  select: (rows: Row[]): Row | null => rows.find((row) => idOf(row) === id) ?? null,
});

/** A list that is filtered, sorted and paged in the browser. */
export function useClientList<Row>(
  source: ClientSource<Row>,
  state: ListState,
  refreshMs: number | false,
): ListResult<Row> {
  const query = useQuery({ ...wholeList(source), refetchInterval: refreshMs });
  const matching = useMemo(
    () => applyList(query.data ?? [], source.fields, source.search, state),
    [query.data, source, state],
  );
  return {
    rows: matching.slice((state.page - 1) * state.size, state.page * state.size),
    total: matching.length,
    problems: NO_PROBLEMS,
    status: query.status,
    error: query.error,
    isStale: false,
    isFetching: query.isFetching,
    updatedAt: query.dataUpdatedAt,
    refetch: query.refetch,
    find: (id) => query.data?.find((row) => source.idOf(row) === id),
    prefetch: () => undefined,
    everything: () => Promise.resolve({ rows: matching, changed: false, cut: false }),
  };
}
