import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleText } from './bundle';
import { bunches, skewOf, storageState, type Component } from './components';
import { judge, type Served } from './deployment';

const GOOD: Served = {
  page: {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=()',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-cache',
  },
  asset: { 'cache-control': 'max-age=31536000, immutable', 'content-encoding': 'br' },
  url: 'https://console.example/',
  metaPolicy: null,
  cookies: [],
  apiEndpoint: 'https://console.example',
  unusable: [],
  weak: [],
  origins: 'https://console.example',
};
const verdicts = (served: Partial<Served>) =>
  Object.fromEntries(judge({ ...GOOD, ...served }).map(({ name, verdict }) => [name, verdict]));

describe('the deployment', () => {
  it('is good where all is as it should be', () => {
    expect(new Set(Object.values(verdicts({})))).toEqual(new Set(['good']));
  });
  it('is told what is missing, and what cannot be seen is not called well', () => {
    const bare = verdicts({ page: {}, asset: {}, url: 'http://console.example/', origins: '*' });
    expect(bare).toMatchObject({ tls: 'bad', policy: 'bad', frames: 'warn', sniff: 'warn', compression: 'warn' });
    expect(bare).toMatchObject({ indexCache: 'warn', assetCache: 'warn', origins: 'warn', hsts: 'unknown' });
    expect(verdicts({ url: 'http://127.0.0.1:8080/' }).tls).toBe('warn');
    const unseen = verdicts({ page: null, asset: null, origins: null, apiEndpoint: '' });
    const names = ['policy', 'frames', 'sniff', 'compression', 'assetCache', 'origins', 'address', 'hsts'];
    for (const name of names) expect(unseen[name], name).toBe('unknown');
  });
  it('is warned where the session is open to scripts, without a word of its value', () => {
    const checks = judge({ ...GOOD, cookies: ['lang', 'AIOHTTP_SESSION'] });
    expect(checks.find(({ name }) => name === 'cookie')).toEqual({ name: 'cookie', verdict: 'bad', seen: '' });
  });
});

describe('components', () => {
  const agent = (name: string, version: string | null, state: Component['state'] = 'up'): Component => ({
    kind: 'agent',
    name,
    version,
    state,
  });
  it('are set against the manager, those that do not fit before the rest', () => {
    expect(skewOf('26.4.16', [26, 4, 16])).toBe('same');
    expect(skewOf('26.4.9', [26, 4, 16])).toBe('patch');
    expect(skewOf('25.15.1', [26, 4, 16])).toBe('release');
    expect(skewOf(null, [26, 4, 16])).toBe('unknown');
    const all = [agent('a', '26.4.16'), agent('b', '26.4.16'), agent('c', '25.1.0'), agent('d', '26.4.16', 'away')];
    const found = bunches(all, [26, 4, 16]).map(({ skew, state, members }) => [skew, state, members.length]);
    expect(found).toEqual([
      ['same', 'away', 1],
      ['release', 'up', 1],
      ['same', 'up', 2],
    ]);
    expect(storageState(null)).toBe('unknown');
    expect(storageState('offline')).toBe('away');
  });
});

describe('the bundle', () => {
  it('holds what is known, says what is not, and no secret gets in', () => {
    const text = bundleText(
      { versions: { data: { manager: '26.4.16' } }, agents: { missing: 'network' } },
      new Date(0),
    );
    expect(text).toContain('26.4.16');
    expect(text).toContain('not known: network');
    const secret = fc.stringMatching(/^S3CR[a-z0-9]{8}$/);
    const name = fc.constantFrom('password', 'secret', 'token', 'secret_key', 'apiKey', 'rpc-auth-manager-keypair');
    const holders = fc.oneof(
      fc.dictionary(name, fc.oneof(secret, fc.array(secret), fc.record({ any: secret })), { minKeys: 1 }),
      secret.map((one) => ({ addr: `postgresql://user:${one}@db:5432/x` })),
      secret.map((one) => ({ log: `Authorization: Bearer ${one}` })),
      secret.map((one) => ({ link: `https://x.example/?token=${one}&a=1` })),
      secret.map((one) => ({ person: `${one}@people.example` })),
    );
    fc.assert(
      fc.property(fc.array(fc.record({ deep: holders, list: fc.array(holders) })), (data) => {
        expect(bundleText({ manager: { data }, keys: { data } }, new Date(0))).not.toContain('S3CR');
      }),
    );
  });
});
