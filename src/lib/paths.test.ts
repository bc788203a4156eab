import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseListState } from '@/lib/list-state';
import { paths, safeRedirect } from '@/lib/paths';

describe('paths', () => {
  it.each([
    [paths.home(), '/'],
    [paths.users(), '/users'],
    [
      paths.users({ open: 'u 1', status: ['active', 'a,b'], q: 'x&y', page: 1, size: 50, tab: null }),
      '/users?open=u+1&status=active%2Ca%5C%2Cb&q=x%26y&size=50',
    ],
    [
      paths.credentials({ resource_policy: { op: 'is', value: 'default' } }),
      '/credentials?resource_policy=is%3Adefault',
    ],
    [
      paths.credentials({ is_admin: false, sort: { name: 'created_at', desc: true } }),
      '/credentials?is_admin=false&sort=-created_at',
    ],
    [paths.resourcePolicies('user', { open: '__proto__' }), '/resource-policies/user?open=__proto__'],
    [paths.projects({ sort: '-name' }), '/projects?sort=-name'],
    [paths.domains(), '/domains'],
    [paths.presets({ open: '\uD800' }), '/presets?open=%EF%BF%BD'],
    [paths.pendingSessions(), '/sessions/pending'],
    [paths.fairShare(), '/fair-share'],
    [paths.fairShare({ group: 'a/b', domain: '한 국' }), '/fair-share/a%2Fb/%ED%95%9C%20%EA%B5%AD'],
    [paths.fairShare({ group: 'a', domain: '..', project: 'p' }), '/fair-share/a'],
    [paths.fairShare({ group: 'a', project: 'p' }), '/fair-share/a'],
    [paths.login(), '/login'],
    [paths.login({ redirect: '/users?q=a&page=2' }), '/login?redirect=%2Fusers%3Fq%3Da%26page%3D2'],
    [paths.login({ redirect: '//evil.example' }), '/login'],
  ])('%s', (made, expected) => expect(made).toBe(expected));

  it('has the fixed addresses', () => {
    const { home: _h, login: _l, resourcePolicies: _r, fairShare: _f, ...lists } = paths;
    expect(Object.values(lists).map((one) => one())).toEqual([
      '/overview',
      '/users',
      '/credentials',
      '/projects',
      '/domains',
      '/sessions',
      '/sessions/pending',
      '/usage',
      '/images',
      '/registries',
      '/access',
      '/presets',
      '/agents',
      '/resource-groups',
      '/storages',
      '/project-folders',
      '/model-store',
      '/services',
      '/configuration',
      '/maintenance',
      '/settings',
      '/information',
      '/audit-log',
      '/sign-ins',
      '/roles',
    ]);
  });
  it('makes links that the list reads back', () => {
    const link = paths.users({ email: { op: 'has', value: 'is:x' }, status: ['a,b', 'c'], open: 'id', page: 3 });
    const spec = {
      filters: { email: { kind: 'text' }, status: { kind: 'enum', options: ['a,b', 'c'] } },
      sorts: [],
    } as const;
    expect(parseListState(new URL(link, 'http://x').searchParams, spec)).toMatchObject({
      filters: { email: { op: 'has', value: 'is:x' }, status: { op: 'in', value: 'a\\,b,c' } },
      open: 'id',
      page: 3,
    });
  });
});

describe('safeRedirect', () => {
  it.each([
    ['/', '/'],
    ['/users', '/users'],
    ['/users?q=a%2Fb&page=2#x', '/users?q=a%2Fb&page=2#x'],
    ['/users?q=//evil.example', '/users?q=//evil.example'],
    ['/users?next=https://evil.example', '/users?next=https://evil.example'],
    ['/a/../users', '/users'],
    ['/fair-share/a%2Fb', '/fair-share/a%2Fb'],
    ['/fair-share/100%25', '/fair-share/100%25'],
    ['/users?q=한국', '/users?q=%ED%95%9C%EA%B5%AD'],
    ['/users@evil.example', '/users@evil.example'],
    ['/login-history', '/login-history'],
    ['/servers', '/servers'],
  ])('takes %s', (text, target) => expect(safeRedirect(text)).toBe(target));

  it.each([
    '//evil.example',
    '///evil.example',
    '////evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '\\/evil.example',
    '/\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    ' /users',
    '/\0/evil.example',
    '/\u2028/evil',
    '/./\\evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    '/%2e%2e//evil.example',
    '/%2F/evil.example',
    '/%2f%2fevil.example',
    '/%5cevil.example',
    '/%5C%5Cevil.example',
    '/%252f/evil.example',
    '/%255cevil.example',
    '/%25252fevil.example',
    '/%09/evil.example',
    '/%0d%0aLocation:evil',
    '/%00',
    '/users%5c..%5cevil',
    '/users\\..\\evil',
    'https://evil.example',
    'http://evil.example/users',
    'HTTPS:evil.example',
    'https:/evil.example',
    'https:evil.example',
    '//evil.example@console',
    'console@evil.example',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:http://x/1',
    'file:///etc/passwd',
    'mailto:a@b.c',
    'evil.example',
    'users',
    './users',
    '../users',
    '?q=1',
    '#x',
    '',
    ' ',
    '/%zz',
    '/%ff',
    '/server/logout',
    '/SERVER/logout',
    '/%73erver/logout',
    '/a/../server/logout',
    '/func/admin/gql',
    '/pipeline/x',
    '/stats',
    '/health',
    '/login',
    '/login?redirect=/login',
    '\u3000//evil.example',
    '\uFEFF//evil.example',
    `/${'a'.repeat(5000)}`,
    null,
    undefined,
    7,
    {},
    ['/users'],
  ])('refuses %j', (text) => expect(safeRedirect(text)).toBeNull());

  it('never leaves the origin, whatever it takes', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2f',
      '%5c',
      '%2e',
      '%25',
      '@',
      ':',
      'http',
      'evil.example',
      '\t',
      '\n',
      '?',
      '#',
      'users',
      ' ',
      '%09',
      '//',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const target = safeRedirect(`/${pieces.join('')}`);
        if (target === null) return;
        for (const text of [target, decodeURIComponent(target.split(/[?#]/)[0]!)]) {
          expect(new URL(text, 'https://console.example/sub/').origin).toBe('https://console.example');
        }
        expect(safeRedirect(target)).toBe(target);
      }),
      { numRuns: 3000 },
    );
  });
});
