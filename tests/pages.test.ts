/** What runs on every page runs on every page that there is. */
import { expect, it } from 'vitest';
import { pages } from '@/app/pages';
import { PAGES } from './pages.ts';

it('every page of the console is among the pages of the tests', () => {
  const all = pages.flatMap(({ path, parts }) => parts?.map((part) => `${path}/${part}`) ?? [path]);
  expect(PAGES.map(({ path }) => path).toSorted()).toEqual(all.toSorted());
});
