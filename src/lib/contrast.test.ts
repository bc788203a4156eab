import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrast, mixed, nearest, worst } from './contrast.ts';
import { HEX } from './hex.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const demands = fc.array(fc.record({ against: color, least: fc.constantFrom(3, 4.5) }), { maxLength: 3 });

it('knows the known contrasts', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080');
});

it('contrast is the same both ways, and between 1 and 21', () => {
  fc.assert(
    fc.property(color, color, (one, other) => {
      const found = contrast(one, other);
      expect(found).toBe(contrast(other, one));
      expect(found >= 1 && found <= 21).toBe(true);
      expect(contrast(one, one)).toBe(1);
    }),
  );
});

it('the nearest colour meets every demand, and is the colour itself where that does', () => {
  fc.assert(
    fc.property(color, demands, (hex, all) => {
      const found = nearest(hex, all);
      if (!worst(hex, all)) expect(found).toBe(hex);
      else if (found !== undefined) expect([HEX.test(found), worst(found, all)]).toEqual([true, undefined]);
      // Against one colour there always is one: black or white is far enough from anything.
      if (all.length === 1) expect(found).toBeDefined();
    }),
  );
});

it('no smaller step to black or to white would do', () => {
  fc.assert(
    fc.property(color, demands, (hex, all) => {
      const found = nearest(hex, all);
      const steps = Array.from({ length: 256 }, (_, step) => step / 255);
      const at = steps.findIndex((share) =>
        [mixed(hex, '#000000', share), mixed(hex, '#ffffff', share)].includes(found ?? ''),
      );
      const before = steps
        .slice(0, Math.max(at, 0))
        .flatMap((share) => [mixed(hex, '#000000', share), mixed(hex, '#ffffff', share)]);
      expect(before.filter((shade) => !worst(shade, all))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
