import { legacyList, type OffsetArgs } from '../../graphql/legacy-list.ts';
import type { Resolvers } from '../../graphql/resolvers.ts';
import { ServerError } from '../../errors.ts';
import { isNewer, type Context } from '../../types.ts';
import { inPlace, visible, type Place } from '../places.ts';
import { sessionColumns } from './columns.ts';
import { isHolding, kernelId, startOf, type SessionRow } from './rows.ts';

const metric = (current: number, capacity: number, unit_hint: string): object => ({
  current: String(current),
  capacity: String(capacity),
  pct: String(Math.round((current / capacity) * 1e4) / 100),
  unit_hint,
});

/** What a kernel measures of itself; the one simulated machine of a fresh site measures nothing. */
function liveStat(session: SessionRow, at: number): object | null {
  if (session.status !== 'RUNNING' || !session.agent || session.agent === 'i-embedded') return null;
  const load = (Number.parseInt(session.id.slice(0, 4), 16) + at * 17) % 100;
  const memory = Number(session.slots['mem'] ?? 0) || 2 ** 30;
  return {
    cpu_util: metric(load, 100 * Number(session.slots['cpu'] ?? 1), 'percent'),
    mem: metric(Math.round((memory * load) / 100), memory, 'bytes'),
    ...('cuda.device' in session.slots && { cuda_util: metric(load, 100, 'percent') }),
  };
}

/** From 26.9 on what a kernel is busy with is told to those alone whose role may look into the session. */
function toldLiveStat(session: SessionRow, at: number, { release, caller }: Context): object | null {
  if (isNewer(release) && caller.user.role === 'admin')
    throw new ServerError('Insufficient permission to perform this operation.', 'permission_access_forbidden');
  return liveStat(session, at);
}

function kernel(session: SessionRow, at: number, context: Context): object {
  const main = at === 0;
  return {
    id: kernelId(session, at),
    kernel_id: kernelId(session, at),
    cluster_idx: at + 1,
    local_rank: at,
    cluster_role: main ? 'main' : 'sub',
    cluster_hostname: main ? 'main1' : `sub${at}`,
    image: session.image,
    architecture: 'x86_64',
    agent: session.agent,
    agent_addr: session.agent ? 'tcp://127.0.0.1:6001' : null,
    status: session.status,
    status_changed: session.terminated_at ?? startOf(session) ?? session.created_at,
    status_info: session.status_info ?? '',
    container_id: '',
    occupied_slots: session.slots,
    resource_opts: { shmem: 67_108_864 },
    live_stat: () => toldLiveStat(session, at, context),
    last_stat: null,
    preopen_ports: [],
  };
}

/** When each status was reached, in no order that means anything. */
function history(session: SessionRow): Record<string, string> {
  const { created_at, scheduled_at, terminated_at, status } = session;
  const start = startOf(session);
  return {
    PENDING: created_at,
    ...(scheduled_at && { SCHEDULED: scheduled_at }),
    ...(start && { RUNNING: start === created_at ? (scheduled_at ?? start) : start }),
    ...(terminated_at && status === 'TERMINATED' && { TERMINATING: terminated_at }),
    ...(terminated_at && { [status]: terminated_at }),
  };
}

const NO_CHECKS = { session_lifetime: { remaining: null, remaining_time_type: 'expire_after', extra: null } };

/** What rows do not say. */
const UNSAID = {
  status_info: null,
  status_data: null,
  result: 'UNDEFINED',
  scheduled_at: null,
  cluster_mode: 'single-node',
  startup_command: null,
  mounts: [],
  service_ports: [],
  idle_checks: NO_CHECKS,
};

const SAME = {
  tag: null,
  resource_opts: { main1: { shmem: 67_108_864 } },
  vfolder_mounts: [],
  num_queries: 0,
};

function owned({ user, project }: SessionRow, { db }: Context): object {
  const owner = db.users.get(user);
  return {
    user_id: user,
    user_email: owner?.email ?? null,
    full_name: owner?.full_name ?? null,
    group_id: project,
    group_name: db.projects.get(project)?.name ?? null,
  };
}

const dependencies = ({ depends_on = [] }: SessionRow, context: Context): object[] =>
  depends_on.flatMap((id) => {
    const one = context.db.sessions.get(id);
    return one ? [shape(one, context)] : [];
  });

function shape(session: SessionRow, context: Context): object {
  const agents = session.agent ? [session.agent] : [];
  return {
    ...UNSAID,
    ...session,
    ...SAME,
    ...owned(session, context),
    session_id: session.id,
    main_kernel_id: kernelId(session, 0),
    type: session.type.toUpperCase(),
    status_history: history(session),
    scaling_group: session.resource_group,
    starts_at: startOf(session),
    occupied_slots: isHolding(session) ? session.slots : {},
    requested_slots: session.slots,
    agents,
    agent_ids: session.agent ? agents : null,
    containers: Array.from({ length: session.cluster_size }, (_, at) => kernel(session, at, context)),
    dependencies: () => dependencies(session, context),
  };
}

type ListArgs = OffsetArgs & Place & { status?: string | null; access_key?: string | null };

function matching(args: ListArgs, context: Context): SessionRow[] {
  const wanted = args.status?.split(',');
  return visible(context.db.sessions.values(), context).filter(
    (row) =>
      inPlace(args)(row) &&
      (!wanted || wanted.includes(row.status)) &&
      (!args.access_key || row.access_key === args.access_key),
  );
}

export const legacy: Resolvers = {
  compute_session_list: legacyList({ rows: matching, columns: sessionColumns, shape, order: '-created_at' }),
  compute_session: ({ id }: { id: string }, context) => {
    const one = visible(context.db.sessions.values(), context).find((session) => session.id === id);
    return one ? shape(one, context) : null;
  },
};
