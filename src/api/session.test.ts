// @vitest-environment jsdom
import { fakeFetch, json, page, problem, type Reply, type Sent } from '@tests/fake-fetch';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Api = Awaited<ReturnType<typeof fresh>>;

const OWN = {
  uuid: 'u1',
  email: 'a@x.y',
  username: 'a',
  full_name: 'A B',
  domain_name: 'default',
  role: 'superadmin',
  groups: [{ id: 'g', name: 'p' }],
  totp_activated: true,
};
const CONFIG = '[general]\nenableExtendLoginSession = true\n';

/** A webserver with one cookie: who is signed in, and the answers that a test replaces. */
let cookie: { access_key: string; role: string } | null;
let over: Record<string, (sent: Sent) => Reply>;
let sent: Sent[];
let api: Api;
const stops: (() => void)[] = [];

const replies: Record<string, (sent: Sent) => Reply> = {
  '/config.toml': () => new Response(CONFIG),
  '/server/login-check': () => json({ authenticated: cookie !== null, data: cookie, session_id: 'secret-session' }),
  '/server/logout': () => {
    cookie = null;
    return new Response('200: OK');
  },
  '/server/login': () => {
    if (cookie) return problem(400, 'generic-bad-request', { title: 'You have already logged in.' });
    cookie = { access_key: 'AK1', role: 'superadmin' };
    return json({ authenticated: true, data: cookie });
  },
  '/server/extend-login-session': () => json({ status: 201, expires: '2026-12-01T00:00:00+00:00' }),
  '/func/': () => json({ version: 'v9.20250722', manager: '26.4.16' }),
  '/func/auth': () => (cookie ? json({ authorized: 'yes' }) : problem(401, 'auth-failed')),
  '/func/admin/gql': () => (cookie ? json({ data: { user: OWN } }) : problem(401, 'auth-failed')),
};

const paths = () => sent.map(({ path }) => path);
const count = (path: string) => paths().filter((p) => p === path).length;
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

async function fresh() {
  vi.resetModules();
  const session = await import('./session');
  const { rest } = await import('./client');
  stops.push(session.stopListening);
  return { ...session, rest };
}

beforeEach(async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  cookie = { access_key: 'AK1', role: 'superadmin' };
  over = {};
  sent = fakeFetch((call) => (over[call.url.pathname] ?? replies[call.url.pathname] ?? (() => page(404)))(call));
  api = await fresh();
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
});

describe('start', () => {
  it('costs four calls, all sent at once, and knows who it is', async () => {
    const started = api.boot();
    await settle();
    expect(paths().toSorted()).toEqual(['/config.toml', '/func/', '/func/admin/gql', '/server/login-check']);
    expect(await started).toEqual({
      phase: 'signed-in',
      release: [26, 4, 16],
      identity: expect.objectContaining({
        mode: 'session',
        accessKey: 'AK1',
        role: 'superadmin',
        uuid: 'u1',
        email: 'a@x.y',
        fullName: 'A B',
        domain: 'default',
        totp: true,
        projects: [{ id: 'g', name: 'p' }],
      }),
    });
    expect(
      JSON.stringify([api.session.get(), Object.entries(localStorage), Object.entries(sessionStorage)]),
    ).not.toContain('secret-session');
  });
  it('without a session ends anonymous, with one login check, and keeps drafts', async () => {
    cookie = null;
    sessionStorage.setItem('qd.draft', 'x');
    expect(await api.boot()).toEqual({ phase: 'anonymous' });
    await settle();
    expect(count('/server/login-check')).toBe(1);
    expect(sessionStorage.getItem('qd.draft')).toBe('x');
  });
  it('on a plain file server ends anonymous', async () => {
    over['/server/login-check'] = () => page();
    over['/config.toml'] = () => page();
    expect(await api.boot()).toEqual({ phase: 'anonymous' });
  });
  it('rejects when the server is away, and works later', async () => {
    over['/server/login-check'] = () => 'fail';
    await expect(api.boot()).rejects.toMatchObject({ kind: 'network' });
    over = {};
    expect(await api.boot()).toMatchObject({ phase: 'signed-in' });
  });
  it('stays usable where the manager hides the own profile', async () => {
    over['/func/admin/gql'] = () => json({ data: null, errors: [{ message: 'Insufficient permission' }] });
    expect(await api.boot()).toMatchObject({
      phase: 'signed-in',
      identity: { accessKey: 'AK1', role: 'superadmin', email: '' },
    });
  });
});

describe('signing in by password', () => {
  beforeEach(async () => {
    cookie = null;
    await api.boot();
  });
  const attempt = (more: object = {}) => api.signIn({ username: 'a@x.y', password: 'p', ...more });

  it('succeeds and is signed in', async () => {
    expect(await attempt()).toMatchObject({ kind: 'ok', identity: { email: 'a@x.y' } });
    expect(api.session.get().phase).toBe('signed-in');
    expect(sent.find((s) => s.path === '/server/login')?.body).toEqual({ username: 'a@x.y', password: 'p' });
  });

  const refused = (type: string, more: object = {}) => ({
    authenticated: false,
    data: { type: `x/${type}`, title: 't', ...more },
  });
  const rows: [string, () => Reply, object, object?][] = [
    ['wrong', () => json(refused('auth-failed', { details: 'User credential mismatch.' }), 401), { kind: 'refused' }],
    [
      'wrong on old releases',
      () => json(refused('auth-failed', { details: 'User credential mismatch.' })),
      { kind: 'refused' },
    ],
    [
      'unverified',
      () => json(refused('auth-failed', { details: 'This account needs email verification.' }), 401),
      { kind: 'unverified' },
    ],
    ['code wanted', () => json(refused('require-totp-authentication')), { kind: 'otp' }],
    ['code wrong', () => json(refused('require-totp-authentication')), { kind: 'otp-wrong' }, { otp: '1' }],
    [
      'code refused',
      () => json(refused('auth-failed', { details: 'Invalid TOTP code provided' }), 401),
      { kind: 'otp-wrong' },
      { otp: '1' },
    ],
    [
      'password wrong beside a code',
      () => json(refused('auth-failed', { details: 'User credential mismatch.' }), 401),
      { kind: 'refused' },
      { otp: '1' },
    ],
    [
      'registration',
      () => json(refused('require-totp-registration', { two_factor_registration_token: 'T' })),
      { kind: 'otp-registration', token: 'T' },
    ],
    ['expired password', () => json(refused('password-expired'), 401), { kind: 'password-expired' }],
    ['elsewhere', () => json(refused('active-login-session-exists'), 409), { kind: 'active-elsewhere' }],
    ['blocked', () => problem(429, 'too-many-requests'), { kind: 'blocked', until: expect.any(Date) }],
    ['502', () => problem(502, 'bad-gateway'), { kind: 'manager-away' }],
    ['no connection', () => 'fail', { kind: 'manager-away' }],
    ['a page', () => page(), { kind: 'error' }],
    ['500', () => problem(500, 'internal-server-error'), { kind: 'error' }],
    ['no password', () => json({}), { kind: 'must-give-password' }, { password: '' }],
  ];
  it.each(rows)('%s', async (_, reply, expected, more = {}) => {
    over['/server/login'] = reply;
    expect(await attempt(more)).toMatchObject(expected);
    expect(api.session.get().phase).toBe('anonymous');
  });

  it('sends code and force when given', async () => {
    await attempt({ otp: '123456', force: true });
    expect(sent.find((s) => s.path === '/server/login')?.body).toMatchObject({ otp: '123456', force: true });
  });
  it('counts the block from the last try: each try starts it anew', async () => {
    over['/server/login'] = () => problem(429, 'too-many-requests');
    const result = await attempt();
    const minutes = result.kind === 'blocked' ? (result.until.getTime() - Date.now()) / 60_000 : 0;
    expect(Math.round(minutes)).toBe(20);
  });
  it('says that the cookie was dropped', async () => {
    over['/server/login-check'] = () => json({ authenticated: false, data: null });
    over['/func/admin/gql'] = () => problem(401, 'auth-failed');
    expect(await attempt()).toEqual({ kind: 'cookie-dropped' });
  });
  it('says that the key is refused although signed in', async () => {
    over['/func/admin/gql'] = over['/func/auth'] = () =>
      problem(401, 'auth-failed', { msg: "'10.0.0.1' is not allowed IP address" });
    expect(await attempt()).toMatchObject({ kind: 'key-refused', detail: expect.stringContaining('not allowed IP') });
  });
  it('goes on when the same user is already signed in, and tells another', async () => {
    cookie = { access_key: 'AK1', role: 'superadmin' };
    expect(await attempt()).toMatchObject({ kind: 'ok' });
    expect(await attempt({ username: 'b@x.y' })).toMatchObject({ kind: 'already', identity: { email: 'a@x.y' } });
  });

  const change = (reply: () => Reply) => {
    over['/server/update-password-no-auth'] = reply;
    return attempt({ newPassword: 'N' });
  };
  it('changes an expired password and signs in with the new one', async () => {
    expect(await change(() => json({ data: null, password_changed_at: '2026-01-01T00:00:00' }))).toMatchObject({
      kind: 'ok',
    });
    expect(sent.find((s) => s.path === '/server/login')?.body).toMatchObject({ password: 'N' });
  });
  it.each([200, 400])('says why the password was not changed (%i)', async (status) => {
    const body = { data: { type: 'x', title: 't', details: 'Unsupported function.' }, password_changed_at: null };
    expect(await change(() => json(body, status))).toEqual({
      kind: 'password-not-changed',
      detail: 'Unsupported function.',
    });
    expect(count('/server/login')).toBe(0);
  });
});

describe('while signed in', () => {
  beforeEach(async () => {
    await api.boot();
    sent.length = 0;
  });
  const call = () => api.rest('GET', '/x').catch((e: { kind: string }) => e.kind);
  const state = () => api.session.get();
  const refuse = () => (over['/func/x'] = () => problem(401, 'auth-failed'));

  it('a 401 with the session gone keeps the identity and stops calls; the same user heals it', async () => {
    refuse();
    cookie = null;
    expect(await Promise.all([call(), call(), call()])).toEqual(Array(3).fill('session-gone'));
    expect(state()).toMatchObject({ phase: 'lost', why: 'expired', identity: { email: 'a@x.y' } });
    expect(count('/server/login-check')).toBe(1);
    sent.length = 0;
    expect([await call(), sent.length]).toEqual(['session-gone', 0]);
    over['/server/login'] = () => json({ authenticated: false, data: { type: 'x/auth-failed' } }, 401);
    expect(await api.signIn({ username: 'a@x.y', password: 'bad' })).toEqual({ kind: 'refused' });
    expect(await call()).toBe('session-gone');
    over = { '/func/x': () => json(1) };
    const cleaned = vi.fn();
    stops.push(api.onSignOut(cleaned));
    expect(await api.signIn({ username: 'a@x.y', password: 'p' })).toMatchObject({ kind: 'ok' });
    expect([state().phase, await call(), cleaned.mock.calls.length]).toEqual(['signed-in', 1, 0]);
  });
  it('a 401 of one path alone is not a lost session', async () => {
    refuse();
    expect(await call()).toBe('key-refused');
    expect(state().phase).toBe('signed-in');
  });
  it('a key that is refused everywhere is', async () => {
    refuse();
    over['/func/auth'] = () => problem(401, 'auth-failed');
    expect(await call()).toBe('key-refused');
    expect(state()).toMatchObject({ phase: 'lost', why: 'key-refused' });
  });
  it('a 401 nobody can explain changes nothing', async () => {
    refuse();
    over['/server/login-check'] = () => 'fail';
    expect(await call()).toBe('unavailable');
    expect(state().phase).toBe('signed-in');
  });
  it('another user in the same browser freezes the page, and can be taken over from clean', async () => {
    const cleaned = vi.fn();
    stops.push(api.onSignOut(cleaned));
    cookie = { access_key: 'AK2', role: 'user' };
    await api.recheck();
    expect(state()).toMatchObject({ phase: 'lost', why: 'other-user', identity: { accessKey: 'AK1' } });
    expect(await call()).toBe('session-gone');
    sessionStorage.setItem('qd.draft', 'x');
    expect(await api.startOver()).toMatchObject({ phase: 'signed-in', identity: { accessKey: 'AK2' } });
    expect([cleaned.mock.calls.length, sessionStorage.length]).toEqual([1, 0]);
  });
  it('looks again when the tab is shown, at most every minute, and at once after the page cache', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const show = () => document.dispatchEvent(new Event('visibilitychange'));
    show();
    expect(sent).toHaveLength(0);
    vi.setSystemTime(Date.now() + 61_000);
    show();
    show();
    expect(count('/server/login-check')).toBe(1);
    await settle();
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await settle();
    expect(count('/server/login-check')).toBe(2);
  });
  it('takes over changed rights of the same user', async () => {
    cookie = { access_key: 'AK1', role: 'user' };
    over['/func/admin/gql'] = () => json({ data: { user: { ...OWN, role: 'user' } } });
    await api.recheck();
    expect(state()).toMatchObject({ phase: 'signed-in', identity: { role: 'user' } });
  });
  it('is prolonged only where the site allows it and the session lives', async () => {
    expect(await api.extendSession()).toEqual(new Date('2026-12-01T00:00:00Z'));
    expect(api.sessionEnd.get()).toEqual(new Date('2026-12-01T00:00:00Z'));
    cookie = null;
    expect(await api.extendSession()).toBeUndefined();
    expect([state().phase, api.sessionEnd.get(), count('/server/extend-login-session')]).toEqual([
      'lost',
      undefined,
      1,
    ]);
  });
  it('hears of sign-out and sign-in in other tabs', async () => {
    const tab = new BroadcastChannel('qd.session');
    stops.push(() => tab.close());
    const cleaned = vi.fn();
    stops.push(api.onSignOut(cleaned));
    const own = api.session.get();
    const endpoint = own.phase === 'signed-in' ? own.identity.endpoint : '';
    tab.postMessage({ type: 'signed-out', mode: 'session', endpoint: 'http://elsewhere/' });
    tab.postMessage('junk');
    await settle();
    expect(state().phase).toBe('signed-in');
    tab.postMessage({ type: 'extended', mode: 'session', endpoint });
    await settle();
    expect(api.sessionEnd.get()).toBeUndefined();
    tab.postMessage({ type: 'extended', mode: 'session', endpoint, until: 1000 });
    await settle();
    expect([state().phase, api.sessionEnd.get()]).toEqual(['signed-in', new Date(1000)]);
    tab.postMessage({ type: 'signed-out', mode: 'session', endpoint });
    await settle();
    expect(state()).toMatchObject({ phase: 'lost', why: 'signed-out-elsewhere' });
    expect(cleaned).toHaveBeenCalledOnce();
    tab.postMessage({ type: 'signed-in', mode: 'session', endpoint });
    await settle();
    expect(state().phase).toBe('signed-in');
  });
});

describe('signing out', () => {
  it('forgets everything, tells the server and the other tabs', async () => {
    await api.boot();
    const heard: unknown[] = [];
    const tab = new BroadcastChannel('qd.session');
    stops.push(() => tab.close());
    tab.onmessage = ({ data }) => heard.push(data);
    const cleaned = vi.fn();
    stops.push(
      api.onSignOut(() => {
        throw new Error('broken');
      }),
      api.onSignOut(cleaned),
    );
    vi.stubGlobal('reportError', vi.fn());
    sessionStorage.setItem('qd.draft', 'x');
    sessionStorage.setItem('foreign', 'x');
    localStorage.setItem('qd.theme', 'dark');
    await api.signOut();
    await settle();
    expect(api.session.get()).toEqual({ phase: 'anonymous', reason: 'signed-out' });
    expect(cleaned).toHaveBeenCalledOnce();
    expect(cookie).toBeNull();
    expect(heard).toMatchObject([{ type: 'signed-out', mode: 'session' }]);
    expect([Object.keys(sessionStorage), Object.keys(localStorage)]).toEqual([['foreign'], ['qd.theme']]);
  });
  it('works while the server is away, and is made up for before the next start uses the cookie', async () => {
    await api.boot();
    over['/server/logout'] = () => 'fail';
    await api.signOut();
    expect([api.session.get().phase, cookie]).toEqual(['anonymous', { access_key: 'AK1', role: 'superadmin' }]);
    over = {};
    api = await fresh();
    expect(await api.boot()).toEqual({ phase: 'anonymous' });
    expect(cookie).toBeNull();
    expect(localStorage).toHaveLength(0);
  });
});
