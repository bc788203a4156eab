import { queryOptions } from '@tanstack/react-query';
import { fresh } from '@/api/fresh';
import { ResourceGroupDetailDocument } from '@/api/gen/resource-groups.legacy';
import { detailKey } from '@/api/query-client';

/** One resource group. Null when there is none of that name (any more). */
export const readResourceGroup = (name: string) =>
  fresh(async ({ query }) => (await query(ResourceGroupDetailDocument, { name })).scaling_group ?? null);

export const resourceGroupDetail = (name: string) =>
  queryOptions({
    queryKey: detailKey('resource-groups', name),
    queryFn: ({ signal }) => readResourceGroup(name)(signal),
  });
