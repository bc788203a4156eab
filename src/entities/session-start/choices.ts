/** What a person can choose for a session: images and folders, with what the checks need to know of each. */
import { queryOptions } from '@tanstack/react-query';
import { query, queryPartial } from '@/api/client';
import { present } from '@/api/errors';
import { StartFoldersDocument, StartQuotaDocument, type StartFoldersQuery } from '@/api/gen/start-folders.legacy';
import { StartImagesDocument } from '@/api/gen/start-image.legacy';
import { leastOf, minimumsOf, pairs, referenceOf, texts } from '@/entities/images/listed';
import { cond, toFilter } from '@/lib/minilang';
import { readBytes, UNLIMITED, type Decimal } from '@/lib/units';
import type { FolderFacts, ImageFacts } from './types';

/** More folders than these are not offered. */
const MOST = 500;

/** Every image that is not forgotten. */
export const startImages = () =>
  queryOptions({
    queryKey: ['images', 'start'],
    queryFn: async ({ signal }): Promise<ImageFacts[]> => {
      const { images } = await query(StartImagesDocument, {}, { signal });
      return present(images).flatMap((image) => {
        if (!image) return [];
        const needs = { labels: new Map(pairs(image.labels)), limits: minimumsOf(image.resource_limits) };
        return {
          id: String(image.id),
          reference: referenceOf(image),
          registry: image.registry ?? '',
          architecture: image.architecture ?? '',
          least: new Map(Object.entries(leastOf(needs))),
          accelerators: texts(image.supported_accelerators),
          agents: texts(image.installed_agents),
        };
      });
    },
    staleTime: 60_000,
  });

/** A folder that may be chosen. */
export interface StartFolder {
  id: string;
  name: string;
  host: string;
  ready: boolean;
  scope: string;
}

type Listed = NonNullable<NonNullable<StartFoldersQuery['own']>['items'][number]>;

const folderOf = ({ id, name, host, status, quota_scope_id }: Listed): StartFolder => ({
  id: id ?? '',
  name: name ?? '',
  host: host ?? '',
  ready: status === 'ready',
  scope: quota_scope_id ?? '',
});

/** Folders of the person and of the project. */
export const startFolders = (email: string, project: string) =>
  queryOptions({
    queryKey: ['quotas', 'folders', email, project],
    queryFn: async ({ signal }): Promise<StartFolder[]> => {
      const own = toFilter(cond('user_email', 'is', email)) ?? '';
      const found = await query(StartFoldersDocument, { own, project, limit: MOST }, { signal });
      const all = [...present(found.own).items, ...present(found.ofProject).items];
      return [...new Map(all.flatMap((one) => (one?.id ? [[one.id, folderOf(one)] as const] : []))).values()];
    },
    staleTime: 60_000,
  });

const bytes = (value: number | string | null | undefined): Decimal | null => {
  const read = readBytes(value);
  return read === null || read === UNLIMITED || read <= 0n ? null : (String(read) as Decimal);
};

/** What the owner of a folder keeps on its host, and how much that may be. */
export const startQuota = ({ host, scope }: Pick<StartFolder, 'host' | 'scope'>) =>
  queryOptions({
    queryKey: ['quotas', 'start', host, scope],
    queryFn: async ({ signal }): Promise<NonNullable<FolderFacts['quota']>> => {
      const { data } = await queryPartial(StartQuotaDocument, { host, scope }, { signal });
      const details = present(data.quota_scope).details;
      return { used: bytes(details.usage_bytes) ?? '0', limit: bytes(details.hard_limit_bytes) };
    },
    staleTime: 0,
  });
