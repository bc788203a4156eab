import type { Db } from '../db/db.ts';
import { SPACE, uuidOf } from '../db/random.ts';
import { SET_UP, timeAt, VOLUME } from '../db/site.ts';
import { legacyList, type OffsetArgs } from '../graphql/legacy-list.ts';
import { adminOnly } from '../graphql/resolvers.ts';
import { v2List, type List } from '../graphql/v2/connection.ts';
import { upper } from '../graphql/v2/names.ts';
import { encodeId } from '../graphql/values.ts';
import { column, type Columns } from '../minilang/columns.ts';
import type { Context } from '../types.ts';
import { Problem } from '../errors.ts';
import { admin } from '../rest/call.ts';
import { inPlace, OWNERS, visible, type Place } from './places.ts';
import type { Subject } from './subject.ts';

export interface FolderRow {
  id: string;
  name: string;
  host: string;
  status: string;
  usage_mode: string;
  permission: string;
  ownership: 'user' | 'group';
  user: string | null;
  project: string | null;
  creator: string;
  domain_name: string;
  created_at: string;
  last_used: string | null;
  cloneable: boolean;
}

declare module '../db/db.ts' {
  interface Tables {
    folders: Map<string, FolderRow>;
  }
}

function addFolders(db: Db): void {
  for (const [index, email] of OWNERS.entries()) {
    const owner = db.userByEmail(email);
    if (!owner) continue;
    const folder = uuidOf(SPACE.folder, index);
    db.folders.set(folder, {
      id: folder,
      name: `folder-${index + 1}`,
      host: VOLUME,
      status: 'ready',
      usage_mode: 'general',
      permission: 'rw',
      ownership: 'user',
      user: owner.uuid,
      project: null,
      creator: owner.email,
      domain_name: 'default',
      created_at: timeAt(SET_UP),
      last_used: null,
      cloneable: false,
    });
  }
}

const scopeOf = (folder: FolderRow): string => (folder.user ? `user:${folder.user}` : `project:${folder.project}`);

const columns = ({ db }: Context): Columns<FolderRow> => ({
  id: column('uuid', (f) => f.id),
  name: column('text', (f) => f.name),
  host: column('text', (f) => f.host),
  status: column('text', (f) => f.status),
  ownership_type: column('text', (f) => f.ownership),
  quota_scope_id: column('text', scopeOf),
  user: column('uuid', (f) => f.user),
  group: column('uuid', (f) => f.project),
  user_email: column('text', (f) => db.users.get(f.user ?? '')?.email ?? null),
  domain_name: column('text', (f) => f.domain_name),
  created_at: column('time', (f) => f.created_at),
});

const shape = (folder: FolderRow, { db }: Context): object => ({
  ...folder,
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
      permission: f.permission === 'ro' ? 'READ_ONLY' : 'READ_WRITE',
      ownershipType: upper(f.ownership),
    },
    ownership: { userId: f.user, projectId: f.project, creatorEmail: f.creator },
  }),
};

export const folders: Subject = {
  tables: ['folders'],
  seed: addFolders,
  legacy: {
    vfolder_list: legacyList({
      rows: (args: OffsetArgs & Place, context) => visible(context.db.folders.values(), context).filter(inPlace(args)),
      columns,
      shape,
      order: '-created_at',
    }),
  },
  rest: {
    'POST /folders/_/change-ownership': admin(async ({ request }, { db }) => {
      const { vfolder, user_email } = (await request.json()) as { vfolder: string; user_email: string };
      const [folder, owner] = [db.folders.get(vfolder), db.userByEmail(user_email)];
      if (!folder || !owner)
        throw new Problem(404, 'object-not-found', owner ? 'No such vfolder.' : 'No such user.', {
          error_code: 'backendai_read_not-found',
        });
      folder.user = owner.uuid;
      return { msg: '' };
    }),
  },
  v2: { adminVfoldersV2: adminOnly(v2List({ table: 'folders', list: folderList })) },
};
