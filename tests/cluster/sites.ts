/** Two sites that answer the same calls: a running cluster and the embedded manager. What they say is written down to compare. */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createManager, type ManagerOptions } from '@tests/manager/manager.ts';
import type { ReleaseName } from '@tests/manager/types.ts';

export const WEBSERVER = process.env.BACKENDAI_URL ?? 'http://127.0.0.1:8090';
export const MANAGER = process.env.BACKENDAI_MANAGER ?? 'http://127.0.0.1:8081';
export const RELEASE: ReleaseName = process.env.BACKENDAI_VERSION === '26.9.6' ? '26.9.6' : '26.4.16';

export type Who = 'superadmin' | 'admin' | 'user' | 'nobody';

const LOGINS: Record<string, [email: string, password: string]> = {
  superadmin: ['admin@lablup.com', 'wJalrXUt'],
  admin: ['domain-admin@lablup.com', 'cWbsM_vB'],
  user: ['user@lablup.com', 'C8qnIo29'],
};

export interface Step {
  label: string;
  status: number;
  type: string;
  body: unknown;
}

type Fetch = (request: Request) => Promise<Response>;

export interface Call {
  method?: string;
  path: string;
  body?: unknown;
  as?: Who;
  headers?: Record<string, string>;
}

/** Compared by what is there, not by how it is valued: for rows that each site has of its own. */
export type Compare = 'value' | 'shape';

const PATTERNS: [RegExp, string][] = [
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, '<uuid>'],
  [/AKIA[A-Z0-9]{16}(?![A-Z0-9])/g, '<key>'],
  [/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(\+00:00|Z)?/g, '<time>'],
  [/\n\[SQL:[\s\S]*$/, '\n<statement>'],
  [/Failing row contains \([\s\S]*?\)\.(?=\n|$)/, 'Failing row contains (…).'],
  [/ Did you mean [\s\S]*$/, ''],
  [/\n {4}For further information visit \S+/g, ''],
  [/ -> extra_data: [\s\S]*$/, ''],
  [/^<BackendAISchemaValidationFailed[\s\S]*$/, '<validation>'],
];

/** The parser names what it expects in no fixed order. */
function sortExpected(text: string): string {
  return text.replace(/(\t\* \S+\n?)+/g, (list) => list.trimEnd().split('\n').sort().join('\n') + '\n');
}

/** Made by a server, of no interest: only that there is one. */
const hidden = (name: string): boolean =>
  ['secret_key', 'session_id', 'session_token', 'id', 'cursor'].includes(name) || name.endsWith('Cursor');

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

function plainText(value: string): unknown {
  if (/^[[{]/.test(value)) {
    try {
      return { json: sorted(JSON.parse(value)) };
    } catch {
      // Not JSON after all.
    }
  }
  return sortExpected(PATTERNS.reduce((text, [pattern, by]) => text.replace(pattern, by), value));
}

/** What the registry and the volumes for tests add to the rights of a cluster's first domain, project and policy. */
const EXTRAS: readonly unknown[] = ['local:exa1', 'local:xfs1', '127.0.0.1:5510'];
const isNoExtra = (one: unknown): boolean => !EXTRAS.includes(one);

const UNORDERED = new Set(['groups', 'projects', 'capabilities']);

/** Server-made values are left out: ids, times, statements, secrets. */
function plain(value: unknown, name = ''): unknown {
  if (hidden(name)) return typeof value;
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) {
    const list = value.filter(isNoExtra).map((one) => plain(one));
    // Sets of the server's come in no fixed order.
    return UNORDERED.has(name) ? list.sort(byText) : list;
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member, key)]));
}

/** JSON inside of JSON: sets come in any order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort(byText);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).filter(([key]) => isNoExtra(key));
  return Object.fromEntries(members.map(([key, member]) => [key, sorted(member)]));
}

/** Names and types; of a list the union over its members. An empty value fits any type. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? ['?'] : [value.map(shape).reduce(merge)];
  if (value === null) return '?';
  if (typeof value !== 'object') return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shape(member)]));
}

function merge(a: unknown, b: unknown): unknown {
  if (a === '?') return b;
  if (b === '?' || typeof a !== 'object' || typeof b !== 'object') return a;
  if (Array.isArray(a) && Array.isArray(b)) return [merge(a[0], b[0])];
  const all = { ...(b as object), ...(a as object) } as Record<string, unknown>;
  for (const [key, member] of Object.entries(b as object))
    all[key] = merge((a as Record<string, unknown>)[key] ?? '?', member);
  return all;
}

/** Fills what one side has no example of with what the other side shows, so that only real differences are left. */
export function agree(a: unknown, b: unknown): [unknown, unknown] {
  if (a === '?') return [b, b];
  if (b === '?') return [a, a];
  if (Array.isArray(a) || Array.isArray(b)) {
    // Shapes have one member in each list; lists of values are left whole.
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== 1 || b.length !== 1) return [a, b];
    const [x, y] = agree(a[0], b[0]);
    return [[x], [y]];
  }
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return [a, b];
  const left: Record<string, unknown> = { ...a };
  const right: Record<string, unknown> = { ...b };
  for (const key of Object.keys(left)) if (key in right) [left[key], right[key]] = agree(left[key], right[key]);
  return [left, right];
}

export interface Gql {
  as?: Who;
  compare?: Compare;
  /** Which of the doors; the gateway when left out. */
  path?: string;
}

/** A site under test: calls are sent and written down. `P` begins every name that a scenario makes. */
export class Site {
  readonly steps: Step[] = [];
  readonly P: string;
  readonly name: string;
  private readonly cookies = new Map<string, string>();
  private readonly fetch: Fetch;

  constructor(name: string, fetch: Fetch, P: string) {
    this.name = name;
    this.fetch = fetch;
    this.P = P;
  }

  /** Sends without writing down. */
  async send(
    { method = 'GET', path, body, as = 'superadmin', headers = {} }: Call,
    origin = WEBSERVER,
  ): Promise<Response> {
    const all = new Headers(headers);
    if (as !== 'nobody') all.set('cookie', await this.signIn(as));
    if (body !== undefined && !all.has('content-type')) all.set('content-type', 'application/json');
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    return this.fetch(new Request(`${origin}${path}`, { method, headers: all, body: text, redirect: 'manual' }));
  }

  /** Makes the cookie of an account known under a name, for users that a scenario has made. */
  async signIn(who: string, login = LOGINS[who]): Promise<string> {
    const known = this.cookies.get(who);
    if (known) return known;
    const [username, password] = login ?? ['', ''];
    const answer = await this.send({
      method: 'POST',
      path: '/server/login',
      body: { username, password },
      as: 'nobody',
    });
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
    if (answer.status !== 200 || !cookie) throw new Error(`${this.name}: sign-in as ${who} gave ${answer.status}`);
    this.cookies.set(who, cookie);
    return cookie;
  }

  private async note(label: string, answer: Response, compare: Compare): Promise<Record<string, never>> {
    const text = await answer.text();
    const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
    const parsed: unknown = type.includes('json') && text ? JSON.parse(text) : text;
    const body = plain(parsed);
    this.steps.push({ label, status: answer.status, type, body: compare === 'shape' ? shape(body) : body });
    return parsed as Record<string, never>;
  }

  async call(label: string, call: Call, compare: Compare = 'value', origin?: string): Promise<Record<string, never>> {
    return this.note(label, await this.send(call, origin), compare);
  }

  async gql(label: string, query: string, variables: object = {}, options: Gql = {}): Promise<Record<string, never>> {
    const { as = 'superadmin', compare = 'value', path = '/func/admin/gql' } = options;
    return this.call(label, { method: 'POST', path, body: { query, variables }, as }, compare);
  }

  v2(label: string, query: string, variables: object = {}, options: Gql = {}): Promise<Record<string, never>> {
    return this.gql(label, query, variables, { ...options, path: '/func/admin/gql/strawberry' });
  }

  /** A request signed with a keypair, straight to the manager. */
  async signed(label: string, call: Call, key: Signature): Promise<Record<string, never>> {
    const headers = { ...signatureHeaders(call, key), ...call.headers };
    for (const name of key.without ?? []) delete headers[name];
    return this.call(label, { ...call, as: 'nobody', headers }, 'value', MANAGER);
  }
}

export interface Signature {
  access_key: string;
  secret_key: string;
  /** Milliseconds off the clock. */
  skew?: number;
  version?: string;
  without?: string[];
}

function signatureHeaders({ method = 'GET', path }: Call, key: Signature): Record<string, string> {
  const date = new Date(Date.now() + (key.skew ?? 0)).toISOString();
  const { host } = new URL(MANAGER);
  const version = key.version ?? 'v9.20250722';
  const empty = createHash('sha256').update('').digest('hex');
  const text = [
    method,
    path,
    date,
    `host:${host}`,
    'content-type:application/json',
    `x-backendai-version:${version}`,
    empty,
  ].join('\n');
  const hmac = (secret: string | Buffer, message: string): Buffer =>
    createHmac('sha256', secret).update(message).digest();
  const day = hmac(hmac(key.secret_key, date.slice(0, 10).replaceAll('-', '')), host);
  return {
    'content-type': 'application/json',
    'x-backendai-date': date,
    'x-backendai-version': version,
    authorization: `BackendAI signMethod=HMAC-SHA256, credential=${key.access_key}:${hmac(day, text).toString('hex')}`,
  };
}

/** The same scenario gets the same names on both sides. */
export function bothSites(options: ManagerOptions = {}): [cluster: Site, embedded: Site] {
  const P = `diff-${randomBytes(4).toString('hex')}`;
  const manager = createManager({ release: RELEASE, users: 200, cookies: 'header', ...options });
  return [
    new Site('cluster', (request) => fetch(request), P),
    new Site('embedded', (request) => manager.handle(request), P),
  ];
}
