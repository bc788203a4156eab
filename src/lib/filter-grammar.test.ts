import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCondition, formatWords, joined, keyOf, readQuery, type GrammarFields } from './filter-grammar';
import { type Condition, joinValues, opsOf, validCondition } from './list-state';

const fields: GrammarFields = {
  name: { kind: 'text' },
  domain: { kind: 'text', exact: true },
  role: { kind: 'enum', options: ['admin', 'user', 'before-verification', 'a,b "c"'] },
  sudo: { kind: 'bool' },
  rate: { kind: 'number', max: Number.MAX_SAFE_INTEGER },
  createdAt: { kind: 'date' },
};
const filtersOf = (text: string) => readQuery(text, fields).filters;

describe('a typed search', () => {
  it('is conditions and words, in any order', () => {
    expect(readQuery('role:Admin,user kim created:>=2026-01-01  min su', fields)).toEqual({
      words: 'kim min su',
      filters: { role: { op: 'in', value: 'admin,user' }, createdAt: { op: 'after', value: '2026-01-01' } },
      problems: [],
    });
  });

  it.each<[string, string, Condition['op'], string]>([
    ['name:kim', 'name', 'has', 'kim'],
    ['NAME:"min su"', 'name', 'has', 'min su'],
    ['name:=kim', 'name', 'is', 'kim'],
    ['name:kim*', 'name', 'starts', 'kim'],
    ['name:"kim*"', 'name', 'has', 'kim*'],
    ['-name:kim', 'name', 'not', 'kim'],
    ['name:a,b', 'name', 'has', 'a,b'],
    ['name:a:b', 'name', 'has', 'a:b'],
    ['domain:dom-02', 'domain', 'is', 'dom-02'],
    ['domain:~dom', 'domain', 'has', 'dom'],
    ['-role:user', 'role', 'not', 'user'],
    ['role:admin role:user', 'role', 'in', 'admin,user'],
    ['role:"a,b \\"c\\""', 'role', 'in', 'a\\,b "c"'],
    ['sudo:yes', 'sudo', 'is', 'true'],
    ['-sudo:on', 'sudo', 'is', 'false'],
    ['rate:5', 'rate', 'is', '5'],
    ['-rate:5', 'rate', 'not', '5'],
    ['rate:>5', 'rate', 'ge', '6'],
    ['rate:<=2k', 'rate', 'le', '2048'],
    ['rate:>=1.5GiB', 'rate', 'ge', '1610612736'],
    ['created:2026-01-31', 'createdAt', 'between', '2026-01-31..2026-01-31'],
    ['createdAt:2026-01-01..2026-01-31', 'createdAt', 'between', '2026-01-01..2026-01-31'],
    ['created:>2026-01-31', 'createdAt', 'after', '2026-02-01'],
    ['created:<=2026-01-31', 'createdAt', 'before', '2026-02-01'],
    ['created:..2026-01-31', 'createdAt', 'before', '2026-02-01'],
    ['created:2026-01-31..', 'createdAt', 'after', '2026-01-31'],
    ['created:>=2026-01-01 created:<2026-02-01', 'createdAt', 'between', '2026-01-01..2026-01-31'],
    ['created:30d', 'createdAt', 'last', '30'],
  ])('%s', (text, name, op, value) => {
    expect(readQuery(text, fields)).toEqual({ words: '', filters: { [name]: { op, value } }, problems: [] });
  });

  it.each(['kim', 'a  b', '10:30', 'http://x.org/a', '-kim', 'cr.example.org/py:3.9', '5"', 'a"b c'])(
    'is words: %s',
    (text) => expect(readQuery(text, fields)).toEqual({ words: text, filters: {}, problems: [] }),
  );

  it('takes what stands in quotation marks for words', () => {
    expect(readQuery('"role:admin" kim', fields)).toEqual({ words: 'role:admin kim', filters: {}, problems: [] });
  });

  it.each([
    ['kim rol:admin', 'field', 'rol', 4, 13],
    ['role:admin,boss', 'value', 'role', 11, 15],
    ['role:', 'empty', 'role', 0, 5],
    ['name:', 'empty', 'name', 0, 5],
    ['sudo:perhaps', 'value', 'sudo', 5, 12],
    ['rate:many', 'value', 'rate', 5, 9],
    ['rate:>1.5', 'value', 'rate', 5, 9],
    ['created:2026-02-30', 'value', 'createdAt', 8, 18],
    ['created:2026-02-01..2026-01-01', 'value', 'createdAt', 8, 30],
    ['-created:30d', 'not', 'createdAt', 0, 12],
    ['-name:kim*', 'not', 'name', 0, 10],
    ['name:a name:b', 'twice', 'name', 7, 13],
    ['name:"kim', 'quote', 'name', 0, 9],
  ])('%s: says what is wrong, and where', (text, why, field, start, end) => {
    expect(readQuery(text, fields).problems).toEqual([expect.objectContaining({ why, field, start, end })]);
  });

  it('goes by the short name of a time', () => {
    expect([keyOf('createdAt'), keyOf('At'), keyOf('fullName')]).toEqual(['created', 'At', 'fullName']);
  });

  it('puts a condition in the place of another one that it cannot join', () => {
    const last: Condition = { op: 'last', value: '7' };
    expect(joined({ op: 'after', value: '2026-01-01' }, last)).toBe(last);
    expect(joined(undefined, last)).toBe(last);
  });
});

const text = fc.string({ unit: 'grapheme', minLength: 1 }).map((value) => value.toWellFormed());
const day = fc
  .date({ min: new Date('1900-01-02'), max: new Date('9999-12-30'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));
const values: Record<string, fc.Arbitrary<string>> = {
  text,
  enum: fc.subarray(['admin', 'user', 'before-verification', 'a,b "c"'], { minLength: 1 }).map(joinValues),
  bool: fc.constantFrom('true', 'false'),
  number: fc.integer().map(String),
};
const conditions = fc.constantFrom(...Object.keys(fields)).chain((name) => {
  const { kind } = fields[name] ?? { kind: 'text' as const };
  return fc
    .constantFrom(...opsOf(kind))
    .chain((op) =>
      (kind !== 'date'
        ? (values[kind] ?? text)
        : op === 'last'
          ? fc.integer({ min: 1, max: 9999 }).map(String)
          : op === 'between'
            ? fc.tuple(day, day).map((days) => days.sort().join('..'))
            : day
      ).map((value) => ({ name, condition: { op, value } })),
    );
});

describe('what is formatted is read as it was', () => {
  it('conditions', () => {
    fc.assert(
      fc.property(conditions, ({ name, condition }) => {
        const field = fields[name];
        const valid = field && validCondition(condition, field);
        if (!field || !valid) return;
        expect(filtersOf(`x ${formatCondition(name, valid, field)} y`)).toEqual({ [name]: valid });
      }),
      { numRuns: 500 },
    );
  });

  it('words', () => {
    const any = fc.oneof(text, fc.stringMatching(/^[-"a:\\ *rolen]{0,12}$/));
    fc.assert(
      fc.property(any, (value) => {
        const words = value.trim();
        const found = readQuery(formatWords(words, fields), fields);
        expect(found).toEqual({ words, filters: {}, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('any text is read, and no problem lies outside of it', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.stringMatching(/^[-"a:,\\ *role:d<>=.0-9]{0,20}$/)), (value) => {
        for (const { start, end } of readQuery(value, fields).problems)
          expect(0 <= start && start < end && end <= value.length).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
