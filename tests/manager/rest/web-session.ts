/** The webserver's own sessions: what a cookie stands for. Passwords never leave the tables. */
import type { Db } from '../db/db.ts';
import type { UserRow } from '../subjects/users/rows.ts';
import { isNewer, type ReleaseName } from '../types.ts';

export const COOKIE = 'AIOHTTP_SESSION';
const MAX_AGE = 604_800;
const MOST_FAILURES = 10;
/** What the one-time code of the embedded accounts is. */
export const ONE_TIME_CODE = '123456';

/** The token that a registration of this account is allowed by. */
export const registrationToken = (user: UserRow): string => `registration-of-${user.uuid}`;
/** The token that a sign-in elsewhere would issue for this account. */
export const tokenOf = (email: string): string => `token-of-${email}`;

export interface WebSession {
  id: string;
  accessKey: string;
  role: string;
  expires: Date;
}

const CORS: Record<string, string> = { 'x-content-type-options': 'nosniff' };

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...CORS, ...headers },
  });

const problem = (status: number, slug: string, title: string): Response =>
  new Response(JSON.stringify({ type: `https://api.backend.ai/probs/${slug}`, title }), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  });

interface LoginBody {
  username?: unknown;
  password?: unknown;
  otp?: unknown;
  force?: unknown;
}

const refusal = (status: number, slug: string, title: string, details: string, more: object = {}): Response =>
  json(status, {
    authenticated: false,
    data: { type: `https://api.backend.ai/probs/${slug}`, title, details, ...more },
  });

const mismatch = (details = 'User credential mismatch.'): Response =>
  refusal(401, 'auth-failed', 'Credential/signature mismatch.', details);

export class WebSessions {
  private readonly sessions = new Map<string, WebSession>();
  /** What the one browser holds when requests carry no cookies of their own. */
  held: string | null = null;
  private readonly jar: boolean;
  private made = 0;

  constructor(jar: boolean) {
    this.jar = jar;
  }

  /** How long an extended session lives from then on (s); a site sets that apart from the age of a new one. */
  extension = MAX_AGE;

  clear(): void {
    this.sessions.clear();
    this.held = null;
  }

  /** Ends every session, as a restart of the webserver's store does. */
  forgetAll(): void {
    this.sessions.clear();
  }

  private idOf(request: Request): string | null {
    if (this.jar) return request.credentials === 'omit' ? null : this.held;
    const found = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]+)`).exec(request.headers.get('cookie') ?? '');
    return found?.[1] ?? null;
  }

  of(request: Request): WebSession | undefined {
    const session = this.sessions.get(this.idOf(request) ?? '');
    return session && session.expires.getTime() > Date.now() ? session : undefined;
  }

  open(user: UserRow, accessKey: string): WebSession {
    const id = `${(++this.made).toString(16).padStart(8, '0')}${user.uuid.replaceAll('-', '').slice(0, 24)}`;
    const session = { id, accessKey, role: user.role, expires: new Date(Date.now() + MAX_AGE * 1000) };
    this.sessions.set(id, session);
    if (this.jar) this.held = id;
    return session;
  }

  private cookie(session: WebSession): Record<string, string> {
    const expires = session.expires.toISOString().replace('.000Z', '+00:00');
    return {
      'set-cookie': `${COOKIE}=${session.id}; expires=${expires}; HttpOnly; Max-Age=${MAX_AGE}; Path=/`,
      'x-backendai-sessionid': session.id,
    };
  }

  check(request: Request): Response {
    const session = this.of(request);
    if (!session) return json(200, { authenticated: false, data: null, session_id: this.idOf(request) });
    const data = { access_key: session.accessKey, role: session.role, status: 'active' };
    return json(200, { authenticated: true, data, session_id: session.id });
  }

  /** Lengthens the session and answers the same 200 to anybody. */
  extend(request: Request): Response {
    const session = this.of(request);
    const expires = new Date(Date.now() + this.extension * 1000);
    if (session) session.expires = expires;
    const text = expires.toISOString().replace(/\.\d+Z/, '+00:00');
    return json(200, { status: 201, expires: text }, session ? this.cookie(session) : {});
  }

  logout(request: Request, release: ReleaseName): Response {
    const session = this.of(request);
    if (session) this.sessions.delete(session.id);
    if (this.jar) this.held = null;
    const gone = `${COOKIE}=""; expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/`;
    if (isNewer(release)) return new Response(null, { headers: { 'set-cookie': gone } });
    return new Response('200: OK', { headers: { 'content-type': 'text/plain; charset=utf-8', 'set-cookie': gone } });
  }

  async login(request: Request, db: Db): Promise<Response> {
    const body = (await request.json().catch(() => ({}))) as LoginBody;
    if (this.of(request)) return problem(400, 'generic-bad-request', 'You have already logged in.');
    for (const field of ['username', 'password'] as const) {
      if (!body[field]) return problem(400, 'invalid-api-params', `You must provide the ${field} field.`);
    }
    const name = String(body.username);
    const failures = db.failedSignIns.get(name) ?? 0;
    if (failures >= MOST_FAILURES) return problem(429, 'too-many-requests', 'Too many failed login attempts');
    const found = this.account(db, name, String(body.password));
    if (found instanceof Response) {
      db.failedSignIns.set(name, failures + 1);
      return found;
    }
    const held = this.rarer(found.user, body);
    if (held) return held;
    db.failedSignIns.delete(name);
    return this.opened(found.user, found.accessKey);
  }

  /** By the token of a sign-in elsewhere. What the hooks refuse comes with 200. */
  async loginByToken(request: Request, db: Db): Promise<Response> {
    const body = (await request.json()) as LoginBody & { sToken?: unknown };
    if (this.of(request)) return problem(400, 'generic-bad-request', 'You have already logged in.');
    if (!body.sToken) return problem(400, 'invalid-api-params', 'You must provide cookie-based authentication token');
    const user = [...db.users.values()].find((one) => tokenOf(one.email) === body.sToken);
    const key = user && (db.keypairs.get(user.main_access_key ?? '') ?? db.keysOf(user.uuid)[0]);
    const why = !user || !key ? 'Invalid authentication token' : user.status !== 'active' && 'user is inactivated';
    if (!user || !key || why)
      return refusal(200, 'rejected-by-hook', 'Operation rejected by a hook plugin.', String(why));
    return this.rarer(user, body) ?? this.opened(user, key.access_key);
  }

  private opened(user: UserRow, accessKey: string): Response {
    const session = this.open(user, accessKey);
    const data = { access_key: accessKey, role: user.role, status: user.status };
    return json(200, { authenticated: true, data }, this.cookie(session));
  }

  /** Only by e-mail address, only of the webserver's own domain; all mistakes look alike but one. */
  private account(db: Db, name: string, password: string): { user: UserRow; accessKey: string } | Response {
    const user = db.userByEmail(name);
    if (!user || user.password !== password || user.domain_name !== 'default') return mismatch();
    if (user.status === 'before-verification') return mismatch('This account needs email verification.');
    const key = db.keypairs.get(user.main_access_key ?? '') ?? db.keysOf(user.uuid)[0];
    return user.status === 'active' && key ? { user, accessKey: key.access_key } : mismatch();
  }

  /** The flows that need more than a password. */
  private rarer(user: UserRow, body: LoginBody): Response | null {
    if (user.sign_in === 'otp') {
      if (body.otp === undefined || body.otp === '') {
        return refusal(
          200,
          'require-totp-authentication',
          'TOTP authentication required.',
          'You must authenticate using Two-Factor Authentication.',
        );
      }
      if (body.otp !== ONE_TIME_CODE)
        return refusal(400, 'rejected-by-hook', 'Rejected by hook.', 'Invalid TOTP code provided.');
    }
    if (user.sign_in === 'otp-registration') {
      const more = { two_factor_registration_token: registrationToken(user) };
      return refusal(
        200,
        'require-totp-registration',
        'TOTP registration required.',
        'You must register Two-Factor Authentication.',
        more,
      );
    }
    if (user.sign_in === 'expired')
      return refusal(401, 'password-expired', 'Password has expired.', 'Password expired.');
    if (user.sign_in === 'elsewhere' && body.force !== true) {
      return refusal(
        409,
        'active-login-session-exists',
        'Active login session already exists.',
        'Another session is active.',
      );
    }
    return null;
  }

  /** Only an expired password can be changed this way; elsewhere the function is off. */
  async changePassword(request: Request, db: Db, release: ReleaseName, now: string): Promise<Response> {
    const body = (await request.json().catch(() => ({}))) as Record<string, unknown>;
    const user = db.userByEmail(String(body.username));
    const answer = (status: number, details: string): Response =>
      json(status, {
        data: { type: 'https://api.backend.ai/probs/generic-bad-request', title: 'Bad request.', details },
        password_changed_at: null,
      });
    if (user?.sign_in !== 'expired') return answer(400, 'Unsupported function.');
    if (user.password !== body.current_password)
      return answer(release === '26.4.16' ? 401 : 400, 'User credential mismatch.');
    if (user.password === body.new_password) return answer(400, 'New password must be different from the current one.');
    user.password = String(body.new_password);
    delete user.sign_in;
    return json(200, { data: null, password_changed_at: now });
  }
}
