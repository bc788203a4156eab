import { beforeEach, expect, it, vi } from 'vitest';
import { calculatedOf, changesMade, EVERY, isOpen, nextAfter, noteChange } from './marks';

const PLACE = { group: 'g', domain: 'd' };
const iso = (time: number) => new Date(time).toISOString();

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000_000_000 });
  changesMade.set(undefined);
});

it('a change is open until its own factor was computed after it', () => {
  noteChange(PLACE, 'p');
  const now = Date.now();
  const open = (calculatedAt: string | null, last?: number) =>
    isOpen(changesMade.get(), { last }, PLACE, 'p', calculatedAt);
  expect(open(iso(now - 1))).toBe(true);
  expect(open(iso(now + 1))).toBe(false);
  // Of what has no factor yet the calculation of the others tells.
  expect(open(null)).toBe(true);
  expect(open(null, now + 1)).toBe(false);
  expect(isOpen(changesMade.get(), { last: now - 1 }, PLACE, 'other', iso(now - 1))).toBe(false);
});

it('settings of a group are open for all that is in it', () => {
  noteChange({ group: 'g' });
  const before = iso(Date.now() - 1);
  expect(isOpen(changesMade.get(), { last: undefined }, PLACE, 'p', before)).toBe(true);
  expect(isOpen(changesMade.get(), { last: undefined }, { group: 'h' }, 'p', before)).toBe(false);
});

it('old changes are forgotten', () => {
  noteChange(PLACE, 'p');
  vi.setSystemTime(Date.now() + 2 * 86_400_000);
  noteChange(PLACE, 'q');
  expect(Object.keys(changesMade.get() ?? {})).toEqual(['["g","d","q"]']);
});

it('the next calculation is known while they follow each other', () => {
  const last = Date.now();
  expect(nextAfter({ last }, last + 1000)).toBe(last + EVERY);
  expect(nextAfter({ last }, last + 2 * EVERY)).toBeUndefined();
  expect(nextAfter({ last: undefined }, last)).toBeUndefined();
  expect(calculatedOf([])).toEqual({ last: undefined });
  const shares = [
    { isCalculated: true, calculatedAt: iso(last - 5) },
    { isCalculated: false, calculatedAt: iso(last) },
  ];
  expect(calculatedOf(shares)).toEqual({ last: last - 5 });
});
