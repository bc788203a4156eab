import type { QueryClient } from '@tanstack/react-query';
import type { Identity } from '@/api/session';
import type { Release } from '@/lib/releases';

export type Viewer = { identity: Identity; release: Release };

/** A page's light module: it starts the page's first query before React is there. */
export interface Prefetcher {
  /** Where everybody asks the same: sent beside the session check. */
  prefetchForAll?: (client: QueryClient, url: URL) => Promise<unknown>;
  /** Where role or release decide what is asked: sent when they are known. */
  prefetch?: (client: QueryClient, url: URL, viewer: Viewer) => Promise<unknown>;
}

/**
 * The code of each page by its key, and the light module that fetches its first rows ahead. Apart from the page table, so
 * that the entry can ask for them before anything that pages stand on has run.
 */
export const loaders = {
  users: { load: () => import('@/features/users/UsersPage'), data: () => import('@/features/users/prefetch') },
  credentials: {
    load: () => import('@/features/credentials/CredentialsPage'),
    data: () => import('@/features/credentials/prefetch'),
  },
  'resource-policies': {
    load: () => import('@/features/resource-policies/PoliciesPage'),
    data: () => import('@/features/resource-policies/prefetch'),
  },
  projects: {
    load: () => import('@/features/projects/ProjectsPage'),
    data: () => import('@/features/projects/prefetch'),
  },
  domains: { load: () => import('@/features/domains/DomainsPage'), data: () => import('@/features/domains/prefetch') },
  presets: { load: () => import('@/features/presets/PresetsPage'), data: () => import('@/features/presets/prefetch') },
};

export type PageKey = keyof typeof loaders;
