import { expect, it } from 'vitest';
import { daysOf, heldBy, partsOf, spanOf, spanProblem, sumsOf } from './history';

const today = '2026-03-02';
const DAY = 86_400;

it('takes the days of the address, or the last thirty', () => {
  expect(spanOf('7', today)).toEqual({ from: '2026-02-24', to: today, days: 7 });
  expect(spanOf('2026-01-31..2026-02-01', today)).toEqual({ from: '2026-01-31', to: '2026-02-01', days: null });
  expect(spanOf('2026-02-30..2026-03-01', today).days).toBe(30);
  expect(spanOf('8', today).days).toBe(30);
  expect(daysOf({ from: '2026-02-27', to: '2026-03-02' })).toHaveLength(4);
  expect(spanProblem({ from: '2026-03-02', to: '2026-03-01' }, today)).toBe('order');
  expect(spanProblem({ from: '2024-03-02', to: today }, today)).toBe('long');
  expect(spanProblem({ from: '', to: today }, today)).toBe('empty');
});

it('tells averages and shares of the capacity, of days without usage too', () => {
  const usage = new Map([['a', [{ day: '2026-03-01', usage: { cpu: 2 * DAY, gone: DAY } }]]]);
  const span = { from: '2026-03-01', to: today };
  const held = heldBy(['a', 'b'], usage, span, { cpu: 8 });
  expect(held).toHaveLength(8);
  expect(held[0]).toEqual({ key: 'a', day: '2026-03-01', slot: 'cpu', used: 2 * DAY, average: 2, share: 0.25 });
  expect(held.find(({ slot }) => slot === 'gone')?.share).toBeNull();
  expect(sumsOf(held, span, { cpu: 8 })[0]).toEqual({ slot: 'cpu', used: 2 * DAY, average: 1, share: 0.125 });
  expect(partsOf(held, 'cpu', ['b', 'a', 'c'], 2)).toEqual([
    { keys: ['a'], key: 'a' },
    { keys: ['b', 'c'], key: undefined },
  ]);
});
