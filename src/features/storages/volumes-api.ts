import { queryOptions } from '@tanstack/react-query';
import { query } from '@/api/client';
import { present } from '@/api/errors';
import { HostUsersDocument, VolumePerformanceDocument } from '@/api/gen/storages.legacy';

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
