/** What is read of folders beside their lists, and looked up before and after a write. */
import { queryOptions } from '@tanstack/react-query';
import { query } from '@/api/client';
import { AppError, present } from '@/api/errors';
import { fresh, type FreshRead } from '@/api/fresh';
import { FolderAccessDocument, FolderUseDocument } from '@/api/gen/folder-use.v2';
import {
  FolderListDocument,
  FolderNodesDocument,
  FolderProjectsDocument,
  FolderQuotaDocument,
} from '@/api/gen/folders.legacy';
import { detailKey } from '@/api/query-client';
import { IN_USE, isGone, isTrashed } from '@/entities/folders/statuses';
import { lookAt, outcomeOf, type ReadBack } from '@/kit/lost-answer';
import { joinValues } from '@/lib/list-state';
import { and, cond, toFilter, type Expr } from '@/lib/minilang';
import { parseBytes, readBytes, UNLIMITED } from '@/lib/units';
import { folderId, type FolderRow } from './folder';

/** Whoever's, in whatever status: the quick list leaves project folders out for a domain admin. */
const readWhere = (where: Expr | undefined, limit: number, superadmin: boolean): FreshRead<FolderRow[]> =>
  fresh(async (ask): Promise<FolderRow[]> => {
    const variables = { filter: toFilter(where) ?? '', limit, offset: 0 };
    if (superadmin) {
      const { vfolder_list } = await ask.query(FolderListDocument, variables);
      return present(vfolder_list).items.filter((one) => one !== null);
    }
    const { vfolder_nodes } = await ask.query(FolderNodesDocument, variables);
    return present(vfolder_nodes).edges.flatMap((edge) => edge?.node ?? []);
  });

const readFolders = (ids: readonly string[], superadmin: boolean): FreshRead<FolderRow[]> =>
  readWhere(cond('id', 'in', joinValues(ids)), ids.length, superadmin);

/** Whose folders: a project's or a user's by UUID, or a user's by e-mail (superadmins only). */
type Whose = { project: string } | { user: string } | { email: string };

/** Those of this name that are in use. */
export const readFoldersNamed = (name: string, of: Whose, superadmin: boolean): FreshRead<FolderRow[]> => {
  const [[key, value] = ['user', '']] = Object.entries(of);
  const column = { project: 'group', user: 'user', email: 'user_email' }[key] ?? key;
  const owner = cond(column, 'is', value, 'enum');
  return readWhere(and(cond('name', 'is', name), owner, IN_USE), 20, superadmin);
};

const STORED: Record<string, string> = { READ_ONLY: 'ro', READ_WRITE: 'rw', RW_DELETE: 'wd' };
const storedPermission = (name: string | undefined): string | null =>
  name === undefined ? null : (STORED[name] ?? null);

/** Null: none of that id, or its record is all that is left of it. */
export const readFolder = (id: string, superadmin: boolean): FreshRead<FolderRow | null> =>
  fresh(async (ask): Promise<FolderRow | null> => {
    const [[one], access] = await Promise.all([
      ask.read(readFolders([id], superadmin)),
      ask.queryIfAny(FolderAccessDocument, { id }),
    ]);
    if (!one || one.status === 'delete-complete') return null;
    return { ...one, permission: storedPermission(access?.vfolderV2?.accessControl.permission) };
  });

export const folderDetail = (id: string, superadmin: boolean) =>
  queryOptions({
    queryKey: detailKey('folders', id),
    queryFn: ({ signal }) => readFolder(id, superadmin)(signal),
  });

export interface FolderUse {
  files: number;
  /** As the storage rounds it; null where it does not say. */
  bytes: bigint | null;
}

/** What it holds. The storage counts when it is asked: slow for large folders. */
export const folderUse = (id: string) =>
  queryOptions({
    queryKey: ['folders', 'use', id],
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<FolderUse> => {
      const { vfolderV2 } = await query(FolderUseDocument, { id }, { signal });
      const { numFiles, usedBytes } = present(vfolderV2?.usage);
      return { files: numFiles, bytes: parseBytes(usedBytes.display) };
    },
  });

export interface FolderQuota {
  used: bigint | null;
  /** null: none. */
  limit: bigint | null;
}

const amount = (value: number | string | null | undefined): bigint | null => {
  const read = readBytes(value ?? null);
  return read === UNLIMITED ? null : read;
};

/** What all folders of its owner on its volume use together, and may. A volume without quotas has neither. */
export const folderQuota = ({ host, quota_scope_id: scope }: FolderRow) =>
  queryOptions({
    queryKey: ['quotas', 'of-folder', host, scope],
    queryFn: async ({ signal }): Promise<FolderQuota> => {
      const variables = { host: host ?? '', scope: scope ?? '' };
      const { quota_scope } = await query(FolderQuotaDocument, variables, { signal });
      const { usage_bytes, hard_limit_bytes } = present(quota_scope).details;
      return { used: amount(usage_bytes), limit: amount(hard_limit_bytes) || null };
    },
  });

export interface FolderProject {
  id: string;
  name: string;
  /** Of the model store, which takes folders for models alone. */
  models: boolean;
}

export const folderProjects = (domain: string) =>
  queryOptions({
    queryKey: ['projects', 'for-folders', domain],
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<FolderProject[]> => {
      const { groups } = await query(FolderProjectsDocument, { domain }, { signal });
      return present(groups)
        .flatMap((one) => (one?.id ? [one] : []))
        .map(({ id, name, type }) => ({ id: String(id), name: name ?? '', models: type === 'MODEL_STORE' }))
        .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
    },
  });

type Wanted = 'in-use' | 'trashed';

/** Looks at what the folder is now: the server does some things in states in which they destroy, or bring back a wreck. */
export async function mustBe(folder: FolderRow, wanted: Wanted, superadmin: boolean): Promise<void> {
  const [now] = await readFolders([folderId(folder)], superadmin)();
  if (!now || isGone(now.status)) throw new AppError('not-found');
  if (isTrashed(now.status) !== (wanted === 'trashed'))
    throw new AppError('refused', { code: `folder-${isTrashed(now.status) ? 'in-trash' : 'not-in-trash'}` });
}

const by = (superadmin: boolean, judge: (now: FolderRow | undefined) => boolean): ReadBack<FolderRow> =>
  lookAt(
    async (folders) =>
      new Map((await readFolders(folders.map(folderId), superadmin)()).map((one) => [folderId(one), one])),
    folderId,
    (now) => outcomeOf(judge(now)),
  );

export const areTrashed = (superadmin: boolean) => by(superadmin, (now) => isTrashed(now?.status));
export const areRestored = (superadmin: boolean) =>
  by(superadmin, (now) => now !== undefined && !isTrashed(now.status) && !isGone(now.status));
export const areDeleted = (superadmin: boolean) => by(superadmin, (now) => now === undefined || isGone(now.status));
