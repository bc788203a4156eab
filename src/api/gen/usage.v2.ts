// Generated from src/features/usage/usage.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type DateFilter = {
  before?: string | null | undefined;
  after?: string | null | undefined;
  equals?: string | null | undefined;
  notEquals?: string | null | undefined;
};

export type DomainUsageBucketFilter = {
  resourceGroup?: StringFilter | null | undefined;
  domainName?: StringFilter | null | undefined;
  periodStart?: DateFilter | null | undefined;
  periodEnd?: DateFilter | null | undefined;
  AND?: Array<DomainUsageBucketFilter> | null | undefined;
  OR?: Array<DomainUsageBucketFilter> | null | undefined;
  NOT?: Array<DomainUsageBucketFilter> | null | undefined;
};

export type ProjectUsageBucketFilter = {
  resourceGroup?: StringFilter | null | undefined;
  projectId?: UUIDFilter | null | undefined;
  domainName?: StringFilter | null | undefined;
  periodStart?: DateFilter | null | undefined;
  periodEnd?: DateFilter | null | undefined;
  AND?: Array<ProjectUsageBucketFilter> | null | undefined;
  OR?: Array<ProjectUsageBucketFilter> | null | undefined;
  NOT?: Array<ProjectUsageBucketFilter> | null | undefined;
};

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

export type UUIDFilter = {
  equals?: string | null | undefined;
  in?: Array<string> | null | undefined;
  notEquals?: string | null | undefined;
  notIn?: Array<string> | null | undefined;
};

export type UserUsageBucketFilter = {
  resourceGroup?: StringFilter | null | undefined;
  userUuid?: UUIDFilter | null | undefined;
  projectId?: UUIDFilter | null | undefined;
  domainName?: StringFilter | null | undefined;
  periodStart?: DateFilter | null | undefined;
  periodEnd?: DateFilter | null | undefined;
  AND?: Array<UserUsageBucketFilter> | null | undefined;
  OR?: Array<UserUsageBucketFilter> | null | undefined;
  NOT?: Array<UserUsageBucketFilter> | null | undefined;
};

export type DomainUsageQueryVariables = Exact<{
  filter?: DomainUsageBucketFilter | null | undefined;
  limit: number;
}>;

export type DomainUsageQuery = { adminDomainUsageBuckets: { count: number, edges: Array<{ node: { resourceGroupName: string, domainName: string, metadata: { periodStart: string }, resourceUsage: { entries: Array<{ resourceType: string, quantity: string }> } } }> } | null };

export type ProjectUsageQueryVariables = Exact<{
  filter?: ProjectUsageBucketFilter | null | undefined;
  limit: number;
}>;

export type ProjectUsageQuery = { adminProjectUsageBuckets: { count: number, edges: Array<{ node: { resourceGroupName: string, domainName: string, projectId: string, metadata: { periodStart: string }, resourceUsage: { entries: Array<{ resourceType: string, quantity: string }> } } }> } | null };

export type UserUsageQueryVariables = Exact<{
  filter?: UserUsageBucketFilter | null | undefined;
  limit: number;
}>;

export type UserUsageQuery = { adminUserUsageBuckets: { count: number, edges: Array<{ node: { resourceGroupName: string, domainName: string, projectId: string, userUuid: string, metadata: { periodStart: string }, resourceUsage: { entries: Array<{ resourceType: string, quantity: string }> } } }> } | null };

export const DomainUsageDocument: TypedDocument<DomainUsageQuery, DomainUsageQueryVariables> = {
  name: 'DomainUsage',
  kind: 'query',
  generation: 'v2',
  text: "query DomainUsage($filter:DomainUsageBucketFilter$limit:Int!){adminDomainUsageBuckets(filter:$filter limit:$limit offset:0){count edges{node{resourceGroupName domainName metadata{periodStart}resourceUsage{entries{resourceType quantity}}}}}}",
};

export const ProjectUsageDocument: TypedDocument<ProjectUsageQuery, ProjectUsageQueryVariables> = {
  name: 'ProjectUsage',
  kind: 'query',
  generation: 'v2',
  text: "query ProjectUsage($filter:ProjectUsageBucketFilter$limit:Int!){adminProjectUsageBuckets(filter:$filter limit:$limit offset:0){count edges{node{resourceGroupName domainName projectId metadata{periodStart}resourceUsage{entries{resourceType quantity}}}}}}",
};

export const UserUsageDocument: TypedDocument<UserUsageQuery, UserUsageQueryVariables> = {
  name: 'UserUsage',
  kind: 'query',
  generation: 'v2',
  text: "query UserUsage($filter:UserUsageBucketFilter$limit:Int!){adminUserUsageBuckets(filter:$filter limit:$limit offset:0){count edges{node{resourceGroupName domainName projectId userUuid metadata{periodStart}resourceUsage{entries{resourceType quantity}}}}}}",
};
