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
