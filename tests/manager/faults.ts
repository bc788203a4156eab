/**
 * The catalogue of faults: what can go wrong between the console and a cluster, each with an id, so that tests, the dev server
 * and the demo can call it by name. A number may have variants (`A20-503`).
 */
import { BENDS, type Json } from './faults-body.ts';

/** Answers in place of the real handler, or after it (`real()` runs it, once). */
export type Answer = (real: () => Promise<Response>, request: Request) => Promise<Response> | Response;

export interface Fault {
  id: string;
  title: string;
  answer: Answer;
}

/** A fault that is switched on, for what it applies to and how often. */
export interface ActiveFault {
  id: string;
  /** Part of the path. */
  path?: string;
  /** Name of the operation or of a root field. */
  operation?: string;
  only?: 'read' | 'write';
  /** How many requests it still hits; until cleared when left out. */
  times?: number;
}

const probs = 'https://api.backend.ai/probs/';

function problem(status: number, slug: string, title: string, more: object = {}): Answer {
  return () =>
    new Response(JSON.stringify({ type: `${probs}${slug}`, title, ...more }), {
      status,
      headers: { 'content-type': 'application/problem+json; charset=utf-8' },
    });
}

function text(status: number, type: string, body: string | null): Answer {
  return () => new Response(body, { status, headers: type ? { 'content-type': type } : {} });
}

const PAGE =
  '<!doctype html><html><head><title>Sign in</title></head><body><form action="/sso">Sign in</form></body></html>';

const loginRefusal =
  (status: number, slug: string, title: string): Answer =>
  () =>
    new Response(JSON.stringify({ authenticated: false, data: { type: `${probs}${slug}`, title, details: title } }), {
      status,
      headers: { 'content-type': 'application/json; charset=utf-8' },
    });

const never: Answer = (_real, request) =>
  new Promise((resolve) => {
    const stop = (): void => resolve(Response.error());
    if (request.signal.aborted) stop();
    request.signal.addEventListener('abort', stop);
  });

const later =
  (ms: number): Answer =>
  (real) =>
    new Promise((resolve) => setTimeout(() => resolve(real()), ms));

/** Another transaction came in between, so that the database undid this one as a whole: HTTP 200 all the same. */
const serialization: Answer = text(
  200,
  'application/json; charset=utf-8',
  JSON.stringify({
    data: null,
    errors: [
      {
        message:
          "(sqlalchemy.dialects.postgresql.asyncpg.Error) <class 'asyncpg.exceptions.SerializationError'>: could not serialize access due to concurrent update\n[SQL: UPDATE users SET description=$1::VARCHAR WHERE users.email = $2::VARCHAR]\n[parameters: ('canary-text', 'canary@example.org')]",
        extensions: { code: 'backendai_generic_internal-error' },
      },
    ],
  }),
);

/** The session is gone, told the way of the gateway: 200 and an error that carries the inner 401. */
const goneThroughGateway: Answer = () => {
  const inner = {
    type: `${probs}auth-failed`,
    title: 'Credential/signature mismatch.',
    error_code: 'user_auth_unauthorized',
  };
  const error = {
    message: `Unexpected empty "data" and "errors" fields in result: ${JSON.stringify(inner)}`,
    extensions: {
      response: { status: 401, statusText: 'Unauthorized', body: inner },
      code: 'RESPONSE_VALIDATION_FAILED',
      serviceName: 'graphene',
    },
  };
  return new Response(JSON.stringify({ errors: [error], data: null }), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};

const STATUS: [id: string, title: string, answer: Answer][] = [
  [
    'A01',
    'parameters refused',
    problem(400, 'invalid-api-params', 'Missing or invalid API parameters.', { data: { username: 'Invalid value' } }),
  ],
  [
    'A02',
    'clock skew',
    problem(400, 'invalid-auth-params', 'Missing or invalid authorization parameters.', {
      error_code: 'user_auth_invalid-parameters',
      msg: 'Date/time sync error',
    }),
  ],
  ['A03', 'already logged in', problem(400, 'generic-bad-request', 'You have already logged in.')],
  ['A04', 'session gone', problem(401, 'auth-failed', 'Unauthorized access')],
  [
    'A05',
    'key refused',
    problem(401, 'auth-failed', 'Credential/signature mismatch.', {
      error_code: 'user_auth_unauthorized',
      msg: 'Access key not found in HMAC',
    }),
  ],
  ['A06', 'password expired', loginRefusal(401, 'password-expired', 'Password has expired.')],
  [
    'A07',
    'not allowed',
    problem(403, 'generic-forbidden', 'Forbidden operation.', {
      error_code: 'backendai_generic_forbidden',
      msg: 'Insufficient privileges',
    }),
  ],
  [
    'A08',
    'object not there',
    problem(404, 'object-not-found', 'No such object.', { error_code: 'backendai_read_not-found' }),
  ],
  [
    'A09',
    'endpoint not there',
    problem(404, 'url-not-found', 'Unknown URL path.', { error_code: 'api_read_not-found' }),
  ],
  ['A09-plain', 'endpoint not there, told in plain text', text(404, 'text/plain; charset=utf-8', '/nowhere')],
  ['A10', 'upstream timeout', text(504, 'text/html', '<html><body>504 Gateway Time-out</body></html>')],
  [
    'A11',
    'duplicate',
    problem(409, 'user-conflict', 'The user already exists.', { error_code: 'user_create_conflict' }),
  ],
  [
    'A12',
    'in use',
    problem(409, 'domain-has-users', 'Domain has associated users.', { error_code: 'domain_purge_conflict' }),
  ],
  [
    'A13',
    'signed in elsewhere',
    loginRefusal(409, 'active-login-session-exists', 'Active login session already exists.'),
  ],
  ['A14-410', 'gone for good', problem(410, 'vfolder-gone', 'The virtual folder is gone.')],
  ['A14-412', 'cannot be scheduled', problem(412, 'resource-limit-check-failed', 'The request does not fit.')],
  ['A14-413', 'body too large', text(413, 'text/html', '<html><body>413 Request Entity Too Large</body></html>')],
  ['A14-422', 'not processable', problem(422, 'scaling-group-session-type-not-allowed', 'Session type not allowed.')],
  [
    'A15',
    'rate limit',
    problem(429, 'rate-limit-exceeded', 'You have reached your API query rate limit.', {
      error_code: 'api_access_unavailable',
    }),
  ],
  ['A16', 'too many wrong passwords', problem(429, 'too-many-requests', 'Too many failed login attempts')],
  [
    'A17',
    'server error',
    problem(500, 'internal-server-error', 'Internal server error.', {
      error_code: 'backendai_generic_internal-error',
      traceback: 'Traceback (most recent call last):\n  File "canary.py"',
    }),
  ],
  [
    'A18',
    'server error in plain text',
    text(500, 'text/plain; charset=utf-8', '500 Internal Server Error\n\nServer got itself in trouble'),
  ],
  [
    'A19',
    'frozen',
    problem(503, 'server-frozen', 'Frozen for maintenance.', { error_code: 'backendai_generic_unavailable' }),
  ],
  ['A20', 'manager not reachable', problem(502, 'bad-gateway', 'The proxy target server is inaccessible.')],
  [
    'A20-503',
    'no healthy manager',
    problem(503, 'webserver/manager-connection-unavailable', 'No healthy Manager endpoint is available.', {
      error_code: 'api_request_unavailable',
      msg: 'no healthy endpoint is available',
    }),
  ],
  ['A21', 'a sign-in page of an outer proxy', text(200, 'text/html; charset=utf-8', PAGE)],
  ['B01', 'html with 200', text(200, 'text/html; charset=utf-8', '<!doctype html><title>Console</title>')],
  ['B02', 'html with 502', text(502, 'text/html', '<html><body>502 Bad Gateway</body></html>')],
  ['B05', 'an empty body', text(200, 'application/json; charset=utf-8', '')],
  ['B05-204', 'no content', text(204, '', null)],
  ['C01', 'connection refused', () => Response.error()],
  ['C05', 'slow line', later(3000)],
  ['C06', 'accepted and never answered', never],
  ['C12', 'certificate or name error', () => Response.error()],
  ['C13', 'answer without CORS headers', () => Response.error()],
  ['E02', 'session gone, told by the gateway', goneThroughGateway],
];

/** Carried out, and the answer lost on the way back. */
const applyThenDrop: Answer = async (real) => {
  await real();
  return Response.error();
};

/** The good answer, said to be of no type. */
const untyped: Answer = async (real) => {
  const good = await real();
  return new Response(new TextEncoder().encode(await good.text()), { status: good.status });
};

function bent(id: string): Answer {
  return async (real) => {
    const good = await real();
    const body = await good.text();
    let parsed: Json;
    try {
      parsed = JSON.parse(body) as Json;
    } catch {
      return new Response(body, { status: good.status, headers: good.headers });
    }
    const out = BENDS[id]?.make()(parsed) ?? parsed;
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    return new Response(typeof out === 'string' ? out : JSON.stringify(out), { status: 200, headers });
  };
}

export const FAULTS: ReadonlyMap<string, Fault> = new Map(
  [
    ...STATUS,
    ['B06', 'no content type', untyped] as const,
    ['D05', 'applied, then the line drops', applyThenDrop] as const,
    ['D06', 'undone, because another transaction came in between', serialization] as const,
    ...Object.entries(BENDS).map(([id, { title }]) => [id, title, bent(id)] as const),
  ].map(([id, title, answer]) => [id, { id, title, answer }]),
);

const isGraphql = (path: string): boolean => /\/admin\/(gql|graphql)/.test(path);

/** Paths that only read, though they are asked by POST. */
export const READS_BY_POST = /\/(csv|config\/get|request-download(-archive)?)$/;

function isWrite(request: Request, path: string, body: string): boolean {
  if (!isGraphql(path)) return !['GET', 'HEAD', 'OPTIONS'].includes(request.method) && !READS_BY_POST.test(path);
  return /"query":\s*"\s*mutation/.test(body);
}

/** Whether a switched-on fault concerns this request. */
export function applies(fault: ActiveFault, request: Request, path: string, body: string): boolean {
  if (fault.path !== undefined && !path.includes(fault.path)) return false;
  if (fault.operation !== undefined && !new RegExp(`\\b${fault.operation}\\b`).test(body)) return false;
  return fault.only === undefined || (fault.only === 'write') === isWrite(request, path, body);
}
