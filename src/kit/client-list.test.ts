import { describe, expect, it } from 'vitest';
import { parseListState } from '@/lib/list-state';
import { applyList } from './client-list';
import { defineFields, listSpec } from './fields';

interface Row {
  name: string;
  amount: number | null;
  tags: string[];
  on: boolean;
  at: string | null;
}

const set = defineFields<Row>()('things', {
  name: { value: (r) => r.name, sort: true, filter: { kind: 'text' } },
  amount: { value: (r) => r.amount, sort: true, filter: { kind: 'number' }, format: 'number' },
  tags: { value: (r) => r.tags, filter: { kind: 'enum', options: ['a', 'b', 'c,d'] } },
  on: { value: (r) => r.on, sort: true, filter: { kind: 'bool' } },
  at: { value: (r) => r.at, sort: true, filter: { kind: 'date' } },
});
const spec = listSpec(set, { defaults: { sort: 'name' } });
const rows: Row[] = [
  { name: 'policy-10', amount: 10, tags: ['a'], on: true, at: '2026-01-02T10:00:00Z' },
  { name: 'policy-9', amount: null, tags: ['b', 'c,d'], on: false, at: null },
  { name: 'Été', amount: 2, tags: [], on: true, at: '2025-06-01T10:00:00Z' },
];
const names = (search: string) =>
  applyList(rows, set, ['name', 'tags'], parseListState(new URLSearchParams(search), spec)).map((r) => r.name);

describe('applyList', () => {
  it('sorts numbers inside names as numbers, and turns around', () => {
    expect(names('')).toEqual(['Été', 'policy-9', 'policy-10']);
    expect(names('sort=-name')).toEqual(['policy-10', 'policy-9', 'Été']);
  });

  it('puts missing values last both ways', () => {
    expect(names('sort=amount')).toEqual(['Été', 'policy-10', 'policy-9']);
    expect(names('sort=-amount')).toEqual(['policy-10', 'Été', 'policy-9']);
    expect(names('sort=at').at(-1)).toBe('policy-9');
    expect(names('sort=-at').at(-1)).toBe('policy-9');
  });

  it('searches the named fields without case and with any composition of marks', () => {
    expect(names('q=POLICY')).toEqual(['policy-9', 'policy-10']);
    expect(names(`q=${encodeURIComponent('e\u0301te\u0301'.toUpperCase())}`)).toEqual(['Été']);
    expect(names('q=c,d')).toEqual(['policy-9']);
    expect(names('q=nothing')).toEqual([]);
  });

  it.each([
    ['name=is:policy-9', ['policy-9']],
    ['name=not:policy-9', ['Été', 'policy-10']],
    ['name=starts:POL', ['policy-9', 'policy-10']],
    ['amount=ge:3', ['policy-10']],
    ['amount=le:3', ['Été']],
    ['tags=b', ['policy-9']],
    [`tags=${encodeURIComponent('c\\,d')}`, ['policy-9']],
    ['tags=a,b', ['policy-9', 'policy-10']],
    ['tags=not:a', ['Été', 'policy-9']],
    ['on=true', ['Été', 'policy-10']],
    ['on=false', ['policy-9']],
    ['at=after:2026-01-01', ['policy-10']],
    ['at=before:2026-01-01', ['Été']],
    ['at=between:1990-01-01..2026-01-01', ['Été']],
    ['at=last:1', []],
    ['name=policy&amount=ge:1', ['policy-10']],
  ])('filters by %s', (search, expected) => {
    expect(names(search)).toEqual(expected);
  });

  it('drops a condition that does not fit the field instead of failing', () => {
    expect(names('amount=lots&on=perhaps')).toHaveLength(3);
  });

  it('leaves the rows that it was given as they were', () => {
    const before = rows.map((r) => r.name);
    names('sort=-name');
    expect(rows.map((r) => r.name)).toEqual(before);
  });
});
