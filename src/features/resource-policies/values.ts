import { parseDuration } from '@/lib/durations';
import { readInteger } from '@/lib/numerals';
import type { PolicyKind } from '@/lib/paths';
import { parseSlot, slotInfo, slotOrder, slotText, type SlotInfos } from '@/lib/slots';
import { parseBytes, sizeText, UNLIMITED, type Quantity } from '@/lib/units';
import { limitOf, limitsOf, type Limit } from './limits';
import { granted, type Amount, type Policy } from './policy';

/**
 * A policy as its form holds it: limits are texts or `unlimited`; each slot has a field of its own (`slot:cpu`,
 * `pending:cpu`), so that comparisons, errors and conflicts are by slot.
 */
export type Values = Record<string, unknown> & { name: string };

export const SLOT = 'slot:';
export const PENDING = 'pending:';

const textOf = (amount: Quantity, name: string, infos: SlotInfos): string =>
  amount === null ? '' : amount === UNLIMITED ? UNLIMITED : slotText(amount, slotInfo(name, infos));

/** A form value as text; what is none is empty. */
export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A limit as its field holds it. */
export function limitText(value: Amount, { unit }: Limit): string {
  if (value === UNLIMITED || unit !== 'bytes' || value < 0 || !Number.isSafeInteger(value)) return String(value);
  return sizeText(BigInt(value));
}

/** What was typed into a limit's field; null: no amount of it. */
export function parseLimit(text: string, { unit }: Limit): number | null {
  if (unit === 'seconds') return parseDuration(text);
  if (unit === 'count') {
    const whole = readInteger(text);
    return whole === null || whole.startsWith('-') || whole.length > 15 ? null : Number(whole);
  }
  const bytes = parseBytes(text);
  return bytes === null ? null : Number(bytes);
}

/** Every slot that the form shows: those of the cluster, and those of the policy that the cluster does not know. */
export const slotNames = (infos: SlotInfos, policy?: Pick<Policy, 'slots' | 'pendingSlots'>): string[] =>
  slotOrder([...infos.keys(), ...(policy?.slots.keys() ?? []), ...(policy?.pendingSlots.keys() ?? [])]);

export function toValues(policy: Policy, infos: SlotInfos, names: readonly string[]): Values {
  const values: Values = { name: policy.name };
  for (const [name, limit] of limitsOf(policy.kind)) {
    const amount = policy.limits[name];
    if (amount !== undefined) values[name] = limitText(amount, limit);
  }
  if (policy.kind !== 'keypair') return values;
  values.defaultForUnspecified = policy.unspecified ?? 'LIMITED';
  for (const name of names) {
    values[SLOT + name] = textOf(granted(policy, name), name, infos);
    values[PENDING + name] = textOf(policy.pendingSlots.get(name) ?? UNLIMITED, name, infos);
  }
  values.allowedVfolderHosts = policy.hosts;
  return values;
}

/** Typed values as the server will give them back. */
export function asRead(kind: PolicyKind, typed: Partial<Values>, infos: SlotInfos): Partial<Values> {
  const pairs = Object.entries(typed).map(([name, value]): [string, unknown] => {
    const text = asText(value);
    if (text === '' || text === UNLIMITED) return [name, value];
    const limit = limitOf(kind, name);
    if (limit) {
      const amount = parseLimit(text, limit);
      return [name, amount === null ? value : limitText(amount, limit)];
    }
    if (!name.startsWith(SLOT) && !name.startsWith(PENDING)) return [name, value];
    const slot = name.slice(name.indexOf(':') + 1);
    const amount = parseSlot(text, slotInfo(slot, infos));
    return [name, amount === null ? value : textOf(amount, slot, infos)];
  });
  return Object.fromEntries(pairs);
}

/** What a new policy begins with. */
export function freshValues(kind: PolicyKind, names: readonly string[]): Values {
  const values: Values = { name: '' };
  for (const [name, limit] of limitsOf(kind)) values[name] = limit.fresh;
  if (kind !== 'keypair') return values;
  values.defaultForUnspecified = 'UNLIMITED';
  for (const name of names) {
    values[SLOT + name] = UNLIMITED;
    values[PENDING + name] = UNLIMITED;
  }
  values.allowedVfolderHosts = {};
  return values;
}

/** What a write says. */
export interface Draft {
  values: Values;
  /** The fields that are written. */
  names: readonly string[];
  infos: SlotInfos;
  /** What the server has now, and that in the form's terms; none: a new policy. */
  edit?: { before: Values; now: Policy } | undefined;
}

/** The limits of a draft as the server stores them; undefined: not written. */
export const storedIn =
  <N extends string>(limits: Record<N, Limit>, { values, names }: Draft) =>
  (name: N): number | null | undefined => {
    const value = names.includes(name) ? values[name] : undefined;
    if (value === undefined) return undefined;
    return value === UNLIMITED ? limits[name].none : parseLimit(asText(value), limits[name]);
  };
