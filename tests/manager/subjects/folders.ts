import { ServerError } from '../errors.ts';
import { legacyList, relayList, type OffsetArgs, type RelayArgs } from '../graphql/legacy-list.ts';
import { adminOnly } from '../graphql/resolvers.ts';
import { v2List, type List } from '../graphql/v2/connection.ts';
import { upper } from '../graphql/v2/names.ts';
import { encodeId } from '../graphql/values.ts';
import { column, enumColumn, type Columns } from '../minilang/columns.ts';
import { isNewer, type Context } from '../types.ts';
import { folderRoutes } from './folder-routes.ts';
import { addFolders, addProjectFolders, addQuotaFolders, scopeOf, type FolderRow } from './folder-rows.ts';
import { inPlace, visible, type Place } from './places.ts';
import type { Subject } from './subject.ts';

/** The statuses of the server's enumeration; a filter that names another one fails as a whole. */
const STATUSES = [
  'ready',
  'performing',
  'cloning',
  'mounted',
  'error',
  'delete-pending',
  'delete-ongoing',
  'delete-complete',
  'delete-error',
];

const notText = (name: string) => (kind: string) =>
  `Failed to transform data. (${name} value must be a string, got ${kind})`;
const choice = (name: string, values: string[], get: (folder: FolderRow) => string) =>
  enumColumn(name, values, get, notText(name));

/** What nodes know; lists know the names of owners besides. */
const nodeColumns: Columns<FolderRow> = {
  id: column('uuid', (f) => f.id),
  name: column('text', (f) => f.name),
  host: column('text', (f) => f.host),
  // Stored as text, so that it sorts as text.
  status: { ...choice('VFolderOperationStatus', STATUSES, (f) => f.status), rank: (f) => f.status },
  usage_mode: choice('VFolderUsageMode', ['general', 'model', 'data'], (f) => f.usage_mode),
  permission: choice('VFolderMountPermission', ['ro', 'rw', 'wd'], (f) => f.permission),
  ownership_type: choice('VFolderOwnershipType', ['user', 'group'], (f) => f.ownership),
  quota_scope_id: column('text', scopeOf),
  creator: column('text', (f) => f.creator),
  cloneable: column('flag', (f) => f.cloneable),
  user: column('uuid', (f) => f.user),
  group: column('uuid', (f) => f.project),
  created_at: column('time', (f) => f.created_at),
  last_used: column('time', (f) => f.last_used),
};

const columns = ({ db }: Context): Columns<FolderRow> => ({
  ...nodeColumns,
  group_name: column('text', (f) => db.projects.get(f.project ?? '')?.name ?? null),
  user_email: column('text', (f) => db.users.get(f.user ?? '')?.email ?? null),
  domain_name: column('text', (f) => f.domain_name, { unsortable: true }),
});

/** What is shown of project folders to a domain admin here is nothing; the list of nodes has them. */
const listed = (context: Context): FolderRow[] =>
  visible(context.db.folders.values(), context).filter(
    (one) => context.caller.user.role !== 'admin' || one.ownership === 'user',
  );

/** From 26.9 on what the caller may do stands in place of what is set. */
const shape = (folder: FolderRow, { db, caller, release }: Context): object => ({
  ...folder,
  ...(isNewer(release) && { permission: caller.user.role === 'superadmin' ? 'rw' : null }),
  group: folder.project,
  group_name: db.projects.get(folder.project ?? '')?.name ?? null,
  user_email: db.users.get(folder.user ?? '')?.email ?? null,
  ownership_type: folder.ownership,
  quota_scope_id: scopeOf(folder),
});

const folderList: List<FolderRow> = {
  getters: {
    name: (f) => f.name,
    host: (f) => f.host,
    status: (f) => upper(f.status),
    usageMode: (f) => upper(f.usage_mode),
    cloneable: (f) => f.cloneable,
    createdAt: (f) => f.created_at,
  },
  id: (f) => f.id,
  shape: (f) => ({
    id: encodeId('VFolder', f.id),
    status: upper(f.status),
    host: f.host,
    metadata: {
      name: f.name,
      usageMode: upper(f.usage_mode),
      quotaScopeId: f.user ? `user:${f.user}` : `project:${f.project}`,
      createdAt: f.created_at,
      lastUsed: f.last_used,
      cloneable: f.cloneable,
    },
    accessControl: {
      permission: { ro: 'READ_ONLY', wd: 'RW_DELETE' }[f.permission] ?? 'READ_WRITE',
      ownershipType: upper(f.ownership),
    },
    ownership: { userId: f.user, projectId: f.project, creatorEmail: f.creator },
  }),
};

export const folders: Subject = {
  tables: ['folders', 'folderShares'],
  seed: (db, size) => {
    addFolders(db);
    addQuotaFolders(db, size);
    addProjectFolders(db, size);
  },
  legacy: {
    vfolder_list: legacyList({
      rows: (args: OffsetArgs & Place, context) => listed(context).filter(inPlace(args)),
      columns,
      shape,
      order: '-created_at',
    }),
    vfolder_nodes: (args: RelayArgs, context) =>
      relayList(visible(context.db.folders.values(), context), args, {
        columns: nodeColumns,
        type: 'VirtualFolderNode',
        id: (one) => one.id,
        shape: (one) => ({ ...shape(one, context), row_id: one.id }),
      }),
  },
  rest: folderRoutes,
  v2: {
    adminVfoldersV2: adminOnly(v2List({ table: 'folders', list: folderList })),
    vfolderV2: ({ vfolderId }: { vfolderId: string }, context) => {
      const folder = visible(context.db.folders.values(), context).find(({ id }) => id === vfolderId);
      if (!folder) throw new ServerError('No such virtual folder.', 'vfolder_read_not-found');
      const files = folder.name.length * 13;
      return {
        ...folderList.shape(folder),
        usage: {
          numFiles: files,
          usedBytes: { value: files * 2 ** 20, expr: String(files * 2 ** 20), display: `${files}m` },
        },
      };
    },
  },
};
