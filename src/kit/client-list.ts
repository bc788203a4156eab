import { splitValues, timesOf, type ListState, type Op } from '@/lib/list-state';
import type { FieldSet, Plain } from './fields';

const text = (value: Plain): string =>
  value === null || value === undefined ? '' : Array.isArray(value) ? value.join('\n') : String(value);

const fold = (value: Plain): string => text(value).normalize('NFC').toLocaleLowerCase();

const isOne = (value: Plain, wanted: string): boolean =>
  Array.isArray(value) ? value.includes(wanted) : text(value) === wanted;

const isThere = (value: Plain): boolean => value !== null && value !== undefined;
const time = (value: Plain): number => new Date(text(value) || Number.NaN).getTime();

const within = (op: Op) => (value: Plain, wanted: string) => {
  const { from, until } = timesOf({ op, value: wanted }) ?? { from: new Date(Number.NaN) };
  const at = time(value);
  return at >= (from?.getTime() ?? -Infinity) && at < (until?.getTime() ?? Infinity);
};

/** One test for each comparison; a value that is not there passes only a negation. */
const tests: Record<Op, (value: Plain, wanted: string) => boolean> = {
  has: (value, wanted) => fold(value).includes(fold(wanted)),
  starts: (value, wanted) => fold(value).startsWith(fold(wanted)),
  is: isOne,
  not: (value, wanted) => !splitValues(wanted).some((one) => isOne(value, one)),
  in: (value, wanted) => splitValues(wanted).some((one) => isOne(value, one)),
  ge: (value, wanted) => isThere(value) && Number(value) >= Number(wanted),
  le: (value, wanted) => isThere(value) && Number(value) <= Number(wanted),
  after: within('after'),
  before: within('before'),
  between: within('between'),
  last: within('last'),
};

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Missing values stand last whichever way the rest is sorted. */
function compare(a: Plain, b: Plain, desc: boolean): number {
  const emptyA = text(a) === '';
  const emptyB = text(b) === '';
  if (emptyA || emptyB) return Number(emptyA) - Number(emptyB);
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(text(a), text(b));
  return desc ? -order : order;
}

/** Filters and sorts rows in the browser, for the lists where the server has neither. Pure; equal rows keep their order. */
export function applyList<Row>(
  rows: readonly Row[],
  set: FieldSet<Row>,
  search: readonly string[],
  { q, filters, sort }: Pick<ListState, 'q' | 'filters' | 'sort'>,
): Row[] {
  const wanted = fold(q.trim());
  const kept = rows.filter(
    (row) =>
      (wanted === '' || search.some((name) => fold(set.fields[name]?.value(row)).includes(wanted))) &&
      Object.entries(filters).every(([name, condition]) =>
        tests[condition.op](set.fields[name]?.value(row), condition.value),
      ),
  );
  const field = sort && set.fields[sort.name];
  return field ? kept.sort((a, b) => compare(field.value(a), field.value(b), sort.desc)) : kept;
}
