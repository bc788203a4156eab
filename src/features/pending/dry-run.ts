import { queryOptions } from '@tanstack/react-query';
import { query } from '@/api/client';
import { AppError, present } from '@/api/errors';
import { ArchitectureOfGroupDocument } from '@/api/gen/dry-run.legacy';
import { DryRunDocument, GroupForDryRunDocument } from '@/api/gen/dry-run.v2';
import type { Asking } from '@/entities/queue/why';
import { onOneAgent } from '@/entities/queue/why';
import { readQuantity, type Quantity } from '@/lib/units';

/** What the scheduler itself says of a request, without starting anything; it looks at room alone, not at the queue or at limits. */
export interface DryRun {
  fits: boolean;
  /** By how much less it would fit, where it told. */
  reduction: ReadonlyMap<string, Quantity>;
  /** The image that it was asked with. */
  image: string;
}

/** From 26.9 on: asks the scheduler of a resource group whether each kernel of a request has room now. */
export const dryRun = (group: string, asking: Asking, enabled: boolean) =>
  queryOptions({
    queryKey: ['sessions', 'dry-run', group, [...asking.slots], asking.spread, asking.kernels],
    queryFn: async ({ signal }): Promise<DryRun> => {
      const agents = present((await query(ArchitectureOfGroupDocument, { group }, { signal })).agent_list).items;
      const architecture = agents[0]?.architecture ?? 'x86_64';
      const found = await query(GroupForDryRunDocument, { name: group, architecture }, { signal });
      const id = present(found.adminResourceGroups).edges[0]?.node.entityId;
      const image = present(found.adminImagesV2).edges[0]?.node;
      if (id === undefined || !image) throw new AppError('not-found');
      const each = onOneAgent({ ...asking, spread: true });
      const resources = [...each].map(([resourceType, quantity]) => ({ resourceType, quantity }));
      const input = {
        kernels: Array.from({ length: asking.kernels }, () => ({ imageId: String(image.entityId), resources })),
        clusterMode: asking.spread ? ('MULTI_NODE' as const) : ('SINGLE_NODE' as const),
        resourceGroupId: String(id),
      };
      const { results } = present((await query(DryRunDocument, { input }, { signal })).computeSchedule);
      const reduction = results.flatMap(({ reasonHint }) => reasonHint?.requiredReduction ?? []);
      return {
        image: image.identity.canonicalName,
        fits: results.every(({ success }) => success),
        reduction: new Map(reduction.map((one) => [one.resourceType, readQuantity(one.quantity)])),
      };
    },
    enabled,
    staleTime: 0,
  });
