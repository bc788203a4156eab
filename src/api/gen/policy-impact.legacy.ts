// Generated from src/features/resource-policies/policy-impact.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type PolicyKeypairsQueryVariables = Exact<{
  filter: string;
  limit: number;
  offset: number;
  counts: boolean;
}>;

export type PolicyKeypairsQuery = { all: { total_count: number, items: Array<{ access_key: string | null, user_id: string | null, user: string | null, is_active: boolean | null } | null> } | null, inactive?: { total_count: number } | null };

export type PolicyUsersQueryVariables = Exact<{
  filter: string;
  inactive: string;
  limit: number;
  offset: number;
  counts: boolean;
}>;

export type PolicyUsersQuery = { all: { total_count: number, items: Array<{ uuid: string | null, email: string | null, full_name: string | null, status: string | null, domain_name: string | null } | null> } | null, inactive?: { total_count: number } | null };

export type PolicyProjectsQueryVariables = Exact<{
  filter: string;
  inactive: string;
  limit: number;
  offset: number;
  counts: boolean;
}>;

export type PolicyProjectsQuery = { all: { count: number | null, edges: Array<{ node: { row_id: string | null, name: string | null, domain_name: string | null, is_active: boolean | null, type: string | null } | null } | null> } | null, inactive?: { count: number | null } | null };

export type PolicySessionsQueryVariables = Exact<{
  limit: number;
  offset: number;
  filter: string;
}>;

export type PolicySessionsQuery = { compute_session_list: { total_count: number, items: Array<{ session_id: string | null, access_key: string | null, type: string | null, status: string | null, cluster_size: number | null, created_at: string | null, starts_at: string | null, occupied_slots: string | null, requested_slots: string | null } | null> } | null };

export type PolicyFoldersQueryVariables = Exact<{
  limit: number;
  offset: number;
  filter: string;
}>;

export type PolicyFoldersQuery = { vfolder_list: { total_count: number, items: Array<{ id: string | null, host: string | null, user: string | null, group: string | null, status: string | null, quota_scope_id: string | null } | null> } | null };

export type PolicyUsageQueryVariables = Exact<{
  host: string;
  scope: string;
}>;

export type PolicyUsageQuery = { quota_scope: { details: { usage_bytes: number | string | null } } | null };

export type MoveKeypairMutationVariables = Exact<{
  key: string;
  policy: string;
}>;

export type MoveKeypairMutation = { modify_keypair: { ok: boolean | null, msg: string | null } | null };

export type MoveUserMutationVariables = Exact<{
  email: string;
  policy: string;
}>;

export type MoveUserMutation = { modify_user: { ok: boolean | null, msg: string | null } | null };

export const PolicyKeypairsDocument: TypedDocument<PolicyKeypairsQuery, PolicyKeypairsQueryVariables> = {
  name: 'PolicyKeypairs',
  kind: 'query',
  generation: 'legacy',
  text: "query PolicyKeypairs($filter:String!$limit:Int!$offset:Int!$counts:Boolean!){all:keypair_list(limit:$limit offset:$offset filter:$filter order:\"access_key\"){items{access_key user_id user is_active}total_count}inactive:keypair_list(limit:1 offset:0 filter:$filter is_active:false)@include(if:$counts){total_count}}",
};

export const PolicyUsersDocument: TypedDocument<PolicyUsersQuery, PolicyUsersQueryVariables> = {
  name: 'PolicyUsers',
  kind: 'query',
  generation: 'legacy',
  text: "query PolicyUsers($filter:String!$inactive:String!$limit:Int!$offset:Int!$counts:Boolean!){all:user_list(limit:$limit offset:$offset filter:$filter order:\"email\"){items{uuid email full_name status domain_name}total_count}inactive:user_list(limit:1 offset:0 filter:$inactive)@include(if:$counts){total_count}}",
};

export const PolicyProjectsDocument: TypedDocument<PolicyProjectsQuery, PolicyProjectsQueryVariables> = {
  name: 'PolicyProjects',
  kind: 'query',
  generation: 'legacy',
  text: "query PolicyProjects($filter:String!$inactive:String!$limit:Int!$offset:Int!$counts:Boolean!){all:group_nodes(first:$limit offset:$offset filter:$filter order:\"name,id\"){count edges{node{row_id name domain_name is_active type}}}inactive:group_nodes(first:1 offset:0 filter:$inactive)@include(if:$counts){count}}",
};

export const PolicySessionsDocument: TypedDocument<PolicySessionsQuery, PolicySessionsQueryVariables> = {
  name: 'PolicySessions',
  kind: 'query',
  generation: 'legacy',
  text: "query PolicySessions($limit:Int!$offset:Int!$filter:String!){compute_session_list(limit:$limit offset:$offset filter:$filter order:\"id\"){items{session_id access_key type status cluster_size created_at starts_at occupied_slots requested_slots}total_count}}",
};

export const PolicyFoldersDocument: TypedDocument<PolicyFoldersQuery, PolicyFoldersQueryVariables> = {
  name: 'PolicyFolders',
  kind: 'query',
  generation: 'legacy',
  text: "query PolicyFolders($limit:Int!$offset:Int!$filter:String!){vfolder_list(limit:$limit offset:$offset filter:$filter order:\"id\"){items{id host user group status quota_scope_id}total_count}}",
};

export const PolicyUsageDocument: TypedDocument<PolicyUsageQuery, PolicyUsageQueryVariables> = {
  name: 'PolicyUsage',
  kind: 'query',
  generation: 'legacy',
  text: "query PolicyUsage($host:String!$scope:String!){quota_scope(storage_host_name:$host quota_scope_id:$scope){details{usage_bytes}}}",
};

export const MoveKeypairDocument: TypedDocument<MoveKeypairMutation, MoveKeypairMutationVariables> = {
  name: 'MoveKeypair',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation MoveKeypair($key:String!$policy:String!){modify_keypair(access_key:$key props:{resource_policy:$policy}){ok msg}}",
};

export const MoveUserDocument: TypedDocument<MoveUserMutation, MoveUserMutationVariables> = {
  name: 'MoveUser',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation MoveUser($email:String!$policy:String!){modify_user(email:$email props:{resource_policy:$policy}){ok msg}}",
};
