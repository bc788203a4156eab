import { queryOptions } from '@tanstack/react-query';
import { query, rest } from '@/api/client';
import { HostPermissionsDocument } from '@/api/gen/hosts.legacy';
import { asObject } from '@/api/json';

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** All storage hosts of the cluster, `<proxy>:<volume>`. Superadmins only; a host whose proxy is down is missing. */
export const readStorageHosts = (signal: AbortSignal): Promise<string[]> =>
  rest('GET', '/folders/_/all-hosts', { signal, decode: (answer) => texts(asObject(answer).allowed).toSorted() });

export const storageHosts = () =>
  queryOptions({
    queryKey: ['storages', 'hosts'],
    queryFn: ({ signal }) => readStorageHosts(signal),
    staleTime: 60_000,
  });

/** What may be allowed on a storage host; the server refuses any other word. In the server's order. */
export async function readHostPermissions(signal?: AbortSignal): Promise<string[]> {
  const data = await query(HostPermissionsDocument, {}, signal ? { signal } : {});
  return texts(data.vfolder_host_permissions?.vfolder_host_permission_list);
}

export const hostPermissions = () =>
  queryOptions({
    queryKey: ['storages', 'permissions'],
    queryFn: ({ signal }) => readHostPermissions(signal),
    staleTime: 600_000,
  });
