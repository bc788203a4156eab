import { queryOptions } from '@tanstack/react-query';
import { mutate } from '@/api/client';
import { present } from '@/api/errors';
import { fresh } from '@/api/fresh';
import { ResourceGroupListDocument, UpdateResourceGroupDocument } from '@/api/gen/resource-groups.v2';
import { detailKey } from '@/api/query-client';

/** One resource group, by the list's own read. Null when there is none of that name (any more). */
export const readResourceGroup = (name: string) =>
  fresh(async ({ query }) => {
    const variables = { limit: 1, offset: 0, filter: { name: { equals: name } } };
    return present((await query(ResourceGroupListDocument, variables)).adminResourceGroups).edges[0]?.node ?? null;
  });

export const resourceGroupDetail = (name: string) =>
  queryOptions({
    queryKey: detailKey('resource-groups', name),
    queryFn: ({ signal }) => readResourceGroup(name)(signal),
  });

/** The server stores none for an empty description. */
export const describeGroup = async (name: string, description: string): Promise<void> =>
  void (await mutate(UpdateResourceGroupDocument, { input: { resourceGroupName: name, description } }));
