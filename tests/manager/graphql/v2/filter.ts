/** The typed filters of the v2 lists: operators in objects, AND, OR and NOT as lists of whole filters. */
import { likePattern } from '../../minilang/evaluate.ts';
import type { Primitive } from '../../minilang/columns.ts';

type Input = Record<string, unknown>;
export type Getters<Row> = Record<string, (row: Row) => Primitive>;
type Test<Row> = (row: Row) => boolean | null;

/** SQL keeps its wildcards here: the server does not escape `%` and `_`. */
const like = (text: string, anyCase: boolean): ((value: Primitive) => boolean) => {
  const pattern = likePattern(text, anyCase);
  return (value) => pattern.test(String(value));
};

const FORMS: [prefix: string, pattern: (text: string) => string][] = [
  ['contains', (text) => `%${text}%`],
  ['startsWith', (text) => `${text}%`],
  ['endsWith', (text) => `%${text}`],
];

const same = (value: unknown, anyCase: boolean): Primitive =>
  anyCase && typeof value === 'string' ? value.toLowerCase() : (value as Primitive);

function positive(name: string, wanted: unknown, anyCase: boolean): ((value: Primitive) => boolean) | null {
  const form = FORMS.find(([prefix]) => prefix === name);
  if (form) return like(form[1](String(wanted)), anyCase);
  if (name === 'equals') return (value) => same(value, anyCase) === same(wanted, anyCase);
  if (name === 'in') {
    const set = new Set((wanted as unknown[]).map((one) => same(one, anyCase)));
    return (value) => set.has(same(value, anyCase));
  }
  return null;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** `iNotContains` → insensitive, negated, `contains`. */
function readOperator(name: string): { base: string; anyCase: boolean; negated: boolean } {
  const anyCase = /^i[A-Z]/.test(name);
  const rest = anyCase ? lower(name.slice(1)) : name;
  const negated = /^not[A-Z]/.test(rest);
  return { base: negated ? lower(rest.slice(3)) : rest, anyCase, negated };
}

const BASES = ['equals', 'contains', 'startsWith', 'endsWith', 'in'];

/** The order in which the server looks for an operator: by kind, then plain, insensitive, negated, both. */
function precedence(name: string): number {
  const { base, anyCase, negated } = readOperator(name);
  return BASES.indexOf(base) * 4 + (negated ? 2 : 0) + (anyCase ? 1 : 0);
}

/** One operator counts: the server takes the first that is set and does not look at the others. */
function operatorTest(input: Input): ((value: Primitive) => boolean | null) | null {
  const set = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  const [name, wanted] = set.sort(([a], [b]) => precedence(a) - precedence(b))[0] ?? [];
  if (name === undefined) return null;
  if (name === 'before' || name === 'after') {
    const limit = Date.parse(String(wanted));
    return (value) =>
      value === null ? null : name === 'before' ? Date.parse(String(value)) < limit : Date.parse(String(value)) > limit;
  }
  const { base, anyCase, negated } = readOperator(name);
  const test = positive(base, wanted, anyCase);
  if (!test) return null;
  return (value) => (value === null ? null : test(value) !== negated);
}

function fieldTest<Row>(get: (row: Row) => Primitive, input: unknown): Test<Row> | null {
  if (input === null || input === undefined) return null;
  if (typeof input !== 'object') return (row) => get(row) === input;
  const test = operatorTest(input as Input);
  return test && ((row) => test(get(row)));
}

const every =
  <Row>(tests: Test<Row>[]): Test<Row> =>
  (row) =>
    tests.every((test) => test(row) === true);

function branches<Row>(input: unknown, getters: Getters<Row>): Test<Row>[] {
  return ((input as Input[] | null | undefined) ?? []).map((branch) => compile(branch, getters));
}

/** The getters of a filter within a filter: `mappedScope.scopeType` in `mappedScope`. */
function within<Row>(name: string, getters: Getters<Row>): Getters<Row> {
  const own = Object.entries(getters).filter(([path]) => path.startsWith(`${name}.`));
  return Object.fromEntries(own.map(([path, get]) => [path.slice(name.length + 1), get]));
}

function compile<Row>(input: Input, getters: Getters<Row>): Test<Row> {
  const tests: Test<Row>[] = [];
  for (const [name, value] of Object.entries(input)) {
    const get = getters[name];
    const test = get ? fieldTest(get, value) : null;
    if (test) tests.push(test);
    else if (!get && value && typeof value === 'object' && !Array.isArray(value))
      tests.push(compile(value as Input, within(name, getters)));
  }
  tests.push(...branches(input.AND, getters));
  const either = branches(input.OR, getters);
  if (either.length > 0) tests.push((row) => either.some((test) => test(row) === true));
  const none = branches(input.NOT, getters);
  if (none.length > 0) tests.push((row) => none.every((test) => test(row) === false));
  return every(tests);
}

export function filterV2<Row>(rows: readonly Row[], input: Input | null | undefined, getters: Getters<Row>): Row[] {
  if (!input) return [...rows];
  const test = compile(input, getters);
  return rows.filter((row) => test(row) === true);
}
