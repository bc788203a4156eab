// Generated from src/features/maintenance/retention.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type CreateRetentionPolicyInput = {
  category: RetentionCategory;
  retentionPeriodDays: number;
  enabled?: boolean;
};

export type RetentionCategory =
  | 'LOGS'
  | 'LOGIN'
  | 'RECONCILE_HISTORY'
  | 'ROLES_INVITATIONS'
  | 'DEPLOYMENTS'
  | 'SESSIONS'
  | 'USAGE_RECORDS'
  | 'USAGE_BUCKETS';

export type UpdateRetentionPolicyInput = {
  id: string;
  category?: RetentionCategory | null | undefined;
  retentionPeriodDays?: number | null | undefined;
  enabled?: boolean | null | undefined;
};

export type RetentionRulesQueryVariables = Exact<{
  limit: number;
}>;

export type RetentionRulesQuery = { adminRetentionPolicies: { edges: Array<{ node: { entityId: string, category: RetentionCategory, retentionPeriodDays: number, enabled: boolean, lastSweptAt: string | null, createdAt: string } }> } | null };

export type CreateRetentionRuleMutationVariables = Exact<{
  input: CreateRetentionPolicyInput;
}>;

export type CreateRetentionRuleMutation = { adminCreateRetentionPolicy: { policy: { entityId: string } } | null };

export type UpdateRetentionRuleMutationVariables = Exact<{
  input: UpdateRetentionPolicyInput;
}>;

export type UpdateRetentionRuleMutation = { adminUpdateRetentionPolicy: { policy: { entityId: string } } | null };

export type PurgeRetentionRuleMutationVariables = Exact<{
  id: string;
}>;

export type PurgeRetentionRuleMutation = { adminPurgeRetentionPolicy: { id: string } | null };

export type OldLogsQueryVariables = Exact<{
  before: string;
}>;

export type OldLogsQuery = { adminAuditLogsV2: { count: number } | null };

export type OldSignInsQueryVariables = Exact<{
  before: string;
}>;

export type OldSignInsQuery = { adminLoginHistoryV2: { count: number } | null };

export type OldAttemptsQueryVariables = Exact<{
  before: string;
}>;

export type OldAttemptsQuery = { adminSessionSchedulingHistories: { count: number } | null };

export type OldSessionsQueryVariables = Exact<{
  before: string;
}>;

export type OldSessionsQuery = { adminSessionsV2: { count: number } | null };

export const RetentionRulesDocument: TypedDocument<RetentionRulesQuery, RetentionRulesQueryVariables> = {
  name: 'RetentionRules',
  kind: 'query',
  generation: 'v2',
  text: "query RetentionRules($limit:Int!){adminRetentionPolicies(limit:$limit offset:0){edges{node{entityId category retentionPeriodDays enabled lastSweptAt createdAt}}}}",
};

export const CreateRetentionRuleDocument: TypedDocument<CreateRetentionRuleMutation, CreateRetentionRuleMutationVariables> = {
  name: 'CreateRetentionRule',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation CreateRetentionRule($input:CreateRetentionPolicyInput!){adminCreateRetentionPolicy(input:$input){policy{entityId}}}",
};

export const UpdateRetentionRuleDocument: TypedDocument<UpdateRetentionRuleMutation, UpdateRetentionRuleMutationVariables> = {
  name: 'UpdateRetentionRule',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation UpdateRetentionRule($input:UpdateRetentionPolicyInput!){adminUpdateRetentionPolicy(input:$input){policy{entityId}}}",
};

export const PurgeRetentionRuleDocument: TypedDocument<PurgeRetentionRuleMutation, PurgeRetentionRuleMutationVariables> = {
  name: 'PurgeRetentionRule',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation PurgeRetentionRule($id:UUID!){adminPurgeRetentionPolicy(id:$id){id}}",
};

export const OldLogsDocument: TypedDocument<OldLogsQuery, OldLogsQueryVariables> = {
  name: 'OldLogs',
  kind: 'query',
  generation: 'v2',
  text: "query OldLogs($before:DateTime!){adminAuditLogsV2(limit:1 offset:0 filter:{createdAt:{before:$before}}){count}}",
};

export const OldSignInsDocument: TypedDocument<OldSignInsQuery, OldSignInsQueryVariables> = {
  name: 'OldSignIns',
  kind: 'query',
  generation: 'v2',
  text: "query OldSignIns($before:DateTime!){adminLoginHistoryV2(limit:1 offset:0 filter:{createdAt:{before:$before}}){count}}",
};

export const OldAttemptsDocument: TypedDocument<OldAttemptsQuery, OldAttemptsQueryVariables> = {
  name: 'OldAttempts',
  kind: 'query',
  generation: 'v2',
  text: "query OldAttempts($before:DateTime!){adminSessionSchedulingHistories(limit:1 offset:0 filter:{updatedAt:{before:$before}}){count}}",
};

export const OldSessionsDocument: TypedDocument<OldSessionsQuery, OldSessionsQueryVariables> = {
  name: 'OldSessions',
  kind: 'query',
  generation: 'v2',
  text: "query OldSessions($before:DateTime!){adminSessionsV2(limit:1 offset:0 filter:{terminatedAt:{before:$before}}){count}}",
};
