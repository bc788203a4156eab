import { describe, expect, it, vi } from 'vitest';
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

  it('reads each row once for an order and once for a search, however often it is turned round and narrowed', () => {
    const read = vi.fn((r: { id: string }) => r.id);
    const many = Array.from({ length: 1000 }, (_, at) => ({ id: `file-${(at * 7) % 1000}` }));
    const counted = defineFields<{ id: string }>()('counted', {
      id: { value: read, sort: true, filter: { kind: 'text' } },
    });
    const search = ['id'];
    const compare = vi.spyOn(Intl.Collator.prototype, 'compare', 'get');
    const found = (q: string, desc: boolean) =>
      applyList(many, counted, search, { q, filters: {}, sort: { name: 'id', desc } }).map(({ id }) => id);
    expect(found('', false).slice(0, 2)).toEqual(['file-0', 'file-1']);
    expect(found('', true).slice(0, 2)).toEqual(['file-999', 'file-998']);
    expect(found('', false)).toHaveLength(1000);
    expect(read).toHaveBeenCalledTimes(1000);
    expect(['file-1', 'FILE-12', 'file-123', 'file-12'].map((q) => found(q, true).length)).toEqual([111, 11, 1, 11]);
    expect(read).toHaveBeenCalledTimes(2000);
    expect(compare).not.toHaveBeenCalled();
    compare.mockRestore();
  });

  it('turns an order round with equal rows as they came', () => {
    const sorted = (sort: string) =>
      applyList(
        [...rows, { ...(rows[1] as Row), name: 'second', on: true }],
        set,
        ['name'],
        parseListState(new URLSearchParams(`sort=${sort}`), spec),
      ).map(({ name }) => name);
    expect(sorted('on')).toEqual(['policy-9', 'policy-10', 'Été', 'second']);
    expect(sorted('-on')).toEqual(['policy-10', 'Été', 'second', 'policy-9']);
  });
});
