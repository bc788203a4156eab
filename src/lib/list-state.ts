/** The state of a list as it stands in the URL. Wrong values are dropped; defaults are not written. */
import { serverNow } from './clock.ts';
import { dayAfter, dayStart } from './dates.ts';

export const OPS = ['has', 'is', 'not', 'starts', 'in', 'ge', 'le', 'after', 'before', 'between', 'last'] as const;
export type Op = (typeof OPS)[number];
/**
 * `value` as in the URL: text, `true|false`, digits, for enums values joined by `joinValues`; for dates `YYYY-MM-DD`, two of
 * them joined by `..` (`between`: both days are in), or a number of days (`last`).
 */
export interface Condition {
  op: Op;
  value: string;
}
export const PAGE_SIZES = [10, 20, 50, 100] as const;
export interface Sort {
  name: string;
  desc: boolean;
}
export interface ListState {
  q: string;
  filters: Record<string, Condition>;
  /** null only where the list has no order of its own */
  sort: Sort | null;
  /** 1-based */
  page: number;
  /** one of `PAGE_SIZES`, or what the list begins with */
  size: number;
  open: string | null;
  tab: string | null;
}
/** `id`: of another thing, as a whole. */
export type FieldKind = 'text' | 'enum' | 'bool' | 'number' | 'date' | 'id';
export interface FilterSpec {
  kind: FieldKind;
  /** of an enum; without them every value is taken */
  options?: readonly string[];
  /** of a number, without its sign; 2^31-1 unless given: a query with more than its column can hold fails as a whole */
  max?: number;
}
export interface ListSpec {
  filters: Record<string, FilterSpec>;
  sorts: readonly string[];
  tabs?: readonly string[];
  /** `sort` as in the URL: `name` or `-name`; size 20; no tab */
  defaults?: { sort?: string; size?: number; tab?: string };
}

/** `part`: the tab of the open drawer, which goes with it. */
const RESERVED = ['q', 'sort', 'page', 'size', 'open', 'tab', 'part'] as const;
/** The first is the default, written without its name; a date has none. */
const KIND_OPS: Record<FieldKind, readonly Op[]> = {
  text: ['has', 'is', 'not', 'starts'],
  enum: ['in', 'not'],
  bool: ['is'],
  id: ['is'],
  number: ['is', 'not', 'ge', 'le'],
  date: ['after', 'before', 'between', 'last'],
};
const OP_PREFIX = new RegExp(`^(${OPS.join('|')}):`);

/** The ops that a filter of this kind takes, the default first. */
export const opsOf = (kind: FieldKind): readonly Op[] => KIND_OPS[kind];

/** Values of an enum as one text: joined by commas, a comma or backslash inside a value escaped by a backslash. */
export const joinValues = (values: readonly string[]): string =>
  values.map((v) => v.replace(/[\\,]/g, '\\$&')).join(',');

/** The opposite of `joinValues`; empty values are dropped, repeated ones kept once. */
export function splitValues(text: string): string[] {
  const values = text.match(/(?:\\[\s\S]|[^\\,])+/g) ?? [];
  return [...new Set(values.map((value) => value.replace(/\\([\s\S])/g, '$1')))];
}

const INT32 = 2 ** 31 - 1;
const FITS: Record<Exclude<FieldKind, 'enum'>, (value: string, field: FilterSpec, op: Op) => boolean> = {
  text: (value) => value !== '',
  // The server fails as a whole on a text that can be no id.
  id: (value) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
  bool: (value) => value === 'true' || value === 'false',
  number: (value, { max = INT32 }) => /^-?\d{1,19}(\.\d{1,9})?$/.test(value) && Math.abs(Number(value)) <= max,
  date: (value, _field, op) => timesOf({ op, value }) !== null,
};

/** What is offered of days back from today. */
export const LAST_DAYS: readonly number[] = [7, 30, 90];

/**
 * The times that a condition on a date lets through: from `from` on, and before `until`. Days begin at midnight in the zone of
 * the browser. Null where the value is none of the kind.
 */
export function timesOf({ op, value }: Condition): { from?: Date; until?: Date } | null {
  if (op === 'last')
    return /^[1-9]\d{0,3}$/.test(value) ? { from: dayAfter(new Date(serverNow()), -Number(value)) } : null;
  const [first, last] = (op === 'between' ? value.split('..') : [value]).map(dayStart);
  if (!first) return null;
  if (op !== 'between') return op === 'after' ? { from: first } : { until: first };
  return last && last >= first ? { from: first, until: dayAfter(last, 1) } : null;
}

/** The condition, cleaned, or null where its op or value does not fit the field. */
export function validCondition({ op, value }: Condition, field: FilterSpec): Condition | null {
  const { kind, options } = field;
  if (!KIND_OPS[kind].includes(op)) return null;
  if (kind !== 'enum') return FITS[kind](value, field, op) ? { op, value } : null;
  const values = splitValues(value).filter((one) => !options || options.includes(one));
  return values.length ? { op, value: joinValues(values) } : null;
}

/** A condition as one URL value: the op is left out where it is the default and the value does not look like an op. */
export function encodeCondition({ op, value }: Condition, kind?: FieldKind): string {
  const bare = kind !== undefined && kind !== 'date' && op === KIND_OPS[kind][0] && !OP_PREFIX.test(value);
  return bare ? value : `${op}:${value}`;
}

function decodeCondition(text: string | null, field: FilterSpec): Condition | null {
  if (text === null) return null;
  const op = OP_PREFIX.exec(text)?.[1] as Op | undefined;
  if (op && KIND_OPS[field.kind].includes(op)) return validCondition({ op, value: text.slice(op.length + 1) }, field);
  const usual = KIND_OPS[field.kind][0];
  return usual && field.kind !== 'date' ? validCondition({ op: usual, value: text }, field) : null;
}

function checkSpec(spec: ListSpec): void {
  for (const name of Object.keys(spec.filters))
    if ((RESERVED as readonly string[]).includes(name) || !/^[A-Za-z][\w.-]*$/.test(name))
      throw new TypeError(`not a name for a filter: ${name}`);
}

function readSort(text: string | null | undefined, spec: ListSpec): Sort | null {
  const desc = text?.startsWith('-') ?? false;
  const name = desc ? text?.slice(1) : text;
  return name && spec.sorts.includes(name) ? { name, desc } : null;
}

const defaultSize = (spec: ListSpec): number => spec.defaults?.size ?? 20;

/** The state that an address asks for. Throws only for a spec with a reserved filter name. */
export function parseListState(params: URLSearchParams, spec: ListSpec): ListState {
  checkSpec(spec);
  const filters: Record<string, Condition> = {};
  for (const [name, field] of Object.entries(spec.filters)) {
    const condition = decodeCondition(params.get(name), field);
    if (condition) filters[name] = condition;
  }
  const asked = (name: string): string => params.get(name) ?? '';
  return {
    q: asked('q'),
    filters,
    sort: readSort(asked('sort'), spec) ?? readSort(spec.defaults?.sort, spec),
    page: /^[1-9]\d{0,8}$/.test(asked('page')) ? Number(asked('page')) : 1,
    size: PAGE_SIZES.find((size) => String(size) === asked('size')) ?? defaultSize(spec),
    open: asked('open') || null,
    tab: spec.tabs?.find((tab) => tab === asked('tab')) ?? spec.defaults?.tab ?? null,
  };
}

/** The state as query parameters, defaults left out, on top of `base`: parameters that are not the list's are kept. */
export function writeListState(state: ListState, spec: ListSpec, base?: URLSearchParams): URLSearchParams {
  checkSpec(spec);
  const params = new URLSearchParams(base);
  const put = (name: string, value: string | false | null | undefined): void => {
    params.delete(name);
    if (value) params.set(name, value.toWellFormed());
  };
  const sort = state.sort && `${state.sort.desc ? '-' : ''}${state.sort.name}`;
  put('q', state.q);
  for (const [name, field] of Object.entries(spec.filters)) {
    const condition = Object.hasOwn(state.filters, name) ? state.filters[name] : undefined;
    const valid = condition && validCondition(condition, field);
    put(name, valid && encodeCondition(valid, field.kind));
  }
  put('sort', sort !== spec.defaults?.sort && readSort(sort, spec) && sort);
  put('page', state.page > 1 && String(state.page));
  put('size', state.size !== defaultSize(spec) && String(state.size));
  put('open', state.open);
  if (!state.open) params.delete('part');
  put('tab', state.tab !== spec.defaults?.tab && state.tab);
  return params;
}

/** Ascending, descending, then back to the list's own order (whose column only turns around). Goes to page 1. */
export function toggleSort(state: ListState, name: string, spec: ListSpec): ListState {
  const usual = readSort(spec.defaults?.sort, spec);
  const now = state.sort?.name === name ? state.sort : null;
  const after = now?.desc ? (usual?.name === name ? { name, desc: false } : usual) : { name, desc: now !== null };
  return { ...state, sort: after, page: 1 };
}

/** What is asked of a list, whatever part of the answer is shown and in which order: what a count is a count of. */
export const questionOf = ({ q, filters, tab }: ListState): string => JSON.stringify([q.trim(), filters, tab]);

/** Whether anything is looked for. */
export const isFiltered = ({ q, filters }: ListState): boolean => q !== '' || Object.keys(filters).length > 0;

/** Sets one condition (null removes it). Goes to page 1. */
export function withFilter(state: ListState, name: string, condition: Condition | null): ListState {
  const { [name]: _gone, ...rest } = state.filters;
  return { ...state, filters: condition ? { ...state.filters, [name]: condition } : rest, page: 1 };
}

/** Removes one condition. Goes to page 1. */
export const withoutFilter = (state: ListState, name: string): ListState => withFilter(state, name, null);

/** Removes every condition and the search text. Goes to page 1. */
export const clearFilters = (state: ListState): ListState => ({ ...state, q: '', filters: {}, page: 1 });
