import type { Db } from '../../db/db.ts';
import { SPACE, uuidOf } from '../../db/random.ts';
import { DEFAULT_PROJECT, GIB, SET_UP, timeAt, type SiteSize } from '../../db/site.ts';
import type { Slots } from '../../db/rows.ts';
import { column, enumColumn, type Columns } from '../../minilang/columns.ts';
import { OWNERS } from '../places.ts';

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
  image: Record<'id' | 'name' | 'base_image_name' | 'tag' | 'registry' | 'architecture', string> | null;
  errors: { src: string; name: string; repr: string }[];
}

declare module '../../db/db.ts' {
  interface Tables {
    endpoints: Map<string, EndpointRow>;
  }
}

const STATUSES = ['HEALTHY', 'DEGRADED', 'UNHEALTHY', 'PROVISIONING'];

export function addEndpoints(db: Db, { big }: SiteSize): void {
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
      image: null,
      session: status === 'PROVISIONING' ? null : uuidOf(SPACE.session, 91_000 + at),
      errors:
        status === 'UNHEALTHY' ? [{ src: 'manager', name: 'HealthCheckFailed', repr: 'no answer at /v1/models' }] : [],
    });
  }
}

const STAGES = ['pending', 'created', 'scaling', 'ready', 'deploying', 'destroying', 'destroyed'];

export const columns: Columns<EndpointRow> = {
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

export const shape = (row: EndpointRow): object => ({
  ...row,
  endpoint_id: row.id,
  lifecycle_stage: `EndpointLifecycle.${row.stage}`,
  created_user_email: row.email,
  session_owner_email: row.email,
  domain: row.domain_name,
  resource_slots: row.resource_slots,
  resource_opts: {},
  environ: {},
  cluster_mode: 'single-node',
  cluster_size: 1,
  model_definition_path: 'model-definition.yaml',
  model_mount_destination: '/models',
  image_object: row.image,
  runtime_variant: { name: 'custom', human_readable_name: 'Custom (Default)' },
  routings: row.session
    ? [
        {
          routing_id: row.session,
          session: row.session,
          status: 'RUNNING',
          health_status: row.status === 'PROVISIONING' ? 'NOT_CHECKED' : row.status,
          traffic_ratio: 1,
          created_at: row.created_at,
          error_data: {},
        },
      ]
    : [],
  errors: row.errors.length > 0 ? [{ session_id: row.session, errors: row.errors }] : [],
});
