import { FolderListDocument, FolderNodesDocument } from '@/api/gen/folders.legacy';
import type { Viewer } from '@/api/session';
import { IN_TRASH, IN_USE } from '@/entities/folders/statuses';
import { defineList, type Answer, type Ask, type List, type Source } from '@/kit/define-list';
import { legacyRows } from '@/kit/list-sources';
import { and, cond, type Expr } from '@/lib/minilang';
import { has } from '@/lib/releases';
import { domainFolderFields, projectFolderFields, userFolderFields } from './fields';
import { folderId, folderName, type FolderRow } from './folder';

/** The view of users' folders, as the address names it. */
export const USERS = 'users';

const where =
  (ownership: 'user' | 'group') =>
  ({ state }: Ask): Expr | undefined =>
    and(cond('ownership_type', 'is', ownership, 'enum'), state.tab === 'trash' ? IN_TRASH : IN_USE);

/** From 26.9 on the lists do not tell what is set for a folder, though they filter by it; the drawer does. */
const stored = (source: Source<FolderRow>): Source<FolderRow> => ({
  ...source,
  query: (list, ask, part) => {
    const read = ask.viewer && source.query(list, ask, part);
    if (!read || !ask.viewer || !has(ask.viewer.release, 'folder.ownPermission')) return read;
    return {
      ...read,
      queryFn: async (context: { signal: AbortSignal }) => {
        const answer = (await read.queryFn(context)) as Answer<FolderRow>;
        return { ...answer, rows: answer.rows.map((row) => ({ ...row, permission: null })) };
      },
    };
  },
});

const common = {
  entity: 'folders' as const,
  idOf: folderId,
  nameOf: folderName,
  sort: '-createdAt',
  tabs: ['active', 'trash'],
};

/** Project folders of all domains, 40 ms for 20. */
export const projectFoldersList = defineList<FolderRow>({
  ...common,
  name: 'project-folders',
  fields: projectFolderFields,
  rows: stored(
    legacyRows({
      document: FolderListDocument,
      page: (data) => data.vfolder_list,
      unique: 'id',
      search: ['name', 'group_name', 'creator'],
      where: where('group'),
    }),
  ),
});

/** The same for a domain admin, of the own domain: the quick list leaves project folders out for them. 100 ms for 20. */
export const domainFoldersList = defineList<FolderRow>({
  ...common,
  name: 'domain-folders',
  fields: domainFolderFields,
  rows: stored(
    legacyRows({
      document: FolderNodesDocument,
      page: (data) => data.vfolder_nodes,
      unique: 'id',
      search: ['name', 'creator', 'host'],
      where: where('group'),
    }),
  ),
});

/** Folders of users; the server keeps a domain admin in their own domain. */
export const userFoldersList = defineList<FolderRow>({
  ...common,
  name: 'user-folders',
  fields: userFolderFields,
  rows: stored(
    legacyRows({
      document: FolderListDocument,
      page: (data) => data.vfolder_list,
      unique: 'id',
      search: ['name', 'user_email'],
      where: where('user'),
    }),
  ),
});

/** The list of an address, for who asks. */
export const listFor = (users: boolean, role: Viewer['identity']['role']): List<FolderRow> => {
  if (users) return userFoldersList;
  return role === 'superadmin' ? projectFoldersList : domainFoldersList;
};

/** Each role has its own list, so that nothing is asked for before it is known who asks. */
export const prefetch: List<FolderRow>['prefetch'] = async (client, url, viewer) => {
  const users = url.searchParams.get('view') === USERS;
  if (viewer) await listFor(users, viewer.identity.role).prefetch(client, url, viewer);
};

export const named: List<FolderRow>['named'] = (asked) => listFor(false, asked.viewer.identity.role).named(asked);
