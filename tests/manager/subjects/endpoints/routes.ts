/** Services by REST. Nothing of a model's folder is looked at, and a name may be taken twice. */
import { Problem } from '../../errors.ts';
import type { RestCall, Route } from '../../rest/call.ts';
import { isNewer, type Context } from '../../types.ts';
import type { Slots } from '../../db/rows.ts';
import { endableIn, ownIn } from './rights.ts';
import type { EndpointRow } from './rows.ts';

/** More than this nobody's policy allows in the embedded site. */
const MOST = 10;

const bad = (msg: string): Problem =>
  new Problem(400, 'generic-bad-request', 'Invalid or Missing API Parameters.', {
    error_code: 'api_parsing_invalid-parameters',
    msg,
  });

/** What the parser of requests says, taken down by the tests to that it says something. */
const schema = (model: string, said: string): Problem =>
  bad(
    `<BackendAISchemaValidationFailed(400): Schema validation failed. (1 validation error for ${model}\n${said})>\n -> extra_data: {}`,
  );

const invalid = (code: string, msg: string): Problem =>
  new Problem(400, 'invalid-api-params', 'Missing or invalid API parameters.', { error_code: code, msg });

const RANGE = 'Amount of desired session count cannot be a negative number';

const scale: Route = async ({ path, request }, context) => {
  const { to } = (await request.json()) as { to: unknown };
  if (typeof to !== 'number') throw schema('ScaleRequestModel', 'to\n  Input should be a valid integer');
  const row = ownIn(path, 'UPDATE: 2', context, 'model-service-not-found');
  if (to < 0) throw bad(RANGE);
  if (to > MOST) throw bad(`Cannot spawn more than ${MOST} sessions for a single service`);
  row.replicas = to;
  return { current_route_count: 0, target_count: to };
};

interface Sent {
  name: string;
  lang: string;
  arch: string;
  group: string;
  domain: string;
  desired_session_count: number;
  runtime_variant?: string;
  config: { model: string; scaling_group: string; resources: Slots; model_definition_path?: string };
}

const RUNTIMES = ['custom', 'vllm', 'nim', 'huggingface-tgi', 'sglang', 'modular-max', 'cmd'];

function folderOf({ config }: Sent, context: Context): string {
  const { db, caller, release } = context;
  const more = isNewer(release) && { msg: 'Cannot find model folder' };
  const dashed = config.model.replace(/^(\w{8})(\w{4})(\w{4})(\w{4})(\w{12})$/, '$1-$2-$3-$4-$5');
  const folder = [...db.folders.values()].find(
    (one) => one.id === dashed || (one.name === config.model && one.user === caller.user.uuid),
  );
  if (!folder)
    throw new Problem(404, 'vfolder-not-found', 'Virtual Folder Not Found', {
      error_code: 'vfolder_read_not-found',
      ...more,
    });
  const code = isNewer(release) ? 'api_generic_invalid-parameters' : 'model-service_parsing_invalid-parameters';
  if (folder.usage_mode !== 'model') throw invalid(code, 'Selected VFolder is not a model folder');
  return folder.id;
}

function imageOf({ lang, arch }: Sent, { db, release }: Context): EndpointRow['image'] {
  const image = [...db.images.values()].find(
    (one) => `${one.registry}/${one.project}/${one.base}:${one.tag}` === lang && one.architecture === arch,
  );
  if (image)
    return {
      id: image.id,
      name: `${image.project}/${image.base}`,
      base_image_name: image.base,
      tag: image.tag,
      registry: image.registry,
      architecture: image.architecture,
    };
  const named = `ImageIdentifier(canonical='${lang}', architecture='${lang === 'nope:1' ? 'x86_64' : arch}')`;
  throw new Problem(404, 'object-not-found', 'No such environment image.', {
    error_code: 'image_read_not-found',
    msg: isNewer(release)
      ? `Unknown image reference: ${lang} (${arch})`
      : `Unknown image references: identifier:${named}, alias:'${lang}'`,
  });
}

function checkAmounts({ config: { resources } }: Sent): void {
  for (const [slot, amount] of Object.entries(resources)) {
    if (!['cpu', 'mem'].includes(slot) && !slot.startsWith('cuda.'))
      throw new Problem(400, 'unknown-resource-slot-type', 'Unknown resource slot type.', {
        error_code: 'backendai_parsing_not-found',
        msg: `Unknown slot type: '${slot}'`,
      });
    if (Number.isNaN(Number.parseFloat(String(amount))))
      throw new Problem(500, 'internal-server-error', 'Internal server error.', {
        error_code: 'backendai_generic_internal-error',
      });
  }
  const missing = ['cpu', 'mem'].filter((slot) => !(slot in resources));
  if (missing.length > 0)
    throw invalid(
      'api_generic_invalid-parameters',
      `resource_slots is missing required resource slot(s): [${missing.map((one) => `'${one}'`).join(', ')}].`,
    );
}

function checkPlace({ group, domain, config }: Sent, context: Context): string {
  const { db, release } = context;
  const project = [...db.projects.values()].find((one) => one.name === group && one.domain_name === domain);
  if (!project)
    throw invalid(
      'api_generic_invalid-parameters',
      `Invalid group (${group}): the group does not exist, is inactive, or the user is not a member.`,
    );
  const name = config.scaling_group;
  if (!db.resourceGroups.has(name))
    throw new Problem(
      404,
      'object-not-found',
      isNewer(release) ? 'No such resource group.' : 'No such scaling group.',
      {
        error_code: `${isNewer(release) ? 'resource' : 'scaling'}-group_read_not-found`,
        msg: `The scaling group '${name}' does not exist or you do not have access to the scaling group '${name}'.`,
      },
    );
  checkGroup(name, context);
  return project.id;
}

/** A service needs sessions of its own type, and an app proxy before it. */
function checkGroup(name: string, { db, release }: Context): void {
  const { scheduler_opts: options, wsproxy_addr: proxy } = db.resourceGroups.get(name) ?? {};
  const types = (options as { allowed_session_types?: string[] } | undefined)?.allowed_session_types;
  const word = isNewer(release) ? 'resource' : 'scaling';
  if (types && !types.includes('inference'))
    throw new Problem(
      isNewer(release) ? 400 : 422,
      `${word}-group-session-type-not-allowed`,
      `${isNewer(release) ? 'Resource' : 'Scaling'} group does not allow this session type.`,
      {
        error_code: `${word}-group_read_invalid-parameters`,
        msg: `The scaling group '${name}' does not accept the session type 'inference'.`,
      },
    );
  if (!proxy)
    throw new Problem(503, 'service-unavailable', 'Serivce unavailable.', {
      error_code: 'backendai_generic_unavailable',
      msg: 'No coordinator configured for this resource group',
    });
}

/** In the order in which the server looks at what it is sent. */
function checked(sent: Sent, context: Context): Pick<EndpointRow, 'model' | 'image' | 'project'> {
  const { name, desired_session_count: count, runtime_variant: runtime = 'custom' } = sent;
  if (name.length < 4) throw schema('NewServiceRequestModel', 'name\n  String should have at least 4 characters');
  if (!/^\w[\w-]*\w$/.test(name))
    throw schema('NewServiceRequestModel', "name\n  String should match pattern '^\\w[\\w-]*\\w$'");
  const code = isNewer(context.release) ? 'api_generic_invalid-parameters' : 'model-service_parsing_invalid-parameters';
  const project = checkPlace(sent, context);
  const model = folderOf(sent, context);
  if (count > MOST) throw invalid(code, `Cannot spawn more than ${MOST} sessions for a single service`);
  if (!RUNTIMES.includes(runtime)) throw invalid(code, `Unknown runtime variant '${runtime}'.`);
  const image = imageOf(sent, context);
  checkAmounts(sent);
  return { model, image, project };
}

const create: Route = async ({ request }, context) => {
  const { db, caller, stamp } = context;
  const sent = (await request.json()) as Sent;
  const { user } = caller;
  const more = checked(sent, context);
  const row: EndpointRow = {
    id: db.newId(),
    name: sent.name,
    status: 'DEGRADED',
    stage: 'DEPLOYING',
    url: '',
    replicas: sent.desired_session_count,
    open_to_public: false,
    user: user.uuid,
    email: user.email,
    domain_name: sent.domain,
    resource_group: sent.config.scaling_group,
    resource_slots: sent.config.resources,
    created_at: stamp(),
    destroyed_at: null,
    retries: 0,
    session: null,
    errors: [],
    ...more,
  };
  db.endpoints.set(row.id, row);
  const answer = {
    endpoint_id: row.id,
    model_id: row.model,
    extra_mounts: [],
    name: row.name,
    replicas: row.replicas,
    desired_session_count: row.replicas,
    model_definition_path: sent.config.model_definition_path ?? null,
    active_routes: [],
    service_endpoint: null,
    is_public: false,
    runtime_variant: sent.runtime_variant ?? 'custom',
  };
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return new Response(JSON.stringify(answer), { status: 201, headers });
};

/** Given out by the app proxy: a group without one fails of it. */
const makeToken: Route = async ({ path, request }, context) => {
  const { duration, valid_until: until } = (await request.json()) as { duration?: string; valid_until?: number };
  const wrong = (said: string): Problem => schema('TokenRequestModel', said);
  if (until !== undefined && until * 1000 < Date.now()) throw wrong('  The expiration time cannot be in the past.');
  if (duration !== undefined && !/^\d+[hdwm]$/.test(duration)) throw wrong('duration\n  no duration');
  if (duration === undefined && until === undefined) throw wrong('  Either valid_until or duration must be specified.');
  const row = ownIn(path, 'CREATE: 4', context);
  if (!context.db.resourceGroups.get(row.resource_group)?.wsproxy_addr)
    throw new Problem(500, 'internal-server-error', 'Internal server error.', {
      error_code: 'backendai_generic_internal-error',
    });
  return { token: `eyJhbGciOiJIUzI1NiJ9.${btoa(`{"for":"${duration ?? ''}"}`)}.embedded` };
};

const remove = ({ path }: RestCall, context: Context): object => {
  Object.assign(endableIn(path, context), { stage: 'DESTROYING' });
  return { success: true };
};

export const routes: Record<string, Route> = {
  'POST /services': create,
  'POST /services/*/scale': scale,
  'POST /services/*/token': makeToken,
  'POST /services/*/errors/clear': ({ path }, context) => {
    Object.assign(ownIn(path, 'SOFT_DELETE: 8', context), { errors: [], retries: 0 });
    return new Response(null, { status: 204, headers: { 'content-type': 'application/json' } });
  },
  'DELETE /services/*': remove,
};
