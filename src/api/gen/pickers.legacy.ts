// Generated from src/pickers/pickers.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type PickDomainsQueryVariables = Exact<{ [key: string]: never; }>;

export type PickDomainsQuery = { domains: Array<{ name: string | null, is_active: boolean | null } | null> | null };

export type PickProjectsQueryVariables = Exact<{
  domain?: string | null | undefined;
}>;

export type PickProjectsQuery = { groups: Array<{ id: string | null, name: string | null, domain_name: string | null, is_active: boolean | null } | null> | null };

export type PickUserPoliciesQueryVariables = Exact<{ [key: string]: never; }>;

export type PickUserPoliciesQuery = { user_resource_policies: Array<{ name: string } | null> | null };

export type PickKeypairPoliciesQueryVariables = Exact<{ [key: string]: never; }>;

export type PickKeypairPoliciesQuery = { keypair_resource_policies: Array<{ name: string | null } | null> | null };

export type PickProjectPoliciesQueryVariables = Exact<{ [key: string]: never; }>;

export type PickProjectPoliciesQuery = { project_resource_policies: Array<{ name: string } | null> | null };

export type PickResourceGroupsQueryVariables = Exact<{ [key: string]: never; }>;

export type PickResourceGroupsQuery = { scaling_groups: Array<{ name: string | null, is_active: boolean | null } | null> | null };

export type PickUsersQueryVariables = Exact<{
  filter?: string | null | undefined;
  limit: number;
}>;

export type PickUsersQuery = { user_list: { total_count: number, items: Array<{ uuid: string | null, email: string | null, username: string | null, full_name: string | null, status: string | null } | null> } | null };

export const PickDomainsDocument: TypedDocument<PickDomainsQuery, PickDomainsQueryVariables> = {
  name: 'PickDomains',
  kind: 'query',
  generation: 'legacy',
  text: "query PickDomains{domains{name is_active}}",
};

export const PickProjectsDocument: TypedDocument<PickProjectsQuery, PickProjectsQueryVariables> = {
  name: 'PickProjects',
  kind: 'query',
  generation: 'legacy',
  text: "query PickProjects($domain:String){groups(domain_name:$domain){id name domain_name is_active}}",
};

export const PickUserPoliciesDocument: TypedDocument<PickUserPoliciesQuery, PickUserPoliciesQueryVariables> = {
  name: 'PickUserPolicies',
  kind: 'query',
  generation: 'legacy',
  text: "query PickUserPolicies{user_resource_policies{name}}",
};

export const PickKeypairPoliciesDocument: TypedDocument<PickKeypairPoliciesQuery, PickKeypairPoliciesQueryVariables> = {
  name: 'PickKeypairPolicies',
  kind: 'query',
  generation: 'legacy',
  text: "query PickKeypairPolicies{keypair_resource_policies{name}}",
};

export const PickProjectPoliciesDocument: TypedDocument<PickProjectPoliciesQuery, PickProjectPoliciesQueryVariables> = {
  name: 'PickProjectPolicies',
  kind: 'query',
  generation: 'legacy',
  text: "query PickProjectPolicies{project_resource_policies{name}}",
};

export const PickResourceGroupsDocument: TypedDocument<PickResourceGroupsQuery, PickResourceGroupsQueryVariables> = {
  name: 'PickResourceGroups',
  kind: 'query',
  generation: 'legacy',
  text: "query PickResourceGroups{scaling_groups{name is_active}}",
};

export const PickUsersDocument: TypedDocument<PickUsersQuery, PickUsersQueryVariables> = {
  name: 'PickUsers',
  kind: 'query',
  generation: 'legacy',
  text: "query PickUsers($filter:String$limit:Int!){user_list(limit:$limit offset:0 filter:$filter order:\"email\"){items{uuid email username full_name status}total_count}}",
};
