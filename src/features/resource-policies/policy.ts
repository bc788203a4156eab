import type { Hosts } from '@/kit/hosts';
import type { PolicyKind } from '@/lib/paths';
import { UNLIMITED, type Quantity } from '@/lib/units';
import type { Limit } from './limits';

export type Slots = ReadonlyMap<string, Quantity>;
export type Unspecified = 'LIMITED' | 'UNLIMITED';
export type Amount = number | typeof UNLIMITED;

/** A policy of any kind. A limit is undefined where this release, or this role, does not get it. */
export interface Policy {
  kind: PolicyKind;
  name: string;
  createdAt: string | null;
  limits: Readonly<Record<string, Amount | undefined>>;
  unspecified: Unspecified | null;
  slots: Slots;
  /** What waiting sessions may ask for together; what is not named is not limited. */
  pendingSlots: Slots;
  hosts: Hosts;
  /** What the server replaces as a whole, to the letter. */
  raw: { slots: string | null; pendingSlots: string | null; hosts: string | null };
}

/** What every kind has. @throws where there is no name */
export function policyOf(
  kind: PolicyKind,
  { name, created_at }: { name?: string | null; created_at?: string | null },
  limits: Policy['limits'],
): Policy {
  if (typeof name !== 'string') throw new TypeError('a policy without a name');
  return {
    kind,
    name,
    createdAt: created_at ?? null,
    limits,
    unspecified: null,
    slots: new Map(),
    pendingSlots: new Map(),
    hosts: {},
    raw: { slots: null, pendingSlots: null, hosts: null },
  };
}

/** As the server gives a limit: large ones as text. */
type Stored = number | string | null | undefined;

/** A limit as stored; anything that is no number is not there. */
function readLimit({ none, unit }: Limit, stored: Stored): Amount | undefined {
  if (stored === undefined) return undefined;
  if (stored === none) return UNLIMITED;
  const number = stored === null || stored === '' ? NaN : Number(stored);
  if (Number.isNaN(number)) return undefined;
  return number === none || (unit === 'bytes' && number === Infinity) ? UNLIMITED : number;
}

/** The limits of a row: each of the kind's fields with what its column holds. */
export function readLimits<N extends string>(limits: Record<N, Limit>, row: Record<N, Stored>): Policy['limits'] {
  const columns: Record<string, Stored> = row;
  const read = Object.entries<Limit>(limits).map(([name, limit]) => [name, readLimit(limit, columns[name])] as const);
  return Object.fromEntries(read.filter(([, amount]) => amount !== undefined));
}

/** What a keypair may use of a slot: what is not named is unlimited or nothing, as the policy says. */
export function granted(policy: Pick<Policy, 'slots' | 'unspecified'>, slot: string): Quantity {
  const amount = policy.slots.get(slot);
  if (amount !== undefined) return amount;
  return policy.unspecified === 'LIMITED' ? '0' : UNLIMITED;
}
