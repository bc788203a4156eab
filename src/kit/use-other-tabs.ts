import { useQueries } from '@tanstack/react-query';
import { isFiltered } from '@/lib/list-state';
import { applyList } from './client-list';
import type { Answer, Ask, List } from './define-list';

/** What matches in another tab of the list; undefined where that is not known, or not yet. */
export interface TabCount {
  tab: string;
  total: number | undefined;
}

/** The tab of all rows: its count would only repeat the others'. */
const ALL = 'all';
const NONE: readonly never[] = [];

/** Counts what the search and filters find in the other tabs: one light request each, and only where this one has `nothing`. */
export function useOtherTabs<Row, Scope>(
  list: List<Row, Scope>,
  ask: Ask<Scope>,
  nothing: boolean,
): readonly TabCount[] {
  const { source, fields } = list;
  const { whole } = source;
  const tabs =
    nothing && isFiltered(ask.state) ? list.tabs.filter((tab) => tab !== ask.state.tab && tab !== ALL) : NONE;
  const states = tabs.map((tab) => ({ ...ask.state, tab, page: 1, open: null }));
  const counts = useQueries({
    queries: states.map((state) => {
      // All rows of a whole list come at once, as its tab will show them; of a paged one the count is enough.
      const query = source.query(list, { ...ask, state, shown: whole ? ask.shown : NONE }, { limit: 1, offset: 0 });
      if (!query) throw new Error(`${list.name}: nothing to ask although it is known who asks`);
      const { queryKey, queryFn, select } = query;
      return {
        queryKey,
        queryFn,
        select: (data: unknown): number => {
          const { rows, total } = select ? select(data as never) : (data as Answer<Row>);
          return whole ? applyList(rows, fields, source.search, state).length : total;
        },
      };
    }),
  });
  return tabs.map((tab, at) => ({ tab, total: counts[at]?.data }));
}
