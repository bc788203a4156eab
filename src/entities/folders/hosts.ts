/** Where the caller may keep folders. */
import { queryOptions } from '@tanstack/react-query';
import { rest } from '@/api/client';
import { asObject, asText } from '@/api/json';

export interface FolderHost {
  name: string;
  /** Percent of the volume; null where it does not say. */
  used: number | null;
}

interface FolderHosts {
  /** Taken where none is named; null: none. */
  usual: string | null;
  hosts: FolderHost[];
}

const percentOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** `project`: a UUID; without one the caller's own. */
export const folderHosts = (project?: string) =>
  queryOptions({
    queryKey: ['storages', 'own-hosts', project ?? ''],
    staleTime: 60_000,
    queryFn: ({ signal }): Promise<FolderHosts> =>
      rest('GET', '/folders/_/hosts', {
        search: { ...(project && { group_id: project }) },
        signal,
        decode: (answer) => {
          const { allowed, default: usual, volume_info } = asObject(answer);
          const names = (Array.isArray(allowed) ? allowed : []).filter((one): one is string => typeof one === 'string');
          const of = (name: string) => asObject(asObject(asObject(volume_info)[name]).usage);
          return {
            usual: asText(usual) ?? null,
            hosts: names.toSorted().map((name) => ({ name, used: percentOf(of(name).percentage) })),
          };
        },
      }),
  });
