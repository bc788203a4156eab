/** What a domain uses of what it is allowed. */
import { queryOptions } from '@tanstack/react-query';
import { query } from '@/api/client';
import { present } from '@/api/errors';
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

/** Two calls: the limits are asked of one door of the manager, the use of the other. */
export const domainShare = (name: string) =>
  queryOptions({
    queryKey: ['domains', 'share', name],
    queryFn: async ({ signal }): Promise<ShareOfSlot[]> => {
      const [limits, use] = await Promise.all([
        query(DomainLimitsDocument, { name }, { signal }),
        query(DomainUseDocument, { name }, { signal }),
      ]);
      const { entries } = present(present(use.domainV2).activeResourceOverview).slots;
      return shareOf(
        new Map(entries.map(({ resourceType, quantity }) => [resourceType, amount(quantity)])),
        parseSlots(present(limits.domain).total_resource_slots ?? '{}') ?? new Map(),
      );
    },
    staleTime: 60_000,
  });
