import type { QueryClient } from '@tanstack/react-query';
import { listKey } from '@/api/query-client';
import { parseListState, type PageSize } from '@/lib/list-state';
import { startSpec, type FieldSet, type ListStart } from './fields';
import type { ServerSource } from './use-resource-list';
import { readTablePrefs } from './use-table-prefs';

/** The state that a list will have at an address, and the columns that it shows. */
export function listAt<Row>(url: URL, set: FieldSet<Row>, start: ListStart) {
  const { columns: shown, size } = readTablePrefs(start.name ?? set.feature, set);
  return { state: parseListState(url.searchParams, startSpec(set, start, size as PageSize)), shown };
}

/** Asks for the page that an address will show, with the key under which the list looks for it. */
export function prefetchList<Row>(
  client: QueryClient,
  url: URL,
  set: FieldSet<Row>,
  source: ServerSource<Row>,
  start: ListStart,
): Promise<void> {
  const { state, shown } = listAt(url, set, start);
  const variables = source.variables(state, shown);
  return client.prefetchQuery({
    queryKey: listKey(source.entity, variables),
    queryFn: ({ signal }) => source.fetch(variables, signal),
  });
}
