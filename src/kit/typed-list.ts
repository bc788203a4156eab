import { splitValues, timesOf, type Condition, type ListState, type Op } from '@/lib/list-state';
import type { FieldSet } from './fields';

/** The server puts what is looked for into a pattern of SQL as it is. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\0', '\uFFFD')
    .replace(/[\\%_]/g, '\\$&');
type TimeOp = 'after' | 'before' | 'between' | 'last';
const operators: Record<Exclude<Op, TimeOp>, (value: string) => object> = {
  has: (value) => ({ iContains: escaped(value) }),
  starts: (value) => ({ iStartsWith: escaped(value) }),
  is: (value) => ({ equals: value }),
  not: (value) => ({ notEquals: value }),
  in: (value) => ({ in: splitValues(value) }),
  ge: (value) => ({ greaterThanOrEqual: Number(value) }),
  le: (value) => ({ lessThanOrEqual: Number(value) }),
};

/** Each of them has to hold: of two in one operand the server takes one. */
function operandsOf({ op, value }: Condition, kind: string): (object | boolean)[] {
  if (kind === 'bool') return [value === 'true'];
  if (kind === 'number' && (op === 'is' || op === 'not'))
    return [{ [op === 'is' ? 'equals' : 'notEquals']: Number(value) }];
  if (kind === 'enum' && op === 'not') return [{ notIn: splitValues(value) }];
  if (op in operators) return [operators[op as keyof typeof operators](value)];
  const { from, until } = timesOf({ op, value }) ?? {};
  // The server's `after` leaves out the moment itself, so it is the one before.
  const after = from && { after: new Date(from.getTime() - 1).toISOString() };
  return [after, until && { before: until.toISOString() }].filter((one) => one !== undefined);
}

/** `user.email` and an operand → `{ user: { email: operand } }`. */
const nested = (path: string, inner: unknown): object =>
  path.split('.').reduceRight<unknown>((value, name) => ({ [name]: value }), inner) as object;

/**
 * The filter argument of a v2 list: the search text in any of `columns`, each typed condition, and what the list itself
 * demands. A field's column is its way into the filter's input. Undefined for no filter.
 */
export function toTypedFilter<Row>(
  set: FieldSet<Row>,
  { q, filters }: Pick<ListState, 'q' | 'filters'>,
  columns: readonly string[],
  always: readonly object[] = [],
): object | undefined {
  const parts: object[] = [];
  const wanted = q.trim();
  // One field in each branch: the server takes every field of a branch as an alternative of its own.
  if (wanted !== '') parts.push({ OR: columns.map((path) => nested(path, operators.has(wanted))) });
  for (const [name, condition] of Object.entries(filters)) {
    const filter = set.fields[name]?.filter;
    if (filter) for (const one of operandsOf(condition, filter.kind)) parts.push(nested(filter.column ?? name, one));
  }
  parts.push(...always);
  return parts.length > 1 ? { AND: parts } : parts[0];
}

/** The order argument of a v2 list; `unique` is the order field that no two of its rows share. */
export function toTypedOrder<Row>(set: FieldSet<Row>, sort: ListState['sort'], unique: string): object[] {
  const column = sort && set.fields[sort.name]?.sort;
  const last = { field: unique, direction: 'ASC' };
  if (!sort || typeof column !== 'string') return [last];
  const first = { field: column.replace(/^-/, ''), direction: sort.desc === column.startsWith('-') ? 'ASC' : 'DESC' };
  return first.field === unique ? [first] : [first, last];
}
