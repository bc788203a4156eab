import { dayStart } from '@/lib/dates';
import { splitValues, type Condition, type ListState } from '@/lib/list-state';
import type { FieldSet, Plain } from './fields';

const text = (value: Plain): string =>
  value === null || value === undefined ? '' : Array.isArray(value) ? value.join('\n') : String(value);

const fold = (value: Plain): string => text(value).normalize('NFC').toLocaleLowerCase();

const isOne = (value: Plain, wanted: string): boolean =>
  Array.isArray(value) ? value.includes(wanted) : text(value) === wanted;

function matches(value: Plain, { op, value: wanted }: Condition): boolean {
  switch (op) {
    case 'has':
      return fold(value).includes(fold(wanted));
    case 'starts':
      return fold(value).startsWith(fold(wanted));
    case 'is':
      return isOne(value, wanted);
    case 'not':
      return !splitValues(wanted).some((one) => isOne(value, one));
    case 'in':
      return splitValues(wanted).some((one) => isOne(value, one));
    case 'ge':
      return value !== null && value !== undefined && Number(value) >= Number(wanted);
    case 'le':
      return value !== null && value !== undefined && Number(value) <= Number(wanted);
    case 'after':
      return text(value) !== '' && new Date(text(value)) >= (dayStart(wanted) ?? Infinity);
    case 'before':
      return text(value) !== '' && new Date(text(value)) < (dayStart(wanted) ?? -Infinity);
  }
}

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
      Object.entries(filters).every(([name, condition]) => matches(set.fields[name]?.value(row), condition)),
  );
  const field = sort && set.fields[sort.name];
  return field ? kept.sort((a, b) => compare(field.value(a), field.value(b), sort.desc)) : kept;
}
