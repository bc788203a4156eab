import type { QueryClient } from '@tanstack/react-query';
import type { Identity } from '@/api/session';
import { listAt, prefetchWhole } from '@/kit/list-prefetch';
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
  return prefetchWhole(client, projectsSource(state, shown, viewer));
}
