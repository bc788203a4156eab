import type { Db } from '../db/db.ts';
import type { Slots } from '../db/rows.ts';
import { GIB, MINUTE, SET_UP, timeAt, type SiteSize } from '../db/site.ts';
import { internal, ServerError } from '../errors.ts';
import { legacyList, type OffsetArgs } from '../graphql/legacy-list.ts';
import { guardAll, privileged, SUCCESS } from '../graphql/resolvers.ts';
import { column, enumColumn, type Columns } from '../minilang/columns.ts';
import { isNewer, type Context } from '../types.ts';
import type { Subject } from './subject.ts';

export interface AgentRow {
  id: string;
  status: string;
  status_changed: string | null;
  region: string;
  scaling_group: string;
  schedulable: boolean;
  available_slots: Slots;
  addr: string;
  architecture: string;
  first_contact: string;
  lost_at: string | null;
  version: string;
  plugins: string[];
  /** Accelerators, which have live figures. */
  devices: number;
  /** In cores, what sessions hold that are not of this site: they make a large one look alive. */
  busy: number;
  /** As it was told when it was last asked. */
  gpu_map?: Record<string, number>;
}

declare module '../db/db.ts' {
  interface Tables {
    agents: Map<string, AgentRow>;
  }
}

const STATUSES = ['ALIVE', 'LOST', 'RESTARTING', 'TERMINATED'];
const GONE = ['LOST', 'TERMINATED'];

function add(db: Db, { release }: SiteSize, at: number, more: Partial<AgentRow> & { id: string }): void {
  db.agents.set(more.id, {
    status: 'ALIVE',
    status_changed: null,
    region: 'local',
    scaling_group: 'default',
    schedulable: true,
    available_slots: { cpu: '63', mem: '498920849408' },
    addr: `tcp://127.0.0.1:${6001 + at}`,
    architecture: 'x86_64',
    first_contact: timeAt(SET_UP - at * MINUTE),
    lost_at: null,
    version: release,
    plugins: ['cpu', 'mem'],
    devices: 0,
    busy: 0,
    ...more,
  });
}

/** The one agent of a fresh installation serves the resource group `default`. */
const addOwn = (db: Db, size: SiteSize): void => add(db, size, 0, { id: 'i-embedded' });

/** Machines with and without accelerators, and some that are gone. */
function addMore(db: Db, size: SiteSize): void {
  for (let at = 1; at <= (size.big ? 120 : 4); at += 1) {
    const name = String(at).padStart(2, '0');
    const busy = size.big ? (at * 29) % 64 : 0;
    if (at % 2 === 0) {
      const available_slots = { cpu: '95', mem: '548682072064' };
      add(db, size, at, {
        id: `i-cpu-${name}`,
        scaling_group: 'rg-01',
        available_slots,
        schedulable: at % 8 !== 4,
        busy,
      });
    } else {
      const slots: Slots = at % 4 === 1 ? { 'cuda.device': '8' } : { 'cuda.shares': '4' };
      const available_slots = { cpu: '63', mem: '273804165120', ...slots };
      const plugins = ['cpu', 'mem', 'cuda'];
      const devices = Number(Object.values(slots)[0]);
      add(db, size, at, { id: `i-gpu-${name}`, scaling_group: 'rg-02', available_slots, plugins, devices, busy });
    }
  }
  for (let at = 1; at <= (size.big ? 30 : 3); at += 1) {
    const lost_at = timeAt(SET_UP + at * MINUTE);
    const status = GONE[at % 2] ?? '';
    const id = `i-gone-${String(at).padStart(4, '0')}`;
    add(db, size, 200 + at, { id, status, status_changed: lost_at, lost_at });
  }
}

const OVER = ['PENDING', 'TERMINATED', 'CANCELLED'];

/** What the sessions on an agent hold, of each slot that it has. */
export function occupied({ id, available_slots, devices, busy }: AgentRow, db: Db): Slots {
  const held = [...db.sessions.values()].filter((one) => one.agent === id && !OVER.includes(one.status));
  const others: Record<string, bigint> = { cpu: BigInt(busy), mem: BigInt(busy * 3) * BigInt(GIB) };
  const accelerators = BigInt(Math.floor((busy * devices) / 63));
  const sum = (name: string) =>
    held.reduce((total, { slots }) => total + BigInt(slots[name] ?? 0), others[name] ?? accelerators);
  return Object.fromEntries(Object.keys(available_slots).map((name) => [name, String(sum(name))]));
}

const metric = (current: number, capacity: number, unit_hint: string): object => ({
  current: String(current),
  capacity: String(capacity),
  pct: String(Math.round((current / capacity) * 1e4) / 100),
  unit_hint,
  'stats.max': String(current),
});

/** An agent without accelerators measures nothing of itself. */
function liveStat({ id, devices }: AgentRow): object {
  if (devices === 0) return { node: {}, devices: {} };
  const GB = 2 ** 30;
  const loads = Array.from({ length: devices }, (_, at) => (at * 37 + id.length * 11 + Number(id.at(-1)) * 13) % 100);
  const each = (make: (load: number) => object): Record<string, object> =>
    Object.fromEntries(loads.map((load, at) => [`cuda-${id.slice(-2)}-0${at}`, make(load)]));
  const sum = loads.reduce((a, b) => a + b, 0);
  return {
    node: {
      cuda_mem: metric((sum * 80 * GB) / 100, devices * 80 * GB, 'bytes'),
      cuda_util: metric(sum, devices * 100, 'percent'),
    },
    devices: {
      cuda_mem: each((load) => metric((load * 80 * GB) / 100, 80 * GB, 'bytes')),
      cuda_util: each((load) => metric(load, 100, 'percent')),
      cuda_power: each((load) => metric(50 + load * 2, 250, 'Watts')),
      cuda_temperature: each((load) => metric(30 + Math.round(load / 2), 120, 'Celsius')),
    },
  };
}

function shape(agent: AgentRow, { db }: Context): object {
  return {
    ...agent,
    occupied_slots: occupied(agent, db),
    live_stat: agent.status === 'ALIVE' ? liveStat(agent) : null,
    compute_plugins: Object.fromEntries(agent.plugins.map((name) => [name, { version: agent.version }])),
    hardware_metadata: {},
    container_count: 0,
    gpu_alloc_map: agent.gpu_map ?? {},
  };
}

/** Always begins; an agent that there is none of makes the task fail. Without accelerators there is nothing to tell. */
function rescanGpus({ agent_id: id }: { agent_id: string }, { db, tasks, release, caller }: Context): object {
  if (caller.user.role !== 'superadmin') throw new ServerError('Permission Denied.', 'api_auth_forbidden');
  const agent = db.agents.get(id);
  const what = isNewer(release) ? 'No such agent.' : 'Agent Not Found';
  const message = agent
    ? 'Task completed successfully'
    : `<AgentNotFound(404): ${what} (Agent with id ${id} not found)>`;
  if (agent && agent.devices > 0)
    agent.gpu_map = Object.fromEntries(
      Array.from({ length: agent.devices }, (_, at) => [db.newId(), ((at * 29 + agent.busy) % 5) / 4]),
    );
  return { task_id: tasks.start(db, { says: [], ending: agent ? 'done' : 'failed', message }) };
}

const columns: Columns<AgentRow> = {
  id: column('text', (a) => a.id),
  status: enumColumn(
    'AgentStatus',
    STATUSES,
    (a) => a.status,
    () => 'value must be a string',
  ),
  status_changed: column('time', (a) => a.status_changed),
  region: column('text', (a) => a.region),
  scaling_group: column('text', (a) => a.scaling_group),
  schedulable: column('flag', (a) => a.schedulable),
  addr: column('text', (a) => a.addr, { unsortable: true }),
  first_contact: column('time', (a) => a.first_contact),
  lost_at: column('time', (a) => a.lost_at),
  version: column('text', (a) => a.version),
};

type ListArgs = OffsetArgs & { status?: string | null; scaling_group?: string | null };

function matching({ status, scaling_group }: ListArgs, { db }: Context): AgentRow[] {
  const wanted = status?.split(',');
  const wrong = wanted?.find((one) => !STATUSES.includes(one));
  // The name of a status that there is none of, as Python shows a key.
  if (wrong !== undefined) throw internal(`'${wrong}'`);
  return [...db.agents.values()].filter(
    (agent) => (!wanted || wanted.includes(agent.status)) && (!scaling_group || agent.scaling_group === scaling_group),
  );
}

/** What others than superadmins may ask of the machines. */
const SUMMARY = ['id', 'status', 'scaling_group', 'schedulable'];
const summaryColumns: Columns<AgentRow> = Object.fromEntries(
  Object.entries(columns).filter(([name]) => SUMMARY.includes(name)),
);

/** There the status is one, not several. */
function summarised(args: ListArgs, context: Context): AgentRow[] {
  if (args.status?.includes(',')) throw internal(`'${args.status}'`);
  return matching(args, context);
}

type Props = { schedulable?: boolean | null; scaling_group?: string | null };

function modify({ id, props }: { id: string; props: Props }, { db }: Context): object {
  if (Object.keys(props).length === 0)
    throw internal('ModifyAgent.__init__() takes from 1 to 3 positional arguments but 4 were given');
  const agent = db.agents.get(id);
  if (!agent) return { ok: false, msg: 'no matching modifyagent' };
  if (Object.values(props).includes(null)) return { ok: false, msg: 'integrity error: …' };
  Object.assign(agent, props);
  return SUCCESS;
}

/** What superadmins see of the machines. */
export const agents: Subject = {
  tables: ['agents'],
  fixtures: addOwn,
  seed: addMore,
  legacy: {
    agent_list: privileged(legacyList({ rows: matching, columns, shape, order: 'id' })),
    agent_summary_list: legacyList({ rows: summarised, columns: summaryColumns, shape, order: 'id' }),
    ...guardAll({ modify_agent: modify }),
    rescan_gpu_alloc_maps: rescanGpus,
  },
};
