// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { act, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderKit } from '@tests/form-rig';
import { BarList } from './BarList';
import { marksFor, namedEvery } from './chart-scale';
import { StackedBars } from './StackedBars';

const series = [
  { key: 'a', label: 'alpha' },
  { key: 'b', label: 'beta' },
];
const bars = [
  { key: '1', label: '1 November', amounts: [3, 1] },
  { key: '2', label: '2 November', amounts: [0, 8] },
];
const hours = (amount: number) => `${amount} h`;

it('says the figures of each bar, by keyboard, and all of them as a table', async () => {
  const { user, container } = await renderKit(
    <StackedBars label="GPU hours" series={series} bars={bars} unit="Day" format={hours} />,
  );
  const points = within(screen.getByRole('listbox', { name: 'GPU hours' })).getAllByRole('option');
  expect(points.map((point) => point.getAttribute('aria-label'))).toEqual([
    '1 November: 4 h, alpha 3 h, beta 1 h',
    '2 November: 8 h, beta 8 h',
  ]);
  const key = screen.getByRole('list', { name: 'Parts of “GPU hours”' });
  expect(key).toHaveTextContent('alpha 3 hbeta 9 h');
  act(() => points[0]?.focus());
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(points[1]).toHaveFocus();
  expect(key).toHaveTextContent('alpha 0 hbeta 8 h');
  // One stop for Tab, whichever bar it is.
  expect(points.map((point) => point.tabIndex)).toEqual([-1, 0]);
  // Parts of one bar lie on each other: 3 of 8, then 1 of 8, of 180.
  const [, low, high] = [...container.querySelectorAll('.qd-chart-bar')[0]!.querySelectorAll('rect')];
  expect([low, high].map((part) => part?.getAttribute('y'))).toEqual(['112.5', '90']);
  expect(low?.getAttribute('fill')).not.toBe(high?.getAttribute('fill'));

  await user.click(screen.getByText('Figures as a table'));
  const rows = within(await screen.findByRole('table')).getAllByRole('row');
  expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    ['Day', 'alpha', 'beta', 'Total'],
    ['1 November', '3 h', '1 h', '4 h'],
    ['2 November', '0 h', '8 h', '8 h'],
  ]);
});

it('lists things with a bar each, in proportion to the greatest or to what each may have', async () => {
  const { container } = await renderKit(
    <BarList
      label="Busiest"
      rows={[
        { key: 'a', label: <a href="/a">alpha</a>, amounts: [4], text: '4 h' },
        { key: 'b', label: 'beta', amounts: [1, 1], text: '2 h', mark: 3 },
        { key: 'c', label: 'gamma', amounts: [9], text: '9 of 3 h', full: 3 },
      ]}
      series={series}
    />,
  );
  expect(screen.getByRole('link', { name: 'alpha' })).toBeVisible();
  const parts = [...container.querySelectorAll('.qd-bars svg')].map((bar) =>
    [...bar.querySelectorAll('rect:not(.qd-bars-ground)')].map((one) => one.getAttribute('width')),
  );
  // The third is over its measure: full, and no more.
  expect(parts.map((row) => row.map((width) => Math.round(Number.parseFloat(width ?? ''))))).toEqual([
    [44],
    [11, 11],
    [100],
  ]);
  expect(container.querySelector('.qd-bars-mark')?.getAttribute('x1')).toMatch(/^33\.3/);
});

it('has even marks above the greatest amount, and names few of many bars', () => {
  expect(marksFor(8)).toEqual([0, 2, 4, 6, 8]);
  expect(marksFor(101)).toEqual([0, 50, 100, 150]);
  expect(marksFor(0)).toEqual([0]);
  expect(marksFor(Number.NaN)).toEqual([0]);
  expect([1, 8, 9, 28, 90].map(namedEvery)).toEqual([1, 1, 2, 4, 12]);
});

/** Relative luminance of `#rrggbb`, by WCAG. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

it.each([0, 1])('has colours that are seen on every ground (dark: %i)', (dark) => {
  const block = readFileSync('src/ui/charts.css', 'utf8').split('}')[dark] ?? '';
  const tokens = readFileSync('src/ui/tokens.css', 'utf8').split('}')[dark] ?? '';
  const colours = [...block.matchAll(/--chart-\d: (#\w{6})/g)].map(([, colour = '']) => colour);
  const grounds = [...tokens.matchAll(/bg-(?:container|elevated|layout): (#\w{6})/g)].map(([, ground = '']) => ground);
  expect([colours.length, grounds.length]).toEqual([8, 3]);
  for (const colour of colours)
    for (const ground of grounds) {
      const [low = 0, high = 0] = [luminance(colour), luminance(ground)].sort((a, b) => a - b);
      expect((high + 0.05) / (low + 0.05), `${colour} on ${ground}`).toBeGreaterThan(3);
    }
});
