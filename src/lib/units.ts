/** Bytes and resource slots. Amounts are bigint or decimal text: nothing here rounds on the way in. */
import { numberFormat } from './formats';
import { halfWidth, NUMBER, ungrouped } from './numerals';

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

const SIZE = new RegExp(`^(${NUMBER}) ?(?:([kmgtpe])(i?b)?|b|bytes?|바이트|バイト)?$`, 'i');

/** "1.5 GiB = 1.61 GB = 1,610,612,736 bytes", as fields explain a size: the last is exact, the others are rounded. */
function exactOf(text: string): string {
  const parts = text.split('=').map((part) => part.trim());
  return parts.every((part) => SIZE.test(part)) ? (parts.at(-1) ?? '') : text;
}

/**
 * Bytes as typed: "512 MB" (decimal), "20GiB" (binary), "1.5T" and "4g" (a letter alone is binary, as for the server),
 * "1,024". Rounded to whole bytes. null for everything else, negatives and more than BYTES_MAX included.
 */
export function parseBytes(text: string): bigint | null {
  const parts = SIZE.exec(exactOf(halfWidth(text)));
  if (!parts) return null;
  const [, number = '', letter = '', end = ''] = parts;
  const [whole = '', part = ''] = ungrouped(number).split('.');
  if (whole.length > 25 || part.length > 25) return null;
  const base = letter && end.toLowerCase() === 'b' ? 'decimal' : 'binary';
  const unit = stepOf(base) ** BigInt(letter ? PREFIXES.indexOf(letter.toUpperCase() as (typeof PREFIXES)[number]) : 0);
  if (unit === 1n && /[1-9]/.test(part)) return null;
  const scale = 10n ** BigInt(part.length);
  const bytes = (BigInt(whole + part) * unit * 2n + scale) / (scale * 2n);
  return bytes <= BYTES_MAX ? bytes : null;
}

/** "16 GiB" for "16gb": what many mean by it, and what the server itself would make of it. null: there is no doubt. */
export function binaryTwin(text: string): string | null {
  const [, number, letter, end] = SIZE.exec(halfWidth(text)) ?? [];
  if (!number || !letter || end?.toLowerCase() !== 'b') return null;
  const twin = `${ungrouped(number)} ${letter.toUpperCase()}iB`;
  return parseBytes(twin) === null ? null : twin;
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

/** The base in which a size is written shorter: "500 GB" is not 465.661 GiB. */
export function baseOf(bytes: bigint): Base {
  const [binary, decimal] = (['binary', 'decimal'] as const).map((base) => splitBytes(bytes, base).amount);
  return binary && decimal && decimal.length < binary.length ? 'decimal' : 'binary';
}

/** A size as a field holds it: "16 GiB", "500 GB". `parseBytes` gives it back. */
export function sizeText(bytes: bigint): string {
  const { amount, unit } = splitBytes(bytes, baseOf(bytes));
  return `${amount} ${unit}`;
}

/** A size in both bases, rounded: "14.9 GiB", "16 GB"; one where they say the same. */
export const sizeReadings = (bytes: bigint, locale: string): string[] => [
  ...new Set([formatBytes(bytes, locale), formatBytes(bytes, locale, 'decimal')]),
];

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

/** What a JSONString of slots holds, amounts as they are written; empty where it is no object. */
export function rawSlots(json: string | null | undefined): Record<string, unknown> {
  const slots = parseLoose(json ?? '{}');
  return typeof slots === 'object' && slots !== null && !Array.isArray(slots) ? (slots as Record<string, unknown>) : {};
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
