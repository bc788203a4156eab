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

/** What a row is sorted by, worked out once for each: two of fifty thousand are compared a million times. */
interface Key<Row> {
  row: Row;
  text: string;
  /** NaN where it is neither a number nor a time. */
  amount: number;
}

const byCodes = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** Missing values stand last whichever way the rest is sorted. */
const comparing =
  (desc: boolean, byText: (a: string, b: string) => number) =>
  <Row>(a: Key<Row>, b: Key<Row>): number => {
    if (a.text === '' || b.text === '') return Number(a.text === '') - Number(b.text === '');
    // Within a millisecond, and where a text is no time, the text decides.
    const order = a.amount - b.amount || (a.text === b.text ? 0 : byText(a.text, b.text));
    return desc ? -order : order;
  };

/** What each row is found by, made when it is first looked for: a row that is read again and is the same keeps it. */
const words = new WeakMap<readonly string[], WeakMap<WeakKey, string>>();

function wordsOf<Row>(row: Row, set: FieldSet<Row>, search: readonly string[]): string {
  let index = words.get(search);
  if (!index) words.set(search, (index = new WeakMap()));
  let found = index.get(row as WeakKey);
  if (found === undefined) {
    found = fold(search.map((name) => text(set.fields[name]?.value(row))).join('\n'));
    index.set(row as WeakKey, found);
  }
  return found;
}

/** The order of rows for a search that narrows them key by key: sorted once. */
const orders = new WeakMap<readonly unknown[], { by: string; rows: readonly unknown[] }>();

function inOrder<Row>(rows: readonly Row[], set: FieldSet<Row>, sort: ListState['sort']): readonly Row[] {
  const field = sort && set.fields[sort.name];
  if (!field) return rows;
  const by = `${set.feature} ${sort.name} ${sort.desc}`;
  const known = orders.get(rows);
  if (known?.by === by) return known.rows as readonly Row[];
  const isTime = field.format === 'time';
  const keyed = rows.map((row): Key<Row> => {
    const value = field.value(row);
    const amount = typeof value === 'number' ? value : isTime ? time(value) : Number.NaN;
    return { row, text: text(value), amount };
  });
  keyed.sort(comparing(sort.desc, field.byCode || isTime ? byCodes : collator.compare));
  const sorted = keyed.map(({ row }) => row);
  orders.set(rows, { by, rows: sorted });
  return sorted;
}

/** Filters and sorts rows in the browser, for the lists where the server has neither. Pure; equal rows keep their order. */
export function applyList<Row>(
  rows: readonly Row[],
  set: FieldSet<Row>,
  search: readonly string[],
  { q, filters, sort }: Pick<ListState, 'q' | 'filters' | 'sort'>,
): Row[] {
  const wanted = fold(q.trim());
  const conditions = Object.entries(filters);
  return inOrder(rows, set, sort).filter(
    (row) =>
      (wanted === '' || wordsOf(row, set, search).includes(wanted)) &&
      conditions.every(([name, condition]) => tests[condition.op](set.fields[name]?.value(row), condition.value)),
  );
}
