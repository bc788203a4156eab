/** What the server says of a definition that it cannot read, taken apart: its words are a parser's. */

export type ServerProblem =
  { kind: 'syntax'; line: number; column: number } | { kind: 'field'; path: string; code: string };

const SYNTAX = /line (\d+), column (\d+)/g;
/** `models.0.service.port`, then on the next line why, and the kind of mistake in brackets. */
const FIELD = /^([\w-]+(?:\.[\w-]+)*)\n {2}.*?\[type=(\w+)/gm;

/** The mistakes that the server names; none where its words say no place. */
export function problemsOf(message: string): ServerProblem[] {
  const fields = [...message.matchAll(FIELD)].map(([, path = '', code = '']) => ({
    kind: 'field' as const,
    // Keys are told as they are written with hyphens: the parser takes both.
    path: path.replaceAll('-', '_').replace(/\.(\d+)/g, '[$1]'),
    code,
  }));
  if (fields.length > 0) return fields;
  // The parser tells where the block began, then where it stopped.
  const last = [...message.matchAll(SYNTAX)].at(-1);
  return last ? [{ kind: 'syntax', line: Number(last[1]), column: Number(last[2]) }] : [];
}
