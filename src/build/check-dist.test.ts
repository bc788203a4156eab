import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkDist, type Manifest } from './check-dist.ts';
import { compress } from './compress.ts';
import { OWN_POLICY } from './html-head.ts';

const manifest: Manifest = {
  'index.html': { file: 'assets/boot-12345678.js', isEntry: true, imports: ['_base-12345678.js'] },
  '_base-12345678.js': { file: 'assets/base-12345678.js' },
  '_page-users-12345678.js': { file: 'assets/page-users-12345678.js' },
  '_words-en-12345678.js': { file: 'assets/words-en-12345678.js' },
};
const html = `<meta http-equiv="Content-Security-Policy" content="${OWN_POLICY}"><meta property="csp-nonce" nonce="{{nonce}}">`;

let folder = '';
const put = (name: string, text: string | Buffer): void => writeFileSync(join(folder, name), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dist-'));
  mkdirSync(join(folder, 'assets'));
  for (const { file } of Object.values(manifest)) put(file, 'export {};');
  for (const name of ['favicon.svg', 'robots.txt', 'sw.js', 'version.json']) put(name, '');
  put('index.html', html);
  put('licenses.txt', '## react@19.3.1 (MIT)\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const problems = (): string[] => checkDist(folder, manifest).problems;

test('a good build has no problems', () => {
  expect(problems()).toEqual([]);
});

test.each([
  ['secret.env', 'x', 'not a file that a build may hold'],
  ['assets/base-12345678.js', '//# sourceMappingURL=x.map', 'source map address'],
  ['assets/base-12345678.js', 'fetch("http://127.0.0.1:8090/x")', 'address of the developer'],
  ['assets/base-12345678.js', 'const key = "AKIAIOSFODNN7EXAMPLE"', 'sample key'],
  ['assets/base-12345678.js', 'createManager()', 'embedded manager'],
  ['assets/base-12345678.js', 'eval("1")', 'made from text'],
  ['assets/base-12345678.js', ' '.repeat(2000), 'has no .br beside it'],
  ['index.html', `${html}<script>boot()</script>`, 'inline script'],
  ['index.html', `${html}<p style="color:red">`, 'inline style'],
  ['index.html', '<p>', 'lacks the policy'],
  ['licenses.txt', '## msw@3.0.5 (MIT)\n', 'msw@3.0.5 is in the build'],
])('%s: case %#', (name, text, expected) => {
  put(name, text);
  expect(problems().join('\n')).toContain(expected);
});

test('more script than the budget is a problem; a missing piece is one', () => {
  put('assets/page-users-12345678.js.br', Buffer.alloc(400_000));
  expect(problems().join('\n')).toMatch(/scripts to the first row of users: \d+\.\d kB, allowed 200 kB/);
  const { '_words-en-12345678.js': _gone, ...rest } = manifest;
  expect(checkDist(folder, rest).problems).toContain('not in the build: _words-en');
});

test('every page keeps the budget, not the first alone', () => {
  const more: Manifest = { ...manifest, '_page-images-12345678.js': { file: 'assets/page-images-12345678.js' } };
  put('assets/page-images-12345678.js', 'export {};');
  expect(checkDist(folder, more).problems).toEqual([]);
  put('assets/page-images-12345678.js.br', Buffer.alloc(400_000));
  const found = checkDist(folder, more).problems.join('\n');
  expect(found).toMatch(/scripts to the first row of images: \d+\.\d kB, allowed 200 kB/);
  expect(found).not.toContain('of users');
});

test('compressed siblings are written for what gains by them, never for index.html', async () => {
  put('assets/base-12345678.js', 'export const a = 1;'.repeat(200));
  await compress(folder);
  expect(problems()).toEqual([]);
  expect(
    readdirSync(folder, { recursive: true })
      .filter((name) => /\.(br|gz)$/.test(String(name)))
      .toSorted((a, b) => String(a).localeCompare(String(b))),
  ).toEqual(['assets/base-12345678.js.br', 'assets/base-12345678.js.gz']);
});
