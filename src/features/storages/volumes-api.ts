import { queryOptions } from '@tanstack/react-query';
import { query } from '@/api/client';
import { present } from '@/api/errors';
import { HostUsersDocument, VolumeFoldersDocument, VolumePerformanceDocument } from '@/api/gen/storages.legacy';
import { IN_USE } from '@/entities/folders/statuses';
import { and, cond, toFilter } from '@/lib/minilang';

/** How many folders lie on a volume, those in the trash left out. */
export const volumeFolders = (id: string) =>
  queryOptions({
    queryKey: ['storages', 'folders', id],
    queryFn: async ({ signal }) => {
      const of = (owner: 'group' | 'user') =>
        toFilter(and(cond('host', 'is', id), cond('ownership_type', 'is', owner, 'enum'), IN_USE)) ?? '';
      const data = await query(VolumeFoldersDocument, { projects: of('group'), users: of('user') }, { signal });
      return { projects: present(data.projects).total_count, users: present(data.users).total_count };
    },
  });

export const volumePerformance = (id: string) =>
  queryOptions({
    queryKey: ['storages', 'performance', id],
    queryFn: async ({ signal }) =>
      present((await query(VolumePerformanceDocument, { id }, { signal })).storage_volume).performance_metric,
    refetchInterval: 10_000,
  });

/** Projects and keypair policies with what they allow: for the drawer of a volume. */
export const hostUsers = () =>
  queryOptions({
    queryKey: ['storages', 'host-users'],
    queryFn: ({ signal }) => query(HostUsersDocument, {}, { signal }),
    staleTime: 60_000,
  });
