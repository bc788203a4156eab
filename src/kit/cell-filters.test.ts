import { describe, expect, it } from 'vitest';
import { cellFilters } from './cell-filters';

describe('a cell', () => {
  it.each([
    ['text', 'dom-02', [['dom-02', 'is', 'dom-02', 'dom-02']]],
    [
      'text',
      ['a', 'b'],
      [
        ['a', 'is', 'a', 'a'],
        ['b', 'is', 'b', 'b'],
      ],
    ],
    ['enum', 'a,b', [['a,b', 'in', 'a\\,b', 'a\\,b']]],
    ['bool', false, [['false', 'is', 'false', undefined]]],
    ['number', 5, [['5', 'is', '5', '5']]],
    ['number', Infinity, []],
    [
      'date',
      new Date(2026, 0, 31, 23, 59).toISOString(),
      [['2026-01-31', 'between', '2026-01-31..2026-01-31', undefined]],
    ],
    ['date', 'never', []],
    ['text', null, []],
    ['text', '', []],
  ] as const)('of %s filters by %j', (kind, value, expected) => {
    expect(
      cellFilters(value, { kind }).map(({ value: own, only, not }) => [own, only.op, only.value, not?.value]),
    ).toEqual(expected);
  });
});
