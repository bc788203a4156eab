/** Times of the server as an admin reads them. Whatever is no time gives null; the caller says "unknown". */
import { numberFormat, memoise } from './formats';

const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?\s*(?:Z|([+-]\d{2}):?(\d{2})?)?)?$/i;
const CENTURY = 100 * 365.25 * 86_400_000;

/**
 * A time as the server writes it: ISO 8601 with `T` or a space, up to nanoseconds; without a zone it is UTC.
 * null for everything else, for dates that do not exist, and for times up to the epoch, which stand for "never".
 */
export function parseDate(value: unknown): Date | null {
  if (value instanceof Date) return value.getTime() > 0 ? value : null;
  const parts = typeof value === 'string' ? ISO.exec(value.trim()) : null;
  if (!parts) return null;
  const [, day = '', time = '00:00', second = '00', fraction = '', hours = '+00', minutes = '00'] = parts;
  const utc = Date.parse(`${day}T${time}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`);
  // Engines disagree about a 30th of February: some make it a day of March.
  if (Number.isNaN(utc) || !new Date(utc).toISOString().startsWith(day)) return null;
  const shift = (Math.abs(Number(hours)) * 60 + Number(minutes)) * (hours.startsWith('-') ? -60_000 : 60_000);
  return utc > shift ? new Date(utc - shift) : null;
}

const dateFormat = memoise((locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
const relativeFormat = memoise(
  (locale, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options),
);

/** The day alone, in the browser's zone unless one is given. */
export function formatDay(value: unknown, locale: string, timeZone?: string): string | null {
  const date = parseDate(value);
  return date && dateFormat(locale, { year: 'numeric', month: 'short', day: 'numeric', timeZone }).format(date);
}

/** Day and time to the minute, for the many rows of a table; the full form belongs in the title. */
export function formatMinute(value: unknown, locale: string, timeZone?: string): string | null {
  const date = parseDate(value);
  return (
    date && dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short', ...(timeZone && { timeZone }) }).format(date)
  );
}

/** The time of day to the minute, where the day is plain. */
export const formatTimeOfDay = (date: Date, locale: string, timeZone?: string): string =>
  dateFormat(locale, { timeStyle: 'short', ...(timeZone && { timeZone }) }).format(date);

/** Day and time to the second (24 hours) with the zone's name: "Jan 31, 2025 08:05:06 UTC". */
export function formatDateTime(value: unknown, locale: string, timeZone?: string): string | null {
  const date = parseDate(value);
  if (!date) return null;
  // The zone is asked for alone: beside a time, some languages spell the time out for its sake.
  const zone = dateFormat(locale, { timeZoneName: 'short', timeZone }).formatToParts(date);
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone } as const;
  const named = zone.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${formatDay(date, locale, timeZone)} ${dateFormat(locale, time).format(date)} ${named}`;
}

const STEPS = [
  ['year', 365.25 * 86_400],
  ['month', 30.4375 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const satisfies readonly (readonly [Intl.RelativeTimeFormatUnit, number])[];

/** "3 days ago", "in 2 hours". null also beyond a century, where only the date itself says something. */
export function relativeTime(value: unknown, now: Date, locale: string): string | null {
  const date = parseDate(value);
  if (!date || Math.abs(date.getTime() - now.getTime()) > CENTURY) return null;
  const seconds = (date.getTime() - now.getTime()) / 1000;
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? STEPS[5];
  return relativeFormat(locale, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}

/** For CSV: UTC to the second, `2025-01-31T08:00:00Z`; '' for what is no time. */
export const isoForCsv = (value: unknown): string =>
  parseDate(value)
    ?.toISOString()
    .replace(/\.\d{3}/, '') ?? '';

/** How old a key is, in its largest unit up to days: "3 days", "5 hr". A clock that runs ahead counts as zero. */
export function keyAge(created: unknown, now: Date, locale: string): string | null {
  const date = parseDate(created);
  if (!date) return null;
  const seconds = Math.max(0, (now.getTime() - date.getTime()) / 1000);
  const [unit, size] = STEPS.slice(2, 5).find(([, length]) => seconds >= length) ?? STEPS[4];
  const format = numberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' });
  return format.format(Math.floor(seconds / size));
}

/** Midnight of `YYYY-MM-DD` in the zone of the browser; null for days that do not exist or are before 1900. */
export function dayStart(text: string): Date | null {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  if (year < 1900) return null;
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day ? date : null;
}

/** Midnight so many days later, in the zone of the browser, whatever length the days between have. */
export const dayAfter = (date: Date, days: number): Date =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);

/** The day as `YYYY-MM-DD`, in the zone of the browser. */
export const dayText = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
