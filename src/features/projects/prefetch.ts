import type { QueryClient } from '@tanstack/react-query';
import type { Identity } from '@/api/session';
import { listAt } from '@/kit/list-prefetch';
import { wholeList } from '@/kit/use-resource-list';
import type { Release } from '@/lib/releases';
import { PROJECTS_LIST, projectsSource } from './api';
import { projectFields } from './fields';

/** The list, asked for before the page's own code is there. */
export function prefetch(
  client: QueryClient,
  url: URL,
  viewer: { identity: Identity; release: Release },
): Promise<void> {
  const { state, shown } = listAt(url, projectFields, PROJECTS_LIST);
  return client.prefetchQuery(wholeList(projectsSource(state, shown, viewer)));
}
