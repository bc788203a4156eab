/** CSV as RFC 4180 has it (CRLF, doubled quotes), safe to open in a spreadsheet. */
import { truncateGraphemes } from './text.ts';

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];
export type CsvValue = string | number | bigint | boolean | null | undefined;
/** First in a file for spreadsheets that would take UTF-8 for something else. */
export const BOM = '\uFEFF';

/** The delimiter, or null. */
export const parseDelimiter = (value: unknown): Delimiter | null => DELIMITERS.find((one) => one === value) ?? null;

// A spreadsheet takes such a start for a formula (full-width forms too). A text of ours that has the guard already gets
// a second one, so that `unguard` gives back exactly what was there.
const FORMULA = /^'*[=+\-@\t\r\n\0＝＋－＠]/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * One cell. A text that a spreadsheet would run begins with `'`; a plain number of a numeric column does not.
 * Numbers and bigints are numeric by themselves; null and undefined and what is not finite are empty.
 */
export function csvCell(value: CsvValue, delimiter: Delimiter = ',', numeric = false): string {
  if (value === null || value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return '';
  const text = String(value).toWellFormed();
  const isNumber = typeof value === 'number' || typeof value === 'bigint' || (numeric && PLAIN_NUMBER.test(text));
  const safe = !isNumber && FORMULA.test(text) ? `'${text}` : text;
  // Quoted also for the other delimiters: readers guess. Ends with a blank or a BOM in front: readers trim.
  const quoted = safe.includes(delimiter) || /[",;\t\r\n\0]|^[\s\uFEFF]|\s$/.test(safe);
  return quoted ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What `csvCell` was given, from a cell that a reader has unquoted. */
export const unguard = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

/** One line with its end. `numeric` tells for each column whether its texts are numbers. */
export function csvRow(
  values: readonly CsvValue[],
  delimiter: Delimiter = ',',
  numeric: readonly boolean[] = [],
): string {
  const cells = values.map((value, index) => csvCell(value, delimiter, numeric[index]));
  // A single empty cell would be an empty line, which readers skip.
  return `${cells.length === 1 && cells[0] === '' ? '""' : cells.join(delimiter)}\r\n`;
}

export const FILE_NAME_MAX = 255;
const RESERVED = /[<>:"/\\|?*\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\uFEFF]/u;
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const withoutEnding = (name: string): string => name.replace(/\.csv$/i, '');

/** What is wrong with a file name that was typed (`.csv` counts, given or not), or null. */
export function fileNameProblem(name: string): 'required' | 'reserved' | 'too-long' | null {
  const stem = withoutEnding(name);
  if (stem.trim() === '') return 'required';
  if (RESERVED.test(stem) || DEVICE.test(stem) || /^[. ]|[. ]$/.test(stem)) return 'reserved';
  return stem.length + '.csv'.length > FILE_NAME_MAX ? 'too-long' : null;
}

/**
 * A file name that every system takes, at most 255 characters with its `.csv`; with `when`, its local date and time
 * stand behind the name: `users-20250131-0805.csv`.
 */
export function csvFileName(name: string, when?: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const stamp = when
    ? `-${when.getFullYear()}${two(when.getMonth() + 1)}${two(when.getDate())}-${two(when.getHours())}${two(when.getMinutes())}`
    : '';
  const reserved = new RegExp(RESERVED.source, 'gu');
  const trimmed = withoutEnding(name.toWellFormed())
    .replace(reserved, '_')
    .replace(/^[.\s]+/, '');
  const safe = DEVICE.test(trimmed) ? `_${trimmed}` : trimmed;
  const end = `${stamp}.csv`;
  const stem = truncateGraphemes(safe, FILE_NAME_MAX - end.length, '').replace(/[.\s]+$/, '');
  return `${stem || 'export'}${end}`;
}
