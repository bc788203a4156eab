/** Bytes, durations and resource slots. Amounts are bigint or decimal text: nothing here rounds on the way in. */
import { numberFormat } from './formats';

export const UNLIMITED = 'unlimited';
/** An amount; `unlimited`; or null where the server's value says nothing (NaN, broken). */
export type Limit = bigint | typeof UNLIMITED | null;
/** A number in digits, without exponent: "4", "-1", "0.5". */
export type Decimal = `${number}`;
/** Like `Limit`, exact in its fraction. */
export type Quantity = Decimal | typeof UNLIMITED | null;

/** A number, or a text with digits and perhaps an exponent, as exact decimal; Infinity in each form as unlimited. */
export function readQuantity(value: unknown): Quantity {
  const text = ['string', 'number', 'bigint'].includes(typeof value) ? String(value).trim() : '';
  if (/^\+?inf(inity)?$/i.test(text)) return UNLIMITED;
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,6}))?$/i.exec(text);
  const [, sign = '', whole = '', part = '', exponent = '0'] = parts ?? [];
  if (whole + part === '') return null;
  const shift = Number(exponent);
  if (shift > 300) return sign === '-' ? null : UNLIMITED;
  if (shift < -300) return '0';
  const before = whole.length + shift;
  const digits = before > 0 ? (whole + part).padEnd(before, '0') : '0'.repeat(1 - before) + whole + part;
  const point = Math.max(before, 1);
  const plain = `${digits.slice(0, point)}.${digits.slice(point)}`.replace(/^0+(?=\d)/, '').replace(/\.?0*$/, '');
  return (sign === '-' && plain !== '0' ? `-${plain}` : plain) as Decimal;
}

const wholePart = (amount: Decimal): bigint => BigInt(amount.replace(/\..*/, ''));

/** A limit in bytes from the server: null, -1 and Infinity are unlimited, a fraction is cut, other negatives stay. */
export function readBytes(value: unknown): Limit {
  if (value === null || value === undefined) return UNLIMITED;
  const exact = readQuantity(value);
  if (exact === null || exact === UNLIMITED) return exact;
  return exact === '-1' ? UNLIMITED : wholePart(exact);
}

/** What a bare letter means differs between tools, so the base is always said. */
export type Base = 'binary' | 'decimal';
const PREFIXES = ['', 'K', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y'] as const;
const stepOf = (base: Base): bigint => (base === 'binary' ? 1024n : 1000n);
const unitOf = (index: number, base: Base): string =>
  index === 0 ? 'B' : base === 'binary' ? `${PREFIXES[index]}iB` : `${index === 1 ? 'k' : PREFIXES[index]}B`;
/** The largest amount of bytes that the server stores. */
export const BYTES_MAX = 2n ** 63n - 1n;

/**
 * Bytes as typed: "512 MB" (decimal), "20GiB" (binary), "1.5T" and "4g" (a letter alone is binary, as for the server),
 * "1024". Rounded to whole bytes. null for everything else, negatives and more than BYTES_MAX included.
 */
export function parseBytes(text: string): bigint | null {
  const parts = /^(\d{1,25})(?:\.(\d{1,25}))?\s*(?:([kmgtpe])(i?b)?|b|bytes)?$/i.exec(text.trim());
  if (!parts) return null;
  const [, whole = '', part = '', letter = '', end = ''] = parts;
  const base = letter && end.toLowerCase() === 'b' ? 'decimal' : 'binary';
  const unit = stepOf(base) ** BigInt(letter ? PREFIXES.indexOf(letter.toUpperCase() as (typeof PREFIXES)[number]) : 0);
  if (unit === 1n && /[1-9]/.test(part)) return null;
  const scale = 10n ** BigInt(part.length);
  const bytes = (BigInt(whole + part) * unit * 2n + scale) / (scale * 2n);
  return bytes <= BYTES_MAX ? bytes : null;
}

/** The amount in its largest unit, two decimals at most: "1.5 TiB", "-20 GB". */
export function formatBytes(bytes: bigint, locale: string, base: Base = 'binary', digits = 2): string {
  const size = bytes < 0n ? -bytes : bytes;
  const step = stepOf(base);
  const scale = 10n ** BigInt(digits);
  const scaled = (index: number): bigint => (size * scale * 2n + step ** BigInt(index)) / (step ** BigInt(index) * 2n);
  let index = 0;
  // Rounding may reach the next unit: 1,048,575 bytes are 1 MiB, not 1,024 KiB.
  while (index < PREFIXES.length - 1 && scaled(index) >= step * scale) index += 1;
  const value = readQuantity(`${bytes < 0n ? '-' : ''}${scaled(index)}e-${digits}`) as Decimal;
  return `${numberFormat(locale, { maximumFractionDigits: digits }).format(value)} ${unitOf(index, base)}`;
}

/** For a field: the same amount in the largest unit that needs at most three decimals; `parseBytes` gives it back. */
export function splitBytes(bytes: bigint, base: Base = 'binary'): { amount: Decimal; unit: string } {
  const step = stepOf(base);
  let index = PREFIXES.indexOf('E');
  while (index > 0 && (bytes < step ** BigInt(index) || (bytes * 1000n) % step ** BigInt(index) !== 0n)) index -= 1;
  const amount = readQuantity(`${(bytes * 1000n) / step ** BigInt(index)}e-3`) as Decimal;
  return { amount, unit: unitOf(index, base) };
}

const TIMES = [
  ['d', 'days', 86_400],
  ['h', 'hours', 3600],
  ['min', 'minutes', 60],
  ['s', 'seconds', 1],
] as const;
const SIZES: Record<string, number> = { w: 604_800, d: 86_400, h: 3600, m: 60, min: 60, s: 1, sec: 1 };

/** Seconds from "6 h", "15 d 3 h", "1.5h", "90 min", or digits alone; null for everything else. */
export function parseDuration(text: string): number | null {
  const trimmed = text.trim().toLowerCase();
  if (/^\d{1,15}$/.test(trimmed)) return Number(trimmed);
  if (!/^(?:\d{1,12}(?:\.\d{1,6})?\s*(?:min|sec|[wdhms])\s*)+$/.test(trimmed)) return null;
  const parts = [...trimmed.matchAll(/([\d.]+)\s*([a-z]+)/g)];
  const whole = Math.round(
    parts.reduce((sum, [, amount, unit = '']) => sum + Number(amount) * (SIZES[unit] ?? NaN), 0),
  );
  return Number.isSafeInteger(whole) ? whole : null;
}

function split(seconds: number): { unit: (typeof TIMES)[number]; amount: number }[] {
  const amounts = TIMES.map((unit, index) => {
    const above = TIMES[index - 1]?.[2] ?? Infinity;
    return { unit, amount: Math.floor((seconds % above) / unit[2]) };
  });
  return amounts.filter(({ amount }) => amount > 0);
}

/** The same in every language, for fields: "15 d 3 h"; `parseDuration` gives it back. null for what is no length. */
export function durationText(seconds: number): string | null {
  if (!Number.isFinite(seconds) || seconds < 0) return null;
  const parts = split(seconds).map(({ unit, amount }) => `${amount} ${unit[0]}`);
  return parts.join(' ') || '0 s';
}

type DurationFormat = new (locale: string, options: object) => { format(duration: object): string };

/** In the words of the language where the browser knows them, else `durationText`; `most` units at most. */
export function formatDuration(seconds: number, locale: string, most = 4): string | null {
  if (!Number.isFinite(seconds) || seconds < 0) return null;
  const parts = split(seconds).slice(0, most);
  const Format = (Intl as { DurationFormat?: DurationFormat }).DurationFormat;
  if (!Format || parts.length === 0)
    return durationText(parts.reduce((sum, part) => sum + part.amount * part.unit[2], 0));
  const duration = Object.fromEntries(parts.map(({ unit, amount }) => [unit[1], amount]));
  return new Format(locale, { style: 'short' }).format(duration);
}

/** How a cluster counts a slot, from its slot details. */
export interface SlotFormat {
  unit: string;
  /** bytes: shown in the unit that fits */
  binary: boolean;
  roundLength: number;
}

// Exact numbers out of JSON: where the engine tells the source text of a number, that is taken instead of its rounding.
const keepSource = (_key: string, value: unknown, context?: { source?: string }): unknown =>
  typeof value === 'number' ? (context?.source ?? value) : value;

function parseLoose(text: string): unknown {
  // Python writes bare NaN and Infinity, which are not JSON.
  const quoted = text.replace(/("(?:[^"\\]|\\.)*")|-?\b(?:NaN|Infinity)\b/g, (part, string) => string ?? `"${part}"`);
  try {
    return JSON.parse(quoted, keepSource);
  } catch {
    return null;
  }
}

/** Slots by name, out of a JSONString or an object of one; null where it is neither. Any key is only a key. */
export function parseSlots(value: unknown): Map<string, Quantity> | null {
  const slots = typeof value === 'string' ? parseLoose(value) : value;
  if (typeof slots !== 'object' || slots === null || Array.isArray(slots)) return null;
  return new Map(Object.entries(slots).map(([name, amount]) => [name, readQuantity(amount)]));
}

/** The JSONString of slots for an input; unlimited as "Infinity", what is null is left out. Every amount is a text. */
export function writeSlots(slots: ReadonlyMap<string, Quantity>): string {
  const known = [...slots].filter(([, amount]) => amount !== null);
  // `fromEntries` defines a key named __proto__ as its own; an assignment would not.
  const texts = Object.fromEntries(known.map(([name, amount]) => [name, amount === UNLIMITED ? 'Infinity' : amount]));
  return JSON.stringify(texts);
}

/** An amount as its slot is shown: "16 GiB", "4 Core", "0.5 fGPU". Fractions of up to two digits are never hidden. */
export function formatQuantity(amount: Decimal, format: SlotFormat, locale: string): string {
  if (format.binary) return formatBytes(wholePart(amount), locale);
  const maximumFractionDigits = Math.min(Math.max(format.roundLength, 2), 20);
  return `${numberFormat(locale, { maximumFractionDigits }).format(amount)} ${format.unit}`.trim();
}

/** Exact order of two amounts: negative, 0 or positive. Unlimited is above everything. */
export function compareQuantities(a: Decimal | typeof UNLIMITED, b: Decimal | typeof UNLIMITED): number {
  if (a === UNLIMITED || b === UNLIMITED) return Number(a === UNLIMITED) - Number(b === UNLIMITED);
  const digits = Math.max(...[a, b].map((one) => one.split('.')[1]?.length ?? 0));
  const scaled = (one: string): bigint =>
    BigInt(one.replace('.', '') + '0'.repeat(digits - (one.split('.')[1]?.length ?? 0)));
  return scaled(a) < scaled(b) ? -1 : Number(scaled(a) > scaled(b));
}

/** The filled part of a bar, 0 to 1 whatever the amounts, and whether the limit is exceeded. null: there is no bar. */
export function share(used: Quantity, limit: Quantity): { part: number; over: boolean } | null {
  if (used === null || used === UNLIMITED || limit === null || limit === UNLIMITED) return null;
  const [top, full] = [Number(used), Number(limit)];
  const part = full > 0 ? Math.min(Math.max(top / full, 0), 1) : top > 0 ? 1 : 0;
  return { part, over: compareQuantities(used, limit) > 0 };
}
