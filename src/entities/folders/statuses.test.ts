import { expect, it } from 'vitest';
import { isGone, isInUse } from './statuses';

it.each([
  ['ready', false, true],
  ['mounted', false, true],
  ['error', false, true],
  [null, false, true],
  ['delete-pending', false, false],
  ['delete-ongoing', true, false],
  ['delete-complete', true, false],
  ['delete-error', true, false],
  ['purge-ongoing', true, false],
])('a folder that is %s: gone %s, in use %s', (status, gone, inUse) => {
  expect([isGone(status), isInUse(status)]).toEqual([gone, inUse]);
});
