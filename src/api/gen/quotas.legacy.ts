// Generated from src/features/storages/quotas.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ScopeFactsFragment = { quota_scope_id: string, storage_host_name: string, details: { usage_bytes: number | string | null, usage_count: number | string | null, hard_limit_bytes: number | string | null } };

export type OneScopeQueryVariables = Exact<{
  host: string;
  scope: string;
}>;

export type OneScopeQuery = { quota_scope: { quota_scope_id: string, storage_host_name: string, details: { usage_bytes: number | string | null, usage_count: number | string | null, hard_limit_bytes: number | string | null } } | null };

export type EightScopesQueryVariables = Exact<{
  h0: string;
  s0: string;
  h1: string;
  s1: string;
  h2: string;
  s2: string;
  h3: string;
  s3: string;
  h4: string;
  s4: string;
  h5: string;
  s5: string;
  h6: string;
  s6: string;
  h7: string;
  s7: string;
}>;

export type EightScopesQuery = { q0: { quota_scope_id: string, storage_host_name: string, details: { usage_bytes: number | string | null, usage_count: number | string | null, hard_limit_bytes: number | string | null } } | null, q1: { quota_scope_id: string, storage_host_name: string, details: { usage_bytes: number | string | null, usage_count: number | string | null, hard_limit_bytes: number | string | null } } | null, q2: { quota_scope_id: string, storage_host_name: string, details: { usage_bytes: number | string | null, usage_count: number | string | null, hard_limit_bytes: number | string | null } } | null, q3: { quota_scope_id: string, storage_host_name: string, details: { usage_bytes: number | string | null, usage_count: number | string | null, hard_limit_bytes: number | string | null } } | null, q4: { quota_scope_id: string, storage_host_name: string, details: { usage_bytes: number | string | null, usage_count: number | string | null, hard_limit_bytes: number | string | null } } | null, q5: { quota_scope_id: string, storage_host_name: string, details: { usage_bytes: number | string | null, usage_count: number | string | null, hard_limit_bytes: number | string | null } } | null, q6: { quota_scope_id: string, storage_host_name: string, details: { usage_bytes: number | string | null, usage_count: number | string | null, hard_limit_bytes: number | string | null } } | null, q7: { quota_scope_id: string, storage_host_name: string, details: { usage_bytes: number | string | null, usage_count: number | string | null, hard_limit_bytes: number | string | null } } | null };

export type SetQuotaMutationVariables = Exact<{
  host: string;
  scope: string;
  bytes: number | string;
}>;

export type SetQuotaMutation = { set_quota_scope: { quota_scope: { quota_scope_id: string } | null } | null };

export type UnsetQuotaMutationVariables = Exact<{
  host: string;
  scope: string;
}>;

export type UnsetQuotaMutation = { unset_quota_scope: { quota_scope: { quota_scope_id: string } | null } | null };

export type FoldersOnQueryVariables = Exact<{
  limit: number;
  offset: number;
  filter: string;
}>;

export type FoldersOnQuery = { vfolder_list: { total_count: number, items: Array<{ id: string | null, host: string | null, quota_scope_id: string | null, status: string | null } | null> } | null };

export type ScopeUsersQueryVariables = Exact<{
  limit: number;
  offset: number;
  filter?: string | null | undefined;
  order?: string | null | undefined;
}>;

export type ScopeUsersQuery = { user_list: { total_count: number, items: Array<{ uuid: string | null, email: string | null, domain_name: string | null, resource_policy: string | null } | null> } | null };

export type ScopePoliciesQueryVariables = Exact<{ [key: string]: never; }>;

export type ScopePoliciesQuery = { groups: Array<{ id: string | null, name: string | null, domain_name: string | null, resource_policy: string | null } | null> | null, user_resource_policies: Array<{ name: string, max_quota_scope_size: number | string | null } | null> | null, project_resource_policies: Array<{ name: string, max_quota_scope_size: number | string | null } | null> | null };

export const OneScopeDocument: TypedDocument<OneScopeQuery, OneScopeQueryVariables> = {
  name: 'OneScope',
  kind: 'query',
  generation: 'legacy',
  text: "query OneScope($host:String!$scope:String!){quota_scope(storage_host_name:$host quota_scope_id:$scope){...ScopeFacts}}fragment ScopeFacts on QuotaScope{quota_scope_id storage_host_name details{usage_bytes usage_count hard_limit_bytes}}",
};

export const EightScopesDocument: TypedDocument<EightScopesQuery, EightScopesQueryVariables> = {
  name: 'EightScopes',
  kind: 'query',
  generation: 'legacy',
  text: "query EightScopes($h0:String!$s0:String!$h1:String!$s1:String!$h2:String!$s2:String!$h3:String!$s3:String!$h4:String!$s4:String!$h5:String!$s5:String!$h6:String!$s6:String!$h7:String!$s7:String!){q0:quota_scope(storage_host_name:$h0 quota_scope_id:$s0){...ScopeFacts}q1:quota_scope(storage_host_name:$h1 quota_scope_id:$s1){...ScopeFacts}q2:quota_scope(storage_host_name:$h2 quota_scope_id:$s2){...ScopeFacts}q3:quota_scope(storage_host_name:$h3 quota_scope_id:$s3){...ScopeFacts}q4:quota_scope(storage_host_name:$h4 quota_scope_id:$s4){...ScopeFacts}q5:quota_scope(storage_host_name:$h5 quota_scope_id:$s5){...ScopeFacts}q6:quota_scope(storage_host_name:$h6 quota_scope_id:$s6){...ScopeFacts}q7:quota_scope(storage_host_name:$h7 quota_scope_id:$s7){...ScopeFacts}}fragment ScopeFacts on QuotaScope{quota_scope_id storage_host_name details{usage_bytes usage_count hard_limit_bytes}}",
};

export const SetQuotaDocument: TypedDocument<SetQuotaMutation, SetQuotaMutationVariables> = {
  name: 'SetQuota',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation SetQuota($host:String!$scope:String!$bytes:BigInt!){set_quota_scope(storage_host_name:$host quota_scope_id:$scope props:{hard_limit_bytes:$bytes}){quota_scope{quota_scope_id}}}",
};

export const UnsetQuotaDocument: TypedDocument<UnsetQuotaMutation, UnsetQuotaMutationVariables> = {
  name: 'UnsetQuota',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation UnsetQuota($host:String!$scope:String!){unset_quota_scope(storage_host_name:$host quota_scope_id:$scope){quota_scope{quota_scope_id}}}",
};

export const FoldersOnDocument: TypedDocument<FoldersOnQuery, FoldersOnQueryVariables> = {
  name: 'FoldersOn',
  kind: 'query',
  generation: 'legacy',
  text: "query FoldersOn($limit:Int!$offset:Int!$filter:String!){vfolder_list(limit:$limit offset:$offset filter:$filter order:\"id\"){items{id host quota_scope_id status}total_count}}",
};

export const ScopeUsersDocument: TypedDocument<ScopeUsersQuery, ScopeUsersQueryVariables> = {
  name: 'ScopeUsers',
  kind: 'query',
  generation: 'legacy',
  text: "query ScopeUsers($limit:Int!$offset:Int!$filter:String$order:String){user_list(limit:$limit offset:$offset filter:$filter order:$order){items{uuid email domain_name resource_policy}total_count}}",
};

export const ScopePoliciesDocument: TypedDocument<ScopePoliciesQuery, ScopePoliciesQueryVariables> = {
  name: 'ScopePolicies',
  kind: 'query',
  generation: 'legacy',
  text: "query ScopePolicies{groups(type:[\"GENERAL\" \"MODEL_STORE\"]){id name domain_name resource_policy}user_resource_policies{name max_quota_scope_size}project_resource_policies{name max_quota_scope_size}}",
};
