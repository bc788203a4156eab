import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { collationKey, compareCollated, collated, sortedByName } from './collation';

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
const characters = 'aAbzZ0019._- /~^`#'.split('');
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.array(fc.constantFrom(...characters), { maxLength: 10 }).map((all) => all.join('')),
  fc.constantFrom('é', '한글', 'かな 2', '', '007', '0', 'a\nb'),
);

it('sorts any two texts as the collator does', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(compareCollated(collated(a), collated(b))).toBe(Math.sign(collator.compare(a, b)));
    }),
    { numRuns: 3000 },
  );
});

it('asks the collator about other scripts only', () => {
  const compare = vi.spyOn(Intl.Collator.prototype, 'compare', 'get');
  expect(sortedByName(['file-10', 'File-9', 'file-9', 'file-010'], String)).toEqual([
    'File-9',
    'file-9',
    'file-10',
    'file-010',
  ]);
  expect(compare).not.toHaveBeenCalled();
  compare.mockRestore();
  expect(collationKey('9'.repeat(300))).toBeUndefined();
  expect(collationKey('é')).toBeUndefined();
});
