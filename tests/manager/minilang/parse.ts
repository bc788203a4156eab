/**
 * The filter language of the legacy lists, with the quirks of the real grammar: `&` and `|` have one precedence and lean to
 * the right, `!` negates everything to its right, an empty text is an error. Error texts are those of the server's parser.
 */
import { internal, type ServerError } from '../errors.ts';

export type Value = string | number | boolean | null | Value[];
export type Expression =
  | { kind: 'test'; column: string; op: string; value: Value }
  | { kind: 'not'; of: Expression }
  | { kind: 'both' | 'either'; left: Expression; right: Expression };

interface Token {
  type: string;
  text: string;
  at: number;
}

const OPERATORS = ['==', '!=', '>=', '>', '<=', '<', 'contains', 'isnot', 'is', 'ilike', 'in', 'like'];
const TERMINALS: Record<string, RegExp> = {
  LPAR: /\(/y,
  RPAR: /\)/y,
  UNARY_OP: /!/y,
  CNAME: /[A-Za-z_][A-Za-z_0-9]*/y,
  BINARY_OP: new RegExp(OPERATORS.join('|'), 'y'),
  LSQB: /\[/y,
  RSQB: /\]/y,
  COMMA: /,/y,
  SIGNED_NUMBER: /[+-]?(\d+\.\d*|\.\d+|\d+)([eE][+-]?\d+)?/y,
  ESCAPED_STRING: /"(?:[^"\\\n]|\\[^\n])*"/y,
  ATOM: /null|true|false/y,
  COMBINE_OP: /[&|]/y,
};
const START = ['LPAR', 'UNARY_OP', 'CNAME'];
const VALUE = ['LSQB', 'SIGNED_NUMBER', 'ESCAPED_STRING', 'ATOM'];
const list = (names: string[]): string => names.map((name) => `\t* ${name}\n`).join('');

/** Reads tokens as the parser asks for them: which terminals may come next decides how a text is cut. */
export class Reader {
  private at = 0;
  private last: Token | null = null;
  private readonly text: string;
  private readonly label: string;
  private readonly terminals: Record<string, RegExp>;

  constructor(text: string, label: string, terminals: Record<string, RegExp> = TERMINALS) {
    this.text = text;
    this.label = label;
    this.terminals = terminals;
  }

  private skip(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++;
  }

  private match(type: string): Token | null {
    const pattern = this.terminals[type];
    if (!pattern) return null;
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    return found ? { type, text: found[0], at: this.at } : null;
  }

  /** The next token if it is one of `types`; nothing is consumed otherwise. */
  accept(types: string[]): Token | null {
    this.skip();
    for (const type of types) {
      const token = this.match(type);
      if (token) {
        this.at += token.text.length;
        this.last = token;
        return token;
      }
    }
    return null;
  }

  expect(types: string[]): Token {
    return this.accept(types) ?? this.fail(types);
  }

  /** Ends well at the end of the text, else complains like the real parser does. */
  end(types: string[]): void {
    this.skip();
    if (this.at < this.text.length) this.fail(['$END', ...types]);
  }

  private place(at: number): { line: number; column: number } {
    const before = this.text.slice(0, at).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  }

  private fail(expected: string[]): never {
    this.skip();
    const previous = this.last ? `Token('${this.last.type}', '${this.last.text}')` : null;
    if (this.at >= this.text.length) {
      const { line, column } = this.place(this.last?.at ?? 0);
      throw this.error(
        `Unexpected token Token('$END', '') at line ${line}, column ${column}.\nExpected one of: \n${list(expected)}`,
      );
    }
    const { line, column } = this.place(this.at);
    for (const type of Object.keys(this.terminals)) {
      const token = this.match(type);
      if (!token) continue;
      // A bracket too many is found by the parser and not by the lexer, which alone tells what came before.
      const known = type === 'RPAR' ? '' : `Previous tokens: [${previous ?? 'None'}]\n`;
      throw this.error(
        `Unexpected token Token('${type}', '${token.text}') at line ${line}, column ${column}.\nExpected one of: \n${list(expected)}${known}`,
      );
    }
    const shown = this.text.split('\n')[line - 1] ?? '';
    const known = previous ? `\nPrevious tokens: ${previous}\n` : '';
    const wanted = list(expected.filter((type) => type !== '$END'));
    const body = `${shown}\n${' '.repeat(column - 1)}^\nExpected one of: \n${wanted}${known}`;
    throw this.error(
      `No terminal matches '${this.text[this.at]}' in the current parser context, at line ${line} col ${column}\n\n${body}`,
    );
  }

  error(detail: string): ServerError {
    return internal(`${this.label} parsing error: ${detail}`);
  }
}

function readValue(reader: Reader): Value {
  const token = reader.expect(VALUE);
  if (token.type === 'SIGNED_NUMBER') return Number(token.text);
  if (token.type === 'ESCAPED_STRING') return token.text.slice(1, -1).replaceAll('\\"', '"');
  if (token.type === 'ATOM') return token.text === 'null' ? null : token.text === 'true';
  const values: Value[] = [];
  if (reader.accept(['RSQB'])) return values;
  do values.push(readValue(reader));
  while (reader.expect(['COMMA', 'RSQB']).type === 'COMMA');
  return values;
}

function readExpression(reader: Reader): Expression {
  const first = reader.expect(START);
  if (first.type === 'UNARY_OP') return { kind: 'not', of: readExpression(reader) };
  let left: Expression;
  if (first.type === 'LPAR') {
    left = readExpression(reader);
    if (!reader.accept(['RPAR'])) reader.expect(['RPAR', 'COMBINE_OP']);
  } else {
    const op = reader.expect(['BINARY_OP']).text;
    left = { kind: 'test', column: first.text, op, value: readValue(reader) };
  }
  const combine = reader.accept(['COMBINE_OP']);
  if (!combine) return left;
  return { kind: combine.text === '&' ? 'both' : 'either', left, right: readExpression(reader) };
}

/** @throws ServerError with the text of the real parser */
export function parseFilter(text: string): Expression {
  const reader = new Reader(text, 'Query filter');
  const expression = readExpression(reader);
  reader.end(['COMBINE_OP']);
  return expression;
}
