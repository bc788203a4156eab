/** Which door a request goes through: the webserver's own routes, the proxy behind `/func`, or a signed call. */
import type { Db } from './db/db.ts';
import { Problem } from './errors.ts';
import type { Door } from './graphql/answers.ts';
import { answerGraphql } from './graphql/execute.ts';
import { textOr } from './graphql/values.ts';
import { configToml, type SiteConfig } from './rest/config.ts';
import type { RestCall } from './rest/call.ts';
import { answerRest } from './rest/routes.ts';
import { authFailed, refusedCaller, signedCaller } from './rest/signature.ts';
import { answerPlugin } from './rest/sign-in-plugins.ts';
import type { Tasks } from './rest/tasks.ts';
import { answerProxy } from './subjects/files/proxy.ts';
import { json, type WebSessions } from './rest/web-session.ts';
import { isNewer, stampOf, type Caller, type Context, type Gateway, type ReleaseName } from './types.ts';

export interface State {
  db: Db;
  sessions: WebSessions;
  tasks: Tasks;
  settings: { release: ReleaseName; gateway: Gateway; config: SiteConfig };
  now: Date;
}

const DOORS: Record<string, Door> = {
  '/admin/gql': 'direct',
  '/admin/graphql': 'strict',
  '/admin/gql/strawberry': 'v2',
};

const unauthorized = (): Problem => new Problem(401, 'auth-failed', 'Unauthorized access');

function contextOf(state: State, caller: Caller): Context {
  const { db, settings, now, tasks } = state;
  caller.key.num_queries += 1;
  caller.key.last_used = stampOf(now);
  return { db, release: settings.release, caller, tasks, stamp: () => stampOf(now, db.tick++) };
}

/** The caller behind a cookie. @throws Problem when there is none, or when the manager refuses the key */
function sessionCaller(request: Request, { db, sessions, settings }: State): Caller {
  const session = sessions.of(request);
  if (!session) throw unauthorized();
  const key = db.keypairs.get(session.accessKey);
  const user = key ? db.users.get(key.user) : undefined;
  if (!key || !user) throw authFailed('Access key not found in HMAC');
  const refused = refusedCaller({ user, key }, settings.release);
  if (refused) throw authFailed(refused);
  return { user, key };
}

/** The gateway meets a refusal of the manager behind it: each field fails, the answer is 200. */
function refusedBehindGateway(problem: Problem, query: string): Response {
  const body = { ...problem.body, msg: textOr(problem.body.msg, '').replace('in HMAC', 'in database') };
  const field = /\{\s*(?:\w+\s*:\s*)?(\w+)/.exec(query)?.[1] ?? 'user';
  const error = {
    message: `Unexpected empty "data" and "errors" fields in result: ${JSON.stringify(body)}`,
    path: [field],
    extensions: {
      request: { method: 'POST', body: JSON.stringify({ query }) },
      response: { status: 401, statusText: 'Unauthorized', body },
      code: 'RESPONSE_VALIDATION_FAILED',
      serviceName: 'graphene',
    },
  };
  return json(200, { errors: [error], data: { [field]: null } });
}

async function behindGateway(request: Request, state: State): Promise<Response> {
  const { gateway, release } = state.settings;
  if (gateway === 'down') {
    if (!state.sessions.of(request)) throw unauthorized();
    const more = isNewer(release) ? { error_code: 'api_request_unreachable' } : {};
    throw new Problem(502, 'bad-gateway', 'The proxy target server is inaccessible.', more);
  }
  const text = await request.text();
  let caller: Caller;
  try {
    caller = sessionCaller(request, state);
  } catch (error) {
    const known = state.sessions.of(request) !== undefined;
    if (!(error instanceof Problem) || (!known && !isNewer(release))) throw error;
    const { query } = JSON.parse(text) as { query: string };
    if (/^\s*(query\s*)?\{\s*__typename\s*\}\s*$/.test(query)) return json(200, { data: { __typename: 'Query' } });
    const problem = known ? error : authFailed('Unauthorized access');
    return refusedBehindGateway(problem, query);
  }
  return answerGraphql('gateway', '/admin/gql', text, contextOf(state, caller));
}

/** A call of the manager itself, whoever brought it. */
async function managerCall(
  request: Request,
  path: string,
  state: State,
  caller: () => Promise<Caller>,
): Promise<Response> {
  const door = DOORS[path];
  const known = async (): Promise<Context> => contextOf(state, await caller());
  if (door && request.method === 'POST') {
    const context = await known();
    return answerGraphql(door, new URL(path, 'http://127.0.0.1:8081').href, await request.text(), context);
  }
  const { db, settings, tasks, now } = state;
  const call: RestCall = {
    method: request.method,
    path,
    url: new URL(request.url),
    request,
    release: settings.release,
    tasks,
    now,
  };
  return answerRest(call, db, known);
}

async function webserver(request: Request, path: string, state: State): Promise<Response | null> {
  const { sessions, db, settings, now } = state;
  switch (`${request.method} ${path}`) {
    case 'GET /config.toml':
      return new Response(configToml(settings.release, new URL(request.url).origin, settings.config), {
        headers: { 'content-type': 'text/plain; charset=utf-8' },
      });
    case 'POST /server/login':
      return sessions.login(request, db);
    case 'POST /server/token-login':
      return sessions.loginByToken(request, db);
    case 'POST /server/login-check':
      return sessions.check(request);
    case 'POST /server/logout':
      return sessions.logout(request, settings.release);
    case 'POST /server/extend-login-session':
      return sessions.extend(request);
    case 'POST /server/update-password-no-auth':
      return sessions.changePassword(request, db, settings.release, stampOf(now));
    case 'GET /func/ping':
      return json(200, { version: settings.release, details: 'Success' });
    case 'GET /health':
    case 'GET /livez':
    case 'GET /readyz':
      return json(200, { status: 'ok', version: settings.release, component: 'webserver' });
    case 'GET /stats':
      return new Response('total_async_tasks: 11\n', { headers: { 'content-type': 'text/plain; charset=utf-8' } });
    case 'POST /func/auth/signup':
      throw new Problem(403, 'webserver/signup-disabled', 'Signup is disabled.', {
        error_code: 'auth_create_forbidden',
      });
  }
  return null;
}

async function authorize(request: Request, { db }: State): Promise<Response> {
  const body = (await request.json()) as { username: string; password: string };
  const user = db.userByEmail(body.username);
  const key = user ? db.keypairs.get(user.main_access_key ?? '') : undefined;
  if (!user || !key || user.password !== body.password || user.status !== 'active') {
    throw authFailed('User credential mismatch.');
  }
  const { access_key, secret_key } = key;
  const { role, status } = user;
  return json(200, {
    data: {
      response_type: 'success',
      access_key,
      secret_key,
      role,
      status,
      session_token: db.newId().replaceAll('-', ''),
      type: 'keypair',
    },
  });
}

const ALLOWED = 'Date,Content-Length,Server,X-RateLimit-Remaining,X-RateLimit-Window,X-RateLimit-Limit';

/** Signed calls come from other origins: any may, without cookies. */
async function signed(request: Request, path: string, state: State): Promise<Response> {
  const origin = request.headers.get('origin');
  const cors: Record<string, string> = origin
    ? { 'access-control-allow-origin': origin, 'access-control-expose-headers': ALLOWED }
    : {};
  if (request.method === 'OPTIONS') {
    const wanted = request.headers.get('access-control-request-headers') ?? '';
    return new Response(null, {
      headers: {
        ...cors,
        'access-control-allow-headers': wanted.toUpperCase(),
        'access-control-allow-methods': request.headers.get('access-control-request-method') ?? 'GET',
      },
    });
  }
  const { db, settings, now } = state;
  const caller = async (): Promise<Caller> => {
    const found = await signedCaller(request, db, settings.release, now.getTime());
    if (!found) throw authFailed('Unauthorized access');
    return found;
  };
  let answer: Response;
  try {
    answer =
      path === '/auth/authorize' ? await authorize(request, state) : await managerCall(request, path, state, caller);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    answer = error.toResponse();
  }
  for (const [name, value] of Object.entries(cors)) answer.headers.set(name, value);
  return answer;
}

export async function answer(request: Request, path: string, state: State): Promise<Response> {
  if (path.startsWith('/storage-proxy/')) return answerProxy(request, path, state.db, state.now);
  const own = await webserver(request, path, state);
  if (own) return own;
  if (!path.startsWith('/func')) return signed(request, path, state);
  const plugin = await answerPlugin(request, path, state.db, state.settings.config);
  if (plugin) return plugin;
  const inner = path.slice('/func'.length) || '/';
  if (inner === '/admin/gql' && request.method === 'POST' && state.settings.gateway !== 'off') {
    return behindGateway(request, state);
  }
  if (inner === '/' && request.method === 'GET')
    return managerCall(request, inner, state, () => Promise.reject(unauthorized()));
  // Nothing passes the proxy without a session, not even what the manager itself leaves open.
  if (!state.sessions.of(request)) throw unauthorized();
  return managerCall(request, inner, state, () => Promise.resolve(sessionCaller(request, state)));
}
