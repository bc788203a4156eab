/** Which days are looked at, from the condition in the address. */
import { serverNow } from '@/lib/clock';
import { dayAfter, dayStart, dayText } from '@/lib/dates';
import type { Condition } from '@/lib/list-state';

/** Days as `YYYY-MM-DD`, the last one included. */
export interface Range {
  from: string;
  until: string;
}

/** Without a condition so many days are shown. */
export const USUAL_DAYS = 30;
/** What has an end and no beginning goes so many days back. */
const YEAR = 365;

const shifted = (day: string, by: number): string => {
  const date = dayStart(day);
  return date ? dayText(dayAfter(date, by)) : day;
};
export const dayBefore = (day: string): string => shifted(day, -1);
export const nextDay = (day: string): string => shifted(day, 1);

/** The server counts days of its own zone, which usually is UTC: the later of its day and ours is the last that there can be. */
function lastDay(): string {
  const now = new Date(serverNow());
  const [here, utc] = [dayText(now), now.toISOString().slice(0, 10)];
  return here > utc ? here : utc;
}

/** The days of a condition that the list has taken. */
export function rangeOf(condition: Condition | undefined): Range {
  const today = lastDay();
  const { op, value } = condition ?? { op: 'last', value: String(USUAL_DAYS) };
  if (op === 'between') {
    const [from = today, until = today] = value.split('..');
    return { from, until };
  }
  if (op === 'before') return { from: shifted(value, -YEAR), until: dayBefore(value) };
  if (op === 'after') return { from: value, until: value > today ? value : today };
  return { from: shifted(today, 1 - Number(value)), until: today };
}

/** Every day of a range. */
export function daysOf({ from, until }: Range): string[] {
  const days: string[] = [];
  for (let day = from; day <= until && days.length < YEAR * 10; day = nextDay(day)) days.push(day);
  return days;
}

/** Whole months as conditions: this one and the one before, as `YYYY-MM-01..YYYY-MM-DD`. */
export function monthCondition(back: number): Condition {
  const today = new Date(serverNow());
  const first = new Date(today.getFullYear(), today.getMonth() - back, 1);
  const last = new Date(today.getFullYear(), today.getMonth() - back + 1, 0);
  return { op: 'between', value: `${dayText(first)}..${dayText(last)}` };
}
