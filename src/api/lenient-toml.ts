/** How a TOML parser tells where it stopped. */
interface Stop {
  line: number;
  message: string;
}

type Parse = (text: string) => unknown;

export interface LenientToml {
  value: unknown;
  /** Lines that were left out, counted from 1, each with its key where it has one. */
  lost: string[];
}

/** More bad lines than this, and it is no such file. */
const MOST = 20;
const HEAD = /^\s*\[/;
const KEY = /^\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=/;

const keyOf = (line: string | undefined): string | undefined => KEY.exec(line ?? '')?.[1];

const stopOf = (error: unknown): Stop | undefined => {
  const { line, message } = (error ?? {}) as Partial<Stop>;
  return typeof line === 'number' ? { line, message: String(message) } : undefined;
};

/** Where the same key of the same table stands before; -1: nowhere. */
function earlier(lines: readonly string[], at: number): number {
  const key = keyOf(lines[at]);
  for (let before = at - 1; key !== undefined && before >= 0 && !HEAD.test(lines[before] ?? ''); before -= 1)
    if (keyOf(lines[before]) === key) return before;
  return -1;
}

/**
 * Parses what people have edited by hand: of a key that stands twice the later counts (some webservers write one twice),
 * and a line that cannot be read is left out, and named. Throws where nothing can be made of it.
 */
export function parseLenient(text: string, parse: Parse): LenientToml {
  const lines = text.split(/\r?\n/);
  const lost: string[] = [];
  for (;;) {
    try {
      const value = parse(lines.join('\n'));
      if (lost.length > 0 && Object.keys(value as object).length === 0) break;
      return { value, lost };
    } catch (error) {
      const stop = stopOf(error);
      if (!stop || lost.length >= MOST) throw error;
      const at = Math.min(stop.line, lines.length) - 1;
      const twice = /redefine|already defined|duplicate/i.test(stop.message) ? earlier(lines, at) : -1;
      const out = twice < 0 ? at : twice;
      // Nothing left to take out there: the trouble is of another kind.
      if ((lines[out] ?? '').trim() === '') throw error;
      const key = keyOf(lines[out]);
      lost.push(key === undefined ? `${out + 1}` : `${out + 1} (${key})`);
      lines[out] = '';
    }
  }
  throw new TypeError('nothing in it can be read');
}
