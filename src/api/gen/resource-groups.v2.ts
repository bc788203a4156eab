// Generated from src/features/resource-groups/resource-groups.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type OrderDirection =
  | 'ASC'
  | 'DESC';

export type PreemptionConfigInput = {
  enabled?: boolean;
  preemptiblePriority?: number;
  order?: PreemptionOrder;
  mode?: PreemptionMode;
  preemptionMinRuntime?: number;
  victimScope?: PreemptionVictimScope;
};

export type PreemptionMode =
  | 'TERMINATE'
  | 'RESCHEDULE';

export type PreemptionOrder =
  | 'OLDEST'
  | 'NEWEST'
  | 'FEWEST_SESSIONS'
  | 'SMALLEST_RESOURCES';

export type PreemptionVictimScope =
  | 'USER'
  | 'PROJECT'
  | 'DOMAIN'
  | 'RESOURCE_GROUP';

export type ResourceGroupFilter = {
  name?: StringFilter | null | undefined;
  description?: StringFilter | null | undefined;
  isActive?: boolean | null | undefined;
  isPublic?: boolean | null | undefined;
  isDefault?: boolean | null | undefined;
  AND?: Array<ResourceGroupFilter> | null | undefined;
  OR?: Array<ResourceGroupFilter> | null | undefined;
  NOT?: Array<ResourceGroupFilter> | null | undefined;
};

export type ResourceGroupOrderBy = {
  field: ResourceGroupOrderField;
  direction?: OrderDirection;
};

export type ResourceGroupOrderField =
  | 'NAME'
  | 'CREATED_AT'
  | 'IS_ACTIVE';

export type SchedulerType =
  | 'FIFO'
  | 'LIFO'
  | 'DRF'
  | 'FAIR_SHARE';

export type StringFilter = {
  contains?: string | null | undefined;
  startsWith?: string | null | undefined;
  endsWith?: string | null | undefined;
  equals?: string | null | undefined;
  notContains?: string | null | undefined;
  notStartsWith?: string | null | undefined;
  notEndsWith?: string | null | undefined;
  notEquals?: string | null | undefined;
  iContains?: string | null | undefined;
  iStartsWith?: string | null | undefined;
  iEndsWith?: string | null | undefined;
  iEquals?: string | null | undefined;
  iNotContains?: string | null | undefined;
  iNotStartsWith?: string | null | undefined;
  iNotEndsWith?: string | null | undefined;
  iNotEquals?: string | null | undefined;
  in?: Array<string> | null | undefined;
  notIn?: Array<string> | null | undefined;
  iIn?: Array<string> | null | undefined;
  iNotIn?: Array<string> | null | undefined;
};

export type UpdateResourceGroupInput = {
  resourceGroupName: string;
  isActive?: boolean | null | undefined;
  isPublic?: boolean | null | undefined;
  isDefault?: boolean | null | undefined;
  description?: string | null | undefined;
  appProxyAddr?: string | null | undefined;
  appproxyApiToken?: string | null | undefined;
  useHostNetwork?: boolean | null | undefined;
  schedulerType?: SchedulerType | null | undefined;
  preemption?: PreemptionConfigInput | null | undefined;
};

export type ResourceGroupListQueryVariables = Exact<{
  limit: number;
  offset: number;
  filter?: ResourceGroupFilter | null | undefined;
  orderBy?: Array<ResourceGroupOrderBy> | ResourceGroupOrderBy | null | undefined;
}>;

export type ResourceGroupListQuery = { adminResourceGroups: { count: number, edges: Array<{ node: { name: string, status: { isActive: boolean, isPublic: boolean }, metadata: { description: string | null, createdAt: string }, scheduler: { type: SchedulerType } } }> } | null };

export type UpdateResourceGroupMutationVariables = Exact<{
  input: UpdateResourceGroupInput;
}>;

export type UpdateResourceGroupMutation = { adminUpdateResourceGroup: { resourceGroup: { name: string } } | null };

export const ResourceGroupListDocument: TypedDocument<ResourceGroupListQuery, ResourceGroupListQueryVariables> = {
  name: 'ResourceGroupList',
  kind: 'query',
  generation: 'v2',
  text: "query ResourceGroupList($limit:Int!$offset:Int!$filter:ResourceGroupFilter$orderBy:[ResourceGroupOrderBy!]){adminResourceGroups(limit:$limit offset:$offset filter:$filter orderBy:$orderBy){count edges{node{name status{isActive isPublic}metadata{description createdAt}scheduler{type}}}}}",
};

export const UpdateResourceGroupDocument: TypedDocument<UpdateResourceGroupMutation, UpdateResourceGroupMutationVariables> = {
  name: 'UpdateResourceGroup',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation UpdateResourceGroup($input:UpdateResourceGroupInput!){adminUpdateResourceGroup(input:$input){resourceGroup{name}}}",
};
