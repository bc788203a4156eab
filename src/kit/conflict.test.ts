import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameValue } from '@/lib/rebase';
import { changedNames, threeWay } from './conflict';
import { startOf } from './form-values';

/** The same data with all keys in the opposite order. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  const pairs = Object.entries(value).toReversed();
  return Object.fromEntries(pairs.map(([key, part]) => [key, reversed(part)]));
};
const record = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true });

describe('equality', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(record, (value) => {
        expect(sameValue(value, reversed(value))).toBe(true);
      }),
    );
  });
  it.each([
    [{ a: 1 }, { a: 2 }],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [[1], { 0: 1 }],
    [0, ''],
    [false, undefined],
    ['1', 1],
    [{ a: { b: [1, { c: 1 }] } }, { a: { b: [1, { c: 2 }] } }],
    [{ a: 1 }, { a: 1, b: 2 }],
  ])('%j is not %j', (a, b) => expect(sameValue(a, b)).toBe(false));
  it('takes the spellings of nothing for the same', () => {
    expect(changedNames({ a: null, b: '' }, { a: '', b: undefined, c: null })).toEqual([]);
  });
});

describe('three-way comparison', () => {
  const base = { name: 'a', note: 'x', sizes: { cpu: 1, mem: 2 } };
  it('raises no alarm on equal data', () => {
    fc.assert(
      fc.property(record, record, (old, typed) => {
        const same = reversed(old) as Record<string, unknown>;
        expect(threeWay(old, { ...old, ...typed }, same)).toEqual({ conflicts: [], news: {} });
      }),
    );
  });
  it('finds a field that both changed', () => {
    const { conflicts, news } = threeWay(base, { ...base, name: 'mine' }, { ...base, name: 'theirs' });
    expect(conflicts).toEqual([{ name: 'name', base: 'a', mine: 'mine', theirs: 'theirs' }]);
    expect(news).toEqual({});
  });
  it('takes over what only the others changed, and agrees with equal changes', () => {
    const theirs = { name: 'b', note: 'both', sizes: { mem: 2, cpu: 1 } };
    expect(threeWay(base, { ...base, note: 'both' }, theirs)).toEqual({ conflicts: [], news: { name: 'b' } });
  });
});

describe('changes of the same value that do not meet', () => {
  const merged = (base: unknown, mine: unknown, theirs: unknown) =>
    threeWay({ value: base }, { value: mine }, { value: theirs });
  it.each([
    ['two projects', ['p1', 'p2'], ['p1', 'p3'], ['p1', 'p2', 'p9'], ['p1', 'p9', 'p3']],
    ['the same project', ['p1', 'p2'], ['p1'], ['p1', 'p9'], ['p1', 'p9']],
    ['two hosts', { a: ['read'] }, { a: ['read'], b: [] }, { a: [] }, { a: [], b: [] }],
    ['two permissions on one host', { a: ['r'] }, { a: ['r', 'w'] }, { a: ['r', 'x'] }, { a: ['r', 'x', 'w'] }],
  ])('stand side by side: %s', (_, base, mine, theirs, both) => {
    expect(merged(base, mine, theirs)).toEqual({ conflicts: [], news: { value: both } });
  });

  it('are asked about where one takes away what the other changes, with the rest of theirs in mine', () => {
    const theirs = { a: ['r', 'w'], b: ['r'] };
    expect(merged({ a: ['r'] }, {}, theirs).conflicts).toEqual([
      { name: 'value', base: { a: ['r'] }, mine: { b: ['r'] }, theirs },
    ]);
  });
});

describe('a draft that meets newer data', () => {
  it('keeps what was typed and from what, and shows the rest as it is now', () => {
    const draft = { values: { name: 'typed', note: 'x' }, base: { name: 'a', note: 'x' }, secretsLost: false };
    const start = startOf({ name: 'newer', note: 'newer' }, draft);
    expect(start.values).toEqual({ name: 'typed', note: 'newer' });
    expect(start.base).toEqual({ name: 'a', note: 'newer' });
    expect(threeWay(start.base, start.values, { name: 'newer', note: 'newer' }).conflicts).toHaveLength(1);
  });
  it('is no draft when the server has come to the same', () => {
    const draft = { values: { name: 'b' }, base: { name: 'a' }, secretsLost: true };
    expect(startOf({ name: 'b' }, draft).restored).toBeNull();
  });
});
