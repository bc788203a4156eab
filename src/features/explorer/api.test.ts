import { expect, it } from 'vitest';
import { freshClient } from '@tests/client-rig';
import { fakeFetch, json } from '@tests/fake-fetch';
import { areGone } from './api';
import type { Entry } from './entry';

freshClient();

const entry = (name: string): Entry => ({
  folder: 'f',
  dir: '',
  name,
  kind: 'file',
  size: 1,
  created: null,
  modified: null,
  mode: null,
  target: null,
});

it.each([
  [[], 'applied'],
  // The server deletes one after the other, in the background.
  [['b'], 'unknown'],
  [['a', 'b'], 'not-applied'],
])('of two files that were to be deleted, with %j there: %s', async (left, outcome) => {
  fakeFetch(() => json({ items: left.map((name) => ({ name, type: 'FILE', size: 1, mode: '-rw-r--r--' })) }));
  expect(await areGone([entry('a'), entry('b')])()).toBe(outcome);
});
