// @vitest-environment jsdom
import { fakeFetch, json, page, problem, type Reply } from '@tests/fake-fetch';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { session } from './session-state';
import { signInWithToken } from './sign-in-token';

afterEach(() => {
  vi.unstubAllGlobals();
  session.set({ phase: 'unknown' });
});

const refused = (slug: string, more: object = {}) =>
  json({ authenticated: false, data: { type: `https://api.backend.ai/probs/${slug}`, title: slug, ...more } });
const attempt = async (reply: () => Reply, more: object = {}) => {
  session.set({ phase: 'anonymous' });
  const sent = fakeFetch(reply);
  const result = await signInWithToken({ pass: { sToken: 'T', date: 'D' }, ...more });
  return { result, sent };
};

describe('a token sign-in that fails', () => {
  const rows: [string, () => Reply, object, object?][] = [
    [
      '200, refused',
      () => refused('rejected-by-hook', { details: 'Expired' }),
      { kind: 'token-refused', detail: 'Expired' },
    ],
    ['200, without a reason', () => json({ authenticated: false, data: null }), { kind: 'token-refused' }],
    ['400', () => problem(400, 'invalid-api-params'), { kind: 'token-refused', detail: 'invalid-api-params' }],
    ['401', () => problem(401, 'auth-failed'), { kind: 'token-refused', detail: 'auth-failed' }],
    [
      'somebody is signed in',
      () => problem(400, 'generic-bad-request', { title: 'You have already logged in.' }),
      { kind: 'already' },
    ],
    ['code needed', () => refused('require-totp-authentication'), { kind: 'otp' }],
    [
      'code wrong',
      () => refused('rejected-by-hook', { details: 'Invalid TOTP code provided' }),
      { kind: 'otp-wrong' },
      { otp: '1' },
    ],
    [
      'registration',
      () => refused('require-totp-registration', { two_factor_registration_token: 'R' }),
      { kind: 'otp-registration', token: 'R' },
    ],
    ['elsewhere', () => refused('active-login-session-exists'), { kind: 'active-elsewhere' }],
    ['502', () => problem(502, 'bad-gateway'), { kind: 'manager-away' }],
    ['no connection', () => 'fail', { kind: 'manager-away' }],
    ['500', () => problem(500, 'internal-server-error'), { kind: 'error' }],
    ['a page', () => page(), { kind: 'error' }],
    ['no such route', () => problem(404, 'url-not-found'), { kind: 'error' }],
  ];
  it.each(rows)('%s', async (_, reply, expected, more) => {
    const { result, sent } = await attempt(reply, more);
    expect(result).toMatchObject(expected);
    expect(session.get().phase).toBe('anonymous');
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /server/token-login']);
  });
});

it('sends the token in the body, with code and force when given', async () => {
  const { sent } = await attempt(() => refused('x'), { otp: '123456', force: true });
  expect(sent[0]?.body).toEqual({ sToken: 'T', date: 'D', otp: '123456', force: true });
  expect(sent[0]?.path).toBe('/server/token-login');
});
