import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAppError } from './errors';
import { asObject, parseJson } from './json';

it('keeps large integers as text where JSON allows to see them', () => {
  expect(parseJson('{"a":9007199254740993,"b":-9007199254740993,"c":12,"d":1.5e300}')).toEqual({
    a: '9007199254740993',
    b: '-9007199254740993',
    c: 12,
    d: 1.5e300,
  });
});

it.each(['{"__proto__":{"polluted":1},"a":1}', '{"\\u005f_proto__":{"polluted":1},"a":1}'])('drops %s', (text) => {
  const value = asObject(parseJson(text));
  expect(Object.keys(value)).toEqual(['a']);
  expect(Object.assign({}, value)).not.toHaveProperty('polluted');
});

it.each([100_000, 1_000])('refuses %i levels', (depth) => {
  expect(() => parseJson('['.repeat(depth) + ']'.repeat(depth))).toThrow(
    expect.objectContaining({ kind: 'broken-answer' }),
  );
});

it('gives what JSON.parse gives, or an AppError', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      if (!/__proto__|\d{16}/.test(text)) expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      try {
        parseJson(text);
      } catch (e) {
        expect(isAppError(e)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
