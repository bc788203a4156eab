// Generated from src/features/fair-share/factors/fair-share-factors.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type DomainFairShareDomainNestedFilter = {
  isActive?: boolean | null | undefined;
};

export type DomainFairShareFilter = {
  resourceGroup?: StringFilter | null | undefined;
  domainName?: StringFilter | null | undefined;
  domain?: DomainFairShareDomainNestedFilter | null | undefined;
  AND?: Array<DomainFairShareFilter> | null | undefined;
  OR?: Array<DomainFairShareFilter> | null | undefined;
  NOT?: Array<DomainFairShareFilter> | null | undefined;
};

export type ProjectFairShareFilter = {
  resourceGroup?: StringFilter | null | undefined;
  projectId?: UUIDFilter | null | undefined;
  domainName?: StringFilter | null | undefined;
  AND?: Array<ProjectFairShareFilter> | null | undefined;
  OR?: Array<ProjectFairShareFilter> | null | undefined;
  NOT?: Array<ProjectFairShareFilter> | null | undefined;
};

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

export type UUIDFilter = {
  equals?: string | null | undefined;
  in?: Array<string> | null | undefined;
  notEquals?: string | null | undefined;
  notIn?: Array<string> | null | undefined;
};

export type UserFairShareFilter = {
  resourceGroup?: StringFilter | null | undefined;
  userUuid?: UUIDFilter | null | undefined;
  projectId?: UUIDFilter | null | undefined;
  domainName?: StringFilter | null | undefined;
  AND?: Array<UserFairShareFilter> | null | undefined;
  OR?: Array<UserFairShareFilter> | null | undefined;
  NOT?: Array<UserFairShareFilter> | null | undefined;
};

export type FactorRulesQueryVariables = Exact<{
  group: string;
}>;

export type FactorRulesQuery = { adminResourceGroups: { edges: Array<{ node: { name: string, scheduler: { type: SchedulerType }, fairShareSpec: { halfLifeDays: number, lookbackDays: number, decayUnitDays: number, defaultWeight: string } | null, resourceInfo: { capacity: { entries: Array<{ resourceType: string, quantity: string }> } } | null } }> } | null };

export type FactorSpecFragment = { weight: string, usesDefault: boolean, resourceWeights: Array<{ resourceType: string, weight: string, usesDefault: boolean }> };

export type FactorSnapshotFragment = { fairShareFactor: string, normalizedUsage: string, lookbackEnd: string, lastCalculatedAt: string, totalDecayedUsage: { entries: Array<{ resourceType: string, quantity: string }> } };

export type FactorsOfDomainsQueryVariables = Exact<{
  filter: DomainFairShareFilter;
  limit: number;
  offset: number;
}>;

export type FactorsOfDomainsQuery = { adminDomainFairShares: { count: number, edges: Array<{ node: { domainName: string, createdAt: string, spec: { weight: string, usesDefault: boolean, resourceWeights: Array<{ resourceType: string, weight: string, usesDefault: boolean }> }, calculationSnapshot: { fairShareFactor: string, normalizedUsage: string, lookbackEnd: string, lastCalculatedAt: string, totalDecayedUsage: { entries: Array<{ resourceType: string, quantity: string }> } } } }> } | null };

export type FactorsOfProjectsQueryVariables = Exact<{
  filter: ProjectFairShareFilter;
  limit: number;
  offset: number;
}>;

export type FactorsOfProjectsQuery = { adminProjectFairShares: { count: number, edges: Array<{ node: { projectId: string, domainName: string, createdAt: string, spec: { weight: string, usesDefault: boolean, resourceWeights: Array<{ resourceType: string, weight: string, usesDefault: boolean }> }, calculationSnapshot: { fairShareFactor: string, normalizedUsage: string, lookbackEnd: string, lastCalculatedAt: string, totalDecayedUsage: { entries: Array<{ resourceType: string, quantity: string }> } }, project: { basicInfo: { name: string } } | null } }> } | null };

export type FactorsOfUsersQueryVariables = Exact<{
  filter: UserFairShareFilter;
  limit: number;
  offset: number;
}>;

export type FactorsOfUsersQuery = { adminUserFairShares: { count: number, edges: Array<{ node: { userUuid: string, projectId: string, domainName: string, createdAt: string, spec: { weight: string, usesDefault: boolean, resourceWeights: Array<{ resourceType: string, weight: string, usesDefault: boolean }> }, calculationSnapshot: { fairShareFactor: string, normalizedUsage: string, lookbackEnd: string, lastCalculatedAt: string, totalDecayedUsage: { entries: Array<{ resourceType: string, quantity: string }> } }, user: { basicInfo: { email: string } } | null } }> } | null };

export const FactorRulesDocument: TypedDocument<FactorRulesQuery, FactorRulesQueryVariables> = {
  name: 'FactorRules',
  kind: 'query',
  generation: 'v2',
  text: "query FactorRules($group:String!){adminResourceGroups(limit:1 offset:0 filter:{name:{equals:$group}}){edges{node{name scheduler{type}fairShareSpec{halfLifeDays lookbackDays decayUnitDays defaultWeight}resourceInfo{capacity{entries{resourceType quantity}}}}}}}",
};

export const FactorsOfDomainsDocument: TypedDocument<FactorsOfDomainsQuery, FactorsOfDomainsQueryVariables> = {
  name: 'FactorsOfDomains',
  kind: 'query',
  generation: 'v2',
  text: "query FactorsOfDomains($filter:DomainFairShareFilter!$limit:Int!$offset:Int!){adminDomainFairShares(filter:$filter limit:$limit offset:$offset){count edges{node{domainName createdAt spec{...FactorSpec}calculationSnapshot{...FactorSnapshot}}}}}fragment FactorSpec on FairShareSpec{weight usesDefault resourceWeights{resourceType weight usesDefault}}fragment FactorSnapshot on FairShareCalculationSnapshot{fairShareFactor normalizedUsage lookbackEnd lastCalculatedAt totalDecayedUsage{entries{resourceType quantity}}}",
};

export const FactorsOfProjectsDocument: TypedDocument<FactorsOfProjectsQuery, FactorsOfProjectsQueryVariables> = {
  name: 'FactorsOfProjects',
  kind: 'query',
  generation: 'v2',
  text: "query FactorsOfProjects($filter:ProjectFairShareFilter!$limit:Int!$offset:Int!){adminProjectFairShares(filter:$filter limit:$limit offset:$offset){count edges{node{projectId domainName createdAt spec{...FactorSpec}calculationSnapshot{...FactorSnapshot}project{basicInfo{name}}}}}}fragment FactorSpec on FairShareSpec{weight usesDefault resourceWeights{resourceType weight usesDefault}}fragment FactorSnapshot on FairShareCalculationSnapshot{fairShareFactor normalizedUsage lookbackEnd lastCalculatedAt totalDecayedUsage{entries{resourceType quantity}}}",
};

export const FactorsOfUsersDocument: TypedDocument<FactorsOfUsersQuery, FactorsOfUsersQueryVariables> = {
  name: 'FactorsOfUsers',
  kind: 'query',
  generation: 'v2',
  text: "query FactorsOfUsers($filter:UserFairShareFilter!$limit:Int!$offset:Int!){adminUserFairShares(filter:$filter limit:$limit offset:$offset){count edges{node{userUuid projectId domainName createdAt spec{...FactorSpec}calculationSnapshot{...FactorSnapshot}user{basicInfo{email}}}}}}fragment FactorSpec on FairShareSpec{weight usesDefault resourceWeights{resourceType weight usesDefault}}fragment FactorSnapshot on FairShareCalculationSnapshot{fairShareFactor normalizedUsage lookbackEnd lastCalculatedAt totalDecayedUsage{entries{resourceType quantity}}}",
};
