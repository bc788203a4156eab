// @vitest-environment jsdom
import { fakeFetch, page, type Reply } from '@tests/fake-fetch';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readConfig } from './config';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('values', () => {
  it('defaults where nothing is set', () => {
    const config = readConfig({}, 'defaults');
    expect(config.general).toMatchObject({ connectionMode: 'SESSION', signupSupport: false, force2FA: false });
    expect([config.resources.maxMemoryPerContainer, config.menu.blocklist, config.warnings]).toEqual([64, [], []]);
  });
  it('known keys are read, unknown ones ignored, lists in both forms', () => {
    const { general, menu, warnings } = readConfig(
      {
        general: {
          apiEndpoint: 'https://a, https://b',
          connectionMode: 'api',
          maskUserInfo: true,
          singleSignOnVendors: 'x, y',
          nope: 1,
        },
        menu: { blocklist: ['a', ' b '] },
        other: 5,
      },
      'config.toml',
    );
    expect(general).toMatchObject({
      apiEndpoint: 'https://a',
      connectionMode: 'API',
      maskUserInfo: true,
      singleSignOnVendors: ['x', 'y'],
    });
    expect(general).not.toHaveProperty('nope');
    expect([menu.blocklist, warnings]).toEqual([['a', 'b'], []]);
  });
  it('providers of sign-in come as a list, as one text, or not at all', () => {
    const read = (general: object) => readConfig({ general }, 'config.toml').general.singleSignOnVendors;
    expect([
      read({ singleSignOnVendors: ['saml', ' openid '] }),
      read({ singleSignOnVendors: 'saml,' }),
      read({}),
    ]).toEqual([['saml', 'openid'], ['saml'], []]);
    expect(readConfig({ general: { singleSignOnVendors: 5 } }, 'config.toml').warnings).toEqual([
      'general.singleSignOnVendors',
    ]);
  });
  it('bracketed placeholders mean unset', () => {
    const raw = { general: { apiEndpoint: '[Default API Endpoint. If blank, it is typed]', ssoRealmName: '' } };
    expect(readConfig(raw, 'config.toml')).toMatchObject({
      general: { apiEndpoint: '', ssoRealmName: '' },
      warnings: [],
    });
  });
  it('a picture of another site, and a link that is none, cost that key alone', () => {
    const read = (general: object) => readConfig({ general }, 'config.json');
    const good = { siteName: 'Lab', siteLogo: '/site/logo.svg', userConsole: 'https://work.example.org/start' };
    expect(read(good)).toMatchObject({ general: good, warnings: [] });
    expect(read({ siteLogo: 'https://elsewhere.example.org/logo.svg' })).toMatchObject({
      general: { siteLogo: '' },
      warnings: ['general.siteLogo'],
    });
    expect(read({ siteLogo: 'data:image/svg+xml,x', userConsole: 'javascript:alert(1)' }).warnings).toEqual([
      'general.siteLogo',
      'general.userConsole',
    ]);
  });
  it('a wrong value costs that key alone and is named', () => {
    const config = readConfig(
      { general: { debug: 'maybe', maskUserInfo: true }, resources: { maxCPUCoresPerContainer: -1 } },
      'config.toml',
    );
    expect(config.warnings).toEqual(['general.debug', 'resources.maxCPUCoresPerContainer']);
    expect([config.general.debug, config.general.maskUserInfo, config.resources.maxCPUCoresPerContainer]).toEqual([
      false,
      true,
      64,
    ]);
  });
  it('any content gives a whole configuration', () => {
    const keys = fc.constantFrom(
      'debug',
      'apiEndpoint',
      'connectionMode',
      '__proto__',
      'blocklist',
      'page',
      'singleSignOnVendors',
    );
    const section = fc.oneof(fc.dictionary(keys, fc.jsonValue()), fc.jsonValue());
    const file = fc.oneof(
      fc.jsonValue(),
      fc.record({ general: section, menu: section, plugin: section, resources: section }),
    );
    fc.assert(
      fc.property(file, (raw) => {
        const { general, menu } = readConfig(raw, 'config.json');
        expect([typeof general.debug, Array.isArray(menu.blocklist)]).toEqual(['boolean', true]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('files', () => {
  const load = async (files: Record<string, () => Reply>) => {
    vi.resetModules();
    const { getConfig, loadConfig } = await import('./config');
    const sent = fakeFetch(({ url }) => (files[url.pathname] ?? (() => page()))());
    return { getConfig, loading: loadConfig(), sent };
  };
  const toml = () => new Response('[general]\ndebug = true\n# x = \n');

  it('config.toml comes first', async () => {
    const { loading, sent, getConfig } = await load({ '/config.toml': toml });
    expect(await loading).toMatchObject({ source: 'config.toml', general: { debug: true } });
    expect(getConfig().general.debug).toBe(true);
    expect(sent).toHaveLength(1);
  });
  it('then config.json, then the defaults; a web page is no file', async () => {
    const json = await load({ '/config.json': () => new Response('{"general":{"debug":true}}') });
    expect(await json.loading).toMatchObject({ source: 'config.json', general: { debug: true } });
    expect(await (await load({})).loading).toMatchObject({ source: 'defaults', warnings: [] });
    expect(await (await load({ '/config.toml': () => new Response('', { status: 404 }) })).loading).toMatchObject({
      source: 'defaults',
    });
  });
  it('a malformed file is a warning', async () => {
    const files = {
      '/config.toml': () => new Response('[general\n= x'),
      '/config.json': () => new Response('{"general":'),
    };
    expect(await (await load(files)).loading).toMatchObject({
      source: 'defaults',
      warnings: ['config.toml', 'config.json'],
    });
  });
  it('a file that does not come in 3 s is done without', async () => {
    vi.useFakeTimers();
    const { loading } = await load({ '/config.toml': () => 'hang', '/config.json': () => 'fail' });
    await vi.advanceTimersByTimeAsync(3100);
    expect(await loading).toMatchObject({ source: 'defaults' });
  });
});
