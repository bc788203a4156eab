// Generated from src/features/sign-ins/sign-ins.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type DateTimeFilter = {
  before?: string | null | undefined;
  after?: string | null | undefined;
  equals?: string | null | undefined;
  notEquals?: string | null | undefined;
};

export type LoginAttemptResult =
  | 'SUCCESS'
  | 'FAILED_INVALID_CREDENTIALS'
  | 'FAILED_USER_INACTIVE'
  | 'FAILED_BLOCKED'
  | 'FAILED_PASSWORD_EXPIRED'
  | 'FAILED_REJECTED_BY_HOOK'
  | 'FAILED_SESSION_ALREADY_EXISTS'
  | 'LOGOUT'
  | 'REVOKED_BY_ADMIN'
  | 'REVOKED_BY_USER'
  | 'EVICTED'
  | 'EXPIRED';

export type LoginHistoryFilter = {
  domainName?: StringFilter | null | undefined;
  result?: LoginHistoryResultFilter | null | undefined;
  createdAt?: DateTimeFilter | null | undefined;
  AND?: Array<LoginHistoryFilter> | null | undefined;
  OR?: Array<LoginHistoryFilter> | null | undefined;
  NOT?: Array<LoginHistoryFilter> | null | undefined;
};

export type LoginHistoryResultFilter = {
  equals?: LoginAttemptResult | null | undefined;
  in?: Array<LoginAttemptResult> | null | undefined;
  notEquals?: LoginAttemptResult | null | undefined;
  notIn?: Array<LoginAttemptResult> | null | undefined;
};

export type LoginSessionFilter = {
  userId?: UUIDFilter | null | undefined;
  status?: LoginSessionStatusFilter | null | undefined;
  accessKey?: StringFilter | null | undefined;
  createdAt?: DateTimeFilter | null | undefined;
  lastAccessedAt?: DateTimeFilter | null | undefined;
  AND?: Array<LoginSessionFilter> | null | undefined;
  OR?: Array<LoginSessionFilter> | null | undefined;
  NOT?: Array<LoginSessionFilter> | null | undefined;
};

export type LoginSessionOrderBy = {
  field: LoginSessionOrderField;
  direction?: OrderDirection;
};

export type LoginSessionOrderField =
  | 'CREATED_AT'
  | 'STATUS'
  | 'LAST_ACCESSED_AT';

export type LoginSessionStatus =
  | 'ACTIVE'
  | 'INVALIDATED'
  | 'REVOKED';

export type LoginSessionStatusFilter = {
  equals?: LoginSessionStatus | null | undefined;
  in?: Array<LoginSessionStatus> | null | undefined;
  notEquals?: LoginSessionStatus | null | undefined;
  notIn?: Array<LoginSessionStatus> | null | undefined;
};

export type OrderDirection =
  | 'ASC'
  | 'DESC';

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

export type SignInSessionsQueryVariables = Exact<{
  limit: number;
  offset: number;
  filter?: LoginSessionFilter | null | undefined;
  orderBy?: Array<LoginSessionOrderBy> | LoginSessionOrderBy | null | undefined;
}>;

export type SignInSessionsQuery = { adminLoginSessionsV2: { count: number, edges: Array<{ node: { id: string, userId: string, accessKey: string, status: LoginSessionStatus, createdAt: string, lastAccessedAt: string | null, invalidatedAt: string | null, user: { basicInfo: { email: string }, organization: { domainName: string | null } } | null } }> } | null };

export type SignInFactsFragment = { id: string, userId: string, domainName: string, result: LoginAttemptResult, failReason: string | null, createdAt: string, user: { basicInfo: { email: string } } | null };

export type SignInHistoryQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: LoginHistoryFilter | null | undefined;
}>;

export type SignInHistoryQuery = { adminLoginHistoryV2: { count: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { id: string, userId: string, domainName: string, result: LoginAttemptResult, failReason: string | null, createdAt: string, user: { basicInfo: { email: string } } | null } }> } | null };

export type SignInHistoryWithAddressQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: LoginHistoryFilter | null | undefined;
}>;

export type SignInHistoryWithAddressQuery = { adminLoginHistoryV2: { count: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { clientIp: string | null, id: string, userId: string, domainName: string, result: LoginAttemptResult, failReason: string | null, createdAt: string, user: { basicInfo: { email: string } } | null } }> } | null };

export type RecentSignInsQueryVariables = Exact<{
  after?: string | null | undefined;
  first: number;
  filter?: LoginHistoryFilter | null | undefined;
}>;

export type RecentSignInsQuery = { adminLoginHistoryV2: { pageInfo: { endCursor: string | null }, edges: Array<{ node: { userId: string } }> } | null };

export type FirstSignInQueryVariables = Exact<{ [key: string]: never; }>;

export type FirstSignInQuery = { adminLoginHistoryV2: { edges: Array<{ node: { createdAt: string } }> } | null };

export type RevokeSignInMutationVariables = Exact<{
  id: string;
}>;

export type RevokeSignInMutation = { adminRevokeLoginSession: { success: boolean } | null };

export type SignInsStandingQueryVariables = Exact<{
  filter?: LoginSessionFilter | null | undefined;
}>;

export type SignInsStandingQuery = { adminLoginSessionsV2: { edges: Array<{ node: { id: string, status: LoginSessionStatus } }> } | null };

export const SignInSessionsDocument: TypedDocument<SignInSessionsQuery, SignInSessionsQueryVariables> = {
  name: 'SignInSessions',
  kind: 'query',
  generation: 'v2',
  text: "query SignInSessions($limit:Int!$offset:Int!$filter:LoginSessionFilter$orderBy:[LoginSessionOrderBy!]){adminLoginSessionsV2(limit:$limit offset:$offset filter:$filter orderBy:$orderBy){count edges{node{id userId accessKey status createdAt lastAccessedAt invalidatedAt user{basicInfo{email}organization{domainName}}}}}}",
};

export const SignInHistoryDocument: TypedDocument<SignInHistoryQuery, SignInHistoryQueryVariables> = {
  name: 'SignInHistory',
  kind: 'query',
  generation: 'v2',
  text: "query SignInHistory($first:Int!$after:String$filter:LoginHistoryFilter){adminLoginHistoryV2(first:$first after:$after filter:$filter){count pageInfo{endCursor}edges{node{...SignInFacts}}}}fragment SignInFacts on LoginHistoryV2{id userId domainName result failReason createdAt user{basicInfo{email}}}",
};

export const SignInHistoryWithAddressDocument: TypedDocument<SignInHistoryWithAddressQuery, SignInHistoryWithAddressQueryVariables> = {
  name: 'SignInHistoryWithAddress',
  kind: 'query',
  generation: 'v2',
  text: "query SignInHistoryWithAddress($first:Int!$after:String$filter:LoginHistoryFilter){adminLoginHistoryV2(first:$first after:$after filter:$filter){count pageInfo{endCursor}edges{node{...SignInFacts clientIp}}}}fragment SignInFacts on LoginHistoryV2{id userId domainName result failReason createdAt user{basicInfo{email}}}",
};

export const RecentSignInsDocument: TypedDocument<RecentSignInsQuery, RecentSignInsQueryVariables> = {
  name: 'RecentSignIns',
  kind: 'query',
  generation: 'v2',
  text: "query RecentSignIns($after:String$first:Int!$filter:LoginHistoryFilter){adminLoginHistoryV2(first:$first after:$after filter:$filter){pageInfo{endCursor}edges{node{userId}}}}",
};

export const FirstSignInDocument: TypedDocument<FirstSignInQuery, FirstSignInQueryVariables> = {
  name: 'FirstSignIn',
  kind: 'query',
  generation: 'v2',
  text: "query FirstSignIn{adminLoginHistoryV2(limit:1 offset:0 orderBy:[{field:CREATED_AT direction:ASC}]){edges{node{createdAt}}}}",
};

export const RevokeSignInDocument: TypedDocument<RevokeSignInMutation, RevokeSignInMutationVariables> = {
  name: 'RevokeSignIn',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation RevokeSignIn($id:UUID!){adminRevokeLoginSession(sessionId:$id){success}}",
};

export const SignInsStandingDocument: TypedDocument<SignInsStandingQuery, SignInsStandingQueryVariables> = {
  name: 'SignInsStanding',
  kind: 'query',
  generation: 'v2',
  text: "query SignInsStanding($filter:LoginSessionFilter){adminLoginSessionsV2(limit:100 offset:0 filter:$filter){edges{node{id status}}}}",
};
