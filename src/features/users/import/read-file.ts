import Papa from 'papaparse';
import { unguard } from '@/lib/csv';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'euc-kr', 'shift_jis', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];
export const IMPORT_DELIMITERS = [',', ';', '\t', '|'] as const;

export const MAX_BYTES = 20_000_000;
export const MAX_ROWS = 10_000;

export interface Table {
  heads: string[];
  rows: string[][];
  delimiter: string;
}

const fits = (bytes: Uint8Array, encoding: Encoding): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** By its mark, else the first that can read all of it. A spreadsheet of the reader's own country is likelier than another. */
export function detectEncoding(bytes: Uint8Array, language: string): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const east: Encoding[] = language.startsWith('ja') ? ['shift_jis', 'euc-kr'] : ['euc-kr', 'shift_jis'];
  return (['utf-8', ...east] satisfies Encoding[]).find((encoding) => fits(bytes, encoding)) ?? 'windows-1252';
}

/** The text of the file without a byte order mark; what cannot be read becomes U+FFFD. */
export const decode = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes);

/** The first line holds the heads. With '' as delimiter it is found out. Blank lines are passed over. */
export function readTable(text: string, delimiter: string): Table {
  const { data, meta } = Papa.parse<string[]>(text, {
    delimiter,
    delimitersToGuess: [...IMPORT_DELIMITERS],
    skipEmptyLines: 'greedy',
  });
  const [heads = [], ...rows] = data.map((cells) => cells.map((cell) => unguard(cell.trim())));
  return { heads, rows, delimiter: meta.delimiter };
}
