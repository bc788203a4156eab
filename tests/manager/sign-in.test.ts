import { describe, expect, test } from 'vitest';
import { ORIGIN, rig } from './rig.ts';
import { signatureOf } from './rest/signature.ts';

const login = (site: ReturnType<typeof rig>, username: string, password: string, more: object = {}) =>
  site.send('POST', '/server/login', { username, password, ...more });
const out = () => rig({ role: null });

test('a good sign-in opens a session, checked, lengthened and closed', async () => {
  const site = out();
  expect((await site.send('POST', '/server/login-check')).body).toEqual({
    authenticated: false,
    data: null,
    session_id: null,
  });
  expect((await login(site, 'user@lablup.com', 'C8qnIo29')).body.data).toEqual({
    access_key: 'AKIANABBDUSEREXAMPLE',
    role: 'user',
    status: 'active',
  });
  expect((await site.send('POST', '/server/login-check')).body.authenticated).toBe(true);
  expect((await login(site, 'user@lablup.com', 'C8qnIo29')).body.title).toBe('You have already logged in.');
  expect((await site.send('POST', '/server/extend-login-session')).body.status).toBe(201);
  expect((await site.send('POST', '/server/logout')).text).toBe('200: OK');
  expect((await site.send('GET', '/func/auth')).status).toBe(401);
});

test('accounts that do not get in', async () => {
  for (const [name, word, details] of [
    ['user@lablup.com', 'wrong', 'User credential mismatch.'],
    ['user', 'C8qnIo29', 'User credential mismatch.'],
    ['USER@lablup.com', 'C8qnIo29', 'User credential mismatch.'],
    ['inactive@lablup.com', 'Inactive-1', 'User credential mismatch.'],
    ['unverified@lablup.com', 'Unverified-1', 'This account needs email verification.'],
  ] as const) {
    const answer = await login(out(), name, word);
    expect([answer.status, answer.body.data?.details]).toEqual([401, details]);
  }
});

test('ten wrong words block a name, and an unblocking frees it', async () => {
  const site = rig();
  await site.send('POST', '/server/logout');
  for (let i = 0; i < 10; i++) await login(site, 'user@lablup.com', 'wrong');
  expect((await login(site, 'user@lablup.com', 'C8qnIo29')).status).toBe(429);
  site.manager.signIn('superadmin');
  await site.v2('mutation{adminUnblockUser(username:"user@lablup.com"){success}}');
  site.manager.signIn(null);
  expect((await login(site, 'user@lablup.com', 'C8qnIo29')).status).toBe(200);
});

describe('rarer flows', () => {
  const type = (answer: Awaited<ReturnType<typeof login>>): string =>
    String(answer.body.data?.type).split('/').pop() ?? '';

  test('one-time code', async () => {
    const site = out();
    const asked = await login(site, 'otp@lablup.com', 'Otp-1234');
    expect([asked.status, type(asked)]).toEqual([200, 'require-totp-authentication']);
    expect((await login(site, 'otp@lablup.com', 'Otp-1234', { otp: '000000' })).body.authenticated).toBe(false);
    expect((await login(site, 'otp@lablup.com', 'Otp-1234', { otp: '123456' })).body.authenticated).toBe(true);
  });

  test('a code that has to be registered first', async () => {
    const answer = await login(out(), 'otp-registration@lablup.com', 'Otp-1234');
    expect(type(answer)).toBe('require-totp-registration');
    expect(answer.body.data?.two_factor_registration_token).toBeTruthy();
  });

  test('an expired word, changed without a session', async () => {
    const site = out();
    expect(type(await login(site, 'expired@lablup.com', 'Expired-1'))).toBe('password-expired');
    const change = { username: 'expired@lablup.com', current_password: 'Expired-1', new_password: 'Expired-2' };
    expect((await site.send('POST', '/server/update-password-no-auth', change)).body.data).toBeNull();
    expect((await login(site, 'expired@lablup.com', 'Expired-2')).body.authenticated).toBe(true);
    const other = { ...change, username: 'user@lablup.com' };
    expect((await site.send('POST', '/server/update-password-no-auth', other)).status).toBe(400);
  });

  test('signed in elsewhere', async () => {
    const site = out();
    const refused = await login(site, 'elsewhere@lablup.com', 'Elsewhere-1');
    expect([refused.status, type(refused)]).toEqual([409, 'active-login-session-exists']);
    expect((await login(site, 'elsewhere@lablup.com', 'Elsewhere-1', { force: true })).status).toBe(200);
  });
});

test('the signature of a known request', async () => {
  const request = {
    method: 'POST',
    url: 'http://127.0.0.1:8081/admin/gql',
    contentType: 'application/json',
    date: '2026-08-23T12:34:56.789012+00:00',
    version: 'v9.20250722',
  };
  const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
  expect(await signatureOf(request, secret)).toBe('c473d85af75272b6f98c5186c45d912de3c9c310ea0c96570cd6528f4aa878bd');
  const get = {
    ...request,
    method: 'GET',
    url: 'http://127.0.0.1:8081/folders?group_id=2de2b969-1d04-48a6-af16-0bc8adb3c831',
  };
  expect(await signatureOf(get, secret)).toBe('d80a9ad5cd09d7c4a68c1ef2a82f6d20f71951700178d63ddf5e2757c84417db');
});

test('signed calls need no session, and their clock is checked', async () => {
  const site = out();
  const signed = async (skew: number, secret: string) => {
    const date = new Date(Date.now() + skew).toISOString();
    const version = 'v9.20250722';
    const signature = await signatureOf(
      { method: 'GET', url: `${ORIGIN}/auth`, contentType: 'application/json', date, version },
      secret,
    );
    const authorization = `BackendAI signMethod=HMAC-SHA256, credential=AKIAIOSFODNN7EXAMPLE:${signature}`;
    return site.send('GET', '/auth', undefined, {
      'content-type': 'application/json',
      'x-backendai-date': date,
      'x-backendai-version': version,
      authorization,
    });
  };
  const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
  expect((await signed(0, secret)).body).toEqual({ authorized: 'yes', echo: '' });
  expect((await signed(20 * 60_000, secret)).body.msg).toBe('Date/time sync error');
  expect((await signed(0, 'x')).body.msg).toBe('HMAC signature mismatch');
});

describe('a session that is gone', () => {
  test('26.4.16 says 401 at every door', async () => {
    const { gql, v2 } = out();
    expect([(await gql('{user{email}}')).status, (await v2('{myUserV2{id}}')).status]).toEqual([401, 401]);
  });

  test('26.9.6 says so in a GraphQL error behind the gateway', async () => {
    const { gql, v2 } = rig({ role: null, release: '26.9.6' });
    const answer = await gql('{user{email}}');
    expect(answer.status).toBe(200);
    expect(answer.body.errors?.[0]?.extensions?.response?.status).toBe(401);
    expect((await v2('{myUserV2{id}}')).status).toBe(401);
  });

  test('a dead gateway leaves the other doors open', async () => {
    const { gql, v2, send } = rig({ gateway: 'down' });
    expect((await gql('{user{email}}')).status).toBe(502);
    expect((await v2('{myUserV2{id}}')).status).toBe(200);
    expect((await send('POST', '/func/admin/graphql', { query: '{user{email}}' })).status).toBe(200);
  });

  test('without a gateway the words are those of the manager', async () => {
    const { gql } = rig({ gateway: 'off' });
    const answer = await gql('{nope}');
    expect(answer.body.errors?.[0]?.message).toMatch(/^Cannot query field 'nope' on type 'Query'\./);
    expect((await gql('{a')).status).toBe(500);
  });
});

describe('plugins', () => {
  test('a token signs in; what the hooks refuse comes with 200', async () => {
    const site = out();
    const by = (body: object) => site.send('POST', '/server/token-login', body);
    expect([(await by({})).status, (await by({ stoken: 'token-of-user@lablup.com' })).status]).toEqual([400, 400]);
    const refused = await by({ sToken: 'x' });
    expect([refused.status, refused.body.authenticated]).toEqual([200, false]);
    expect((await by({ sToken: 'token-of-inactive@lablup.com' })).body.data?.details).toBe('user is inactivated');
    expect((await by({ sToken: 'token-of-user@lablup.com' })).body.authenticated).toBe(true);
    expect((await by({ sToken: 'token-of-user@lablup.com' })).body.title).toBe('You have already logged in.');
  });

  test('providers are reached where the site names them', async () => {
    const site = rig({ role: null, config: { singleSignOnVendors: ['saml'] } });
    expect((await site.send('POST', '/func/saml/login', {})).status).toBe(302);
    expect((await site.send('GET', '/func/saml/login')).status).toBe(401);
    expect((await site.send('POST', '/func/openid/login', {})).status).toBe(404);
    expect((await site.send('GET', '/func/openid/login')).status).toBe(404);
  });

  test('a second factor is registered by its token alone', async () => {
    const site = out();
    const asked = await login(site, 'otp-registration@lablup.com', 'Otp-1234');
    const registration_token = asked.body.data?.two_factor_registration_token;
    const at = (path: string, body: object) => site.send('POST', `/func/totp/anon${path}`, body);
    expect((await at('', { registration_token: 'x' })).status).toBe(400);
    expect((await at('', { registration_token })).body).toHaveProperty('totp_uri');
    expect((await at('/verify', { registration_token, otp: '1' })).status).toBe(401);
    expect((await at('/verify', { registration_token, otp: '123456' })).body).toEqual({ success: true });
    expect((await at('', { registration_token })).status).toBe(400);
    const otp = { otp: '123456' };
    expect((await login(site, 'otp-registration@lablup.com', 'Otp-1234', otp)).body.authenticated).toBe(true);
  });
});
