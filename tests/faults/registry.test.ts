/** The figures of the fault matrix, so that no cell goes unnoticed. */
import { expect, it } from 'vitest';
import { FAULTS } from '../manager/faults.ts';
import { FORMS } from './forms.ts';
import { REST_FORMS } from './forms-rest.ts';
import {
  ELSEWHERE,
  INTERRUPTIONS,
  LISTS,
  LOST_ANSWER,
  ON_EVERY_LIST,
  ON_LISTS,
  ONE_AFTER_ANOTHER,
  ONE_AFTER_ANOTHER_BY_REST,
} from './registry.ts';

it('every fault of the catalogue is run, or has a place elsewhere', () => {
  const placed = new Set([...Object.keys(ON_LISTS), ...INTERRUPTIONS, ...Object.keys(ELSEWHERE)]);
  expect([...FAULTS.keys()].filter((id) => !placed.has(id))).toEqual([]);
  const unknown = [...placed].filter((id) => id !== 'offline' && !FAULTS.has(id));
  expect(unknown, 'names that the catalogue does not have').toEqual([]);
});

it('there are no fewer cells than there were', () => {
  expect(Object.keys(ON_LISTS).length).toBeGreaterThanOrEqual(53);
  expect((LISTS.length - 1) * ON_EVERY_LIST.length).toBeGreaterThanOrEqual(105);
  expect(FORMS.length).toBeGreaterThanOrEqual(7);
  expect(FORMS.filter(({ every }) => every).length, 'forms with each interruption on its own').toBeGreaterThanOrEqual(
    1,
  );
  expect(INTERRUPTIONS.length).toBeGreaterThanOrEqual(9);
  expect(ONE_AFTER_ANOTHER.length + [LOST_ANSWER].length).toBeGreaterThanOrEqual(7);
  expect(REST_FORMS.length * ONE_AFTER_ANOTHER_BY_REST.length).toBeGreaterThanOrEqual(42);
});
