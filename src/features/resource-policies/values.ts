import { rebasedHosts, type Hosts } from '@/kit/hosts';
import { parseDuration } from '@/lib/durations';
import { readInteger } from '@/lib/numerals';
import type { PolicyKind } from '@/lib/paths';
import { rebase } from '@/lib/rebase';
import { parseSlot, slotInfo, slotOrder, slotText, type SlotInfos } from '@/lib/slots';
import { parseBytes, rawSlots, sizeText, UNLIMITED, writeSlots, type Quantity } from '@/lib/units';
import { columnOf, LIMITS, limitNames, type Limit, type LimitName } from './limits';
import { granted, type Policy, type Slots } from './policy';

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
export function limitText(value: number | typeof UNLIMITED, { unit }: Limit): string {
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
  for (const [name, value] of Object.entries(policy.limits))
    values[name] = limitText(value, LIMITS[policy.kind][name as LimitName] as Limit);
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
    const limit = LIMITS[kind][name as LimitName];
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
  for (const name of limitNames(kind)) values[name] = LIMITS[kind][name]?.fresh;
  if (kind !== 'keypair') return values;
  values.defaultForUnspecified = 'UNLIMITED';
  for (const name of names) {
    values[SLOT + name] = UNLIMITED;
    values[PENDING + name] = UNLIMITED;
  }
  values.allowedVfolderHosts = {};
  return values;
}

/** The slots of one prefix in the server's terms; null where a text is no amount. */
function slotsOf(values: Values, prefix: string, infos: SlotInfos): Slots {
  const fields = Object.keys(values).filter((name) => name.startsWith(prefix));
  return new Map(
    fields.map((field): [string, Quantity] => {
      const name = field.slice(prefix.length);
      const text = asText(values[field]);
      return [name, text === UNLIMITED ? UNLIMITED : parseSlot(text, slotInfo(name, infos))];
    }),
  );
}

type Slotted = Record<string, unknown>;
const record = (slots: Iterable<readonly [string, Quantity]>): Slotted =>
  JSON.parse(writeSlots(new Map(slots))) as Slotted;

/** The slots that a policy grants with these values; those that its default says already are left out. */
function grantedSlots(values: Values, infos: SlotInfos, named: Slots | undefined): Slotted {
  const limited = values.defaultForUnspecified === 'LIMITED';
  return record(
    [...slotsOf(values, SLOT, infos)].filter(([name, amount]) =>
      limited ? amount !== '0' || named?.has(name) === true : amount !== UNLIMITED,
    ),
  );
}

const pendingSlots = (values: Values, infos: SlotInfos): Slotted =>
  record([...slotsOf(values, PENDING, infos)].filter(([, amount]) => amount !== UNLIMITED));

/** A limit as the server stores it. */
export function storedLimit(kind: PolicyKind, name: LimitName, value: unknown): number | null | undefined {
  const limit = LIMITS[kind][name];
  if (!limit || value === undefined) return undefined;
  return value === UNLIMITED ? limit.none : parseLimit(asText(value), limit);
}

const hostsOf = (values: Values): Hosts => (values.allowedVfolderHosts ?? {}) as Hosts;

/**
 * The input of a write: only what is among `names`. The server replaces slots and hosts as a whole.
 * `edit`: what it has now, and that in the form's terms: they are this with what was changed.
 */
export function toProps(
  kind: PolicyKind,
  values: Values,
  names: readonly string[],
  infos: SlotInfos,
  edit?: { before: Values; now: Policy },
): Record<string, unknown> {
  const { before = { name: '' }, now } = edit ?? {};
  const props: Record<string, unknown> = {};
  for (const name of limitNames(kind)) {
    const stored = names.includes(name) ? storedLimit(kind, name, values[name]) : undefined;
    if (stored !== undefined) props[columnOf(name)] = stored;
  }
  return kind === 'keypair' ? { ...props, ...keypairProps(values, names, infos, before, now) } : props;
}

/** What only the policies of keypairs have. */
function keypairProps(
  values: Values,
  names: readonly string[],
  infos: SlotInfos,
  before: Values,
  now: Policy | undefined,
): Record<string, unknown> {
  const props: Record<string, unknown> = {};
  const unspecified = names.includes('defaultForUnspecified');
  if (unspecified) props.default_for_unspecified = values.defaultForUnspecified;
  // Which slots have to be named depends on the default.
  if (unspecified || names.some((name) => name.startsWith(SLOT)))
    props.total_resource_slots = JSON.stringify(
      rebase(
        rawSlots(now?.raw.slots),
        grantedSlots(before, infos, now?.slots),
        grantedSlots(values, infos, now?.slots),
      ),
    );
  if (names.some((name) => name.startsWith(PENDING))) {
    const pending = rebase(rawSlots(now?.raw.pendingSlots), pendingSlots(before, infos), pendingSlots(values, infos));
    props.max_pending_session_resource_slots = Object.keys(pending).length === 0 ? null : JSON.stringify(pending);
  }
  if (names.includes('allowedVfolderHosts'))
    props.allowed_vfolder_hosts = rebasedHosts(now?.raw.hosts, hostsOf(before), hostsOf(values));
  return props;
}
