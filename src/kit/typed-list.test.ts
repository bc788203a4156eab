import { describe, expect, it } from 'vitest';
import type { ListState } from '@/lib/list-state';
import { defineFields } from './fields';
import { toTypedFilter, toTypedOrder } from './typed-list';

interface Row {
  name: string;
}
const set = defineFields<Row>()('x', {
  name: { value: (row) => row.name, sort: 'NAME', filter: { kind: 'text' } },
  owner: { value: () => '', filter: { kind: 'text', column: 'user.email' } },
  active: { value: () => true, sort: 'IS_ACTIVE', filter: { kind: 'bool', column: 'isActive' } },
  status: { value: () => '', filter: { kind: 'enum', options: ['A', 'B'] } },
  age: { value: () => 1, sort: '-CREATED_AT', filter: { kind: 'number' } },
  created: { value: () => '', filter: { kind: 'date', column: 'createdAt' } },
});
const filterOf = (filters: ListState['filters'], q = '', always?: object[]) =>
  toTypedFilter(set, { q, filters }, ['name', 'description'], always);

describe('the filter of a v2 list', () => {
  it('is none for nothing, and the condition alone for one', () => {
    expect(filterOf({})).toBeUndefined();
    expect(filterOf({ name: { op: 'is', value: 'a%' } })).toEqual({ name: { equals: 'a%' } });
  });

  it('joins search, conditions and what the list demands', () => {
    expect(filterOf({ active: { op: 'is', value: 'false' } }, ' kim ', [{ isPublic: true }])).toEqual({
      AND: [
        { OR: [{ name: { iContains: 'kim' } }, { description: { iContains: 'kim' } }] },
        { isActive: false },
        { isPublic: true },
      ],
    });
  });

  it('takes what is typed for text, not for a pattern', () => {
    expect(filterOf({ name: { op: 'has', value: '50%_\\' } })).toEqual({ name: { iContains: '50\\%\\_\\\\' } });
    expect(filterOf({ owner: { op: 'starts', value: 'a\0' } })).toEqual({
      user: { email: { iStartsWith: 'a\uFFFD' } },
    });
  });

  it('has an operator for each kind', () => {
    expect(filterOf({ status: { op: 'in', value: 'A,B' } })).toEqual({ status: { in: ['A', 'B'] } });
    expect(filterOf({ status: { op: 'not', value: 'A' } })).toEqual({ status: { notIn: ['A'] } });
    expect(filterOf({ age: { op: 'ge', value: '3' } })).toEqual({ age: { greaterThanOrEqual: 3 } });
    expect(filterOf({ age: { op: 'not', value: '3' } })).toEqual({ age: { notEquals: 3 } });
    const midnight = new Date(2026, 0, 2).getTime();
    expect(filterOf({ created: { op: 'after', value: '2026-01-02' } })).toEqual({
      createdAt: { after: new Date(midnight - 1).toISOString() },
    });
    expect(filterOf({ created: { op: 'before', value: '2026-01-02' } })).toEqual({
      createdAt: { before: new Date(midnight).toISOString() },
    });
    expect(filterOf({ created: { op: 'between', value: '2026-01-01..2026-01-01' } })).toEqual({
      AND: [
        { createdAt: { after: new Date(new Date(2026, 0, 1).getTime() - 1).toISOString() } },
        { createdAt: { before: new Date(midnight).toISOString() } },
      ],
    });
  });
});

describe('the order of a v2 list', () => {
  const by = (name: string, desc = false) => toTypedOrder(set, { name, desc }, 'NAME');
  it('ends in what no two rows share', () => {
    const last = { field: 'NAME', direction: 'ASC' };
    expect(by('active', true)).toEqual([{ field: 'IS_ACTIVE', direction: 'DESC' }, last]);
    expect(by('name', true)).toEqual([{ field: 'NAME', direction: 'DESC' }]);
    expect(by('status')).toEqual([last]);
    expect(toTypedOrder(set, null, 'NAME')).toEqual([last]);
  });

  it('runs the other way where the field does', () => {
    expect(by('age')[0]).toEqual({ field: 'CREATED_AT', direction: 'DESC' });
    expect(by('age', true)[0]).toEqual({ field: 'CREATED_AT', direction: 'ASC' });
  });
});
