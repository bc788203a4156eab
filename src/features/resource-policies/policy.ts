import { readHosts, type Hosts } from '@/kit/hosts';
import type { PolicyKind } from '@/lib/paths';
import { parseSlots, UNLIMITED, type Quantity } from '@/lib/units';
import { columnOf, LIMITS, limitNames, type LimitName } from './limits';

export type Slots = ReadonlyMap<string, Quantity>;
export type Unspecified = 'LIMITED' | 'UNLIMITED';

/** A policy of any kind. A limit is undefined where this release, or this role, does not get it. */
export interface Policy {
  kind: PolicyKind;
  name: string;
  createdAt: string | null;
  limits: Partial<Record<LimitName, number | typeof UNLIMITED>>;
  unspecified: Unspecified | null;
  slots: Slots;
  /** What waiting sessions may ask for together; what is not named is not limited. */
  pendingSlots: Slots;
  hosts: Hosts;
  /** What the server replaces as a whole, to the letter. */
  raw: { slots: string | null; pendingSlots: string | null; hosts: string | null };
}

const NO_SLOTS: Slots = new Map();
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A limit as stored; anything that is no number is not there. */
export function readLimit(kind: PolicyKind, name: LimitName, stored: unknown): number | typeof UNLIMITED | undefined {
  const { none, unit } = LIMITS[kind][name] ?? {};
  if (stored === undefined) return undefined;
  if (stored === none) return UNLIMITED;
  const number = stored === null || stored === '' ? NaN : Number(stored);
  if (Number.isNaN(number)) return undefined;
  if (number === none || (unit === 'bytes' && number === Infinity)) return UNLIMITED;
  return number;
}

/** A row of the server, of any of the three lists. Throws where there is no name. */
export function readPolicy(kind: PolicyKind, row: Record<string, unknown>): Policy {
  if (typeof row.name !== 'string') throw new TypeError('a policy without a name');
  const limits: Policy['limits'] = {};
  for (const name of limitNames(kind)) {
    const stored = readLimit(kind, name, row[columnOf(name)]);
    if (stored !== undefined) limits[name] = stored;
  }
  const unspecified = row.default_for_unspecified === 'LIMITED' || row.default_for_unspecified === 'UNLIMITED';
  const raw = {
    slots: text(row.total_resource_slots),
    pendingSlots: text(row.max_pending_session_resource_slots),
    hosts: text(row.allowed_vfolder_hosts),
  };
  return {
    kind,
    name: row.name,
    createdAt: text(row.created_at),
    limits,
    unspecified: unspecified ? (row.default_for_unspecified as Unspecified) : null,
    slots: parseSlots(row.total_resource_slots) ?? NO_SLOTS,
    pendingSlots: parseSlots(row.max_pending_session_resource_slots) ?? NO_SLOTS,
    hosts: readHosts(raw.hosts),
    raw,
  };
}

/** What a keypair may use of a slot: what is not named is unlimited or nothing, as the policy says. */
export function granted(policy: Pick<Policy, 'slots' | 'unspecified'>, slot: string): Quantity {
  const amount = policy.slots.get(slot);
  if (amount !== undefined) return amount;
  return policy.unspecified === 'LIMITED' ? '0' : UNLIMITED;
}
