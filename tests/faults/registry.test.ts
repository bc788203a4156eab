/** The figures of the fault matrix, so that no cell goes unnoticed. */
import { expect, it } from 'vitest';
import { FAULTS } from '../manager/faults.ts';
import { FORMS } from './forms.ts';
import { ELSEWHERE, INTERRUPTIONS, LISTS, ON_EVERY_LIST, ON_LISTS } from './registry.ts';

it('every fault of the catalogue is run, or has a place elsewhere', () => {
  const placed = new Set([...Object.keys(ON_LISTS), ...INTERRUPTIONS, ...Object.keys(ELSEWHERE)]);
  expect([...FAULTS.keys()].filter((id) => !placed.has(id))).toEqual([]);
  const unknown = [...placed].filter((id) => id !== 'offline' && !FAULTS.has(id));
  expect(unknown, 'names that the catalogue does not have').toEqual([]);
});

it('there are no fewer cells than there were', () => {
  expect(Object.keys(ON_LISTS).length).toBeGreaterThanOrEqual(53);
  expect((LISTS.length - 1) * ON_EVERY_LIST.length).toBeGreaterThanOrEqual(105);
  const interrupted = FORMS.flatMap(({ without = [] }) => INTERRUPTIONS.filter((id) => !without.includes(id)));
  expect(interrupted.length).toBeGreaterThanOrEqual(60);
  expect(FORMS.length).toBeGreaterThanOrEqual(7);
});
