import type { Db } from '../db/db.ts';
import { SPACE, uuidOf } from '../db/random.ts';
import { SET_UP, timeAt, VOLUME, type SiteSize } from '../db/site.ts';
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
import type { ProjectRow } from './projects/rows.ts';
import type { Subject } from './subject.ts';
import type { UserRow } from './users/rows.ts';

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

function addFolder(db: Db, index: number, owner: UserRow | ProjectRow, more: Partial<FolderRow>): FolderRow {
  const personal = 'uuid' in owner;
  const folder: FolderRow = {
    id: uuidOf(SPACE.folder, index),
    name: `folder-${index + 1}`,
    host: VOLUME,
    status: 'ready',
    usage_mode: 'general',
    permission: 'rw',
    ownership: personal ? 'user' : 'group',
    user: personal ? owner.uuid : null,
    project: personal ? null : owner.id,
    creator: personal ? owner.email : 'admin@lablup.com',
    domain_name: owner.domain_name,
    created_at: timeAt(SET_UP),
    last_used: null,
    cloneable: false,
    ...more,
  };
  db.folders.set(folder.id, folder);
  return folder;
}

function addFolders(db: Db): void {
  for (const [index, email] of OWNERS.entries()) {
    const owner = db.userByEmail(email);
    if (owner) addFolder(db, index, owner, { domain_name: 'default' });
  }
}

/** In percent of their limits. */
const FILLED = [100, 95, 0, 85, 12, 62, 0, 30, 71, 44, 3];

/** What a few owners keep on the volumes that have quotas: within their limits, near them, over them, or without any. */
function addQuotaFolders(db: Db, { big }: SiteSize): void {
  const users = [...db.users.values()].filter(({ email }) => email.endsWith('@example.org'));
  const projects = [...db.projects.values()].filter(({ name }) => name.startsWith('proj-'));
  const count = big ? 180 : 5;
  for (let at = 0; at < count; at += 1) {
    const owner = (at % 6 === 4 ? projects[at] : undefined) ?? users[at + 9];
    const host = at % 4 === 3 ? 'local:exa1' : 'local:xfs1';
    if (!owner) continue;
    const folder = addFolder(db, 100 + at, owner, { host });
    const limit = at % 7 === 2 ? (db.volumes.get(host)?.capacity_bytes ?? 0) : (1 + (at % 5)) * 100 * 2 ** 20;
    const used = at % 7 === 2 ? 40 * 2 ** 20 : Math.round((limit * (FILLED[at % FILLED.length] ?? 0)) / 100);
    db.scopes.set(`${host} ${scopeOf(folder)}`, { used: used - (used % 512), limit });
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
  group_name: column('text', (f) => db.projects.get(f.project ?? '')?.name ?? null),
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
  seed: (db, size) => {
    addFolders(db);
    addQuotaFolders(db, size);
  },
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
