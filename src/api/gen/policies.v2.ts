// Generated from src/features/resource-policies/policies.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type PolicyLoginsQueryVariables = Exact<{
  limit: number;
  offset: number;
}>;

export type PolicyLoginsQuery = { adminUserResourcePoliciesV2: { count: number, edges: Array<{ node: { name: string, maxConcurrentLogins: number | null } }> } | null };

export type PolicyLoginsOfQueryVariables = Exact<{
  name: string;
}>;

export type PolicyLoginsOfQuery = { adminUserResourcePolicyV2: { name: string, maxConcurrentLogins: number | null } | null };

export const PolicyLoginsDocument: TypedDocument<PolicyLoginsQuery, PolicyLoginsQueryVariables> = {
  name: 'PolicyLogins',
  kind: 'query',
  generation: 'v2',
  text: "query PolicyLogins($limit:Int!$offset:Int!){adminUserResourcePoliciesV2(limit:$limit offset:$offset orderBy:[{field:NAME direction:ASC}]){count edges{node{name maxConcurrentLogins}}}}",
};

export const PolicyLoginsOfDocument: TypedDocument<PolicyLoginsOfQuery, PolicyLoginsOfQueryVariables> = {
  name: 'PolicyLoginsOf',
  kind: 'query',
  generation: 'v2',
  text: "query PolicyLoginsOf($name:String!){adminUserResourcePolicyV2(name:$name){name maxConcurrentLogins}}",
};
