import { queryOptions } from '@tanstack/react-query';
import { fresh } from '@/api/fresh';
import { ResourceGroupDetailDocument } from '@/api/gen/resource-groups.legacy';
import { detailKey } from '@/api/query-client';
import { has, type Release } from '@/lib/releases';
import { readDefaultGroup } from './default-group';
import type { ResourceGroupRow } from './fields';

/** One resource group. Null when there is none of that name (any more). */
export const readResourceGroup = (name: string) =>
  fresh(async ({ query }) => (await query(ResourceGroupDetailDocument, { name })).scaling_group ?? null);

/** `null`: no group; `undefined`: a release without, or it could not be read, which the rest is worth having without. */
export async function defaultOf(asked: boolean, signal: AbortSignal): Promise<string | null | undefined> {
  if (!asked) return undefined;
  try {
    return await readDefaultGroup(signal);
  } catch (failure) {
    if (signal.aborted) throw failure;
    return undefined;
  }
}

export const marked = (group: ResourceGroupRow, first: string | null | undefined): ResourceGroupRow => ({
  ...group,
  is_default: first === undefined ? null : group.name === first,
});

export const resourceGroupDetail = (name: string, release: Release) =>
  queryOptions({
    queryKey: detailKey('resource-groups', name),
    queryFn: async ({ signal }): Promise<ResourceGroupRow | null> => {
      const [group, first] = await Promise.all([
        readResourceGroup(name)(signal),
        defaultOf(has(release, 'resourceGroup.default'), signal),
      ]);
      return group && marked(group, first);
    },
  });
