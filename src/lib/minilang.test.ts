import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { joinValues } from '@/lib/list-state';
import { and, cond, not, or, order, search, toFilter } from '@/lib/minilang';

const filter = (expr: ReturnType<typeof cond>) => toFilter(expr);
const a = cond('email', 'is', 'a');
const b = cond('role', 'is', 'b');
const c = cond('status', 'is', 'c');

describe('combining', () => {
  it('leaves no room for precedence', () => {
    expect(filter(and(a, or(b, c)))).toBe('((email == "a") & ((role == "b") | (status == "c")))');
    expect(filter(or(and(a, b), c))).toBe('(((email == "a") & (role == "b")) | (status == "c"))');
    expect(filter(and(not(a), b))).toBe('((!(email == "a")) & (role == "b"))');
    expect(filter(not(or(a, b)))).toBe('(!((email == "a") | (role == "b")))');
    expect(filter(not(not(a)))).toBe('(!(!(email == "a")))');
  });
  it('leaves absent parts out and never makes an empty filter', () => {
    expect(filter(and(undefined, a, null, false))).toBe('email == "a"');
    expect(and()).toBeUndefined();
    expect(or(undefined)).toBeUndefined();
    expect(not(undefined)).toBeUndefined();
    expect(toFilter(undefined)).toBeUndefined();
    expect(search(['email'], '  ')).toBeUndefined();
    expect(search([], 'x')).toBeUndefined();
    expect(cond('status', 'in', '', 'enum')).toBeUndefined();
  });
});

it('keeps long chains shallow', () => {
  const text = filter(or(...Array.from({ length: 1000 }, () => a))) ?? '';
  let [depth, deepest] = [0, 0];
  for (const char of text) {
    depth += char === '(' ? 1 : char === ')' ? -1 : 0;
    deepest = Math.max(deepest, depth);
  }
  expect(depth).toBe(0);
  expect(deepest).toBeLessThanOrEqual(11);
  expect(text.match(/email/g)).toHaveLength(1000);
});

describe('cond', () => {
  it.each([
    [cond('email', 'has', '50%_a\\'), String.raw`email ilike "%50\%\_a\\%"`],
    [cond('email', 'starts', 'a'), 'email ilike "a%"'],
    [cond('email', 'is', 'a"b'), String.raw`email == "a\"b"`],
    [cond('email', 'is', 'a\\'), String.raw`email like "a\\"`],
    [cond('email', 'is', 'a\\\\'), 'email == "a\\\\"'],
    [cond('email', 'is', '%\\"'), String.raw`email like "\%\\\""`],
    [cond('email', 'is', 'a\nb'), 'email like "a_b"'],
    [cond('email', 'not', 'a'), '(!(email == "a"))'],
    [cond('email', 'in', 'a,b'), 'email in ["a", "b"]'],
    [cond('email', 'in', joinValues(['a,b', 'c\\'])), String.raw`((email == "a,b") | (email like "c\\"))`],
    [cond('status', 'in', 'active', 'enum'), 'status == "active"'],
    [cond('status', 'in', 'active,deleted', 'enum'), 'status in ["active", "deleted"]'],
    [cond('status', 'not', 'active,deleted', 'enum'), '(!(status in ["active", "deleted"]))'],
    [cond('status', 'in', 'ALIVE,DELETED', 'each'), '((status == "ALIVE") | (status == "DELETED"))'],
    [cond('is_active', 'is', 'true', 'bool'), 'is_active == true'],
    [cond('is_active', 'is', 'false', 'bool'), 'is_active == false'],
    [cond('rate_limit', 'ge', '100', 'number'), 'rate_limit >= 100'],
    [cond('rate_limit', 'le', '9223372036854775807', 'number'), 'rate_limit <= 9223372036854775807'],
    [cond('rate_limit', 'not', '-1', 'number'), '(!(rate_limit == -1))'],
    [cond('ratio', 'is', '0.5', 'number'), 'ratio == 0.5'],
    [cond('x', 'is', 'a\0\uD800'), 'x == "a\uFFFD\uFFFD"'],
  ])('%#', (expr, text) => expect(filter(expr)).toBe(text));

  it('takes days as midnight here', () => {
    const midnight = new Date(2024, 1, 29).toISOString();
    expect(filter(cond('created_at', 'after', '2024-02-29', 'date'))).toBe(`created_at >= "${midnight}"`);
    expect(filter(cond('created_at', 'before', '2024-02-29', 'date'))).toBe(`created_at < "${midnight}"`);
    const after = new Date(2024, 2, 1).toISOString();
    expect(filter(cond('created_at', 'between', '2024-02-29..2024-02-29', 'date'))).toBe(
      `((created_at >= "${midnight}") & (created_at < "${after}"))`,
    );
    vi.useFakeTimers({ now: new Date(2024, 2, 7, 13, 30) });
    expect(filter(cond('created_at', 'last', '7', 'date'))).toBe(`created_at >= "${midnight}"`);
    vi.useRealTimers();
  });
  it('refuses what would fail on the server', () => {
    expect(() => cond('status', 'has', 'act', 'enum')).toThrow(TypeError);
    expect(() => cond('email | x', 'is', 'a')).toThrow(TypeError);
    expect(() => cond('is_active', 'is', 'yes', 'bool')).toThrow(TypeError);
    expect(() => cond('rate', 'is', '1e30', 'number')).toThrow(TypeError);
    expect(() => cond('created_at', 'after', '2023-02-29', 'date')).toThrow(TypeError);
    expect(() => order('a,b', false, 'id')).toThrow(TypeError);
    expect(() => order('a', false, 'i d')).toThrow(TypeError);
  });
});

/** How the server reads one quoted text (its lexer's rule for the end, then its one replacement). */
function decoded(expression: string): string {
  const body = /"(?:[^\n]*?)(?<!\\)(?:\\\\)*?"/u.exec(expression);
  expect(body && expression.slice(body.index + body[0].length)).toBe('');
  return body![0].slice(1, -1).replaceAll('\\"', '"');
}
/** SQL's LIKE with a backslash as its escape. */
function like(value: string, pattern: string, flags: string): boolean {
  const source = pattern.replace(/\\(.)|[\s\S]/gsu, (part, escaped: string | undefined) =>
    escaped === undefined && part === '%'
      ? '.*'
      : escaped === undefined && part === '_'
        ? '.'
        : (escaped ?? part).replace(/[^\w\s]/gu, (ch) => (/[\^$\\.*+?()[\]{}|/-]/.test(ch) ? `\\${ch}` : ch)),
  );
  return new RegExp(`^${source}$`, `su${flags}`).test(value);
}
const hostile = fc.string({
  unit: fc.constantFrom('"', '\\', '%', '_', '\n', '\r', "'", 'a', 'B', '👩‍🔬', '한', '\u2028', ' ', '(', '|'),
});
const sameButLines = (value: string, wanted: string) =>
  value.length === wanted.length && [...wanted].every((ch, i) => ch === '\n' || ch === [...value][i]);

describe('any text', () => {
  it('is found by itself, and only where it is', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, other) => {
        fc.pre(text.trim() !== '');
        const wanted = text.trim();
        const pattern = decoded(filter(search(['email'], text))!);
        expect(like(`x${wanted}y`, pattern, 'i')).toBe(true);
        if (!wanted.includes('\n'))
          expect(like(other, pattern, 'i')).toBe(other.toLowerCase().includes(wanted.toLowerCase()));
      }),
      { numRuns: 2000 },
    );
  });
  it('equals itself and nothing else', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, other) => {
        const expr = filter(cond('email', 'is', text))!;
        const value = decoded(expr);
        const matches = (one: string) => (expr.startsWith('email like') ? like(one, value, '') : one === value);
        expect(matches(text)).toBe(true);
        expect(matches(other)).toBe(sameButLines(other, text));
      }),
      { numRuns: 2000 },
    );
  });
  it('stays one line', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !filter(cond('a', 'is', text))!.includes('\n')));
  });
});

describe('order', () => {
  it('is a name, with a minus for descending', () => {
    expect(order('email', false, 'uuid')).toBe('email,uuid');
    expect(order('created_at', true, 'uuid')).toBe('-created_at,uuid');
    expect(order('uuid', true, 'uuid')).toBe('-uuid');
    expect(order(null, false, 'uuid')).toBe('uuid');
  });
});
