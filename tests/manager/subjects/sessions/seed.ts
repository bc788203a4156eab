import type { Db } from '../../db/db.ts';
import { SPACE, uuidOf } from '../../db/random.ts';
import { DEFAULT_PROJECT, GIB, MINUTE, SET_UP, timeAt, type SiteSize } from '../../db/site.ts';
import { OWNERS } from '../places.ts';
import type { UserRow } from '../users/rows.ts';
import type { SessionRow } from './rows.ts';

function base(owner: UserRow, index: number): SessionRow {
  return {
    id: uuidOf(SPACE.session, index),
    name: `session-${index + 1}`,
    type: 'interactive',
    status: 'RUNNING',
    access_key: owner.main_access_key ?? '',
    user: owner.uuid,
    project: DEFAULT_PROJECT,
    domain_name: 'default',
    resource_group: 'default',
    image: 'cr.backend.ai/stable/py-1:1-ubuntu22.04',
    created_at: timeAt(SET_UP),
    terminated_at: null,
    slots: { cpu: '1', mem: String(GIB) },
    priority: 10,
    cluster_size: 1,
    agent: 'i-embedded',
  };
}

const HOUR = 60 * MINUTE;
const NAMES = ['training', 'notebook', 'evaluation', 'preprocessing', 'fine-tune', 'dashboard'];
const IMAGES = ['cr.backend.ai/stable/py-1:1-ubuntu22.04', 'cr.backend.ai/stable/py-2:2-ubuntu22.04'];
const ENDS: Partial<SessionRow>[] = [
  { status_info: 'user-requested' },
  { type: 'batch', status_info: 'task-finished', result: 'SUCCESS', startup_command: 'python train.py' },
  { type: 'batch', status_info: 'task-failed', result: 'FAILURE', startup_command: 'python evaluate.py --all' },
  { status_info: 'idle-timeout' },
  { status: 'CANCELLED', status_info: 'user-requested' },
  { type: 'inference', status_info: 'force-terminated' },
];

/** Sessions that have ended, an hour apart. */
export function addFinished(db: Db, owners: readonly UserRow[], count: number, from = 1000): void {
  for (let at = 0; at < count; at += 1) {
    const owner = owners[at % owners.length];
    if (!owner) return;
    const made = SET_UP - (at + 2) * HOUR;
    const end = ENDS[at % ENDS.length] ?? {};
    const row: SessionRow = {
      ...base(owner, from + at),
      name: `${NAMES[at % NAMES.length]}-${at + 1}`,
      status: 'TERMINATED',
      domain_name: owner.domain_name,
      image: IMAGES[at % IMAGES.length] ?? '',
      created_at: timeAt(made),
      scheduled_at: timeAt(made + 3000),
      terminated_at: timeAt(made + 40 * MINUTE + (at % 90) * MINUTE),
      agent: `i-cpu-0${2 + (at % 2) * 2}`,
      resource_group: 'rg-01',
      ...end,
    };
    if (row.status === 'CANCELLED') delete row.agent;
    db.sessions.set(row.id, row);
  }
}

/** What runs and waits on a site with machines of several kinds. */
function addLive(db: Db, owners: readonly UserRow[]): void {
  const kinds: Partial<SessionRow>[] = [
    {
      name: 'training',
      type: 'batch',
      slots: { cpu: '8', mem: String(32 * GIB), 'cuda.device': '2' },
      agent: 'i-gpu-01',
    },
    { name: 'notebook', slots: { cpu: '4', mem: String(16 * GIB), 'cuda.device': '1' }, agent: 'i-gpu-01' },
    { name: 'cluster-run', cluster_size: 3, agent: 'i-cpu-02', resource_group: 'rg-01' },
    { name: 'uploads', type: 'system', agent: 'i-cpu-02', resource_group: 'rg-01' },
    {
      name: 'chat-model',
      type: 'inference',
      slots: { cpu: '4', mem: String(24 * GIB), 'cuda.shares': '1' },
      agent: 'i-gpu-03',
    },
    { name: 'waits-for-gpus', status: 'PENDING', slots: { cpu: '4', mem: String(16 * GIB), 'cuda.device': '8' } },
    { name: 'too-big', status: 'PENDING', slots: { cpu: '900', mem: String(GIB) }, resource_group: 'rg-01' },
    { name: 'starting', status: 'PREPARING', agent: 'i-cpu-02', resource_group: 'rg-01' },
  ];
  for (const [at, kind] of kinds.entries()) {
    const owner = owners[at % owners.length];
    if (!owner) return;
    const made = SET_UP + (at + 1) * 7 * MINUTE;
    const row: SessionRow = {
      ...base(owner, 500 + at),
      domain_name: owner.domain_name,
      resource_group: 'rg-02',
      created_at: timeAt(made),
      scheduled_at: kind.status === 'PENDING' ? null : timeAt(made + 2000),
      ...kind,
    };
    if (row.status === 'PENDING') delete row.agent;
    db.sessions.set(row.id, row);
  }
}

/** One session each of two accounts; on a big site what has gathered in some weeks. */
export function addSessions(db: Db, { big, finished }: SiteSize): void {
  for (const [index, email] of OWNERS.entries()) {
    const owner = db.userByEmail(email);
    if (owner) db.sessions.set(uuidOf(SPACE.session, index), base(owner, index));
  }
  if (finished > 0) addFinished(db, [...db.users.values()], finished, 10_000);
  if (!big) return;
  const owners = [...db.users.values()].slice(20, 60);
  addLive(db, owners);
  addFinished(db, owners, 400);
}
