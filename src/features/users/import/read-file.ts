import Papa from 'papaparse';
import { unguard } from '@/lib/csv';
import { mapHeads } from './columns';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'euc-kr', 'shift_jis', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];
export const IMPORT_DELIMITERS = [',', ';', '\t', '|'] as const;

export const MAX_BYTES = 20_000_000;
export const MAX_ROWS = 10_000;
/** Blank lines may stand between the rows; past this many lines a file is not read to its end. */
const MAX_LINES = 2 * MAX_ROWS;

export interface Row {
  cells: string[];
  /** Where it begins and ends in the file, whose first line is 1: a quoted cell may hold line breaks. */
  line: number;
  lastLine: number;
}

/** A quote that leaves open where its cell, and so its row, ends; or a row that stands in the line of the heads. */
export interface FileFault {
  line: number;
  code: 'unclosed' | 'stray' | 'row-in-heads';
}

export interface Table {
  heads: string[];
  rows: Row[];
  delimiter: string;
  /** Of the file, blank ones among them. */
  lines: number;
  /** With any of these no row can be relied on. */
  faults: FileFault[];
  tooMany: boolean;
}

/** Cut within a character, or spoilt in few places, a text is better seen as such than taken for another encoding. */
function readsAsUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const bad = text.match(/\uFFFD/g)?.length ?? 0;
  if (bad === 0) return true;
  const good = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  return good > 0 && ((bad === 1 && text.endsWith('\uFFFD')) || bad * 10 <= good);
}

const fits = (bytes: Uint8Array, encoding: Encoding): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** UTF-16 by its mark or, without one, by the zero half of its ASCII characters, addresses among them. */
function utf16(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 4096);
  const zeros = (half: number) => start.filter((byte, at) => byte === 0 && at % 2 === half).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (Math.max(even, odd) * 10 < start.length || Math.max(even, odd) < 4 * Math.min(even, odd)) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** By its mark, else the first that can read it. A spreadsheet of the reader's own country is likelier than another. */
export function detectEncoding(bytes: Uint8Array, language: string): Encoding {
  const wide = utf16(bytes);
  if (wide) return wide;
  if (readsAsUtf8(bytes)) return 'utf-8';
  const east: Encoding[] = language.startsWith('ja') ? ['shift_jis', 'euc-kr'] : ['euc-kr', 'shift_jis'];
  return east.find((encoding) => fits(bytes, encoding)) ?? 'windows-1252';
}

/** The text of the file without a byte order mark; what cannot be read becomes U+FFFD. */
export const decode = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes);

const breaksIn = (text: string): number => text.split('\n').length - 1;

/** The parser's own findings by line, each line once. */
function quoteFaults(errors: readonly Papa.ParseError[], text: string): FileFault[] {
  const found = new Map<number, FileFault>();
  let line = 1;
  let from = 0;
  for (const { type, code, index = 0 } of errors) {
    if (type !== 'Quotes') continue;
    line += breaksIn(text.slice(from, index));
    from = Math.max(from, index);
    found.set(line, { line, code: code === 'MissingQuotes' ? 'unclosed' : 'stray' });
  }
  return [...found.values()];
}

/** An address among the heads: the file has none, or its first line end is lost. That person would be passed over. */
const headFaults = (heads: Row | undefined): FileFault[] =>
  heads?.cells.some((cell) => /^\S+@\S+$/.test(cell)) ? [{ line: heads.line, code: 'row-in-heads' }] : [];

/** The one by which most heads are known; else the one that makes most columns. */
function guessDelimiter(text: string): string {
  const start = text.slice(0, 100_000).trimStart();
  const guesses = IMPORT_DELIMITERS.map((delimiter) => {
    const [heads = []] = Papa.parse<string[]>(start, { delimiter, newline: '\n', preview: 1 }).data;
    return { delimiter, known: mapHeads(heads).filter((field) => field !== null).length, columns: heads.length };
  });
  return guesses.toSorted((a, b) => b.known - a.known || b.columns - a.columns)[0]?.delimiter ?? ',';
}

/** The first line that is not blank holds the heads. With '' as delimiter it is found out. Blank lines are passed over. */
export function readTable(file: string, delimiter: string): Table {
  // One kind of line end: a file that was put together of several would hide rows in the cells of others.
  const text = file.replaceAll(/\r\n?/g, '\n');
  const { data, errors, meta } = Papa.parse<string[]>(text, {
    delimiter: delimiter || guessDelimiter(text),
    newline: '\n',
    preview: MAX_LINES,
    // The other mode cuts the whole text into lines before it counts them.
    fastMode: false,
  });
  let lines = 0;
  const filled = data
    .map((cells): Row => {
      const line = lines + 1;
      lines = line + cells.reduce((sum, cell) => sum + breaksIn(cell), 0);
      return { cells: cells.map((cell) => unguard(cell.trim())), line, lastLine: lines };
    })
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [heads, ...rows] = filled;
  return {
    heads: heads?.cells ?? [],
    rows,
    delimiter: meta.delimiter,
    lines: text.endsWith('\n') ? lines - 1 : lines,
    faults: [...headFaults(heads), ...quoteFaults(errors, text)],
    tooMany: meta.truncated || rows.length > MAX_ROWS,
  };
}
