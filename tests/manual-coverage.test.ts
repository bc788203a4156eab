/** What `.docs/manual-coverage.md` claims: its pages and tests are there, and the figures at its top are those of its rows. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pages } from '@/app/pages';
import { ROOT } from './source.ts';

const text = readFileSync(join(ROOT, '.docs/manual-coverage.md'), 'utf8');
const [top = '', ...parts] = text.split(/^## /m);

const cellsOf = (line: string): string[] =>
  line
    .slice(2, -2)
    .split(' | ')
    .map((cell) => cell.trim());
const tableLines = (of: string): string[] => of.split('\n').filter((line) => line.startsWith('| '));

/** Statement, page, test, state. */
const rows = parts
  .flatMap(tableLines)
  .filter((line) => !/^\| (Statement|---)/.test(line))
  .map((line) => ({ line, cells: cellsOf(line) }));
const STATES = ['holds', 'holds, no test', 'open', 'cannot'] as const;
const stateOf = (cell = ''): string | undefined =>
  /^(open|cannot): \S/.exec(cell)?.[1] ?? STATES.slice(0, 2).find((state) => state === cell);

const addresses = pages.flatMap(({ path, parts: below }) => [path, ...(below ?? []).map((part) => `${path}/${part}`)]);
const isPlace = (cell: string): boolean =>
  ['every page', 'every list', '–'].includes(cell) ||
  cell.split(', ').every((one) => /^`.+`$/.test(one) && ['/login', ...addresses].includes(one.slice(1, -1)));

/** What a cell of tests names, each as file and the beginning of the test's name. */
const testsOf = (cell = ''): { file: string; name: string }[] =>
  cell === '–'
    ? []
    : cell.split('<br>').map((one) => {
        const [, file = '', name = ''] = /^`(.+?)` (.+)$/.exec(one) ?? [];
        return { file, name };
      });

it('each row says what, where, by which test, and whether it holds', () => {
  expect(rows.length).toBeGreaterThan(100);
  const wrong = rows.filter(({ line, cells: [statement = '', place = '', test = '', state = '', ...more] }) => {
    const known = stateOf(state);
    const needs = known === 'holds' ? test !== '–' : known !== 'holds, no test' || test === '–';
    return (
      !statement ||
      more.length > 0 ||
      !isPlace(place) ||
      !known ||
      !needs ||
      line.split('|').some((one) => one.length > 162)
    );
  });
  expect(wrong.map(({ line }) => line)).toEqual([]);
});

it('each test that it names is there', () => {
  const missing = rows.flatMap(({ cells }) =>
    testsOf(cells[2]).filter(({ file, name }) => {
      if (!/^(tests|src)\/.*\.test\.tsx?$/.test(file) || !existsSync(join(ROOT, file)) || !name) return true;
      const source = readFileSync(join(ROOT, file), 'utf8');
      return ![`'${name}`, `"${name}`, `\`${name}`].some((start) => source.includes(start));
    }),
  );
  expect(missing).toEqual([]);
});

it('the figures at its top are those of its rows', () => {
  const told = Object.fromEntries(
    tableLines(top)
      .map(cellsOf)
      .filter(([state = '']) => (STATES as readonly string[]).includes(state)),
  ) as Record<string, string>;
  const counted = Object.fromEntries(
    STATES.map((state) => [state, String(rows.filter(({ cells }) => stateOf(cells[3]) === state).length)]),
  );
  expect(told).toEqual(counted);
});
