/** Logs of containers and tasks: text of any length, written for terminals. */

const ESC = String.fromCharCode(27);
const BELL = String.fromCharCode(7);
/** Colours and movements of the cursor; titles of windows. */
const SEQUENCES = new RegExp(`${ESC}\\[[0-?]*[ -/]*[@-~]|${ESC}\\][^${BELL}${ESC}]*(?:${BELL}|${ESC}\\\\)`, 'g');

/** Lines as a terminal would leave them: no colours, and of a line that was written over and over only the last state. */
export function logLines(text: string): string[] {
  const lines = text.replace(SEQUENCES, '').split(/\r*\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => line.replace(/\r+$/, '').split('\r').at(-1) ?? '');
}

/** A log of any length as it is shown: its last lines, and how many came before them. */
export interface LogEnd {
  lines: string[];
  /** Lines before these. */
  earlier: number;
}

/** Of a text without an end of line no more than so many characters are looked at. */
const LONGEST_END = 4_000_000;

/** The last lines of a log. What lies before them is counted, not taken apart: fifty megabytes are no half million texts. */
export function logEnd(text: string, most: number): LogEnd {
  let start = text.endsWith('\n') ? text.length - 1 : text.length;
  const least = Math.max(0, text.length - LONGEST_END);
  for (let lines = 0; lines < most && start > least; lines += 1)
    start = start === 0 ? 0 : text.lastIndexOf('\n', start - 1);
  // Right behind the end of the line before, or in the middle of a line that is too long to be shown.
  const from = start < least ? least : start <= 0 ? 0 : start + 1;
  let earlier = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < from; at = text.indexOf('\n', at + 1)) earlier += 1;
  return { lines: logLines(text.slice(from)), earlier };
}

/** The whole of a log as a terminal would leave it, in parts of about so many characters, cut at ends of lines. */
export function* logParts(text: string, size = 1_000_000): Generator<string> {
  for (let from = 0; from < text.length;) {
    const end = from + size < text.length ? text.indexOf('\n', from + size) + 1 : text.length;
    const to = end === 0 ? text.length : end;
    yield `${logLines(text.slice(from, to)).join('\n')}\n`;
    from = to;
  }
}

/** A text as a pattern that ignores the case; undefined: nothing is looked for. */
export const patternOf = (text: string): RegExp | undefined =>
  text === '' ? undefined : new RegExp(text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`), 'giu');

/** The numbers of the lines that hold it. */
export const linesWith = (lines: readonly string[], pattern: RegExp | undefined): number[] =>
  pattern ? lines.flatMap((line, at) => (line.search(pattern) >= 0 ? [at] : [])) : [];

/** A line cut at what is found: every second part is one. */
export function partsOf(line: string, pattern: RegExp | undefined): string[] {
  if (!pattern) return [line];
  const parts: string[] = [];
  let from = 0;
  for (const found of line.matchAll(pattern)) {
    parts.push(line.slice(from, found.index), found[0]);
    from = found.index + found[0].length;
  }
  return [...parts, line.slice(from)];
}
