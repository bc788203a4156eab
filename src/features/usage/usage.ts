/** Usage by whom, out of what the server counted for each day. */
import { daysOf, type Range } from './range';

export const BYS = ['project', 'user', 'domain', 'group'] as const;
/** What usage is put together by. */
export type By = (typeof BYS)[number];

/** Hours by slot: core-hours, GPU-hours; of memory GiB-hours. */
export type Hours = ReadonlyMap<string, number>;

/** What was held in one resource group on one day, by whom as far as that was asked for. */
export interface Held {
  day: string;
  group: string;
  domain: string;
  project?: string | undefined;
  user?: string | undefined;
  hours: Hours;
}

/** Somebody who has a row although they may have used nothing. */
export interface Named {
  id: string;
  name: string;
  domain?: string;
}

export interface UsageRow extends Named {
  by: By;
  domains: string[];
  groups: string[];
  projects: string[];
  /** Hours of each day on which something was held. */
  days: ReadonlyMap<string, Hours>;
  total: Hours;
  /** Of all rows, by accelerators, or by processors where none were held: 0 to 1. */
  share: number;
  /** The days that were looked at. */
  range: Range;
}

const HOUR = 3600;
const GIB = 2 ** 30;

/** Hours of an amount in resource-seconds. Sums of a period are far from exact to the second, so that a float is enough. */
export const hoursOf = (slot: string, seconds: string): number => Number(seconds) / HOUR / (slot === 'mem' ? GIB : 1);

const isAccelerator = (slot: string): boolean => slot !== 'cpu' && slot !== 'mem';

/** All accelerators together: they are counted in devices, or in shares of one. */
export const acceleratorHours = (hours: Hours): number =>
  [...hours].reduce((sum, [slot, amount]) => sum + (isAccelerator(slot) ? amount : 0), 0);

export const hoursIn = (hours: Hours | undefined, slot: string): number => hours?.get(slot) ?? 0;

function add(into: Map<string, number>, hours: Hours): void {
  for (const [slot, amount] of hours) into.set(slot, (into.get(slot) ?? 0) + amount);
}

export function sumOfHours(all: Iterable<Hours>): Map<string, number> {
  const sum = new Map<string, number>();
  for (const hours of all) add(sum, hours);
  return sum;
}

/** What accelerates comes first, the most used before others; then processors and memory. Only what was held. */
export function slotsOf(rows: readonly UsageRow[]): string[] {
  const sum = sumOfHours(rows.map(({ total }) => total));
  const rank = (slot: string): number => (slot === 'mem' ? 2 : slot === 'cpu' ? 1 : 0);
  return [...sum]
    .filter(([, amount]) => amount > 0)
    .toSorted(([a, x], [b, y]) => rank(a) - rank(b) || y - x)
    .map(([slot]) => slot);
}

const idOf: Record<By, (held: Held) => string> = {
  project: ({ project }) => project ?? '',
  user: ({ user }) => user ?? '',
  domain: ({ domain }) => domain,
  group: ({ group }) => group,
};

const distinct = (values: Iterable<string | undefined>): string[] =>
  [...new Set(values)].filter((value) => value !== undefined).toSorted();

/**
 * A row for everybody who held something, and for all of `known` that did not. Names are those of `known`, else the id stands
 * for what is gone. The most processors first, which the list's own order keeps where it sees no difference.
 */
export function rowsOf(
  by: By,
  held: readonly Held[],
  known: readonly Named[],
  range: Range,
  project: (id: string) => string,
) {
  const parts = new Map<string, Held[]>(known.map(({ id }) => [id, []]));
  for (const one of held) {
    const id = idOf[by](one);
    const list = parts.get(id);
    if (list) list.push(one);
    else parts.set(id, [one]);
  }
  const named = new Map(known.map((one) => [one.id, one]));
  const rows = [...parts].map(([id, own]): UsageRow => {
    const days = new Map<string, Map<string, number>>();
    for (const { day, hours } of own) {
      const sum = days.get(day) ?? new Map<string, number>();
      add(sum, hours);
      days.set(day, sum);
    }
    const one = named.get(id);
    return {
      id,
      by,
      name: one?.name ?? id,
      domains: distinct([...own.map(({ domain }) => domain), one?.domain]),
      groups: by === 'group' ? [id] : distinct(own.map(({ group }) => group)),
      projects: distinct(own.map((part) => part.project && project(part.project))),
      days,
      total: sumOfHours(days.values()),
      share: 0,
      range,
    };
  });
  const all = sumOfHours(rows.map(({ total }) => total));
  const measure = acceleratorHours(all) > 0 ? acceleratorHours : (hours: Hours) => hoursIn(hours, 'cpu');
  const whole = measure(all);
  return rows
    .map((row) => ({ ...row, share: whole > 0 ? measure(row.total) / whole : 0 }))
    .toSorted((a, b) => hoursIn(b.total, 'cpu') - hoursIn(a.total, 'cpu'));
}

/** So many days are bars of their own; more are put together by months. */
const DAY_BARS = 92;

export interface Bars {
  unit: 'day' | 'month';
  /** Names of the parts; null for all that have no part of their own. */
  series: { key: string; label: string | null }[];
  /** A day as `YYYY-MM-DD`, a month as `YYYY-MM`. */
  bars: { key: string; amounts: number[] }[];
}

/** The hours of one slot over time: those who held most by themselves, all others as one. */
export function barsOf(rows: readonly UsageRow[], slot: string, range: Range, most: number): Bars {
  const users = rows
    .filter(({ total }) => hoursIn(total, slot) > 0)
    .toSorted((a, b) => hoursIn(b.total, slot) - hoursIn(a.total, slot));
  const own = users.length > most ? users.slice(0, most - 1) : users;
  const others = users.slice(own.length);
  const days = daysOf(range);
  const unit = days.length > DAY_BARS ? 'month' : 'day';
  const parts = others.length > 0 ? [...own.map((row) => [row]), others] : own.map((row) => [row]);
  const bars = new Map<string, number[]>();
  for (const day of days) {
    const key = unit === 'day' ? day : day.slice(0, 7);
    const amounts = bars.get(key) ?? parts.map(() => 0);
    bars.set(
      key,
      amounts.map((sum, at) => sum + (parts[at] ?? []).reduce((all, row) => all + hoursIn(row.days.get(day), slot), 0)),
    );
  }
  return {
    unit,
    series: [
      ...own.map(({ id, name }) => ({ key: id, label: name })),
      ...(others.length > 0 ? [{ key: '', label: null }] : []),
    ],
    bars: [...bars].map(([key, amounts]) => ({ key, amounts })),
  };
}
