import { tooLong } from '../../errors.ts';
import { adminOnly, type Resolvers } from '../../graphql/resolvers.ts';
import { v2List, type List } from '../../graphql/v2/connection.ts';
import { encodeId } from '../../graphql/values.ts';
import { notFound } from './legacy.ts';
import type { ResourceGroupRow } from './rows.ts';

const shape = (group: ResourceGroupRow): object => ({
  id: encodeId('ResourceGroup', group.name),
  name: group.name,
  status: { isActive: group.is_active, isPublic: group.is_public },
  metadata: { description: group.description || null, createdAt: group.created_at },
  scheduler: { type: group.scheduler.toUpperCase().replace('-', '_') },
});

const list = (): List<ResourceGroupRow> => ({
  getters: {
    name: (group) => group.name,
    description: (group) => group.description,
    isActive: (group) => group.is_active,
    isPublic: (group) => group.is_public,
    createdAt: (group) => group.created_at,
  },
  id: (group) => group.name,
  shape,
});

interface Input {
  resourceGroupName: string;
  description?: string | null;
}

export const resourceGroupsV2: Resolvers = {
  adminResourceGroups: adminOnly(v2List({ table: 'resourceGroups', list })),
  // What is absent or null stays as it is.
  adminUpdateResourceGroup: adminOnly(({ input }: { input: Input }, context) => {
    const { resourceGroupName: name, description } = input;
    if (typeof description === 'string' && description.length > 512)
      throw tooLong(512, 'UPDATE scaling_groups SET description=…');
    const group = context.db.resourceGroups.get(name);
    if (!group) throw notFound(name, context);
    if (typeof description === 'string') group.description = description;
    return { resourceGroup: shape(group) };
  }),
};
