// Generated from src/features/resource-policies/policies.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type KeypairPoliciesQueryVariables = Exact<{ [key: string]: never; }>;

export type KeypairPoliciesQuery = { keypair_resource_policies: Array<{ name: string | null, created_at: string | null, default_for_unspecified: string | null, total_resource_slots: string | null, max_session_lifetime: number | null, max_concurrent_sessions: number | null, max_concurrent_sftp_sessions: number | null, max_containers_per_session: number | null, max_pending_session_count: number | null, max_pending_session_resource_slots: string | null, idle_timeout: number | string | null, allowed_vfolder_hosts: string | null } | null> | null };

export type KeypairPolicyQueryVariables = Exact<{
  name: string;
}>;

export type KeypairPolicyQuery = { keypair_resource_policy: { name: string | null, created_at: string | null, default_for_unspecified: string | null, total_resource_slots: string | null, max_session_lifetime: number | null, max_concurrent_sessions: number | null, max_concurrent_sftp_sessions: number | null, max_containers_per_session: number | null, max_pending_session_count: number | null, max_pending_session_resource_slots: string | null, idle_timeout: number | string | null, allowed_vfolder_hosts: string | null } | null };

export type UserPoliciesQueryVariables = Exact<{ [key: string]: never; }>;

export type UserPoliciesQuery = { user_resource_policies: Array<{ name: string, created_at: string, max_vfolder_count: number | null, max_quota_scope_size: number | string | null, max_session_count_per_model_session: number | null, max_customized_image_count: number | null } | null> | null };

export type UserPolicyQueryVariables = Exact<{
  name: string;
}>;

export type UserPolicyQuery = { user_resource_policy: { name: string, created_at: string, max_vfolder_count: number | null, max_quota_scope_size: number | string | null, max_session_count_per_model_session: number | null, max_customized_image_count: number | null } | null };

export type ProjectPoliciesQueryVariables = Exact<{ [key: string]: never; }>;

export type ProjectPoliciesQuery = { project_resource_policies: Array<{ name: string, created_at: string, max_vfolder_count: number | null, max_quota_scope_size: number | string | null, max_network_count: number | null } | null> | null };

export type ProjectPolicyQueryVariables = Exact<{
  name: string;
}>;

export type ProjectPolicyQuery = { project_resource_policy: { name: string, created_at: string, max_vfolder_count: number | null, max_quota_scope_size: number | string | null, max_network_count: number | null } | null };

export const KeypairPoliciesDocument: TypedDocument<KeypairPoliciesQuery, KeypairPoliciesQueryVariables> = {
  name: 'KeypairPolicies',
  kind: 'query',
  generation: 'legacy',
  text: "query KeypairPolicies{keypair_resource_policies{name created_at default_for_unspecified total_resource_slots max_session_lifetime max_concurrent_sessions max_concurrent_sftp_sessions max_containers_per_session max_pending_session_count max_pending_session_resource_slots idle_timeout allowed_vfolder_hosts}}",
};

export const KeypairPolicyDocument: TypedDocument<KeypairPolicyQuery, KeypairPolicyQueryVariables> = {
  name: 'KeypairPolicy',
  kind: 'query',
  generation: 'legacy',
  text: "query KeypairPolicy($name:String!){keypair_resource_policy(name:$name){name created_at default_for_unspecified total_resource_slots max_session_lifetime max_concurrent_sessions max_concurrent_sftp_sessions max_containers_per_session max_pending_session_count max_pending_session_resource_slots idle_timeout allowed_vfolder_hosts}}",
};

export const UserPoliciesDocument: TypedDocument<UserPoliciesQuery, UserPoliciesQueryVariables> = {
  name: 'UserPolicies',
  kind: 'query',
  generation: 'legacy',
  text: "query UserPolicies{user_resource_policies{name created_at max_vfolder_count max_quota_scope_size max_session_count_per_model_session max_customized_image_count}}",
};

export const UserPolicyDocument: TypedDocument<UserPolicyQuery, UserPolicyQueryVariables> = {
  name: 'UserPolicy',
  kind: 'query',
  generation: 'legacy',
  text: "query UserPolicy($name:String!){user_resource_policy(name:$name){name created_at max_vfolder_count max_quota_scope_size max_session_count_per_model_session max_customized_image_count}}",
};

export const ProjectPoliciesDocument: TypedDocument<ProjectPoliciesQuery, ProjectPoliciesQueryVariables> = {
  name: 'ProjectPolicies',
  kind: 'query',
  generation: 'legacy',
  text: "query ProjectPolicies{project_resource_policies{name created_at max_vfolder_count max_quota_scope_size max_network_count}}",
};

export const ProjectPolicyDocument: TypedDocument<ProjectPolicyQuery, ProjectPolicyQueryVariables> = {
  name: 'ProjectPolicy',
  kind: 'query',
  generation: 'legacy',
  text: "query ProjectPolicy($name:String!){project_resource_policy(name:$name){name created_at max_vfolder_count max_quota_scope_size max_network_count}}",
};
