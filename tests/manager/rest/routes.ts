/** The manager's REST calls that the console makes outside of GraphQL; the same behind `/func` and with a signature. */
import { VOLUME } from '../db/fixtures.ts';
import { Problem } from '../errors.ts';
import { isNewer, type Context, type ReleaseName } from '../types.ts';
import { rateHeaders } from '../graphql/execute.ts';
import { lacksRole, needsRole, notPermitted, scopeId } from '../rights.ts';
import { exportCsv, REPORTS } from './csv.ts';
import { authFailed } from './signature.ts';
import type { Tasks } from './tasks.ts';
import { json } from './web-session.ts';

export interface RestCall {
  method: string;
  /** Without `/func`. */
  path: string;
  url: URL;
  request: Request;
  release: ReleaseName;
  tasks: Tasks;
  now: Date;
}

const forbidden = (): Problem =>
  new Problem(403, 'generic-forbidden', 'Forbidden operation.', { error_code: 'backendai_generic_forbidden', msg: 'Insufficient privileges' }); // prettier-ignore

export const unknownPath = (path: string): Problem =>
  new Problem(404, 'url-not-found', 'Unknown URL path.', { error_code: 'api_read_not-found', data: path });

function superadmin({ caller }: Context): void {
  if (caller.user.role !== 'superadmin') throw forbidden();
}

export const versionDocument = (release: ReleaseName): object => ({ version: 'v9.20250722', manager: release });

const SLOT_DETAILS = {
  cpu: { slot_name: 'cpu', description: 'CPU', human_readable_name: 'CPU', display_unit: 'Core', number_format: { binary: false, round_length: 0 }, display_icon: 'cpu' }, // prettier-ignore
  mem: { slot_name: 'ram', description: 'Memory', human_readable_name: 'RAM', display_unit: 'GiB', number_format: { binary: true, round_length: 0 }, display_icon: 'cpu' }, // prettier-ignore
};

function status({ release }: RestCall, db: Context['db']): object {
  const active_sessions = db.sessions.size;
  const node = { id: 'i-embedded', num_proc: 1, service_addr: '127.0.0.1:8081', heartbeat_timeout: 40, ssl_enabled: false, active_sessions, status: db.status, version: release, api_version: [9, '20250722'] }; // prettier-ignore
  return { nodes: [node], status: db.status, active_sessions };
}

function hosts(context: Context): object {
  const { db, caller } = context;
  if (lacksRole(context)) throw notPermitted(context, `vfolder at scopes [${scopeId('User', caller.user.uuid)}]`);
  const allowed = [...db.volumes.keys()];
  const info = [...db.volumes.values()].map((volume) => [
    volume.id,
    { backend: volume.backend, capabilities: volume.capabilities, usage: { percentage: (volume.used_bytes / volume.capacity_bytes) * 100 }, sftp_scaling_groups: [] }, // prettier-ignore
  ]);
  return { default: VOLUME, allowed, volume_info: Object.fromEntries(info) };
}

/** Known slot types that a preset does not name are there with 0. */
const OTHER_SLOTS = ['cuda.device', 'cuda.shares', 'rocm.device', 'tpu.device', 'ipu.device', 'atom.device', 'atom-plus.device', 'gaudi2.device', 'warboy.device', 'atom-max.device', 'rngd.device', 'hyperaccel-lpu.device']; // prettier-ignore

function presets(context: Context, url: URL): object {
  const { db } = context;
  // No role that the server gives by itself allows it.
  if (needsRole(context)) throw notPermitted(context, `resource_preset at scopes [${scopeId('GlobalEntity')}]`);
  const group = url.searchParams.get('scaling_group');
  const zeros = Object.fromEntries(OTHER_SLOTS.map((name) => [name, '0']));
  const rows = [...db.presets.values()].filter((preset) => preset.scaling_group_name === null || preset.scaling_group_name === group); // prettier-ignore
  return {
    presets: rows.map(({ id, name, shared_memory, resource_slots }) => ({
      id,
      name,
      shared_memory: shared_memory === null ? null : String(shared_memory),
      resource_slots: { ...resource_slots, ...zeros },
    })),
  };
}

/** The caller's own account, which not even the owner may see without a role. */
function own(context: Context): void {
  if (lacksRole(context)) throw notPermitted(context, `user ${context.caller.user.uuid}`);
}

function role(context: Context, url: URL): object {
  const { caller, db } = context;
  own(context);
  const group = url.searchParams.get('group');
  if (group && !db.isMember(caller.user.uuid, group)) {
    throw new Problem(404, 'object-not-found', 'No such project (user group).', { error_code: 'backendai_read_not-found', msg: 'No such project or you are not the member of it.' }); // prettier-ignore
  }
  const { user } = caller;
  return {
    global_role: user.role === 'superadmin' ? 'superadmin' : 'user',
    domain_role: caller.key.is_admin ? 'admin' : 'user',
    group_role: group ? 'user' : null,
  };
}

async function updatePassword({ request }: RestCall, { caller }: Context): Promise<Response> {
  const body = (await request.json().catch(() => ({}))) as Record<string, string | undefined>;
  const missing = ['old_password', 'new_password', 'new_password2'].filter((name) => body[name] === undefined);
  if (missing.length > 0) {
    throw new Problem(400, 'generic-bad-request', 'Invalid or Missing API Parameters.', { error_code: 'api_parsing_invalid-parameters', msg: `<BackendAISchemaValidationFailed(400): Schema validation failed. (${missing.length} validation errors for UpdatePasswordRequest)>` }); // prettier-ignore
  }
  if (body.old_password !== caller.user.password) throw authFailed('Old password mismatch');
  if (body.new_password !== body.new_password2) return json(400, { error_msg: 'new password mismatch' });
  caller.user.password = body.new_password ?? '';
  caller.user.need_password_change = false;
  return json(200, { error_msg: null });
}

function scalingGroups(context: Context): object {
  const { user } = context.caller;
  const scopes = [scopeId('Domain'), scopeId('Project'), scopeId('User', user.uuid)];
  if (needsRole(context)) throw notPermitted(context, `resource_group at scopes [${scopes.join(', ')}]`);
  return { scaling_groups: context.db.linked('domain', user.domain_name).map(({ name }) => ({ name })) };
}

type Route = (call: RestCall, context: Context) => unknown;

/** A route that only a superadmin may call. */
const admin =
  (route: Route): Route =>
  (call, context) => {
    superadmin(context);
    return route(call, context);
  };

const noContent = (): Response => new Response(null, { status: 204 });

const ROUTES: Record<string, Route> = {
  'GET /auth': () => ({ authorized: 'yes', echo: '' }),
  'GET /auth/role': ({ url }, context) => role(context, url),
  'POST /auth/update-password': updatePassword,
  // The address in the body does not matter: it is always the caller.
  'POST /auth/update-full-name': async ({ request }, { caller }) => {
    caller.user.full_name = ((await request.json()) as { full_name: string }).full_name;
    return {};
  },
  'POST /auth/logout': () => ({}),
  'GET /auth/ssh-keypair': (_call, context) => {
    own(context);
    return { ssh_public_key: context.caller.key.ssh_public_key ?? '' };
  },
  'GET /config/resource-slots': () => ({ cpu: 'count', mem: 'bytes' }),
  'GET /config/resource-slots/details': () => SLOT_DETAILS,
  'GET /config/vfolder-types': () => ['group', 'user'],
  'GET /folders/_/all-hosts': admin((_call, { db }) => ({ default: VOLUME, allowed: [...db.volumes.keys()] })),
  'GET /folders/_/hosts': (_call, context) => hosts(context),
  'GET /resource/presets': ({ url }, context) => presets(context, url),
  'GET /scaling-groups': (_call, context) => scalingGroups(context),
  'POST /resource/recalculate-usage': admin(() => ({})),
  'GET /export/reports': admin(() => ({ reports: REPORTS })),
  'GET /events/background-task': ({ tasks, url }) =>
    tasks.follow(url.searchParams.get('task_id') ?? url.searchParams.get('taskId')),
  'POST /manager/announcement': admin(async ({ request }, { db }) => {
    const { enabled, message } = (await request.json()) as { enabled: boolean; message?: string };
    db.announcement = { enabled, message: enabled ? (message ?? '') : '' };
    return noContent();
  }),
  'PUT /manager/status': admin(async ({ request }, { db }) => {
    db.status = ((await request.json()) as { status: 'running' | 'frozen' }).status;
    return noContent();
  }),
};

async function signedRoutes(call: RestCall, context: Context): Promise<unknown> {
  const { method, path, request } = call;
  const route = ROUTES[`${method} ${path}`];
  if (route) return route(call, context);
  const report = /^\/export\/([a-z-]+)\/csv$/.exec(path)?.[1];
  if (method === 'POST' && report !== undefined) {
    superadmin(context);
    const answer = await exportCsv(report, request, context.db, call.now);
    if (answer) return answer;
  }
  throw unknownPath(path);
}

/** Asks for a caller unless the route is open; `known` gives it. @throws Problem */
export async function answerRest(call: RestCall, db: Context['db'], known: () => Promise<Context>): Promise<Response> {
  const { method, path, release } = call;
  const newer = isNewer(release);
  if (method === 'GET' && path === '/') return json(200, versionDocument(release), anonymousRate(release));
  if (method === 'GET' && path === '/manager/status') {
    if (newer) superadmin(await known());
    return json(200, status(call, db), anonymousRate(release));
  }
  if (method === 'GET' && path === '/manager/announcement') {
    if (newer) await known();
    return json(200, db.announcement, anonymousRate(release));
  }
  const context = await known();
  const answer = await signedRoutes(call, context);
  return answer instanceof Response ? answer : json(200, answer, rateHeaders(context));
}

function anonymousRate(release: ReleaseName): Record<string, string> {
  const headers = { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '1000', 'x-ratelimit-window': '900' };
  return isNewer(release) ? { ...headers, 'x-ratelimit-reset': '900' } : headers;
}
