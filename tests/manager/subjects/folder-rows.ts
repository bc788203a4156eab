/** Folders of users and of projects, as a site has them. */
import type { Db } from '../db/db.ts';
import { SPACE, uuidOf } from '../db/random.ts';
import { DEFAULT_PROJECT, MODEL_STORE, SET_UP, timeAt, VOLUME, type SiteSize } from '../db/site.ts';
import { OWNERS } from './places.ts';
import type { ProjectRow } from './projects/rows.ts';
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

export function addFolders(db: Db): void {
  for (const [index, email] of OWNERS.entries()) {
    const owner = db.userByEmail(email);
    if (owner) addFolder(db, index, owner, { domain_name: 'default' });
  }
}

/** In percent of their limits. */
const FILLED = [100, 95, 0, 85, 12, 62, 0, 30, 71, 44, 3];

/** What a few owners keep on the volumes that have quotas: within their limits, near them, over them, or without any. */
export function addQuotaFolders(db: Db, { big }: SiteSize): void {
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

/** What its bytes count towards. */
export const scopeOf = (folder: FolderRow): string =>
  folder.user ? `user:${folder.user}` : `project:${folder.project}`;

const DAY = 86_400_000;
const NAMES = ['datasets', 'checkpoints', 'papers', 'video-frames', 'survey-2026', 'benchmarks', 'shared-notebooks'];
const MODELS = ['llama-mini', 'whisper-note', 'pixel-sort'];

/** What two projects of the default domain keep, some of it in the bin. */
export function addProjectFolders(db: Db, { big }: SiteSize): void {
  const [project, store] = [db.projects.get(DEFAULT_PROJECT), db.projects.get(MODEL_STORE)];
  if (!project || !store) return;
  for (let at = 0; at < (big ? 140 : 7); at += 1) {
    const [name = '', round] = [NAMES[at % NAMES.length], Math.floor(at / NAMES.length)];
    addFolder(db, 400 + at, project, {
      name: round === 0 ? name : `${name}-${round + 1}`,
      permission: ['ro', 'rw', 'wd'][at % 3] ?? 'ro',
      usage_mode: at % 4 === 1 ? 'data' : 'general',
      status: at % 7 === 5 ? 'delete-pending' : 'ready',
      created_at: timeAt(SET_UP - at * DAY),
      last_used: at % 2 ? timeAt(SET_UP - (at - 1) * DAY) : null,
      cloneable: at % 3 === 0,
    });
  }
  for (const [at, name] of MODELS.entries())
    addFolder(db, 600 + at, store, {
      name,
      permission: 'ro',
      usage_mode: 'model',
      cloneable: true,
      created_at: timeAt(SET_UP - at * DAY),
    });
}
