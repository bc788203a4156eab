import type { QueryClient } from '@tanstack/react-query';
import { listKey } from '@/api/query-client';
import { parseListState, type PageSize } from '@/lib/list-state';
import { listSpec, type FieldSet } from './fields';
import type { ServerSource } from './use-resource-list';
import { readTablePrefs } from './use-table-prefs';

interface Options {
  sort: string;
  tabs?: readonly string[];
  name?: string;
}

/** Asks for the page that an address will show, with the key under which the list looks for it. Options as of `useList`. */
export function prefetchList<Row>(
  client: QueryClient,
  url: URL,
  set: FieldSet<Row>,
  source: ServerSource<Row>,
  { sort, tabs, name = set.feature }: Options,
): Promise<void> {
  const prefs = readTablePrefs(name, set);
  const first = tabs?.[0];
  const defaults = { sort, size: prefs.size as PageSize, ...(first && { tab: first }) };
  const state = parseListState(url.searchParams, listSpec(set, { ...(tabs && { tabs }), defaults }));
  const variables = source.variables(state, prefs.columns);
  return client.prefetchQuery({
    queryKey: listKey(source.entity, variables),
    queryFn: ({ signal }) => source.fetch(variables, signal),
  });
}
