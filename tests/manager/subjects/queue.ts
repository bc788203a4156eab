import type { Db } from '../db/db.ts';
import { uuidOf, SPACE } from '../db/random.ts';
import { ServerError } from '../errors.ts';
import { adminOnly, privileged } from '../graphql/resolvers.ts';
import { v2List, type List } from '../graphql/v2/connection.ts';
import { encodeId } from '../graphql/values.ts';
import { isNewer, type Context } from '../types.ts';
import { occupied } from './agents.ts';
import { groupId } from './resource-groups/v2.ts';
import type { SessionRow } from './sessions/rows.ts';
import type { Subject } from './subject.ts';

interface Entry {
  id: string;
  sessionId: string;
  phase: string;
  result: string;
  message: string;
  attempts: number;
  createdAt: string;
  updatedAt: string;
}

/** The order of the scheduler: by priority, then by age. */
const inOrder = (rows: readonly SessionRow[]): SessionRow[] =>
  rows.toSorted((a, b) => b.priority - a.priority || (a.created_at < b.created_at ? -1 : 1));

const waitingIn = (db: Db, group: string): SessionRow[] =>
  inOrder([...db.sessions.values()].filter((one) => one.status === 'PENDING' && one.resource_group === group));

const gib = (bytes: number): string => `${bytes / 2 ** 30} GiB`;
const said = (slot: string, amount: number): string => (slot === 'mem' ? gib(amount) : String(amount));

/** What is short on each agent of the group that takes sessions; null where one has room. */
function shortages(
  session: SessionRow,
  db: Db,
): { agent: string; short: Map<string, { wanted: number; free: number }> }[] | null {
  const agents = [...db.agents.values()].filter(
    (one) => one.scaling_group === session.resource_group && one.status === 'ALIVE' && one.schedulable,
  );
  const all = agents.map((agent) => {
    const used = occupied(agent, db);
    const short = Object.entries(session.slots).flatMap(
      ([slot, amount]): [string, { wanted: number; free: number }][] => {
        const wanted = Number(amount);
        const free = Number(agent.available_slots[slot] ?? 0) - Number(used[slot] ?? 0);
        return wanted > free ? [[slot, { wanted, free }]] : [];
      },
    );
    return { agent: agent.id, short: new Map(short) };
  });
  return all.some(({ short }) => short.size === 0) ? null : all;
}

function noRoom(session: SessionRow, context: Context): string | null {
  const found = shortages(session, context.db);
  if (!found) return null;
  const slots = Object.entries(session.slots).map(([slot, amount]) => `${slot}=${said(slot, Number(amount))}`);
  if (isNewer(context.release)) {
    const [nearest] = found.toSorted((a, b) => a.short.size - b.short.size);
    const lines = [...(nearest?.short ?? [])].map(
      ([slot, { wanted, free }]) => `  - ${slot}: missing=${said(slot, wanted - free)}`,
    );
    return `Some kernels could not be placed on any agent. (1 requirement(s) could not be placed:\n- requirement #0 (containers=1, arch=x86_64, slots=${slots.join(' ')}): no agents passed the 'resource' filter\n${lines.join('\n')})`;
  }
  const lines = found.map(({ agent, short }) => {
    const own = [...short].map(
      ([slot, { wanted, free }]) => `    - ${slot}: requested=${said(slot, wanted)}, available=${said(slot, free)}`,
    );
    return `- Agent ${agent} has insufficient resources:\n${own.join('\n')}`;
  });
  const kernel = uuidOf(SPACE.kernel, Number.parseInt(session.id.slice(0, 6), 16));
  return `Unavailable : No agents can be allocated at this time. (no available agents for kernels [${kernel}] (arch=x86_64, slots=${slots.join(' ')}):\n${lines.join('\n')})`;
}

/** What the session's project holds: on 26.4 in the same resource group alone. */
function overProject(session: SessionRow, { db, release }: Context): string | null {
  const limits = db.projects.get(session.project)?.total_resource_slots ?? {};
  const holding = [...db.sessions.values()].filter(
    (one) =>
      one.project === session.project &&
      !['PENDING', 'TERMINATED', 'CANCELLED'].includes(one.status) &&
      (isNewer(release) || one.resource_group === session.resource_group),
  );
  const over = Object.entries(limits).flatMap(([slot, limit]) => {
    const used = holding.reduce((sum, { slots }) => sum + Number(slots[slot] ?? 0), 0);
    const wanted = Number(session.slots[slot] ?? 0);
    return used + wanted > Number(limit) ? [{ slot, used, wanted, limit: Number(limit) }] : [];
  });
  if (over.length === 0) return null;
  if (!isNewer(release)) {
    const all = Object.entries(limits).map(([slot, limit]) => `${slot}=${limit}`);
    return `Group resource quota exceeded. (Your group resource quota is exceeded. (${all.join(' ')}))`;
  }
  const lines = over.map(
    ({ slot, used, wanted, limit }) =>
      `  - ${slot}: used ${used} + requested ${wanted} > limit ${limit} (over by ${used + wanted - limit})`,
  );
  return `Project resource quota exceeded. (Your project resource quota is exceeded.\n${lines.join('\n')})`;
}

function unmetDependencies({ depends_on = [] }: SessionRow, { db }: Context): string | null {
  const open = depends_on.flatMap((id) => db.sessions.get(id) ?? []).filter(({ status }) => status !== 'TERMINATED');
  if (open.length === 0) return null;
  const names = open.map(({ id, name }) => `${name} (${id})`).join(', ');
  return `Session dependencies not satisfied. (Waiting dependency sessions to finish as success. (${names}))`;
}

const takesSessions = (db: Db, group: string): boolean =>
  [...db.agents.values()].some((one) => one.scaling_group === group && one.status === 'ALIVE' && one.schedulable);

/** The last attempts for a group: the scheduler does not look at one whose agents take no sessions. */
function attemptsIn(group: string, context: Context): Entry[] {
  if (!takesSessions(context.db, group)) return [];
  let blocking: string | undefined;
  return waitingIn(context.db, group).flatMap((session): Entry[] => {
    const base = {
      id: uuidOf(SPACE.kernel, Number.parseInt(session.id.slice(0, 6), 16) + 50_000),
      sessionId: session.id,
      phase: 'schedule-sessions',
      attempts: 3,
      createdAt: session.created_at,
      updatedAt: context.stamp(),
    };
    if (blocking) {
      const message = `Not attempted: the resource group ran out of resources at the earlier session ${blocking}`;
      return [{ ...base, result: 'SKIPPED', message }];
    }
    const held = unmetDependencies(session, context) ?? overProject(session, context);
    const message = held ?? noRoom(session, context);
    // It has room: it is about to start.
    if (message === null) return [];
    if (!held && isNewer(context.release)) blocking = session.id;
    return [{ ...base, result: 'NEED_RETRY', message }];
  });
}

const entries: List<Entry> = {
  getters: {
    id: (one) => one.id,
    sessionId: (one) => one.sessionId,
    phase: (one) => one.phase,
    result: (one) => one.result,
    message: (one) => one.message,
    createdAt: (one) => one.createdAt,
    updatedAt: (one) => one.updatedAt,
  },
  id: (one) => one.id,
  shape: (one) => ({ ...one, id: encodeId('SessionSchedulingHistory', one.id) }),
};

interface TrialInput {
  kernels: readonly {
    imageId: string | null;
    resources: readonly { resourceType: string; quantity: string }[] | null;
  }[];
  clusterMode: string;
  resourceGroupId: string;
}

/** A request that is not made, against the agents of a group as they are; kernels for one machine are looked at together. */
function trial({ input }: { input: TrialInput }, { db, caller }: Context): object {
  const { kernels, clusterMode, resourceGroupId } = input;
  const group = [...db.resourceGroups.keys()].find((name) => groupId(name) === resourceGroupId);
  if (group === undefined)
    throw new ServerError(
      `No such resource group. (Resource group ${resourceGroupId} not found)`,
      'resource-group_read_not-found',
    );
  if (caller.user.role !== 'superadmin')
    throw new ServerError(
      `Insufficient permission to perform this operation. (User ${caller.user.uuid} lacks permission <Permission.READ: 1> on resource_group ${resourceGroupId})`,
      'permission_access_forbidden',
    );
  for (const { imageId } of kernels)
    if (imageId === null)
      throw new ServerError(`No such environment image. (Image 'None' not found)`, 'image_read_not-found');
  const agents = [...db.agents.values()].filter(
    (one) => one.scaling_group === group && one.status === 'ALIVE' && one.schedulable,
  );
  const together = clusterMode === 'SINGLE_NODE';
  const results = kernels.map((kernel) => {
    const wanted = new Map<string, number>();
    for (const { resources } of together ? kernels : [kernel])
      for (const { resourceType, quantity } of resources ?? [])
        wanted.set(resourceType, (wanted.get(resourceType) ?? 0) + Number(quantity));
    const short = agents.map((agent) => {
      const used = occupied(agent, db);
      return [...wanted].flatMap(([resourceType, amount]) => {
        const missing = amount - Number(agent.available_slots[resourceType] ?? 0) + Number(used[resourceType] ?? 0);
        return missing > 0 ? [{ resourceType, quantity: missing.toFixed(6) }] : [];
      });
    });
    const [requiredReduction = []] = short.toSorted((a, b) => a.length - b.length);
    const success = short.some((one) => one.length === 0);
    return { requestedArchitecture: 'x86_64', success, reasonHint: success ? null : { requiredReduction } };
  });
  return { results };
}

/** What the scheduler thinks of those that wait. */
export const queue: Subject = {
  legacy: {
    session_pending_queue: privileged(({ resource_group_id: group }: { resource_group_id: string }, { db }) => {
      const waiting = takesSessions(db, group) ? waitingIn(db, group) : [];
      return {
        count: waiting.length,
        edges: waiting.map((session, at) => ({
          cursor: encodeId('ComputeSessionNode', session.id),
          node: {
            ...session,
            id: encodeId('ComputeSessionNode', session.id),
            row_id: session.id,
            queue_position: at,
          },
        })),
      };
    }),
  },
  v2: {
    computeSchedule: trial,
    adminSessionSchedulingHistories: adminOnly(
      v2List({
        rows: (_args, context) =>
          [...new Set([...context.db.sessions.values()].map(({ resource_group }) => resource_group))].flatMap((group) =>
            attemptsIn(group, context),
          ),
        list: entries,
      }),
    ),
  },
};
