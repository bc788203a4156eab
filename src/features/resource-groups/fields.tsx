import type { ResourceGroupListQuery } from '@/api/gen/resource-groups.v2';
import { defineFields } from '@/kit/fields';

export type ResourceGroupRow = NonNullable<ResourceGroupListQuery['adminResourceGroups']>['edges'][number]['node'];

/** What is known of a resource group. Sums of what its agents have are no part of it: they are dear to compute. */
// i18n: resource-groups:fields.* resource-groups:scheduler.*
export const resourceGroupFields = defineFields<ResourceGroupRow>()('resource-groups', {
  name: { value: (g) => g.name, sort: 'NAME', filter: { kind: 'text' }, always: true, width: 220 },
  description: { value: (g) => g.metadata?.description, filter: { kind: 'text' } },
  active: {
    value: (g) => g.status?.isActive,
    format: 'yesno',
    sort: 'IS_ACTIVE',
    filter: { kind: 'bool', column: 'isActive' },
  },
  public: { value: (g) => g.status?.isPublic, format: 'yesno', filter: { kind: 'bool', column: 'isPublic' } },
  scheduler: { value: (g) => g.scheduler?.type, format: 'choice' },
  createdAt: { value: (g) => g.metadata?.createdAt, format: 'time', sort: 'CREATED_AT', hidden: true },
});

export const resourceGroupName = (group: ResourceGroupRow): string => group.name;
