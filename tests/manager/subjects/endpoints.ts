import type { Db } from '../db/db.ts';
import { SPACE, uuidOf } from '../db/random.ts';
import { DEFAULT_PROJECT, GIB, SET_UP, timeAt, type SiteSize } from '../db/site.ts';
import type { Slots } from '../db/rows.ts';
import { Problem, ServerError } from '../errors.ts';
import { legacyList, type OffsetArgs } from '../graphql/legacy-list.ts';
import { SUCCESS } from '../graphql/resolvers.ts';
import { plainSlotsOf, pythonJson } from '../graphql/values.ts';
import { column, enumColumn, type Columns } from '../minilang/columns.ts';
import { noContent, type Route } from '../rest/call.ts';
import type { Context } from '../types.ts';
import { OWNERS, visible } from './places.ts';
import type { Subject } from './subject.ts';

export interface EndpointRow {
  id: string;
  name: string;
  status: string;
  stage: string;
  url: string;
  replicas: number;
  open_to_public: boolean;
  user: string;
  email: string;
  domain_name: string;
  project: string;
  resource_group: string;
  resource_slots: Slots;
  model: string;
  created_at: string;
  destroyed_at: string | null;
  retries: number;
  session: string | null;
  errors: { src: string; name: string; repr: string }[];
}

declare module '../db/db.ts' {
  interface Tables {
    endpoints: Map<string, EndpointRow>;
  }
}

const STATUSES = ['HEALTHY', 'DEGRADED', 'UNHEALTHY', 'PROVISIONING'];

/** More than this nobody's policy allows in the embedded site. */
const MOST = 10;

function addEndpoints(db: Db, { big }: SiteSize): void {
  for (let at = 0; at < (big ? 45 : 5); at += 1) {
    const owner = db.userByEmail(OWNERS[at % OWNERS.length] ?? '');
    if (!owner) continue;
    const id = uuidOf(SPACE.session, 90_000 + at);
    const status = STATUSES[at % STATUSES.length] ?? 'HEALTHY';
    db.endpoints.set(id, {
      id,
      name: `svc-${['chat', 'vision', 'speech', 'search'][at % 4]}-${at + 1}`,
      status,
      stage: status === 'HEALTHY' ? 'READY' : 'DEPLOYING',
      url: status === 'PROVISIONING' ? '' : `http://127.0.0.1:${10_240 + at}/`,
      replicas: 1 + (at % 3),
      open_to_public: at % 3 === 2,
      user: owner.uuid,
      email: owner.email,
      domain_name: 'default',
      project: DEFAULT_PROJECT,
      resource_group: 'default',
      resource_slots: { cpu: '2', mem: String(4 * GIB) },
      model: uuidOf(SPACE.folder, 9000),
      created_at: timeAt(SET_UP + at * 3_600_000),
      destroyed_at: null,
      retries: status === 'UNHEALTHY' ? 3 : 0,
      session: status === 'PROVISIONING' ? null : uuidOf(SPACE.session, 91_000 + at),
      errors:
        status === 'UNHEALTHY' ? [{ src: 'manager', name: 'HealthCheckFailed', repr: 'no answer at /v1/models' }] : [],
    });
  }
}

const STAGES = ['pending', 'created', 'scaling', 'ready', 'deploying', 'destroying', 'destroyed'];

const columns: Columns<EndpointRow> = {
  endpoint_id: column('uuid', (e) => e.id),
  name: column('text', (e) => e.name),
  url: column('text', (e) => e.url),
  lifecycle_stage: enumColumn(
    'EndpointLifecycle',
    STAGES,
    (e) => e.stage.toLowerCase(),
    (kind) => `${kind} is no stage`,
  ),
  replicas: column('number', (e) => e.replicas),
  open_to_public: column('flag', (e) => e.open_to_public),
  created_user_email: column('text', (e) => e.email),
  domain: column('text', (e) => e.domain_name),
  project: column('uuid', (e) => e.project),
  resource_group: column('text', (e) => e.resource_group),
  created_at: column('time', (e) => e.created_at),
  destroyed_at: column('time', (e) => e.destroyed_at),
};

const shape = (row: EndpointRow): object => ({
  ...row,
  endpoint_id: row.id,
  lifecycle_stage: `EndpointLifecycle.${row.stage}`,
  created_user_email: row.email,
  session_owner_email: row.email,
  domain: row.domain_name,
  resource_slots: pythonJson(row.resource_slots),
  resource_opts: '{}',
  environ: '{}',
  cluster_mode: 'single-node',
  cluster_size: 1,
  model_definition_path: 'model-definition.yaml',
  model_mount_destination: '/models',
  image_object: null,
  runtime_variant: { name: 'custom', human_readable_name: 'Custom (Default)' },
  routings: row.session
    ? [
        {
          routing_id: row.session,
          session: row.session,
          status: row.status.toLowerCase(),
          health_status: null,
          traffic_ratio: 1,
          created_at: row.created_at,
          error_data: '{}',
        },
      ]
    : [],
  errors: row.errors.length > 0 ? [{ session_id: row.session, errors: row.errors }] : [],
});

const notFound = (): Problem =>
  new Problem(404, 'model-service-not-found', 'Model service not found.', {
    error_code: 'model-service_read_not-found',
  });

function seen(id: string, context: Context): EndpointRow | undefined {
  return visible(context.db.endpoints.values(), context).find((one) => one.id === id);
}

/** The service that a path names. Some calls are for its owner alone. */
function inPath(path: string, context: Context, ownerOnly = false): EndpointRow {
  const row = seen(path.split('/')[2] ?? '', context);
  if (!row) throw notFound();
  if (ownerOnly && row.user !== context.caller.user.uuid)
    throw new Problem(403, 'generic-forbidden', 'Access to this endpoint is forbidden.', {
      error_code: 'endpoint_access_forbidden',
    });
  return row;
}

const bad = (msg: string): Problem =>
  new Problem(400, 'generic-bad-request', 'Invalid or Missing API Parameters.', {
    error_code: 'api_parsing_invalid-parameters',
    msg,
  });

const scale: Route = async ({ path, request }, context) => {
  const row = inPath(path, context, true);
  const { to } = (await request.json()) as { to: number };
  if (to < 0) throw bad('Amount of desired session count cannot be a negative number');
  if (to > MOST) throw bad(`Cannot spawn more than ${MOST} sessions for a single service`);
  row.replicas = to;
  return { current_route_count: row.session ? 1 : 0, target_count: to };
};

interface Sent {
  name: string;
  group: string;
  domain: string;
  config: { model: string; scaling_group: string; resources: Slots };
}

/** Nothing of the folder is checked, and a name may be taken twice. */
const create: Route = async ({ request }, { db, caller, stamp }) => {
  const { name, domain, config } = (await request.json()) as Sent;
  const { user } = caller;
  const folder = [...db.folders.values()].find(
    (one) => one.id === config.model || (one.name === config.model && one.user === user.uuid),
  );
  if (!folder)
    throw new Problem(404, 'object-not-found', 'No such virtual folder.', { error_code: 'vfolder_read_not-found' });
  const row: EndpointRow = {
    id: db.newId(),
    name,
    status: 'DEGRADED',
    stage: 'DEPLOYING',
    url: '',
    replicas: 1,
    open_to_public: false,
    user: user.uuid,
    email: user.email,
    domain_name: domain,
    project: DEFAULT_PROJECT,
    resource_group: config.scaling_group,
    resource_slots: config.resources,
    model: folder.id,
    created_at: stamp(),
    destroyed_at: null,
    retries: 0,
    session: null,
    errors: [],
  };
  db.endpoints.set(row.id, row);
  return { endpoint_id: row.id, model_id: folder.id, name, replicas: 1 };
};

const makeToken: Route = async ({ path, request }, context) => {
  inPath(path, context, true);
  const { duration } = (await request.json()) as { duration?: string };
  return { token: `eyJhbGciOiJIUzI1NiJ9.${btoa(`{"for":"${duration ?? ''}"}`)}.embedded` };
};

const remove: Route = ({ path }, context) => {
  Object.assign(inPath(path, context), { stage: 'DESTROYING' });
  return { success: true };
};

type Props = { replicas?: number | null; resource_slots?: string | null };

/** Model services. Their sessions are none of the embedded site's. */
export const endpoints: Subject = {
  tables: ['endpoints'],
  seed: addEndpoints,
  legacy: {
    endpoint_list: legacyList({
      rows: (_args: OffsetArgs, context) => visible(context.db.endpoints.values(), context),
      columns,
      shape,
      order: 'endpoint_id',
    }),
    endpoint: ({ endpoint_id: id }: { endpoint_id: string }, context) => {
      const row = seen(id, context);
      if (!row) throw new ServerError('No such endpoint.', 'endpoint_read_not-found');
      return shape(row);
    },
    // Name and access are taken and left as they are.
    modify_endpoint: ({ endpoint_id: id, props }: { endpoint_id: string; props: Props }, context) => {
      const row = seen(id, context);
      if (!row) throw new ServerError('No such endpoint.', 'endpoint_read_not-found');
      if (typeof props.replicas === 'number') row.replicas = props.replicas;
      if (props.resource_slots) row.resource_slots = plainSlotsOf(props.resource_slots);
      return SUCCESS;
    },
  },
  rest: {
    'POST /services': create,
    'POST /services/*/scale': scale,
    'POST /services/*/token': makeToken,
    'POST /services/*/errors/clear': ({ path }, context) => {
      Object.assign(inPath(path, context), { errors: [], retries: 0 });
      return noContent();
    },
    'DELETE /services/*': remove,
  },
};
