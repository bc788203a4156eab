/** What a domain uses of what it is allowed. */
import { queryOptions } from '@tanstack/react-query';
import { query } from '@/api/client';
import { present, toAppError } from '@/api/errors';
import { DomainLimitsDocument } from '@/api/gen/overview.legacy';
import { DomainUseDocument } from '@/api/gen/overview.v2';
import { slotOrder } from '@/lib/slots';
import { parseSlots, readQuantity, UNLIMITED, type Decimal, type Quantity } from '@/lib/units';

export interface ShareOfSlot {
  slot: string;
  used: Decimal;
  /** `unlimited` where the domain has no limit of it. */
  limit: Quantity;
}

const amount = (given: unknown): Decimal => {
  const read = readQuantity(given);
  return read === null || read === UNLIMITED ? '0' : read;
};

/** By slot: each that is used or limited. */
export function shareOf(used: ReadonlyMap<string, Decimal>, limits: ReadonlyMap<string, Quantity>): ShareOfSlot[] {
  return slotOrder([...limits.keys(), ...used.keys()]).map((slot) => ({
    slot,
    used: used.get(slot) ?? '0',
    limit: limits.get(slot) ?? UNLIMITED,
  }));
}

export interface Share {
  slots: ShareOfSlot[];
  /** Whether the use is known: from 26.9 on it is refused to a domain admin whose role may not read the domain. */
  known: boolean;
}

/** Two calls: the limits are asked of one door of the manager, the use of the other. */
export const domainShare = (name: string) =>
  queryOptions({
    queryKey: ['domains', 'share', name],
    queryFn: async ({ signal }): Promise<Share> => {
      const [limits, use] = await Promise.all([
        query(DomainLimitsDocument, { name }, { signal }),
        query(DomainUseDocument, { name }, { signal }).catch((failure: unknown) => {
          if (toAppError(failure).kind === 'not-allowed') return null;
          throw failure;
        }),
      ]);
      const allowed = parseSlots(present(limits.domain).total_resource_slots ?? '{}') ?? new Map();
      if (!use) return { slots: shareOf(new Map(), allowed), known: false };
      const { entries } = present(present(use.domainV2).activeResourceOverview).slots;
      const used = new Map(entries.map(({ resourceType, quantity }) => [resourceType, amount(quantity)]));
      return { slots: shareOf(used, allowed), known: true };
    },
    staleTime: 60_000,
  });
