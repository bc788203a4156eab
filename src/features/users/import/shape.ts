/** What is wrong with a row before its values are looked at: cells that are missing, too many, or hold other rows. */
import { emailProblem } from '@/lib/rules';
import type { RowProblem } from './cells';
import type { ImportField } from './columns';
import type { Row, Table } from './read-file';

/** The fields in which a line break may be meant. */
const LONG: readonly (ImportField | null)[] = ['description', 'projects', 'addresses', 'containerGids', null];
// What no table holds on purpose: NUL and its like, and what a wrong encoding or a cut left of a character.
const UNREADABLE = /[^\P{Cc}\t\n]|\uFFFD/u;

/** A row among the further lines of a cell: an address between delimiters. */
const holdsRows = (cell: string, delimiter: string): boolean =>
  cell
    .split('\n')
    .slice(1)
    .map((line) => line.split(delimiter))
    .some((parts) => parts.length > 1 && parts.some((part) => !emailProblem(part.replaceAll('"', '').trim())));

export function shapeProblems(
  { cells }: Row,
  { heads, delimiter }: Pick<Table, 'heads' | 'delimiter'>,
  mapping: readonly (ImportField | null)[],
): RowProblem[] {
  const problems: RowProblem[] = [];
  const add = (field: ImportField | null, code: string, value: string | number = '') =>
    void problems.push({ field, code, value: String(value) });
  // Empty cells past the last head hold nothing that could be lost.
  const filled = cells.findLastIndex((cell) => cell !== '') + 1;
  if (cells.length < heads.length) add(null, 'too-few', cells.length);
  else if (filled > heads.length) add(null, 'too-many', filled);
  for (const [at, cell] of cells.entries()) {
    const field = mapping[at] ?? null;
    if (holdsRows(cell, delimiter)) add(field, 'holds-rows');
    else if (cell.includes('\n') && !LONG.includes(field)) add(field, 'line-break');
    if (field && UNREADABLE.test(cell)) add(field, 'unreadable');
  }
  return problems;
}
