import { AppError, type ErrorFacts, type ErrorKind } from './errors';
import { asObject, asText, type Json } from './json';

/** From the server's many shapes of failure to one kind. Order matters: the first rule that fits wins. */
const BY_TYPE: Record<string, ErrorKind> = {
  'password-expired': 'password-expired',
  'require-totp-authentication': 'second-factor',
  'require-totp-registration': 'second-factor',
  'rate-limit-exceeded': 'rate-limited',
  'too-many-requests': 'rate-limited',
  'server-frozen': 'frozen',
  'bad-gateway': 'unavailable',
  'manager-connection-unavailable': 'unavailable',
  'service-unavailable': 'unavailable',
  'not-enough-permission': 'not-allowed',
  'insufficient-privilege': 'not-allowed',
  'generic-forbidden': 'not-allowed',
  'unique-constraint-violation': 'conflict',
  'foreign-key-violation': 'in-use',
  'vfolder-deletion-not-allowed': 'in-use',
  'vfolder-has-linked-model-card': 'in-use',
  'resource-slot-type-in-use': 'in-use',
  'agent-has-conflicting-sessions': 'in-use',
};

const BY_STATUS: Record<number, ErrorKind> = {
  400: 'invalid',
  401: 'key-refused',
  403: 'not-allowed',
  404: 'not-found',
  408: 'timeout',
  409: 'conflict',
  410: 'not-found',
  412: 'invalid',
  413: 'invalid',
  422: 'invalid',
  429: 'rate-limited',
  502: 'unavailable',
  503: 'unavailable',
  504: 'timeout',
};

const BY_TEXT: [RegExp, ErrorKind][] = [
  [/could not serialize access|SerializationError|deadlock detected/i, 'serialization'],
  [/no permission to execute|Insufficient privilege|Insufficient permission|Admin exclusive access/i, 'not-allowed'],
  [/Forbidden operation|Permission Denied|is not permitted|not allowed to/i, 'not-allowed'],
  [
    /foreign ?key ?(constraint )?violat|still referenced|NotNullViolation|(Domain|Project|Group) has|sessions conflicting|mounted/i,
    'in-use',
  ],
  [/Unique constraint violated|unique ?violation|duplicate|already (exist|taken|in use|been)|is already/i, 'conflict'],
  [/no matching|not found|does not exist|No \w+Row matches/i, 'not-found'],
  [/rate limit/i, 'rate-limited'],
  [/server is frozen|ServerFrozen/i, 'frozen'],
  [/got invalid value|StringDataRightTruncation|value too long|validation error|Invalid (field|parameter)/i, 'invalid'],
];

const BY_CODE: [RegExp, ErrorKind][] = [
  [/_(forbidden|not-enough-permission)$/, 'not-allowed'],
  [/_(already-exists|conflict)$/, 'conflict'],
  [/_not-found$/, 'not-found'],
  [/_(invalid-parameters|bad-request|unprocessable)$/, 'invalid'],
  [/^api_request_(unreachable|unavailable)$/, 'unavailable'],
];

const CLASHES = [
  /Key \(([^)]*)\)=\(([^)]*)\) already exists/,
  /(?:name|email|username):? '([^']+)'/i,
  /Duplicate [\w ]+\((?:[\w ]+: )?([^)]+)\)/,
  /with email (\S+) or username \S+ already exists/,
];

function clashOf(text: string): string | undefined {
  for (const pattern of CLASHES) {
    const found = pattern.exec(text);
    if (found) return found.at(-1);
  }
  return undefined;
}

/** The kind that a server's words and code stand for. */
export function kindOf(text: string, code: string | undefined, otherwise: ErrorKind): ErrorKind {
  // A foreign-key failure carries the code of "not found", so the words come first.
  for (const [pattern, kind] of BY_TEXT) if (pattern.test(text)) return kind;
  for (const [pattern, kind] of BY_CODE) if (code !== undefined && pattern.test(code)) return kind;
  return otherwise;
}

function make(kind: ErrorKind, text: string, facts: ErrorFacts): AppError {
  return new AppError(kind, { ...facts, detail: text, name: kind === 'conflict' ? clashOf(text) : undefined });
}

/** Whether a GraphQL error may mean that the session or the key is no longer good; only the login check knows. */
export function isAuthLike(error: unknown): boolean {
  const extensions = asObject(asObject(error).extensions);
  if (asObject(extensions.response).status === 401) return true;
  if (/(^UNAUTHENTICATED$|_auth_unauthorized$)/.test(String(extensions.code))) return true;
  return /probs\/auth-failed/.test(String(asObject(error).message));
}

/** One GraphQL error; `data` is what came beside it, `mayPass` whether asking again could help. */
export function fromGraphQL(error: unknown, data?: unknown, mayPass = data !== undefined): AppError {
  const { message, extensions } = asObject(error);
  const { code: raw, errors } = asObject(extensions);
  const text = asText(message) ?? asText(raw) ?? 'unknown';
  const code = asText(raw);
  const facts: ErrorFacts = { code, data, fields: fieldsOf(errors) };
  const kind = facts.fields ? 'invalid' : kindOf(text, code, 'graphql');
  // Faults that pass were seen beside good data; a refusal does not pass.
  return make(kind, text, { ...facts, retryable: kind === 'serialization' || (mayPass && kind === 'graphql') });
}

/** `ok: false` in a legacy mutation's payload: a failure, although HTTP and GraphQL are clean. */
export function fromRefusal(payload: Json, data: unknown): AppError {
  const text = asText(payload.msg) ?? 'ok: false';
  return make(kindOf(text, undefined, 'refused'), text, { data });
}

/** `[{loc, msg}]` of the server's input models. */
function fieldsOf(errors: unknown): Record<string, string> | undefined {
  if (!Array.isArray(errors)) return undefined;
  const found: [string, string][] = [];
  for (const entry of errors) {
    const { loc, msg } = asObject(entry);
    const field = Array.isArray(loc) ? loc.findLast((part) => typeof part === 'string') : undefined;
    if (field !== undefined && typeof msg === 'string') found.push([String(field), msg]);
  }
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** The last part of a problem's `type` address. */
export const slugOf = (body: unknown): string => asText(asObject(body).type)?.split('/').at(-1) ?? '';

/** A status that is no success, with its body parsed, or as text where it is no JSON. */
export function fromStatus(status: number, body: unknown): AppError {
  const problem = asObject(body);
  const parts = [problem.title, problem.msg ?? problem.details ?? problem.error_msg, problem.traceback];
  const text = typeof body === 'string' ? body : parts.filter((part) => typeof part === 'string').join(' — ');
  const code = asText(problem.error_code);
  const byType = BY_TYPE[slugOf(body)];
  // A storage host that is away is no outage of the manager.
  const byStatus = slugOf(body).startsWith('storage-proxy') ? 'http' : (BY_STATUS[status] ?? 'http');
  const soft = status === 400 || status === 409 || status === 404 || (status >= 500 && status < 502);
  const kind = byType ?? (soft && typeof body !== 'string' ? kindOf(text, code, byStatus) : byStatus);
  return make(kind, text, { status, code, fields: fieldsOf(problem.data) });
}
