// @vitest-environment jsdom
import { noteServerTime } from '@/lib/clock';
import { fakeFetch, json, page, problem, type Reply, type Sent } from '@tests/fake-fetch';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rest } from './client';
import { endpoint, parseEndpoint } from './endpoint';
import { onSignOut, session, signInWithKey, signOut, stopListening } from './session';

const OWN = { uuid: 'u1', email: 'a@x.y', username: 'a', full_name: 'A', domain_name: 'd', role: 'admin', groups: [] };
const typed = { endpoint: 'https://manager.test', accessKey: ' AK ', secretKey: 'hunter2' };

let over: Record<string, (sent: Sent) => Reply>;
let sent: Sent[];

beforeEach(() => {
  // Files share their modules: the days of the keys follow a clock that another test may have put wrong, and news of a sign-out
  // that another test has told may still be on its way to whoever listens.
  noteServerTime(Date.now());
  stopListening();
  over = {};
  const replies: Record<string, (sent: Sent) => Reply> = {
    '/': () => json({ version: 'v8.20240915', manager: '24.09.1' }),
    '/auth': () => json({ authorized: 'yes' }),
    '/admin/gql': () => json({ data: { user: OWN }, errors: null }),
  };
  sent = fakeFetch((call) => (over[call.url.pathname] ?? replies[call.url.pathname] ?? (() => page(404)))(call));
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(async () => {
  await signOut();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('asks for the version unsigned, then signs with it; no cookie, no trace of the secret', async () => {
  expect(await signInWithKey(typed)).toMatchObject({
    kind: 'ok',
    identity: { mode: 'api', endpoint: 'https://manager.test/', accessKey: 'AK', role: 'admin' },
  });
  expect(sent.map((s) => [s.path, s.init.credentials, s.headers.get('x-backendai-version')])).toEqual([
    ['/', 'omit', null],
    ['/auth', 'omit', 'v8.20240915'],
    ['/admin/gql', 'omit', 'v8.20240915'],
  ]);
  expect(sent[1]?.headers.get('authorization')).toMatch(
    /^BackendAI signMethod=HMAC-SHA256, credential=AK:[0-9a-f]{64}$/,
  );
  const kept = [
    session.get(),
    endpoint(),
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    sent.map((s) => [...s.headers]),
  ];
  expect(JSON.stringify(kept)).not.toContain('hunter2');
});

describe('refusals', () => {
  const late = { Date: new Date(Date.now() + 3_600_000).toUTCString() };
  const clock = () =>
    new Response(JSON.stringify({ type: 'x/invalid-auth-params', title: 'Date/time sync error' }), {
      status: 400,
      headers: late,
    });
  const rows: [string, Record<string, () => Reply>, object, object?][] = [
    ['http beyond this machine', {}, { kind: 'bad-endpoint' }, { endpoint: 'http://10.0.0.1' }],
    ['no address', {}, { kind: 'bad-endpoint' }, { endpoint: 'manager' }],
    ['a page', { '/': () => page() }, { kind: 'bad-endpoint' }],
    ['another JSON', { '/': () => json({ hello: 1 }) }, { kind: 'bad-endpoint' }],
    ['nobody there', { '/': () => 'fail' }, { kind: 'manager-away' }],
    ['a wrong key', { '/auth': () => problem(401, 'auth-failed', { msg: 'Signature mismatch' }) }, { kind: 'refused' }],
    ['a clock that cannot be corrected', { '/auth': clock }, { kind: 'clock', minutes: 60 }],
    ['500', { '/auth': () => problem(500, 'internal-server-error') }, { kind: 'error' }],
  ];
  it.each(rows)('%s', async (_, replies, expected, more = {}) => {
    over = replies;
    expect(await signInWithKey({ ...typed, ...more })).toMatchObject(expected);
    expect(session.get().phase).not.toBe('signed-in');
    expect(endpoint().mode).toBe('session');
  });

  it('a page without WebCrypto says so and sends nothing', async () => {
    vi.stubGlobal('crypto', {});
    expect(await signInWithKey(typed)).toEqual({ kind: 'insecure-context' });
    expect(sent).toHaveLength(0);
  });
});

it('ends when the keys are spent, and forgets at sign-out without calling a webserver', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 1, 12) });
  await signInWithKey(typed);
  vi.setSystemTime(Date.UTC(2026, 0, 3, 1));
  await expect(rest('GET', '/x')).rejects.toMatchObject({ kind: 'session-gone' });
  expect(session.get()).toMatchObject({ phase: 'lost', why: 'expired' });
  const cleaned = vi.fn();
  const forget = onSignOut(cleaned);
  sent.length = 0;
  await signOut();
  forget();
  expect([session.get(), cleaned.mock.calls.length, sent.length]).toEqual([
    { phase: 'anonymous', reason: 'signed-out' },
    1,
    0,
  ]);
});

it('a key that is switched off later is told from one refused path', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  expect(await signInWithKey(typed)).toMatchObject({ kind: 'ok' });
  over['/x'] = () => problem(401, 'auth-failed');
  await expect(rest('GET', '/x')).rejects.toMatchObject({ kind: 'key-refused' });
  expect(session.get().phase).toBe('signed-in');
  over['/auth'] = over['/y'] = () => problem(401, 'auth-failed');
  await vi.advanceTimersByTimeAsync(1100);
  await expect(rest('POST', '/y')).rejects.toMatchObject({ kind: 'key-refused' });
  expect(session.get()).toMatchObject({ phase: 'lost', why: 'key-refused' });
});

it.each([
  ['https://a.b', 'https://a.b/'],
  [' https://a.b:8443/manager ', 'https://a.b:8443/manager/'],
  ['http://localhost:8081', 'http://localhost:8081/'],
  ['http://127.0.0.1:8081/', 'http://127.0.0.1:8081/'],
  ['http://[::1]:8081', 'http://[::1]:8081/'],
  ['http://localhost.evil.com', undefined],
  ['http://a.b', undefined],
  ['https://u:p@a.b', undefined],
  ['https://a.b/?x=1', undefined],
  ['ftp://a.b', undefined],
  ['javascript:alert(1)', undefined],
  ['', undefined],
])('address %j is %j', (text, base) => expect(parseEndpoint(text)).toBe(base));
