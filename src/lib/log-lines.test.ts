import { expect, it } from 'vitest';
import { linesWith, logLines, partsOf, patternOf } from './log-lines';

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
