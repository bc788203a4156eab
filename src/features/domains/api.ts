import { queryOptions } from '@tanstack/react-query';
import { query } from '@/api/client';
import { fresh } from '@/api/fresh';
import { present } from '@/api/errors';
import {
  DomainContentsDocument,
  DomainCountsDocument,
  DomainDetailDocument,
  StoreFoldersDocument,
} from '@/api/gen/domains.legacy';
import { detailKey } from '@/api/query-client';
import { NOT_ENDED } from '@/entities/sessions/statuses';
import { toFilter } from '@/lib/minilang';
import { has, type Release } from '@/lib/releases';

/** One domain, looked for by one name after the other. Null when there is none of them (any more). */
export const readDomain = (...names: string[]) =>
  fresh(async ({ query: ask }) => {
    for (const name of names) {
      const { domain } = await ask(DomainDetailDocument, { name });
      if (domain) return domain;
    }
    return null;
  });

export const domainDetail = (name: string) =>
  queryOptions({ queryKey: detailKey('domains', name), queryFn: ({ signal }) => readDomain(name)(signal) });

export interface DomainProject {
  id: string;
  name: string;
  type: string;
  active: boolean;
}

/** How many users a domain has, and its projects of every type that the release knows. */
export const readDomainCounts = (name: string, release: Release) =>
  fresh(async ({ query: ask }) => {
    const types = ['GENERAL', 'MODEL_STORE', ...(has(release, 'project.personal') ? ['PERSONAL'] : [])];
    const { user_list, groups } = await ask(DomainCountsDocument, { name, types });
    const projects = present(groups).map((project): DomainProject => ({
      id: String(project?.id),
      name: project?.name ?? '',
      type: project?.type ?? 'GENERAL',
      active: project?.is_active === true,
    }));
    return { users: present(user_list).total_count, projects };
  });

export const domainCounts = (name: string, release: Release) =>
  queryOptions({
    queryKey: ['domains', 'counts', name],
    queryFn: ({ signal }) => readDomainCounts(name, release)(signal),
  });

/** What a purge of a domain has to do with: its users and projects, sessions that have not ended, folders of its model stores. */
export const domainContents = (name: string, release: Release) =>
  queryOptions({
    queryKey: ['domains', 'contents', name],
    queryFn: async ({ signal }) => {
      const [counts, { compute_session_list }] = await Promise.all([
        readDomainCounts(name, release)(signal),
        query(DomainContentsDocument, { name, sessions: toFilter(NOT_ENDED) ?? '' }, { signal }),
      ]);
      const stores = counts.projects.filter(({ type }) => type === 'MODEL_STORE');
      const folders = await Promise.all(
        stores.map(
          async ({ id }) => present((await query(StoreFoldersDocument, { id }, { signal })).vfolder_list).total_count,
        ),
      );
      return {
        users: counts.users,
        stores,
        /** Whatever is no model store has to be purged by hand before. */
        others: counts.projects.filter(({ type }) => type !== 'MODEL_STORE'),
        sessions: present(compute_session_list).total_count,
        folders: folders.reduce((sum, count) => sum + count, 0),
      };
    },
    staleTime: 0,
    gcTime: 0,
  });
