import { collationKey, compareCollated, type Collated } from '@/lib/collation';
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

/** What a row is sorted by, worked out once for each: two of fifty thousand are compared a million times. */
interface Key<Row> extends Collated {
  row: Row;
  /** NaN where it is neither a number nor a time. */
  amount: number;
}

const byCodes = (a: Collated, b: Collated): number => Number(a.text > b.text) - Number(a.text < b.text);

/** Missing values stand last. */
const comparing =
  (byText: (a: Collated, b: Collated) => number) =>
  <Row>(a: Key<Row>, b: Key<Row>): number => {
    if (a.text === '' || b.text === '') return Number(a.text === '') - Number(b.text === '');
    // Within a millisecond, and where a text is no time, the text decides.
    return a.amount - b.amount || (a.text === b.text ? 0 : byText(a, b));
  };

/** Backwards, but for the missing values, which stay last, and for equal ones, which keep their order. */
function backwards<Row>(keys: readonly Key<Row>[], compare: (a: Key<Row>, b: Key<Row>) => number): Row[] {
  const missing = keys.findIndex(({ text: own }) => own === '');
  const rows: Row[] = [];
  let end = missing === -1 ? keys.length : missing;
  const rest = keys.slice(end);
  while (end > 0) {
    let from = end - 1;
    while (from > 0 && compare(keys[from - 1] as Key<Row>, keys[from] as Key<Row>) === 0) from -= 1;
    for (let at = from; at < end; at += 1) rows.push((keys[at] as Key<Row>).row);
    end = from;
  }
  return [...rows, ...rest.map(({ row }) => row)];
}

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

/** What is worked out for rows in one order, once: searches narrow them key by key, orders are turned round. */
class Worked<Row> {
  readonly #orders = new Map<string, { sorted: readonly Key<Row>[]; up?: readonly Row[]; down?: readonly Row[] }>();
  readonly #words = new Map<readonly string[], readonly string[]>();
  readonly #rows: readonly Row[];

  constructor(rows: readonly Row[]) {
    this.#rows = rows;
  }

  /** As `wordsOf`, by place: fifty thousand lookups by row would take longer than the search itself. */
  words(set: FieldSet<Row>, search: readonly string[]): readonly string[] {
    let all = this.#words.get(search);
    if (!all) this.#words.set(search, (all = this.#rows.map((row) => wordsOf(row, set, search))));
    return all;
  }

  inOrder(set: FieldSet<Row>, sort: ListState['sort']): readonly Row[] {
    const field = sort && set.fields[sort.name];
    if (!field) return this.#rows;
    const isTime = field.format === 'time';
    const isByCode = field.byCode === true || isTime;
    const compare = comparing(isByCode ? byCodes : compareCollated);
    const by = `${set.feature} ${sort.name}`;
    let order = this.#orders.get(by);
    if (!order) {
      const sorted = this.#rows.map((row): Key<Row> => {
        const value = field.value(row);
        const own = text(value);
        const amount = typeof value === 'number' ? value : isTime ? time(value) : Number.NaN;
        return { row, text: own, key: isByCode ? undefined : collationKey(own), amount };
      });
      this.#orders.set(by, (order = { sorted: sorted.sort(compare) }));
    }
    if (sort.desc) return (order.down ??= backwards(order.sorted, compare));
    return (order.up ??= order.sorted.map(({ row }) => row));
  }
}

const known = new WeakMap<readonly unknown[], Worked<never>>();

function workedOut<Row>(rows: readonly Row[]): Worked<Row> {
  let worked = known.get(rows) as Worked<Row> | undefined;
  if (!worked) known.set(rows, (worked = new Worked(rows)) as unknown as Worked<never>);
  return worked;
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
  const sorted = workedOut(rows).inOrder(set, sort);
  const found = wanted === '' ? undefined : workedOut(sorted).words(set, search);
  return sorted.filter(
    (row, at) =>
      (found?.[at]?.includes(wanted) ?? true) &&
      conditions.every(([name, condition]) => tests[condition.op](set.fields[name]?.value(row), condition.value)),
  );
}
