import { afterEach, expect, it, vi } from 'vitest';
import { apiVersion, authorization, canSign, deriveDayKeys, makeSigner, utcDay } from './signing';

const ACCESS = 'AKIAIOSFODNN7EXAMPLE';
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const HOST = '127.0.0.1:8081';
const request = {
  date: '2026-08-23T12:34:56.789012+00:00',
  version: 'v9.20250722',
  contentType: 'application/json',
};
const keysOf = (...days: string[]) => deriveDayKeys(ACCESS, SECRET, HOST, days);

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it.each([
  ['POST', '/admin/gql', 'c473d85af75272b6f98c5186c45d912de3c9c310ea0c96570cd6528f4aa878bd'],
  [
    'get',
    '/folders?group_id=2de2b969-1d04-48a6-af16-0bc8adb3c831',
    'd80a9ad5cd09d7c4a68c1ef2a82f6d20f71951700178d63ddf5e2757c84417db',
  ],
])('%s %s has the signature that the server computes', async (method, path, signature) => {
  const header = await authorization(await keysOf('20260823'), { ...request, method, path });
  expect(header).toBe(`BackendAI signMethod=HMAC-SHA256, credential=${ACCESS}:${signature}`);
});

it('holds keys that cannot be exported and no trace of the secret', async () => {
  const keys = await keysOf('20260823', '20260824');
  expect(JSON.stringify(keys)).not.toContain(SECRET);
  for (const key of Object.values(keys.days)) {
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  }
});

it('signs until tomorrow ends, then says that the keys are spent', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 7, 23, 23, 59) });
  const spent = vi.fn();
  const sign = makeSigner(await keysOf('20260823', '20260824'), 'v9.20250722', spent);
  const url = new URL(`http://${HOST}/x?a=b+c%2Fd`);
  expect((await sign('GET', url))['X-BackendAI-Date']).toBe('2026-08-23T23:59:00.000Z');
  vi.setSystemTime(Date.UTC(2026, 7, 24, 23, 59));
  const headers = await sign('GET', url);
  const signed = { method: 'GET', path: '/x?a=b+c%2Fd', version: 'v9.20250722', contentType: 'application/json' };
  const again = await authorization(await keysOf('20260824'), { ...signed, date: headers['X-BackendAI-Date'] ?? '' });
  expect(headers.Authorization).toBe(again);
  expect(spent).not.toHaveBeenCalled();
  vi.setSystemTime(Date.UTC(2026, 7, 25, 0, 1));
  await expect(sign('GET', url)).rejects.toMatchObject({ kind: 'session-gone' });
  expect(spent).toHaveBeenCalledOnce();
});

it.each([
  ['v9.20250722', 'v9.20250722'],
  ['v8.20240915', 'v8.20240915'],
  ['v6.20230315', 'v6.20230315'],
  ['v10.20280101', 'v9.20250722'],
  ['', 'v9.20250722'],
])('with a server of %s it sends %s', (server, sent) => expect(apiVersion(server)).toBe(sent));

it('tells days in UTC and insecure pages apart', () => {
  expect(utcDay(Date.UTC(2026, 0, 2, 23, 59))).toBe('20260102');
  expect(canSign()).toBe(true);
  vi.stubGlobal('crypto', {});
  expect(canSign()).toBe(false);
});
