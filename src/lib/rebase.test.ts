import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebase, sameContents, sameValue } from './rebase';

const names: fc.Arbitrary<string[]> = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__'), {
  maxLength: 6,
});
const record = fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__'), names, { noNullPrototype: true });
const text = fc.option(fc.string());
/** Two values of one field. */
const pair = fc.oneof(fc.tuple(names, names), fc.tuple(record, record), fc.tuple(text, text));

describe('putting one change on top of another', () => {
  it('without a change leaves what is there', () => {
    fc.assert(
      fc.property(pair, ([now, same]) => {
        expect(rebase<unknown>(now, same, same)).toEqual(now);
      }),
    );
  });

  it('gives what was wanted where nobody else changed anything', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        expect(sameContents(rebase<unknown>(before, before, after), after)).toBe(true);
      }),
    );
  });

  it('of a set: what came is there, what went is not, all others are as they were', () => {
    fc.assert(
      fc.property(names, names, names, (now, before, after) => {
        const made = rebase(now, before, after);
        for (const one of ['a', 'b', 'c', 'd', 'e', '__proto__']) {
          const touched = before.includes(one) !== after.includes(one);
          expect(made.includes(one)).toBe(touched ? after.includes(one) : now.includes(one));
        }
        expect(new Set(made).size).toBe(made.length);
      }),
    );
  });

  it('of a record: keys that were not touched are as they were', () => {
    fc.assert(
      fc.property(record, record, record, (now, before, after) => {
        const made = rebase(now, before, after);
        for (const key of ['a', 'b', 'c', '__proto__']) {
          const [was, is] = [before, after].map((one) => (Object.hasOwn(one, key) ? one[key] : undefined));
          if (sameValue(was, is) && (was === undefined) === (is === undefined))
            expect(Object.hasOwn(made, key) ? made[key] : undefined).toEqual(
              Object.hasOwn(now, key) ? now[key] : undefined,
            );
          else if (is === undefined) expect(Object.hasOwn(made, key)).toBe(false);
        }
      }),
    );
  });

  it('twice is once', () => {
    fc.assert(
      fc.property(record, record, record, (now, before, after) => {
        const once = rebase(now, before, after);
        expect(rebase(once, before, after)).toEqual(once);
      }),
    );
  });
});
