// Generated from src/features/resource-groups/group-use.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ResourceGroupUseQueryVariables = Exact<{
  name: string;
  live: string;
  all: string;
  services: string;
}>;

export type ResourceGroupUseQuery = { agent_list: { total_count: number } | null, live: { total_count: number } | null, all: { total_count: number } | null, endpoint_list: { total_count: number } | null, resource_presets: Array<{ name: string | null, scaling_group_name: string | null } | null> | null };

export type ResourceGroupOwnersQueryVariables = Exact<{ [key: string]: never; }>;

export type ResourceGroupOwnersQuery = { domains: Array<{ name: string | null, is_active: boolean | null } | null> | null, groups: Array<{ id: string | null, name: string | null, domain_name: string | null, is_active: boolean | null } | null> | null };

export type ResourceGroupSessionsOfQueryVariables = Exact<{
  domain?: string | null | undefined;
  project?: string | null | undefined;
  filter: string;
}>;

export type ResourceGroupSessionsOfQuery = { compute_session_list: { total_count: number } | null };

export type KeypairsOfUserQueryVariables = Exact<{
  email: string;
}>;

export type KeypairsOfUserQuery = { keypair_list: { items: Array<{ access_key: string | null, is_active: boolean | null } | null> } | null };

export type ResourceGroupsOfKeypairQueryVariables = Exact<{
  key: string;
}>;

export type ResourceGroupsOfKeypairQuery = { scaling_groups_for_keypair: Array<{ name: string | null } | null> | null };

export type AllowGroupForKeypairMutationVariables = Exact<{
  name: string;
  key: string;
}>;

export type AllowGroupForKeypairMutation = { associate_scaling_group_with_keypair: { ok: boolean | null, msg: string | null } | null };

export type ForbidGroupForKeypairMutationVariables = Exact<{
  name: string;
  key: string;
}>;

export type ForbidGroupForKeypairMutation = { disassociate_scaling_group_with_keypair: { ok: boolean | null, msg: string | null } | null };

export const ResourceGroupUseDocument: TypedDocument<ResourceGroupUseQuery, ResourceGroupUseQueryVariables> = {
  name: 'ResourceGroupUse',
  kind: 'query',
  generation: 'legacy',
  text: "query ResourceGroupUse($name:String!$live:String!$all:String!$services:String!){agent_list(limit:1 offset:0 scaling_group:$name){total_count}live:compute_session_list(limit:0 offset:0 filter:$live){total_count}all:compute_session_list(limit:0 offset:0 filter:$all){total_count}endpoint_list(limit:0 offset:0 filter:$services){total_count}resource_presets{name scaling_group_name}}",
};

export const ResourceGroupOwnersDocument: TypedDocument<ResourceGroupOwnersQuery, ResourceGroupOwnersQueryVariables> = {
  name: 'ResourceGroupOwners',
  kind: 'query',
  generation: 'legacy',
  text: "query ResourceGroupOwners{domains{name is_active}groups(type:[\"GENERAL\" \"MODEL_STORE\"]){id name domain_name is_active}}",
};

export const ResourceGroupSessionsOfDocument: TypedDocument<ResourceGroupSessionsOfQuery, ResourceGroupSessionsOfQueryVariables> = {
  name: 'ResourceGroupSessionsOf',
  kind: 'query',
  generation: 'legacy',
  text: "query ResourceGroupSessionsOf($domain:String$project:String$filter:String!){compute_session_list(limit:0 offset:0 domain_name:$domain group_id:$project filter:$filter){total_count}}",
};

export const KeypairsOfUserDocument: TypedDocument<KeypairsOfUserQuery, KeypairsOfUserQueryVariables> = {
  name: 'KeypairsOfUser',
  kind: 'query',
  generation: 'legacy',
  text: "query KeypairsOfUser($email:String!){keypair_list(limit:20 offset:0 email:$email order:\"access_key\"){items{access_key is_active}}}",
};

export const ResourceGroupsOfKeypairDocument: TypedDocument<ResourceGroupsOfKeypairQuery, ResourceGroupsOfKeypairQueryVariables> = {
  name: 'ResourceGroupsOfKeypair',
  kind: 'query',
  generation: 'legacy',
  text: "query ResourceGroupsOfKeypair($key:String!){scaling_groups_for_keypair(access_key:$key){name}}",
};

export const AllowGroupForKeypairDocument: TypedDocument<AllowGroupForKeypairMutation, AllowGroupForKeypairMutationVariables> = {
  name: 'AllowGroupForKeypair',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation AllowGroupForKeypair($name:String!$key:String!){associate_scaling_group_with_keypair(scaling_group:$name access_key:$key){ok msg}}",
};

export const ForbidGroupForKeypairDocument: TypedDocument<ForbidGroupForKeypairMutation, ForbidGroupForKeypairMutationVariables> = {
  name: 'ForbidGroupForKeypair',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation ForbidGroupForKeypair($name:String!$key:String!){disassociate_scaling_group_with_keypair(scaling_group:$name access_key:$key){ok msg}}",
};
