// Generated from src/entities/resource-policies/policy-selects.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type PickKeypairPoliciesQueryVariables = Exact<{ [key: string]: never; }>;

export type PickKeypairPoliciesQuery = { keypair_resource_policies: Array<{ name: string | null } | null> | null };

export type PickUserPoliciesQueryVariables = Exact<{ [key: string]: never; }>;

export type PickUserPoliciesQuery = { user_resource_policies: Array<{ name: string } | null> | null };

export type PickProjectPoliciesQueryVariables = Exact<{ [key: string]: never; }>;

export type PickProjectPoliciesQuery = { project_resource_policies: Array<{ name: string } | null> | null };

export const PickKeypairPoliciesDocument: TypedDocument<PickKeypairPoliciesQuery, PickKeypairPoliciesQueryVariables> = {
  name: 'PickKeypairPolicies',
  kind: 'query',
  generation: 'legacy',
  text: "query PickKeypairPolicies{keypair_resource_policies{name}}",
};

export const PickUserPoliciesDocument: TypedDocument<PickUserPoliciesQuery, PickUserPoliciesQueryVariables> = {
  name: 'PickUserPolicies',
  kind: 'query',
  generation: 'legacy',
  text: "query PickUserPolicies{user_resource_policies{name}}",
};

export const PickProjectPoliciesDocument: TypedDocument<PickProjectPoliciesQuery, PickProjectPoliciesQueryVariables> = {
  name: 'PickProjectPolicies',
  kind: 'query',
  generation: 'legacy',
  text: "query PickProjectPolicies{project_resource_policies{name}}",
};
