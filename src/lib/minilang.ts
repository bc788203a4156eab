/**
 * The filter and order languages of the legacy GraphQL lists.
 * There `&` and `|` bind alike and to the right, and `!` takes all that follows; so every part is parenthesised here.
 */
import { type FieldKind, type Op, splitValues, timesOf } from './list-state.ts';

/** A condition of the filter language, safe to combine. */
export interface Expr {
  readonly text: string;
}
type Scalar = string | number | bigint | boolean;
type Optional = Expr | null | undefined | false;

const atom = (text: string): Expr => ({ text });
/** Conditions begin with a column, so what begins with a parenthesis is already one whole. */
const wrap = ({ text }: Expr): string => (text.startsWith('(') ? text : `(${text})`);

function name(column: string): string {
  if (!/^[A-Za-z_]\w*$/.test(column)) throw new TypeError(`not a column: ${column}`);
  return column;
}

/** Neither can be in a stored text, and both make the whole query fail; the mark in their place matches nothing. */
const clean = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD');

const quote = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;

/**
 * A quoted text cannot hold a line feed, nor an odd number of backslashes before a quote or at its end.
 * A pattern can: there a backslash is doubled, and a line feed is "any one character".
 */
const quotable = (text: string): boolean => !/\n|(?<!\\)\\(?:\\\\)*(?:"|$)/.test(text);
const pattern = (text: string): string => text.replace(/[\\%_]/g, '\\$&').replaceAll('\n', '_');

function literal(value: Scalar): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number' && !/^-?\d+(\.\d+)?$/.test(String(value)))
    throw new TypeError(`not a number: ${value}`);
  return String(value);
}

function equals(column: string, value: Scalar): Expr {
  if (typeof value !== 'string') return atom(`${column} == ${literal(value)}`);
  const text = clean(value);
  return quotable(text) ? atom(`${column} == ${quote(text)}`) : atom(`${column} like ${quote(pattern(text))}`);
}

function oneOf(column: string, values: readonly Scalar[]): Expr | undefined {
  const plain = values.every((value) => typeof value !== 'string' || (quotable(value) && clean(value) === value));
  if (values.length > 1 && plain) return atom(`${column} in [${values.map(literal).join(', ')}]`);
  return or(...values.map((value) => equals(column, value)));
}

/** Both sides; absent parts are left out; nothing left is `undefined`. */
export const and = (...parts: Optional[]): Expr | undefined => join('&', parts);
/** Either side; absent parts are left out; nothing left is `undefined`. */
export const or = (...parts: Optional[]): Expr | undefined => join('|', parts);
/** The opposite. Note that in SQL a null column matches neither a condition nor its opposite. */
export const not = (part: Optional): Expr | undefined => (part ? atom(`(!${wrap(part)})`) : undefined);

/** In halves: a flat chain of some hundred parts exceeds the depth that the server's parser can take. */
function join(sign: '&' | '|', parts: readonly Optional[]): Expr | undefined {
  const there = parts.filter((part): part is Expr => Boolean(part));
  const half = Math.ceil(there.length / 2);
  const [left, right] = [there.slice(0, half), there.slice(half)].map((side) =>
    side.length > 1 ? join(sign, side) : side[0],
  );
  return left && right ? atom(`(${wrap(left)} ${sign} ${wrap(right)})`) : left;
}

const missing = (value: string): never => {
  throw new TypeError(`not a value of the filter: ${value}`);
};

function typed(value: string, kind: FieldKind): Scalar {
  if (kind === 'bool') return value === 'true' || (value !== 'false' && missing(value));
  if (kind === 'number') return /^-?\d+$/.test(value) ? BigInt(value) : Number(value);
  return value;
}

type Write = (column: string, value: string, kind: FieldKind) => Expr | undefined;
const compared =
  (sign: string): Write =>
  (column, value, kind) =>
    atom(`${column} ${sign} ${literal(typed(value, kind))}`);
const dated =
  (op: Op): Write =>
  (column, value) => {
    const { from, until } = timesOf({ op, value }) ?? missing(value);
    return and(
      from && atom(`${column} >= ${quote(from.toISOString())}`),
      until && atom(`${column} < ${quote(until.toISOString())}`),
    );
  };
const WRITE: Record<Op, Write> = {
  has: (column, value) => atom(`${column} ilike ${quote(`%${pattern(clean(value))}%`)}`),
  starts: (column, value) => atom(`${column} ilike ${quote(`${pattern(clean(value))}%`)}`),
  is: (column, value, kind) => equals(column, typed(value, kind)),
  not: (column, value, kind) => not(equals(column, typed(value, kind))),
  in: (column, value, kind) =>
    oneOf(
      column,
      splitValues(value).map((one) => typed(one, kind)),
    ),
  ge: compared('>='),
  le: compared('<='),
  after: dated('after'),
  before: dated('before'),
  between: dated('between'),
  last: dated('last'),
};

/**
 * One condition. `value` is as in the list state: comma separated for `in` (and for every op of an enum), a number in
 * digits, `true|false`, or days as in `timesOf` (`after` = from that day on, `before` = until the end of the day before). `has` and `starts` ignore case and are refused for enums, where the server
 * fails. An empty `in` is no condition. With `kind` `each`, an enum whose column does not know `in` is written with `|`.
 */
export function cond(column: string, op: Op, value: string, kind: FieldKind | 'each' = 'text'): Expr | undefined {
  const col = name(column);
  if (kind !== 'enum' && kind !== 'each') return WRITE[op](col, value, kind);
  if (op !== 'in' && op !== 'is' && op !== 'not') throw new TypeError(`${op} does not work on ${column}`);
  const list = splitValues(value);
  const any = kind === 'each' ? or(...list.map((one) => equals(col, one))) : oneOf(col, list);
  return op === 'not' ? not(any) : any;
}

/** The whole text, ignoring case. */
export const anyCase = (column: string, text: string): Expr =>
  atom(`${name(column)} ilike ${quote(pattern(clean(text)))}`);

/** The characters in this order, ignoring case, with whatever between and around them. */
export const inOrder = (column: string, text: string): Expr =>
  atom(`${name(column)} ilike ${quote(`%${[...clean(text)].map(pattern).join('%')}%`)}`);

/** The text, as one piece and ignoring case, in any of the columns (never enum or date columns). Blank = no condition. */
export function search(columns: readonly string[], text: string): Expr | undefined {
  const wanted = text.trim();
  return wanted === '' ? undefined : or(...columns.map((column) => cond(column, 'has', wanted)));
}

/** What goes into the `filter` argument. The server refuses an empty text, so no condition is `undefined`. */
export const toFilter = (expr: Optional): string | undefined => (expr ? expr.text : undefined);

/**
 * What goes into the `order` argument: `name` or `-name`, and then the column that no two rows share. Without it the server
 * puts equal rows into another order for each page: some would be on two pages, others on none.
 */
export function order(column: string | null, desc: boolean, unique: string): string {
  const last = name(unique);
  return column === null ? last : `${desc ? '-' : ''}${name(column)}${column === unique ? '' : `,${last}`}`;
}
