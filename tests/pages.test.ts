/** What runs on every page runs on every page that there is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pages } from '@/app/pages';
import { paths } from '@/lib/paths';
import { OTHERS, PAGES } from './pages.ts';
import { files, ROOT } from './source.ts';

it('every page of the console is among the pages of the tests', () => {
  const all = pages.flatMap(({ path, parts }) => parts?.map((part) => `${path}/${part}`) ?? [path]);
  expect([...PAGES.map(({ path }) => path), ...OTHERS].toSorted()).toEqual(all.toSorted());
});

it('links lead only to pages that there are', () => {
  // Read, not parsed: that takes ten seconds.
  const used = files('src/**/*.{ts,tsx}').flatMap((path) =>
    path === 'src/lib/paths.ts'
      ? []
      : [...readFileSync(join(ROOT, path), 'utf8').matchAll(/\bpaths\.(\w+)/g)].map((match) => match[1] ?? ''),
  );
  const names = [...new Set(used)].filter((name): name is keyof typeof paths => Object.hasOwn(paths, name));
  const addresses = names.map((name) => (name === 'resourcePolicies' ? paths[name]('keypair') : paths[name]()));
  const there = ['/', '/login', ...pages.map(({ path }) => path)];
  const isThere = (address: string) => there.some((path) => address === path || address.startsWith(`${path}/`));
  expect(names.length).toBeGreaterThan(5);
  expect(addresses.filter((address) => !isThere(address))).toEqual([]);
});
