// Generated from src/features/fair-share/factors/fair-share-usage.v2.graphql by `npm run gen`.
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

export type UsageOfDomainsQueryVariables = Exact<{
  filter: DomainUsageBucketFilter;
  limit: number;
  offset: number;
}>;

export type UsageOfDomainsQuery = { adminDomainUsageBuckets: { count: number, edges: Array<{ node: { domainName: string, metadata: { periodStart: string }, resourceUsage: { entries: Array<{ resourceType: string, quantity: string }> } } }> } | null };

export type UsageOfProjectsQueryVariables = Exact<{
  filter: ProjectUsageBucketFilter;
  limit: number;
  offset: number;
}>;

export type UsageOfProjectsQuery = { adminProjectUsageBuckets: { count: number, edges: Array<{ node: { projectId: string, metadata: { periodStart: string }, resourceUsage: { entries: Array<{ resourceType: string, quantity: string }> } } }> } | null };

export type UsageOfUsersQueryVariables = Exact<{
  filter: UserUsageBucketFilter;
  limit: number;
  offset: number;
}>;

export type UsageOfUsersQuery = { adminUserUsageBuckets: { count: number, edges: Array<{ node: { userUuid: string, projectId: string, metadata: { periodStart: string }, resourceUsage: { entries: Array<{ resourceType: string, quantity: string }> } } }> } | null };

export const UsageOfDomainsDocument: TypedDocument<UsageOfDomainsQuery, UsageOfDomainsQueryVariables> = {
  name: 'UsageOfDomains',
  kind: 'query',
  generation: 'v2',
  text: "query UsageOfDomains($filter:DomainUsageBucketFilter!$limit:Int!$offset:Int!){adminDomainUsageBuckets(filter:$filter limit:$limit offset:$offset){count edges{node{domainName metadata{periodStart}resourceUsage{entries{resourceType quantity}}}}}}",
};

export const UsageOfProjectsDocument: TypedDocument<UsageOfProjectsQuery, UsageOfProjectsQueryVariables> = {
  name: 'UsageOfProjects',
  kind: 'query',
  generation: 'v2',
  text: "query UsageOfProjects($filter:ProjectUsageBucketFilter!$limit:Int!$offset:Int!){adminProjectUsageBuckets(filter:$filter limit:$limit offset:$offset){count edges{node{projectId metadata{periodStart}resourceUsage{entries{resourceType quantity}}}}}}",
};

export const UsageOfUsersDocument: TypedDocument<UsageOfUsersQuery, UsageOfUsersQueryVariables> = {
  name: 'UsageOfUsers',
  kind: 'query',
  generation: 'v2',
  text: "query UsageOfUsers($filter:UserUsageBucketFilter!$limit:Int!$offset:Int!){adminUserUsageBuckets(filter:$filter limit:$limit offset:$offset){count edges{node{userUuid projectId metadata{periodStart}resourceUsage{entries{resourceType quantity}}}}}}",
};
