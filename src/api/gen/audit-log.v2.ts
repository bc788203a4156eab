// Generated from src/features/audit-log/audit-log.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AuditLogFilter = {
  entityType?: StringFilter | null | undefined;
  entityId?: StringFilter | null | undefined;
  operation?: StringFilter | null | undefined;
  status?: AuditLogStatusFilter | null | undefined;
  createdAt?: DateTimeFilter | null | undefined;
  triggeredBy?: StringFilter | null | undefined;
  actedAs?: UUIDFilter | null | undefined;
  AND?: Array<AuditLogFilter> | null | undefined;
  OR?: Array<AuditLogFilter> | null | undefined;
  NOT?: Array<AuditLogFilter> | null | undefined;
};

export type AuditLogOrderBy = {
  field: AuditLogOrderField;
  direction?: OrderDirection;
};

export type AuditLogOrderField =
  | 'CREATED_AT'
  | 'ENTITY_TYPE'
  | 'OPERATION'
  | 'STATUS';

export type AuditLogStatus =
  | 'SUCCESS'
  | 'ERROR'
  | 'UNKNOWN'
  | 'RUNNING'
  | 'DENIED';

export type AuditLogStatusFilter = {
  equals?: AuditLogStatus | null | undefined;
  in?: Array<AuditLogStatus> | null | undefined;
  notEquals?: AuditLogStatus | null | undefined;
  notIn?: Array<AuditLogStatus> | null | undefined;
};

export type DateTimeFilter = {
  before?: string | null | undefined;
  after?: string | null | undefined;
  equals?: string | null | undefined;
  notEquals?: string | null | undefined;
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

export type AuditFactsFragment = { id: string, actionId: string, entityType: string | null, operation: string, entityId: string | null, createdAt: string, requestId: string | null, triggeredBy: string | null, description: string, duration: string | null, status: AuditLogStatus, user: { basicInfo: { email: string } } | null };

export type AuditLogQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: AuditLogFilter | null | undefined;
}>;

export type AuditLogQuery = { adminAuditLogsV2: { count: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { id: string, actionId: string, entityType: string | null, operation: string, entityId: string | null, createdAt: string, requestId: string | null, triggeredBy: string | null, description: string, duration: string | null, status: AuditLogStatus, user: { basicInfo: { email: string } } | null } }> } | null };

export type AuditLogInOrderQueryVariables = Exact<{
  limit: number;
  offset: number;
  filter?: AuditLogFilter | null | undefined;
  orderBy?: Array<AuditLogOrderBy> | AuditLogOrderBy | null | undefined;
}>;

export type AuditLogInOrderQuery = { adminAuditLogsV2: { count: number, edges: Array<{ node: { id: string, actionId: string, entityType: string | null, operation: string, entityId: string | null, createdAt: string, requestId: string | null, triggeredBy: string | null, description: string, duration: string | null, status: AuditLogStatus, user: { basicInfo: { email: string } } | null } }> } | null };

export type AuditOriginQueryVariables = Exact<{
  filter?: AuditLogFilter | null | undefined;
}>;

export type AuditOriginQuery = { adminAuditLogsV2: { edges: Array<{ node: { id: string, clientIp: string | null, actedAs: string | null, actor: { basicInfo: { email: string } } | null } }> } | null };

export const AuditLogDocument: TypedDocument<AuditLogQuery, AuditLogQueryVariables> = {
  name: 'AuditLog',
  kind: 'query',
  generation: 'v2',
  text: "query AuditLog($first:Int!$after:String$filter:AuditLogFilter){adminAuditLogsV2(first:$first after:$after filter:$filter){count pageInfo{endCursor}edges{node{...AuditFacts}}}}fragment AuditFacts on AuditLogV2{id actionId entityType operation entityId createdAt requestId triggeredBy description duration status user{basicInfo{email}}}",
};

export const AuditLogInOrderDocument: TypedDocument<AuditLogInOrderQuery, AuditLogInOrderQueryVariables> = {
  name: 'AuditLogInOrder',
  kind: 'query',
  generation: 'v2',
  text: "query AuditLogInOrder($limit:Int!$offset:Int!$filter:AuditLogFilter$orderBy:[AuditLogOrderBy!]){adminAuditLogsV2(limit:$limit offset:$offset filter:$filter orderBy:$orderBy){count edges{node{...AuditFacts}}}}fragment AuditFacts on AuditLogV2{id actionId entityType operation entityId createdAt requestId triggeredBy description duration status user{basicInfo{email}}}",
};

export const AuditOriginDocument: TypedDocument<AuditOriginQuery, AuditOriginQueryVariables> = {
  name: 'AuditOrigin',
  kind: 'query',
  generation: 'v2',
  text: "query AuditOrigin($filter:AuditLogFilter){adminAuditLogsV2(limit:100 offset:0 filter:$filter){edges{node{id clientIp actedAs actor{basicInfo{email}}}}}}",
};
