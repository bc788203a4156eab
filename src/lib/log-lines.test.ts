import { expect, it } from 'vitest';
import { linesWith, logEnd, logLines, logParts, partsOf, patternOf } from './log-lines';

const ESC = '\u001B';

it.each([
  ['', []],
  ['a\nb\r\n\nc\n', ['a', 'b', '', 'c']],
  [`${ESC}[1;31mred${ESC}[0m\n${ESC}]0;title\u0007text`, ['red', 'text']],
  ['10 %\r50 %\r100 %\r\nnext\r', ['100 %', 'next']],
])('lines of %j', (text, lines) => {
  expect(logLines(text)).toEqual(lines);
});

it('finds what is typed as it is, whatever the case', () => {
  const lines = ['Error (1)', 'fine', 'an error (1) and ERROR (1)'];
  const pattern = patternOf('error (1)');
  expect(linesWith(lines, pattern)).toEqual([0, 2]);
  expect(partsOf(lines[2] ?? '', pattern)).toEqual(['an ', 'error (1)', ' and ', 'ERROR (1)', '']);
  expect(linesWith(lines, patternOf(''))).toEqual([]);
  expect(partsOf('x', undefined)).toEqual(['x']);
});

it('shows the end of what is long, and counts what came before', () => {
  const text = Array.from({ length: 30 }, (_, at) => `line ${at + 1}`).join('\r\n');
  for (const whole of [text, `${text}\r\n`]) {
    for (const most of [1, 7, 29, 30, 31]) {
      const { lines, earlier } = logEnd(whole, most);
      const shown = Math.min(most, 30);
      expect(lines).toEqual(logLines(whole).slice(30 - shown));
      expect(earlier).toBe(30 - shown);
    }
  }
  expect(logEnd('', 5)).toEqual({ lines: [], earlier: 0 });
  expect(logEnd('\n\n', 5)).toEqual({ lines: ['', ''], earlier: 0 });
});

it('takes apart no more of fifty megabytes than is shown, nor of one endless line', () => {
  const line = `${'x'.repeat(99)}\n`;
  const { lines, earlier } = logEnd(line.repeat(500_000), 5000);
  expect(lines).toHaveLength(5000);
  expect(earlier).toBe(495_000);
  const endless = logEnd('x'.repeat(50_000_000), 5000);
  expect(endless.lines).toHaveLength(1);
  expect(endless.lines[0]?.length).toBeLessThanOrEqual(4_000_000);
});

it('makes the file in parts that are whole lines', () => {
  const text = Array.from({ length: 1000 }, (_, at) => `${ESC}[32mline${ESC}[0m ${at}\r\n`).join('');
  const parts = [...logParts(text, 1000)];
  expect(parts.length).toBeGreaterThan(10);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(1100);
  expect(parts.join('')).toBe(`${logLines(text).join('\n')}\n`);
});
