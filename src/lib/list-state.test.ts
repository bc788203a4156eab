import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clearFilters,
  joinValues,
  type ListSpec,
  type ListState,
  parseListState,
  splitValues,
  toggleSort,
  validCondition,
  withFilter,
  withoutFilter,
  writeListState,
} from '@/lib/list-state';

const spec: ListSpec = {
  filters: {
    email: { kind: 'text' },
    status: { kind: 'enum', options: ['active', 'inactive', 'before-verification', 'deleted'] },
    domain: { kind: 'enum' },
    sudo: { kind: 'bool' },
    rate: { kind: 'number' },
    bytes: { kind: 'number', max: Number.MAX_SAFE_INTEGER },
    created: { kind: 'date' },
  },
  sorts: ['email', 'created'],
  tabs: ['active', 'inactive'],
  defaults: { sort: '-created', size: 50, tab: 'active' },
};
const parse = (query: string, by = spec) => parseListState(new URLSearchParams(query), by);
const text = (state: ListState, base?: string) =>
  writeListState(state, spec, base === undefined ? undefined : new URLSearchParams(base)).toString();

describe('parseListState', () => {
  it('gives the defaults for an empty address', () => {
    expect(parse('')).toEqual({
      q: '',
      filters: {},
      sort: { name: 'created', desc: true },
      page: 1,
      size: 50,
      open: null,
      tab: 'active',
    });
    expect(parse('', { filters: {}, sorts: [] })).toEqual({
      q: '',
      filters: {},
      sort: null,
      page: 1,
      size: 20,
      open: null,
      tab: null,
    });
  });

  it.each([
    ['email=kim', { email: { op: 'has', value: 'kim' } }],
    ['email=is:kim', { email: { op: 'is', value: 'kim' } }],
    ['email=not:a:b', { email: { op: 'not', value: 'a:b' } }],
    ['email=has:has:x', { email: { op: 'has', value: 'has:x' } }],
    ['email=ge:5', { email: { op: 'has', value: 'ge:5' } }],
    ['email=', {}],
    ['email=is:', {}],
    ['email=a&email=b', { email: { op: 'has', value: 'a' } }],
    ['status=active,deleted', { status: { op: 'in', value: 'active,deleted' } }],
    ['status=not:active', { status: { op: 'not', value: 'active' } }],
    ['status=active,king,active', { status: { op: 'in', value: 'active' } }],
    ['status=king', {}],
    ['status=has:active', {}],
    ['domain=a%5C,b,c', { domain: { op: 'in', value: 'a\\,b,c' } }],
    ['sudo=true', { sudo: { op: 'is', value: 'true' } }],
    ['sudo=1', {}],
    ['rate=100', { rate: { op: 'is', value: '100' } }],
    ['rate=ge:-5', { rate: { op: 'ge', value: '-5' } }],
    ['rate=1e3', {}],
    ['rate=after:3', {}],
    ['rate=2147483647', { rate: { op: 'is', value: '2147483647' } }],
    ['rate=2147483648', {}],
    ['bytes=ge:2147483648', { bytes: { op: 'ge', value: '2147483648' } }],
    ['created=after:0001-01-01', {}],
    ['created=after:2024-02-29', { created: { op: 'after', value: '2024-02-29' } }],
    ['created=after:2023-02-29', {}],
    ['created=between:2024-02-29..2024-03-01', { created: { op: 'between', value: '2024-02-29..2024-03-01' } }],
    ['created=between:2024-03-01..2024-02-29', {}],
    ['created=between:2024-03-01', {}],
    ['created=last:30', { created: { op: 'last', value: '30' } }],
    ['created=last:0', {}],
    ['created=2024-02-29', {}],
    ['created=2024-02-29', {}],
    ['constructor=x&__proto__=y&other=z', {}],
  ])('%s', (query, filters) => expect(parse(query).filters).toEqual(filters));

  it.each([
    ['page=0', { page: 1 }],
    ['page=-1', { page: 1 }],
    ['page=1.5', { page: 1 }],
    ['page=07', { page: 1 }],
    ['page=99999999999', { page: 1 }],
    ['page=7', { page: 7 }],
    ['size=100', { size: 100 }],
    ['size=30', { size: 50 }],
    ['size=', { size: 50 }],
    ['sort=email', { sort: { name: 'email', desc: false } }],
    ['sort=-email', { sort: { name: 'email', desc: true } }],
    ['sort=--email', { sort: { name: 'created', desc: true } }],
    ['sort=password', { sort: { name: 'created', desc: true } }],
    ['tab=inactive', { tab: 'inactive' }],
    ['tab=x', { tab: 'active' }],
    ['open=', { open: null }],
    ['open=a%2Fb', { open: 'a/b' }],
  ])('%s', (query, part) => expect(parse(query)).toMatchObject(part));

  it.each(['q', 'sort', 'page', 'size', 'open', 'tab', '__proto__', 'a b', ''])(
    'refuses the filter name %j',
    (name) => {
      const bad: ListSpec = { filters: Object.fromEntries([[name, { kind: 'text' }]]), sorts: [] };
      expect(() => parse('', bad)).toThrow(TypeError);
      expect(() => writeListState(parse(''), bad)).toThrow(TypeError);
    },
  );
});

describe('writeListState', () => {
  it('omits defaults, keeps what belongs to others, replaces its own', () => {
    expect(text(parse(''))).toBe('');
    expect(text(parse('q=b&page=2'), 'lang=ko&q=a&email=x&page=9&size=10&x=1&x=2')).toBe('lang=ko&x=1&x=2&q=b&page=2');
  });
  it('leaves the base alone', () => {
    const base = new URLSearchParams('q=a');
    writeListState(parse('q=b'), spec, base);
    expect(base.toString()).toBe('q=a');
  });
  it('writes an op only where it must', () => {
    const write = (op: 'has' | 'is', value: string) => text({ ...parse(''), filters: { email: { op, value } } });
    expect(write('has', 'kim')).toBe('email=kim');
    expect(write('has', 'is:kim')).toBe('email=has%3Ais%3Akim');
    expect(write('is', 'kim')).toBe('email=is%3Akim');
  });
  it('does not write conditions that reading would drop', () => {
    expect(
      text({ ...parse(''), filters: { status: { op: 'in', value: 'king' }, nope: { op: 'has', value: 'x' } } }),
    ).toBe('');
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('is:', 'has:x', 'not:not:', 'in:a,b', '\\', ',', '%', '&=#', '\0'),
  );
  const filled = anyText.filter((value) => value !== '').map((value) => value.toWellFormed());
  const optional = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });
  const conditions = fc
    .record({
      email: optional(fc.record({ op: fc.constantFrom('has', 'is', 'not', 'starts'), value: filled })),
      status: optional(
        fc.record({
          op: fc.constantFrom('in', 'not'),
          value: fc.subarray(['active', 'inactive', 'deleted'], { minLength: 1 }).map(joinValues),
        }),
      ),
      domain: optional(
        fc.record({
          op: fc.constant('in'),
          value: fc.uniqueArray(filled, { minLength: 1, maxLength: 4 }).map(joinValues),
        }),
      ),
      sudo: optional(fc.record({ op: fc.constant('is'), value: fc.constantFrom('true', 'false') })),
      rate: optional(
        fc.record({
          op: fc.constantFrom('is', 'not', 'ge', 'le'),
          value: fc
            .integer()
            .filter((v) => v !== -(2 ** 31))
            .map(String),
        }),
      ),
      created: optional(
        fc.record({
          op: fc.constantFrom('after', 'before'),
          value: fc
            .date({ min: new Date('1900-01-02'), max: new Date('9999-12-31'), noInvalidDate: true })
            .map((day) => day.toISOString().slice(0, 10)),
        }),
      ),
    })
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, one]) => one !== undefined)));
  const states = fc.record({
    q: anyText.map((value) => value.toWellFormed()),
    filters: conditions,
    sort: fc.record({ name: fc.constantFrom('email', 'created'), desc: fc.boolean() }),
    page: fc.integer({ min: 1, max: 999_999_999 }),
    size: fc.constantFrom(10, 20, 50, 100),
    open: fc.option(filled),
    tab: fc.constantFrom('active', 'inactive'),
  }) as fc.Arbitrary<ListState>;

  it('gives back every state', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parse(writeListState(state, spec).toString())).toEqual(state);
      }),
      { numRuns: 500 },
    );
  });
  it('takes any address and settles after one round', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...Object.keys(spec.filters), 'q', 'page', 'sort', 'size', 'open', 'tab', 'x'),
          fc.string(),
        ),
        (all) => {
          const once = writeListState(parseListState(new URLSearchParams(all), spec), spec);
          expect(writeListState(parseListState(once, spec), spec).toString()).toBe(once.toString());
        },
      ),
    );
  });
});

describe('values of an enum', () => {
  it('joins and splits any values', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), (values) => {
        expect(splitValues(joinValues(values))).toEqual(values);
      }),
    );
    expect(splitValues(',,a,,a,')).toEqual(['a']);
  });
  it('cleans a condition', () => {
    expect(validCondition({ op: 'in', value: 'deleted,x,active' }, spec.filters.status!)).toEqual({
      op: 'in',
      value: 'deleted,active',
    });
  });
});

describe('changes', () => {
  const far = parse('page=5&q=x&email=a&sudo=true');
  it('sorts: up, down, own order; all from page 1', () => {
    const up = toggleSort(far, 'email', spec);
    const down = toggleSort(up, 'email', spec);
    expect(up).toMatchObject({ sort: { name: 'email', desc: false }, page: 1 });
    expect(down.sort).toEqual({ name: 'email', desc: true });
    expect(toggleSort(down, 'email', spec).sort).toEqual({ name: 'created', desc: true });
    expect(toggleSort(down, 'email', { ...spec, defaults: {} }).sort).toBeNull();
  });
  it('turns the own order around and back', () => {
    const up = toggleSort(far, 'created', spec);
    expect(up.sort).toEqual({ name: 'created', desc: false });
    expect(toggleSort(up, 'created', spec).sort).toEqual({ name: 'created', desc: true });
  });
  it('sets, removes and clears conditions', () => {
    expect(withFilter(far, 'rate', { op: 'ge', value: '1' })).toMatchObject({
      page: 1,
      q: 'x',
      filters: { rate: { op: 'ge', value: '1' }, email: { op: 'has', value: 'a' } },
    });
    expect(withoutFilter(far, 'email').filters).toEqual({ sudo: { op: 'is', value: 'true' } });
    expect(clearFilters(far)).toMatchObject({ page: 1, q: '', filters: {} });
    expect(Object.keys(far.filters)).toEqual(['email', 'sudo']);
  });
});
