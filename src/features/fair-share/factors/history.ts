/** Usage of some over a span of days. Pure. */
import { dayBefore, daysBetween, type Amounts } from '@/lib/fair-share';
import type { UsageByKey } from '@/lib/fair-share-group';

export const SPANS = [7, 30, 90] as const;
/** Days in one chart at most. */
export const LONGEST = 400;
const DAY_SECONDS = 86_400;

/** Days, both included. */
export interface Span {
  from: string;
  to: string;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const isDay = (text: string): boolean =>
  DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** What a range lacks, or null. */
export function spanProblem({ from, to }: Span, today: string): 'empty' | 'order' | 'long' | null {
  if (!isDay(from) || !isDay(to)) return 'empty';
  if (from > to || from > today) return 'order';
  return daysBetween(from, to) >= LONGEST ? 'long' : null;
}

/** `7`, `30`, `90` days with today, or `2026-01-01..2026-01-31`; anything else is the 30 days. */
export function spanOf(text: string | null, today: string): Span & { days: number | null } {
  const [from = '', to = ''] = text?.split('..') ?? [];
  if (to && spanProblem({ from, to }, today) === null) return { from, to, days: null };
  const days = SPANS.find((one) => String(one) === text) ?? 30;
  return { from: dayBefore(today, days - 1), to: today, days };
}

/** Every day of a span, oldest first, those without usage too. */
export const daysOf = ({ from, to }: Span): string[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => dayBefore(from, -at));

/** One day of one of them. */
export interface Held {
  key: string;
  day: string;
  slot: string;
  /** Resource-seconds. */
  used: number;
  /** Average amount held over the day. */
  average: number;
  /** Of the group's capacity over the day; null where the group has none. */
  share: number | null;
}

/** Day by day, for each slot that one of them used at all. */
export function heldBy(keys: readonly string[], usage: UsageByKey, span: Span, capacity: Amounts): Held[] {
  const days = daysOf(span);
  const slots = new Set(keys.flatMap((key) => (usage.get(key) ?? []).flatMap((one) => Object.keys(one.usage))));
  return keys.flatMap((key) => {
    const byDay = new Map((usage.get(key) ?? []).map((one) => [one.day, one.usage]));
    return days.flatMap((day) =>
      [...slots].map((slot) => {
        const used = byDay.get(day)?.[slot] ?? 0;
        const average = used / DAY_SECONDS;
        const room = capacity[slot] ?? 0;
        return { key, day, slot, used, average, share: room > 0 ? average / room : null };
      }),
    );
  });
}

/** The greatest users of a slot by name, and all others as one, so that each can be told apart; `keys` of one in the chart. */
export interface Part {
  keys: readonly string[];
  /** Undefined: all others. */
  key: string | undefined;
}

/** At most `most` parts; the order is that of what is shown, where all of them have room. */
export function partsOf(held: readonly Held[], slot: string, keys: readonly string[], most: number): Part[] {
  if (keys.length <= most) return keys.map((key) => ({ keys: [key], key }));
  const used = new Map(keys.map((key) => [key, 0]));
  for (const one of held) if (one.slot === slot) used.set(one.key, (used.get(one.key) ?? 0) + one.used);
  const order = keys.toSorted((a, b) => (used.get(b) ?? 0) - (used.get(a) ?? 0));
  const first = order.slice(0, most - 1).map((key): Part => ({ keys: [key], key }));
  return [...first, { keys: order.slice(most - 1), key: undefined }];
}

/** A slot over the whole span, of all that are shown. */
export interface SlotSum {
  slot: string;
  used: number;
  average: number;
  share: number | null;
}

export function sumsOf(held: readonly Held[], span: Span, capacity: Amounts): SlotSum[] {
  const seconds = (daysBetween(span.from, span.to) + 1) * DAY_SECONDS;
  return [...Map.groupBy(held, ({ slot }) => slot)].map(([slot, days]) => {
    const used = days.reduce((sum, one) => sum + one.used, 0);
    const room = capacity[slot] ?? 0;
    return { slot, used, average: used / seconds, share: room > 0 ? used / seconds / room : null };
  });
}
