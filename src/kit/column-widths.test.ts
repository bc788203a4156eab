import { expect, it } from 'vitest';
import { columnStyles, defaultWidth } from './column-widths';

it('gives a column the width of its kind, and never less than its head needs', () => {
  expect(defaultWidth({ format: 'time' }, 'Created')).toBe(168);
  expect(defaultWidth({ format: 'time', width: 200 }, 'Created')).toBe(200);
  expect(defaultWidth({ filter: { kind: 'enum' } }, 'Role')).toBe(112);
  expect(defaultWidth({ format: 'number' }, 'Concurrent sign-ins')).toBeGreaterThan(104);
  // Two lines: less than all of its words side by side.
  expect(defaultWidth({ format: 'number' }, 'Sessions per model service')).toBeLessThan(26 * 7.6);
  expect(defaultWidth({ format: 'number' }, '기본 액세스 키')).toBeGreaterThan(8 * 13);
});

it('shares what room is left among the columns that nobody set', () => {
  const { widths, least } = columnStyles(
    [
      { name: 'a', width: 100 },
      { name: 'b', width: 300, shrinks: true },
      { name: 'c', width: 200, own: 80 },
    ],
    'var(--qd-check) + var(--qd-acts)',
  );
  expect(least).toBe('calc(80px + 100px + min(300px, 52cqi) + var(--qd-check) + var(--qd-acts))');
  expect(widths).toEqual([
    'max(100px, (100cqi - (80px + var(--qd-check) + var(--qd-acts))) * 0.25000)',
    'max(min(300px, 52cqi), (100cqi - (80px + var(--qd-check) + var(--qd-acts))) * 0.75000)',
    '80px',
  ]);
});
