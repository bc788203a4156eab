import { describe, expect, it } from 'vitest';
import { matrixOf, moved, searched, stillOpen, turned, visible, type Row, type Staged } from './matrix';

const row = (id: string, ...has: string[]): Row => ({ id, name: id, active: true, has: new Set(has) });
const NOTHING: Staged = new Map();

describe('the grid of who may use what', () => {
  it('has all that there is, and what somebody is allowed although it is gone', () => {
    const { rows, columns } = matrixOf([row('b', 'gone'), row('a10'), row('a9', 'x')], ['x', 'y']);
    expect(rows.map(({ id }) => id)).toEqual(['a9', 'a10', 'b']);
    expect(columns).toEqual([
      { name: 'gone', known: false },
      { name: 'x', known: true },
      { name: 'y', known: true },
    ]);
    expect(matrixOf([row('b', 'x')], null)).toMatchObject({ partly: true, columns: [{ name: 'x', known: true }] });
  });

  it('is searched on both sides', () => {
    const all = matrixOf([{ ...row('1', 'gpu-a'), name: 'vision', domain: 'lab' }, row('2')], ['cpu', 'gpu-b']);
    const found = searched(all, 'LAB / v', 'gpu');
    expect(found.rows.map(({ id }) => id)).toEqual(['1']);
    expect(found.columns.map(({ name }) => name)).toEqual(['gpu-a', 'gpu-b']);
  });
});

describe('gathered changes', () => {
  const a = row('a', 'x');
  it('are forgotten when a cell is turned back', () => {
    const off = turned(NOTHING, 'domain-groups', a, 'x');
    const both = turned(off, 'domain-groups', a, 'y');
    expect([...both.values()].map(({ column, on }) => [column, on])).toEqual([
      ['x', false],
      ['y', true],
    ]);
    expect(turned(off, 'domain-groups', a, 'x').size).toBe(0);
  });

  it('go when the server has them; those of other grids stay', () => {
    const some = turned(turned(NOTHING, 'domain-groups', a, 'y'), 'domain-hosts', a, 'y');
    const open = stillOpen(some, 'domain-groups', matrixOf([row('a', 'x', 'y')], null));
    expect([...open.values()].map(({ kind }) => kind)).toEqual(['domain-hosts']);
    expect(stillOpen(some, 'domain-groups', matrixOf([a], null))).toBe(some);
  });
});

it('the keys lead from cell to cell, and never out of the grid', () => {
  const size = { rows: 50, columns: 4, page: 10 };
  const at = { row: 3, column: 3 };
  const to = (key: string, ctrlKey = false) => moved({ key, ctrlKey }, at, size);
  expect(to('ArrowRight')).toEqual({ row: 3, column: 3 });
  expect(to('ArrowUp')).toEqual({ row: 2, column: 3 });
  expect(to('PageUp')).toEqual({ row: 0, column: 3 });
  expect(to('PageDown')).toEqual({ row: 13, column: 3 });
  expect(to('Home')).toEqual({ row: 3, column: 0 });
  expect(to('End', true)).toEqual({ row: 49, column: 3 });
  expect(to('a')).toBeNull();
});

it('only what is to be seen is drawn', () => {
  expect(visible(0, 320, 32, 1000)).toEqual({ from: 0, to: 13 });
  expect(visible(3200, 320, 32, 1000)).toEqual({ from: 97, to: 113 });
  expect(visible(3200, 320, 32, 20)).toEqual({ from: 20, to: 20 });
});
