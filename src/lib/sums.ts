/** Exact sums and differences of amounts: nothing goes through a floating point number. */
import { parseSlots, readQuantity, UNLIMITED, type Decimal, type Quantity } from './units.ts';

const digitsOf = (amount: Decimal): number => amount.split('.')[1]?.length ?? 0;

function combine(a: Decimal, b: Decimal, with_: (a: bigint, b: bigint) => bigint): Decimal {
  const digits = Math.max(digitsOf(a), digitsOf(b));
  const whole = (one: Decimal) => BigInt(one.replace('.', '') + '0'.repeat(digits - digitsOf(one)));
  const result = readQuantity(`${with_(whole(a), whole(b))}e-${digits}`);
  return result === null || result === UNLIMITED ? '0' : result;
}

export const plus = (a: Decimal, b: Decimal): Decimal => combine(a, b, (x, y) => x + y);
export const minus = (a: Decimal, b: Decimal): Decimal => combine(a, b, (x, y) => x - y);

type Slots = ReadonlyMap<string, Quantity>;

/** Adds slots, of a JSONString or read ones, to sums; amounts that say nothing count nothing. */
export function addSlots(into: Map<string, Decimal>, slots: string | null | undefined | Slots): void {
  const read = typeof slots === 'object' ? slots : parseSlots(slots);
  for (const [name, amount] of read ?? [])
    if (amount !== null && amount !== UNLIMITED) into.set(name, plus(into.get(name) ?? '0', amount));
}
