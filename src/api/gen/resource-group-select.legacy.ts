// Generated from src/entities/resource-groups/resource-group-select.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type PickResourceGroupsQueryVariables = Exact<{ [key: string]: never; }>;

export type PickResourceGroupsQuery = { scaling_groups: Array<{ name: string | null, is_active: boolean | null } | null> | null };

export const PickResourceGroupsDocument: TypedDocument<PickResourceGroupsQuery, PickResourceGroupsQueryVariables> = {
  name: 'PickResourceGroups',
  kind: 'query',
  generation: 'legacy',
  text: "query PickResourceGroups{scaling_groups{name is_active}}",
};
