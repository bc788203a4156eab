import type { Db } from '../db/db.ts';
import { SPACE, uuidOf } from '../db/random.ts';
import type { Slots } from '../db/rows.ts';
import { DEFAULT_PROJECT, GIB, SET_UP, timeAt } from '../db/site.ts';
import { legacyList, type OffsetArgs } from '../graphql/legacy-list.ts';
import { adminOnly } from '../graphql/resolvers.ts';
import { v2List, type List } from '../graphql/v2/connection.ts';
import { upper } from '../graphql/v2/names.ts';
import { encodeId } from '../graphql/values.ts';
import { column, enumColumn, type Columns } from '../minilang/columns.ts';
import type { Context } from '../types.ts';
import { inPlace, OWNERS, visible, type Place } from './places.ts';
import { shapeProjectV2 } from './projects/v2.ts';
import { forbidden, Problem } from '../errors.ts';
import type { RestCall } from '../rest/call.ts';
import type { Subject } from './subject.ts';
import { shapeUserV2 } from './users/v2.ts';

export interface SessionRow {
  id: string;
  name: string;
  type: string;
  status: string;
  access_key: string;
  user: string;
  project: string;
  domain_name: string;
  resource_group: string;
  image: string;
  created_at: string;
  terminated_at: string | null;
  slots: Slots;
  priority: number;
  cluster_size: number;
  /** The machine that it runs on; none while it waits. */
  agent?: string;
}

declare module '../db/db.ts' {
  interface Tables {
    sessions: Map<string, SessionRow>;
  }
}

function addSessions(db: Db): void {
  for (const [index, email] of OWNERS.entries()) {
    const owner = db.userByEmail(email);
    if (!owner) continue;
    const session = uuidOf(SPACE.session, index);
    db.sessions.set(session, {
      id: session,
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
    });
  }
}

const STATUSES = [
  'PENDING',
  'SCHEDULED',
  'PREPARING',
  'PULLING',
  'PREPARED',
  'CREATING',
  'RUNNING',
  'RESTARTING',
  'RUNNING_DEGRADED',
  'DEPRIORITIZING',
  'TERMINATING',
  'TERMINATED',
  'ERROR',
  'CANCELLED',
];

const columns = ({ db }: Context): Columns<SessionRow> => ({
  id: column('uuid', (s) => s.id),
  name: column('text', (s) => s.name),
  status: enumColumn(
    'SessionStatus',
    STATUSES,
    (s) => s.status,
    () => 'value must be a string',
  ),
  access_key: column('text', (s) => s.access_key),
  domain_name: column('text', (s) => s.domain_name),
  scaling_group: column('text', (s) => s.resource_group),
  user_email: column('text', (s) => db.users.get(s.user)?.email ?? null),
  cluster_size: column('number', (s) => s.cluster_size),
  agent_ids: column('text', (s) => (s.agent ? [s.agent] : [])),
  created_at: column('time', (s) => s.created_at),
});

/** Each has one; the simulated agent gives it no container. */
const kernel = ({ id, agent, status, slots }: SessionRow): object => ({
  kernel_id: uuidOf(SPACE.kernel, Number.parseInt(id.slice(0, 6), 16)),
  cluster_hostname: 'main1',
  agent,
  status,
  container_id: '',
  occupied_slots: slots,
});

function shape(session: SessionRow, { db }: Context): object {
  const waiting = session.status === 'PENDING';
  return {
    ...session,
    id: session.id,
    session_id: session.id,
    user_id: session.user,
    user_email: db.users.get(session.user)?.email ?? null,
    scaling_group: session.resource_group,
    starts_at: null,
    occupied_slots: waiting ? {} : session.slots,
    requested_slots: session.slots,
    agents: session.agent ? [session.agent] : [],
    agent_ids: session.agent ? [session.agent] : [],
    containers: session.agent ? [kernel(session)] : [],
  };
}

const entries = (slots: Slots): object => ({
  entries: Object.entries(slots).map(([resourceType, quantity]) => ({ resourceType, quantity })),
});

function sessionList({ db }: Context): List<SessionRow> {
  return {
    getters: {
      id: (s) => s.id,
      name: (s) => s.name,
      status: (s) => s.status,
      domainName: (s) => s.domain_name,
      userUuid: (s) => s.user,
      createdAt: (s) => s.created_at,
      terminatedAt: (s) => s.terminated_at,
    },
    id: (s) => s.id,
    shape: (s) => ({
      id: encodeId('SessionV2', s.id),
      domainName: s.domain_name,
      userId: encodeId('UserV2', s.user),
      projectId: encodeId('ProjectV2', s.project),
      metadata: {
        creationId: s.id,
        name: s.name,
        sessionType: upper(s.type),
        accessKey: s.access_key,
        clusterMode: 'SINGLE_NODE',
        clusterSize: s.cluster_size,
        priority: s.priority,
        isPreemptible: true,
        tag: null,
      },
      lifecycle: {
        status: s.status,
        result: 'UNDEFINED',
        createdAt: s.created_at,
        terminatedAt: s.terminated_at,
        startsAt: null,
        batchTimeout: null,
      },
      resource: {
        resourceGroupName: s.resource_group,
        allocation: { requested: entries(s.slots), used: entries(s.slots) },
      },
      user: () => userOf(s.user),
      project: () => projectOf(s.project),
    }),
  };
  function userOf(uuid: string): object | null {
    const user = db.users.get(uuid);
    return user ? shapeUserV2(user) : null;
  }
  function projectOf(id: string): object | null {
    const project = db.projects.get(id);
    return project ? shapeProjectV2(project) : null;
  }
}

/** Ends a session of the owner of the keypair that is named; the caller's own where none is. */
function end({ path, url }: RestCall, { db, caller }: Context): object {
  const session = db.sessions.get(path.split('/').at(-1) ?? '');
  const key = url.searchParams.get('owner_access_key') ?? caller.key.access_key;
  if (key !== caller.key.access_key && caller.user.role === 'user') throw forbidden();
  if (session?.access_key !== key)
    throw new Problem(404, 'object-not-found', 'No such session.', { error_code: 'session_read_not-found' });
  const waits = session.status === 'PENDING';
  session.status = waits ? 'CANCELLED' : 'TERMINATED';
  session.terminated_at = new Date().toISOString();
  return { stats: { status: waits ? 'cancelled' : 'terminated' } };
}

interface Wanted {
  clientSessionToken: string;
  lang: string;
  domain: string;
  config: { resources: Slots; scaling_group: string };
}

/** A batch session whose command does nothing: over as soon as somebody looks. */
async function begin({ request, now }: RestCall, { db, caller }: Context): Promise<Response> {
  const { clientSessionToken: name, lang, domain, config } = (await request.clone().json()) as Wanted;
  const id = db.newId();
  db.sessions.set(id, {
    id,
    name,
    type: 'batch',
    status: 'TERMINATED',
    access_key: caller.key.access_key,
    user: caller.user.uuid,
    project: DEFAULT_PROJECT,
    domain_name: domain,
    resource_group: config.scaling_group,
    image: lang,
    created_at: now.toISOString(),
    terminated_at: now.toISOString(),
    slots: config.resources,
    priority: 10,
    cluster_size: 1,
    agent: 'i-embedded',
  });
  return Response.json(
    { sessionId: id, sessionName: name, status: 'PENDING', servicePorts: [], created: true },
    { status: 201 },
  );
}

type ListArgs = OffsetArgs & Place & { status?: string | null; access_key?: string | null };

export const sessions: Subject = {
  tables: ['sessions'],
  seed: addSessions,
  legacy: {
    compute_session_list: legacyList({
      rows: (args: ListArgs, context) => {
        const wanted = args.status?.split(',');
        return visible(context.db.sessions.values(), context).filter(
          (row) =>
            inPlace(args)(row) &&
            (!wanted || wanted.includes(row.status)) &&
            (!args.access_key || row.access_key === args.access_key),
        );
      },
      columns,
      shape,
      order: '-created_at',
    }),
  },
  rest: { 'DELETE /session/*': end, 'POST /session': begin },
  v2: { adminSessionsV2: adminOnly(v2List({ table: 'sessions', list: sessionList })) },
};
