import { describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint';

describe('the fingerprint of a set', () => {
  it('is the same in any order, and short for many', () => {
    expect(fingerprint(['b', 'a', 'b'])).toBe(fingerprint(['a', 'b']));
    const many = Array.from({ length: 20_000 }, (_, at) => `00000000-0000-0000-0000-${String(at).padStart(12, '0')}`);
    expect(fingerprint(many).length).toBeLessThan(16);
    expect(fingerprint(many.slice(1))).not.toBe(fingerprint(many));
  });

  it.each([
    [['a', 'b'], ['ab']],
    [['a,b'], ['a', 'b']],
    [[], ['']],
    [['a'], ['a', 'b']],
  ])('tells %j from %j', (one, other) => expect(fingerprint(one)).not.toBe(fingerprint(other)));

  it('meets no other among a hundred thousand', () => {
    const seen = new Set(Array.from({ length: 100_000 }, (_, at) => fingerprint([`user${at}`])));
    expect(seen.size).toBe(100_000);
  });
});
