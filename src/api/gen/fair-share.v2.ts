// Generated from src/features/fair-share/fair-share.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
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

export type UserStatusV2 =
  | 'ACTIVE'
  | 'INACTIVE'
  | 'DELETED'
  | 'BEFORE_VERIFICATION';

export type ShareSpecFragment = { weight: string, usesDefault: boolean };

export type ShareSnapshotFragment = { fairShareFactor: string, normalizedUsage: string, lookbackStart: string, lookbackEnd: string, lastCalculatedAt: string, totalDecayedUsage: { entries: Array<{ resourceType: string, quantity: string }> }, averageDailyDecayedUsage: { entries: Array<{ resourceType: string, quantity: string }> } | null };

export type FairShareDomainsQueryVariables = Exact<{
  group: string;
  limit: number;
  offset: number;
  only?: StringFilter | null | undefined;
}>;

export type FairShareDomainsQuery = { rgDomainFairShares: { count: number, edges: Array<{ node: { domainName: string, createdAt: string, updatedAt: string, spec: { weight: string, usesDefault: boolean }, calculationSnapshot: { fairShareFactor: string, normalizedUsage: string, lookbackStart: string, lookbackEnd: string, lastCalculatedAt: string, totalDecayedUsage: { entries: Array<{ resourceType: string, quantity: string }> }, averageDailyDecayedUsage: { entries: Array<{ resourceType: string, quantity: string }> } | null }, domain: { lifecycle: { isActive: boolean } } | null } }> } | null };

export type FairShareProjectsQueryVariables = Exact<{
  group: string;
  domain: string;
  limit: number;
  offset: number;
  only?: UUIDFilter | null | undefined;
}>;

export type FairShareProjectsQuery = { rgProjectFairShares: { count: number, edges: Array<{ node: { projectId: string, createdAt: string, updatedAt: string, spec: { weight: string, usesDefault: boolean }, calculationSnapshot: { fairShareFactor: string, normalizedUsage: string, lookbackStart: string, lookbackEnd: string, lastCalculatedAt: string, totalDecayedUsage: { entries: Array<{ resourceType: string, quantity: string }> }, averageDailyDecayedUsage: { entries: Array<{ resourceType: string, quantity: string }> } | null }, project: { basicInfo: { name: string }, lifecycle: { isActive: boolean | null } } | null } }> } | null };

export type FairShareUsersQueryVariables = Exact<{
  group: string;
  domain: string;
  project: string;
  limit: number;
  offset: number;
  only?: UUIDFilter | null | undefined;
}>;

export type FairShareUsersQuery = { rgUserFairShares: { count: number, edges: Array<{ node: { userUuid: string, createdAt: string, updatedAt: string, spec: { weight: string, usesDefault: boolean }, calculationSnapshot: { fairShareFactor: string, normalizedUsage: string, lookbackStart: string, lookbackEnd: string, lastCalculatedAt: string, totalDecayedUsage: { entries: Array<{ resourceType: string, quantity: string }> }, averageDailyDecayedUsage: { entries: Array<{ resourceType: string, quantity: string }> } | null }, user: { basicInfo: { username: string | null, email: string, fullName: string | null }, status: { status: UserStatusV2 } } | null } }> } | null };

export type FairShareRecordsQueryVariables = Exact<{
  group: string;
  domain: string;
  project: string;
  limit: number;
  offset: number;
  only?: UUIDFilter | null | undefined;
}>;

export type FairShareRecordsQuery = { adminUserFairShares: { count: number, edges: Array<{ node: { userUuid: string, createdAt: string, updatedAt: string, spec: { weight: string, usesDefault: boolean }, calculationSnapshot: { fairShareFactor: string, normalizedUsage: string, lookbackStart: string, lookbackEnd: string, lastCalculatedAt: string, totalDecayedUsage: { entries: Array<{ resourceType: string, quantity: string }> }, averageDailyDecayedUsage: { entries: Array<{ resourceType: string, quantity: string }> } | null }, user: { basicInfo: { username: string | null, email: string, fullName: string | null }, status: { status: UserStatusV2 } } | null } }> } | null };

export const FairShareDomainsDocument: TypedDocument<FairShareDomainsQuery, FairShareDomainsQueryVariables> = {
  name: 'FairShareDomains',
  kind: 'query',
  generation: 'v2',
  text: "query FairShareDomains($group:String!$limit:Int!$offset:Int!$only:StringFilter){rgDomainFairShares(scope:{resourceGroupName:$group}limit:$limit offset:$offset filter:{domainName:$only}orderBy:[{field:DOMAIN_NAME direction:ASC}]){count edges{node{domainName createdAt updatedAt spec{...ShareSpec}calculationSnapshot{...ShareSnapshot}domain{lifecycle{isActive}}}}}}fragment ShareSpec on FairShareSpec{weight usesDefault}fragment ShareSnapshot on FairShareCalculationSnapshot{fairShareFactor normalizedUsage lookbackStart lookbackEnd lastCalculatedAt totalDecayedUsage{entries{resourceType quantity}}averageDailyDecayedUsage{entries{resourceType quantity}}}",
};

export const FairShareProjectsDocument: TypedDocument<FairShareProjectsQuery, FairShareProjectsQueryVariables> = {
  name: 'FairShareProjects',
  kind: 'query',
  generation: 'v2',
  text: "query FairShareProjects($group:String!$domain:String!$limit:Int!$offset:Int!$only:UUIDFilter){rgProjectFairShares(scope:{resourceGroupName:$group domainName:$domain}limit:$limit offset:$offset filter:{projectId:$only}orderBy:[{field:PROJECT_NAME direction:ASC}]){count edges{node{projectId createdAt updatedAt spec{...ShareSpec}calculationSnapshot{...ShareSnapshot}project{basicInfo{name}lifecycle{isActive}}}}}}fragment ShareSpec on FairShareSpec{weight usesDefault}fragment ShareSnapshot on FairShareCalculationSnapshot{fairShareFactor normalizedUsage lookbackStart lookbackEnd lastCalculatedAt totalDecayedUsage{entries{resourceType quantity}}averageDailyDecayedUsage{entries{resourceType quantity}}}",
};

export const FairShareUsersDocument: TypedDocument<FairShareUsersQuery, FairShareUsersQueryVariables> = {
  name: 'FairShareUsers',
  kind: 'query',
  generation: 'v2',
  text: "query FairShareUsers($group:String!$domain:String!$project:String!$limit:Int!$offset:Int!$only:UUIDFilter){rgUserFairShares(scope:{resourceGroupName:$group domainName:$domain projectId:$project}limit:$limit offset:$offset filter:{userUuid:$only}orderBy:[{field:USER_EMAIL direction:ASC}]){count edges{node{userUuid createdAt updatedAt spec{...ShareSpec}calculationSnapshot{...ShareSnapshot}user{basicInfo{username email fullName}status{status}}}}}}fragment ShareSpec on FairShareSpec{weight usesDefault}fragment ShareSnapshot on FairShareCalculationSnapshot{fairShareFactor normalizedUsage lookbackStart lookbackEnd lastCalculatedAt totalDecayedUsage{entries{resourceType quantity}}averageDailyDecayedUsage{entries{resourceType quantity}}}",
};

export const FairShareRecordsDocument: TypedDocument<FairShareRecordsQuery, FairShareRecordsQueryVariables> = {
  name: 'FairShareRecords',
  kind: 'query',
  generation: 'v2',
  text: "query FairShareRecords($group:String!$domain:String!$project:UUID!$limit:Int!$offset:Int!$only:UUIDFilter){adminUserFairShares(limit:$limit offset:$offset filter:{resourceGroup:{equals:$group}domainName:{equals:$domain}projectId:{equals:$project}userUuid:$only}orderBy:[{field:USER_EMAIL direction:ASC}]){count edges{node{userUuid createdAt updatedAt spec{...ShareSpec}calculationSnapshot{...ShareSnapshot}user{basicInfo{username email fullName}status{status}}}}}}fragment ShareSpec on FairShareSpec{weight usesDefault}fragment ShareSnapshot on FairShareCalculationSnapshot{fairShareFactor normalizedUsage lookbackStart lookbackEnd lastCalculatedAt totalDecayedUsage{entries{resourceType quantity}}averageDailyDecayedUsage{entries{resourceType quantity}}}",
};
