/** What a file holds, as far as it is text. Pure. */

export interface TextFile {
  /** Lines end in `\n`, whatever the file has. */
  text: string;
  /** How they end in the file; null where it is not the same everywhere, and would not come back as it was. */
  lineEnd: '\n' | '\r\n' | null;
  /** It begins with the mark that some editors put there. */
  hasMark: boolean;
  /** Nothing is left out at the end. */
  isWhole: boolean;
}

const MARK = '\uFEFF';

/** The bytes as UTF-8; null where they are none, or hold what no text has. */
export function readText(bytes: Uint8Array<ArrayBuffer>, isWhole: boolean): TextFile | null {
  if (bytes.includes(0)) return null;
  let raw: string;
  try {
    // A character that the cut went through is left out.
    raw = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: !isWhole });
  } catch {
    return null;
  }
  const hasMark = raw.startsWith(MARK);
  const body = hasMark ? raw.slice(1) : raw;
  const all = body.match(/\r\n|\r|\n/g) ?? [];
  const ends = new Set(all);
  const [only = '\n'] = ends;
  return {
    text: body.replaceAll(/\r\n|\r/g, '\n'),
    lineEnd: ends.size < 2 && (only === '\n' || only === '\r\n') ? only : null,
    hasMark,
    isWhole,
  };
}

/** The text as it goes back into its file. */
export const writeText = (text: string, { lineEnd, hasMark }: Pick<TextFile, 'lineEnd' | 'hasMark'>): string =>
  (hasMark ? MARK : '') + text.replaceAll('\n', lineEnd ?? '\n');
