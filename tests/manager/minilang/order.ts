/** The order language of the legacy lists: `+col,-col2`, a bare name is ascending, an empty text keeps the stored order. */
import { internal } from '../errors.ts';
import type { Columns, Primitive } from './columns.ts';
import { Reader } from './parse.ts';

const TERMINALS = { ORDER: /[+-]/y, CNAME: /[A-Za-z_][A-Za-z_0-9]*/y, COMMA: /,/y };

export interface Sort<Row> {
  get: (row: Row) => Primitive;
  descending: boolean;
  /** A row's value never changes. */
  fixed?: true | undefined;
}

/** @throws ServerError for broken text and unknown columns */
export function parseOrder<Row>(text: string, columns: Columns<Row>): Sort<Row>[] {
  if (text === '') return [];
  const reader = new Reader(text, 'Query ordering', TERMINALS);
  const sorts: Sort<Row>[] = [];
  const names: { name: string; descending: boolean }[] = [];
  do {
    const sign = reader.accept(['ORDER']);
    const open = names.length === 0 ? ['$END', 'ORDER', 'CNAME'] : ['ORDER', 'CNAME'];
    const name = reader.expect(sign ? ['CNAME'] : open).text;
    names.push({ name, descending: sign?.text === '-' });
  } while (reader.accept(['COMMA']));
  reader.end(['COMMA']);
  for (const { name, descending } of names) {
    const column = columns[name];
    if (!column || column.unsortable) {
      throw internal(
        `Query ordering parsing error: Error trying to process rule "col":\n\n('Unknown/unsupported field name', '${name}')`,
      );
    }
    sorts.push({ descending, fixed: column.fixed, get: column.rank ?? ((row) => first(column.get(row))) });
  }
  return sorts;
}

function first(value: Primitive | Primitive[]): Primitive {
  return Array.isArray(value) ? (value[0] ?? null) : value;
}

/** Empty values come last in ascending order and first in descending order, as in PostgreSQL. */
function compare(a: Primitive, b: Primitive): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

type Compare = (a: number, b: number) => number;

/**
 * Compares rows by their place. Rows that are equal stand in no order: as in PostgreSQL it is another one for each page, so
 * that a walk through pages by an order with ties has some rows twice and others not at all.
 */
function comparer<Row>(rows: readonly Row[], sorts: Sort<Row>[], from: number): Compare {
  const keys = sorts.map(({ get, descending }) => ({ values: rows.map(get), sign: descending ? -1 : 1 }));
  return (a, b) => {
    for (const { values, sign } of keys) {
      const order = compare(values[a] ?? null, values[b] ?? null);
      if (order !== 0) return sign * order;
    }
    return (a ^ from) - (b ^ from);
  };
}

/** Moves what belongs before `at` in front of it, without sorting either side. */
function part(places: Int32Array, at: number, order: Compare): void {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const pivot = places[(low + high) >> 1] ?? 0;
    let i = low;
    let j = high;
    while (i <= j) {
      while (order(places[i] ?? 0, pivot) < 0) i++;
      while (order(places[j] ?? 0, pivot) > 0) j--;
      if (i <= j) {
        [places[i], places[j]] = [places[j] ?? 0, places[i] ?? 0];
        i++;
        j--;
      }
    }
    if (at <= j) high = j;
    else if (at >= i) low = i;
    else return;
  }
}

/** Rows `from` to `to` of the sorted list, without sorting what lies around them: a page out of 100,000 stays quick. */
export function sortedPage<Row>(rows: readonly Row[], sorts: Sort<Row>[], from: number, to: number): Row[] {
  if (sorts.length === 0 || from >= rows.length) return rows.slice(from, to);
  const order = comparer(rows, sorts, from);
  const places = Int32Array.from(rows, (_row, index) => index);
  const end = Math.min(to, rows.length);
  if (from > 0) part(places, from, order);
  if (end < rows.length) part(places.subarray(from), end - from, order);
  return [...places.subarray(from, end).sort(order)].flatMap((place) => rows[place] ?? []);
}

/** The order of a large list by what never changes, as it was worked out last. */
let kept: { text: string; ends: readonly unknown[]; rows: readonly unknown[] } = { text: '', ends: [], rows: [] };
const LARGE = 10_000;

/** All of a large list, sorted, where its order by that text cannot have changed since; undefined otherwise. */
export function keptOrder<Row>(rows: readonly Row[], text: string, sorts: Sort<Row>[]): readonly Row[] | undefined {
  if (rows.length < LARGE || sorts.length === 0 || !sorts.every(({ fixed }) => fixed)) return undefined;
  const ends = [rows[0], rows.at(-1), rows.length];
  if (kept.text !== text || kept.ends.some((one, at) => one !== ends[at]) || kept.ends.length === 0)
    kept = { text, ends, rows: sortRows(rows, sorts) };
  return kept.rows as readonly Row[];
}

/** A sorted copy. */
export function sortRows<Row>(rows: readonly Row[], sorts: Sort<Row>[]): Row[] {
  return sortedPage(rows, sorts, 0, rows.length);
}
