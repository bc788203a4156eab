import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayBefore,
  explainFactor,
  placesOf,
  stopsCalculation,
  stored,
  type DayUsage,
  type FairShareRules,
} from './fair-share.ts';

const rules: FairShareRules = {
  halfLifeDays: 7,
  lookbackDays: 28,
  capacity: { cpu: 10, mem: 1000 },
  today: '2026-03-02',
};
const plain = { weight: 1, resources: {} };

const amount = fc.double({ min: 0, max: 1e7, noNaN: true });
const usage = fc.array(
  fc
    .record({ age: fc.integer({ min: 0, max: 40 }), cpu: amount, mem: amount })
    .map(({ age, cpu, mem }): DayUsage => ({ day: dayBefore(rules.today, age), usage: { cpu, mem } })),
  { minLength: 1, maxLength: 12 },
);
const factorOf = (days: DayUsage[], weight = 1, changed: Partial<FairShareRules> = {}): number =>
  explainFactor(days, { weight, resources: {} }, { ...rules, ...changed })?.factor ?? Number.NaN;
const near = (one: number, other: number): boolean => Object.is(one, other) || Math.abs(one - other) < 1e-9;

describe('explainFactor', () => {
  it('makes a factor of two days, term by term', () => {
    const all = explainFactor(
      [
        { day: '2026-02-23', usage: { cpu: 2 * 28 * 86_400, mem: 28 * 86_400 * 100 } },
        { day: '2026-03-02', usage: { cpu: 4 * 28 * 86_400 } },
      ],
      { weight: 2, resources: { cpu: 3, mem: 1 } },
      rules,
    );
    expect(all?.days.map(({ age, decay }) => [age, decay])).toEqual([
      [0, 1],
      [7, 0.5],
    ]);
    expect(all?.resources.map(({ slot, ratio, available }) => [slot, ratio, available])).toEqual([
      ['cpu', 0.5, 10 * 28 * 86_400],
      ['mem', 0.05, 1000 * 28 * 86_400],
    ]);
    expect(all?.normalized).toBeCloseTo((0.5 * 3 + 0.05) / 4, 12);
    expect(all?.factor).toBeCloseTo(2 ** -((0.5 * 3 + 0.05) / 4 / 2), 12);
  });

  it('counts the first and the last day of the lookback, and no other', () => {
    const at = (age: number): DayUsage => ({ day: dayBefore(rules.today, age), usage: { cpu: 1000 } });
    const all = explainFactor([at(29), at(28), at(0), at(-1)], plain, rules);
    expect(all?.days.map(({ age }) => age)).toEqual([0, 28]);
    expect(explainFactor([at(29)], plain, rules)).toBeNull();
  });

  it('leaves out what the group does not have', () => {
    const all = explainFactor([{ day: rules.today, usage: { 'cuda.device': 5e6, cpu: 0 } }], plain, rules);
    expect(all).toMatchObject({ normalized: 0, factor: 1, bounded: false });
    expect(Object.is(all?.exponent, 0)).toBe(true);
  });

  it('holds the exponent within its bounds, for negative weights too', () => {
    const much = [{ day: rules.today, usage: { cpu: 1e12 } }];
    expect(explainFactor(much, plain, rules)).toMatchObject({ bounded: true, factor: 2 ** -10 });
    expect(explainFactor(much, { weight: -1, resources: {} }, rules)).toMatchObject({ bounded: true, factor: 1 });
  });

  it('stays between its bounds, falls with usage, and rises with weight', () => {
    fc.assert(
      fc.property(usage, usage, fc.double({ min: 1, max: 9, noNaN: true }), (days, more, weight) => {
        const factor = factorOf(days, weight);
        if (Number.isNaN(factor)) return explainFactor(days, plain, rules) === null;
        const dearer = factorOf([...days, ...more], weight);
        return (
          factor >= 2 ** -10 && factor <= 1 && dearer <= factor + 1e-12 && factorOf(days, weight + 1) >= factor - 1e-12
        );
      }),
    );
  });

  it('counts old usage more with a longer half-life, and knows only the share of the capacity', () => {
    fc.assert(
      fc.property(usage, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 2, max: 50 }), (days, longer, times) => {
        const factor = factorOf(days);
        if (Number.isNaN(factor)) return true;
        const grown = days.map((one) => ({
          ...one,
          usage: { cpu: one.usage.cpu! * times, mem: one.usage.mem! * times },
        }));
        const room = { cpu: 10 * times, mem: 1000 * times };
        return (
          factorOf(days, 1, { halfLifeDays: 7 + longer }) <= factor + 1e-12 &&
          near(factorOf(grown, 1, { capacity: room }), factor) &&
          near(factorOf(days.toReversed()), factor)
        );
      }),
    );
  });
});

describe('stopsCalculation', () => {
  it('names what the manager divides by', () => {
    expect(stopsCalculation(rules, [1, 0.1, -3])).toBeNull();
    expect(stopsCalculation(rules, [1, 0])).toBe('weight');
    expect(stopsCalculation({ ...rules, halfLifeDays: 0 }, [])).toBe('half-life');
    expect(stopsCalculation({ ...rules, lookbackDays: 0 }, [])).toBe('lookback');
  });
});

describe('placesOf', () => {
  const path = (domain: number, project: number, user: number) => ({ domain, project, user });

  it('looks at the domain first, then the project, then the user', () => {
    expect(placesOf([path(0.5, 1, 1), path(0.9, 0.2, 0.1), path(0.9, 0.2, 0.3), null, path(0.9, 0.2, 0.1)])).toEqual([
      4,
      2,
      1,
      null,
      2,
    ]);
  });

  it('does not depend on the order in which users come', () => {
    const some = fc.integer({ min: 0, max: 3 }).map((n) => stored(n / 3));
    fc.assert(
      fc.property(fc.array(fc.tuple(some, some, some), { minLength: 1 }), (all) => {
        const paths = all.map(([domain, project, user]) => path(domain, project, user));
        const back = placesOf(paths.toReversed()).toReversed();
        return placesOf(paths).every((place, index) => place === back[index]);
      }),
    );
  });
});
