import { expect, it } from 'vitest';
import { bulkPlaces, type BulkAct } from './bulk-places';

const act = (key: string, more: Partial<BulkAct> = {}): BulkAct => ({
  key,
  label: key,
  onAct: () => undefined,
  ...more,
});
const keysOf = (acts: readonly BulkAct[]) => {
  const { first, more, last } = bulkPlaces(acts);
  return [first.map((own) => own.map(({ key }) => key).join('+')), more.map(({ key }) => key), last?.key];
};

it('gives the first harmless acts and one dangerous one words of their own, and all others a menu', () => {
  const danger = { danger: true };
  expect(keysOf([act('delete', danger)])).toEqual([[], [], 'delete']);
  expect(keysOf([act('policy'), act('off', danger)])).toEqual([['policy'], [], 'off']);
  // A menu with a single entry would only hide it.
  expect(keysOf([act('a'), act('b'), act('c'), act('off', danger)])).toEqual([['a', 'b', 'c'], [], 'off']);
  expect(keysOf([act('a'), act('b'), act('c'), act('d')])).toEqual([['a', 'b'], ['c', 'd'], undefined]);
  const projects = { group: 'Projects' };
  const sudo = { group: 'Sudo' };
  expect(
    keysOf([
      act('off', danger),
      act('policy'),
      act('add', projects),
      act('remove', projects),
      act('on', sudo),
      act('no', sudo),
      act('leave', danger),
    ]),
  ).toEqual([['policy', 'add+remove'], ['on', 'no', 'leave'], 'off']);
});
