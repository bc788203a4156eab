import { keepPreviousData, useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import type { AppError } from '@/api/errors';
import { pages, type AllRows } from '@/lib/async';
import { questionOf, type ListSpec, type ListState } from '@/lib/list-state';
import type { Place, Streamed, StreamSpec } from '@/lib/stream';
import { applyList } from './client-list';
import { partOf, type Answer, type Ask, type List, type ListFacts, type ListQuery } from './define-list';
import { searchedFields } from './fields';
import type { Read } from './Loaded';
import { useOtherTabs, type TabCount } from './use-other-tabs';
import { useListParams, useListState, type UpdateList } from './use-list-params';
import { useSelection, type ReadAll, type Selection } from './use-selection';
import { useIdentity } from './use-session';
import { useTablePrefs, type TablePrefs } from './use-table-prefs';

/** A list as it is shown: its state, the person's settings, its rows, and what of them is chosen. */
export interface ListView<Row> extends ListFacts<Row> {
  spec: ListSpec;
  state: ListState;
  update: UpdateList;
  prefs: TablePrefs;
  changePrefs: (part: Partial<TablePrefs> | 'reset') => void;
  /** The fields that the free search looks through. */
  searched: readonly string[];
  /** All rows of a whole list, whatever is looked for; undefined for others. */
  known: readonly Row[] | undefined;
  /** Rows to a page, for the next visit too: so many, or as many as the screen has room for. */
  setSize: (size: number | 'fit') => void;
  rows: readonly Row[];
  total: number;
  /** The total is of what is asked now: not of the search, filters or tab before it. */
  counted: boolean;
  /** Where nothing matches in this tab: how much does in the others. */
  otherTabs: readonly TabCount[];
  problems: readonly AppError[];
  status: 'pending' | 'error' | 'success';
  error: Error | null;
  /** Rows of an earlier state stay on screen while the next ones load. */
  isStale: boolean;
  isFetching: boolean;
  updatedAt: number;
  refetch: () => Promise<unknown>;
  /** The row of that id, if this list has read it: a whole list has all of them, whatever is shown now. */
  find: (id: string) => Row | undefined;
  /** Fetches a page that is about to be opened. */
  fetchAhead: (page: number) => void;
  /**
   * Hands on every row of the search, filters and tab, in the order that is shown, with the shown columns; none is kept. What
   * it throws leaves `place` where it was, and the next call with it goes on from there.
   */
  handOn: (how: Omit<StreamSpec<Row>, 'idOf'>, place: Place) => Promise<Streamed>;
  selection: Selection<Row>;
  /** The chosen rows, read if need be, without what only columns show. Null where that failed, which is told, or was stopped. */
  collect: () => Promise<Row[] | null>;
}

const NO_ROWS: readonly never[] = [];
const NEVER = new AbortController().signal;
const NOTHING_SHOWN: readonly string[] = [];

/** A list whose state stands in the address: the list of a page. */
export function useList<Row>(list: List<Row>): ListView<Row> {
  const settings = useSettings(list);
  return useView(list, undefined, settings, useListParams(settings.spec));
}

/** A list within something else, a drawer or a dialog: its state is gone when that closes. */
export function useInnerList<Row, Scope>(list: List<Row, Scope>, scope: Scope): ListView<Row> {
  const settings = useSettings(list);
  return useView(list, scope, settings, useListState(settings.spec));
}

/** One row of a whole list as a read of its own, wherever page, filter and search leave it; null where the list has none of that id. */
export function oneOf<Row>({ status, isStale, find, error, refetch }: ListView<Row>, id: string): Read<Row | null> {
  return { data: status === 'success' && !isStale ? (find(id) ?? null) : undefined, error, refetch };
}

function useSettings<Row, Scope>({ name, fields, spec: specOf, refresh }: List<Row, Scope>) {
  const [prefs, changePrefs] = useTablePrefs(name, fields, refresh);
  const spec = useMemo(() => specOf(prefs.size), [specOf, prefs.size]);
  return { prefs, changePrefs, spec };
}

interface Query<Row> {
  queryKey: QueryKey;
  queryFn: (context: { signal: AbortSignal }) => Promise<Answer<Row>>;
  select?: (data: Answer<Row>) => Answer<Row>;
}

/** On a page it is known who asks. */
function queryOf<Row, Scope>(list: List<Row, Scope>, ask: Ask<Scope>, part = partOf(ask.state)): Query<Row> {
  const query: ListQuery<Row> | undefined = list.source.query(list, ask, part);
  if (!query) throw new Error(`${list.name}: nothing to ask although it is known who asks`);
  return query as Query<Row>;
}

/** The rows of a state: of a list that takes long the first ones by something quicker, as long as it is not there. */
function useRead<Row, Scope>(list: List<Row, Scope>, ask: Ask<Scope>) {
  const { source } = list;
  const here = queryOf(list, ask);
  const quick = source.first?.(list, ask);
  const isThere = useQuery({ ...here, enabled: false }).data !== undefined;
  const wait = quick !== undefined && !isThere;
  const first = useQuery<Answer<Row>>({ ...((quick ?? here) as Query<Row>), enabled: wait });
  // Of a page that is not full nobody knows whether the quicker one has left rows out.
  const fills = source.whole || (first.data?.rows.length ?? 0) >= ask.state.size;
  return useQuery({
    ...here,
    // A whole list would be in the way of its first rows.
    enabled: !wait || !source.whole || first.isFetched,
    placeholderData: fills ? first.data : keepPreviousData,
  });
}

function useView<Row, Scope>(
  list: List<Row, Scope>,
  scope: Scope,
  { prefs, changePrefs, spec }: ReturnType<typeof useSettings<Row, Scope>>,
  [state, update]: [ListState, UpdateList],
): ListView<Row> {
  const client = useQueryClient();
  const viewer = useIdentity();
  const { fields, idOf, source, slow } = list;
  const { whole } = source;
  const shown = prefs.columns;
  const setSize = useCallback(
    (size: number | 'fit') => {
      changePrefs(size === 'fit' ? { fit: true } : { size, fit: false });
      // What fits stands in no address: on another screen it is another number.
      update((now) => ({ ...now, size: size === 'fit' ? (spec.defaults?.size ?? now.size) : size, page: 1 }));
    },
    [update, changePrefs, spec],
  );
  const at = (now: ListState): Ask<Scope> => ({ state: now, shown, viewer, scope });
  const { data, ...query } = useRead(list, at(state));
  const read = data?.rows ?? NO_ROWS;
  const all = whole && !query.isPlaceholderData;
  const matching = useMemo(
    () => (all ? applyList(read, fields, source.search, state) : undefined),
    [all, read, fields, source, state],
  );
  const total = matching ? matching.length : (data?.total ?? 0);
  const question = questionOf(state);
  const answered = useRef<string>(undefined);
  if (data && !query.isPlaceholderData) answered.current = question;
  const counted = data !== undefined && answered.current === question;
  const otherTabs = useOtherTabs(list, at(state), counted && total === 0);
  const { limit, offset } = partOf(state);
  // A whole list has its rows already; one that is not all there yet is read here.
  const wholeOf = useCallback(
    async (ask: Ask<Scope>, signal?: AbortSignal) =>
      matching ??
      applyList((await queryOf(list, ask).queryFn({ signal: signal ?? NEVER })).rows, fields, source.search, ask.state),
    [matching, list, fields, source],
  );
  const handOn = useCallback<ListView<Row>['handOn']>(
    async (how, place) => {
      const ask = { state, shown, viewer, scope };
      const rows = whole && (await wholeOf(ask, how.signal));
      const page = rows
        ? async (limit: number, from: number) => {
            // Between its parts the page has its turn.
            await new Promise((go) => setTimeout(go));
            return { rows: rows.slice(from, from + limit), total: rows.length };
          }
        : (limit: number, from: number) =>
            queryOf(list, ask, { limit, offset: from }).queryFn({ signal: how.signal ?? NEVER });
      return import('@/lib/stream').then(({ stream }) => stream(page, { ...how, idOf }, place));
    },
    [list, idOf, whole, wholeOf, state, shown, viewer, scope],
  );
  const readAll = useCallback<ReadAll<Row>>(
    async (signal, onProgress): Promise<AllRows<Row>> => {
      const ask = { state, shown: NOTHING_SHOWN, viewer, scope };
      if (whole) return { rows: [...(await wholeOf(ask, signal))], changed: false, cut: false };
      const page = (limit: number, from: number) => queryOf(list, ask, { limit, offset: from }).queryFn({ signal });
      return pages(page, { idOf, onProgress });
    },
    [list, idOf, whole, wholeOf, state, viewer, scope],
  );
  const selection = useSelection(idOf, state);
  const { collect: collectFrom } = selection;
  const collect = useCallback(() => collectFrom<Row>(readAll), [collectFrom, readAll]);
  return {
    ...list,
    spec,
    state,
    update,
    prefs,
    changePrefs,
    setSize,
    searched: useMemo(() => searchedFields(fields, source.search), [fields, source]),
    known: all ? read : undefined,
    rows: matching ? matching.slice(offset, offset + limit) : read,
    total,
    counted,
    otherTabs,
    problems: data?.problems ?? NO_ROWS,
    status: query.status,
    error: query.error,
    isStale: query.isPlaceholderData,
    isFetching: query.isFetching,
    updatedAt: query.dataUpdatedAt,
    refetch: query.refetch,
    find: (id) => read.find((row) => idOf(row) === id),
    fetchAhead: (page) => {
      if (!whole && !slow) void client.prefetchQuery(queryOf(list, at({ ...state, page })));
    },
    handOn,
    selection,
    collect,
  };
}
