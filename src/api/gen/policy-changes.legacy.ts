// Generated from src/features/resource-policies/policy-changes.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type CreateKeyPairResourcePolicyInput = {
  default_for_unspecified: string;
  total_resource_slots?: string | null | undefined;
  max_session_lifetime?: number | null | undefined;
  max_concurrent_sessions: number;
  max_concurrent_sftp_sessions?: number | null | undefined;
  max_containers_per_session: number;
  idle_timeout: number | string;
  allowed_vfolder_hosts?: string | null | undefined;
  max_vfolder_count?: number | null | undefined;
  max_vfolder_size?: number | string | null | undefined;
  max_quota_scope_size?: number | string | null | undefined;
  max_pending_session_count?: number | null | undefined;
  max_pending_session_resource_slots?: string | null | undefined;
};

export type CreateProjectResourcePolicyInput = {
  max_vfolder_count?: number | null | undefined;
  max_quota_scope_size?: number | string | null | undefined;
  max_vfolder_size?: number | string | null | undefined;
  max_network_count?: number | null | undefined;
};

export type CreateUserResourcePolicyInput = {
  max_vfolder_count?: number | null | undefined;
  max_quota_scope_size?: number | string | null | undefined;
  max_session_count_per_model_session?: number | null | undefined;
  max_vfolder_size?: number | string | null | undefined;
  max_customized_image_count?: number | null | undefined;
};

export type ModifyKeyPairResourcePolicyInput = {
  default_for_unspecified?: string | null | undefined;
  total_resource_slots?: string | null | undefined;
  max_session_lifetime?: number | null | undefined;
  max_concurrent_sessions?: number | null | undefined;
  max_concurrent_sftp_sessions?: number | null | undefined;
  max_containers_per_session?: number | null | undefined;
  idle_timeout?: number | string | null | undefined;
  allowed_vfolder_hosts?: string | null | undefined;
  max_vfolder_count?: number | null | undefined;
  max_vfolder_size?: number | string | null | undefined;
  max_quota_scope_size?: number | string | null | undefined;
  max_pending_session_count?: number | null | undefined;
  max_pending_session_resource_slots?: string | null | undefined;
};

export type ModifyProjectResourcePolicyInput = {
  max_vfolder_count?: number | null | undefined;
  max_quota_scope_size?: number | string | null | undefined;
  max_vfolder_size?: number | string | null | undefined;
  max_network_count?: number | null | undefined;
};

export type ModifyUserResourcePolicyInput = {
  max_vfolder_count?: number | null | undefined;
  max_quota_scope_size?: number | string | null | undefined;
  max_session_count_per_model_session?: number | null | undefined;
  max_customized_image_count?: number | null | undefined;
};

export type CreateKeypairPolicyMutationVariables = Exact<{
  name: string;
  props: CreateKeyPairResourcePolicyInput;
}>;

export type CreateKeypairPolicyMutation = { create_keypair_resource_policy: { ok: boolean | null, msg: string | null } | null };

export type ModifyKeypairPolicyMutationVariables = Exact<{
  name: string;
  props: ModifyKeyPairResourcePolicyInput;
}>;

export type ModifyKeypairPolicyMutation = { modify_keypair_resource_policy: { ok: boolean | null, msg: string | null } | null };

export type DeleteKeypairPolicyMutationVariables = Exact<{
  name: string;
}>;

export type DeleteKeypairPolicyMutation = { delete_keypair_resource_policy: { ok: boolean | null, msg: string | null } | null };

export type CreateUserPolicyMutationVariables = Exact<{
  name: string;
  props: CreateUserResourcePolicyInput;
}>;

export type CreateUserPolicyMutation = { create_user_resource_policy: { ok: boolean | null, msg: string | null } | null };

export type ModifyUserPolicyMutationVariables = Exact<{
  name: string;
  props: ModifyUserResourcePolicyInput;
}>;

export type ModifyUserPolicyMutation = { modify_user_resource_policy: { ok: boolean | null, msg: string | null } | null };

export type DeleteUserPolicyMutationVariables = Exact<{
  name: string;
}>;

export type DeleteUserPolicyMutation = { delete_user_resource_policy: { ok: boolean | null, msg: string | null } | null };

export type CreateProjectPolicyMutationVariables = Exact<{
  name: string;
  props: CreateProjectResourcePolicyInput;
}>;

export type CreateProjectPolicyMutation = { create_project_resource_policy: { ok: boolean | null, msg: string | null } | null };

export type ModifyProjectPolicyMutationVariables = Exact<{
  name: string;
  props: ModifyProjectResourcePolicyInput;
}>;

export type ModifyProjectPolicyMutation = { modify_project_resource_policy: { ok: boolean | null, msg: string | null } | null };

export type DeleteProjectPolicyMutationVariables = Exact<{
  name: string;
}>;

export type DeleteProjectPolicyMutation = { delete_project_resource_policy: { ok: boolean | null, msg: string | null } | null };

export const CreateKeypairPolicyDocument: TypedDocument<CreateKeypairPolicyMutation, CreateKeypairPolicyMutationVariables> = {
  name: 'CreateKeypairPolicy',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation CreateKeypairPolicy($name:String!$props:CreateKeyPairResourcePolicyInput!){create_keypair_resource_policy(name:$name props:$props){ok msg}}",
};

export const ModifyKeypairPolicyDocument: TypedDocument<ModifyKeypairPolicyMutation, ModifyKeypairPolicyMutationVariables> = {
  name: 'ModifyKeypairPolicy',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation ModifyKeypairPolicy($name:String!$props:ModifyKeyPairResourcePolicyInput!){modify_keypair_resource_policy(name:$name props:$props){ok msg}}",
};

export const DeleteKeypairPolicyDocument: TypedDocument<DeleteKeypairPolicyMutation, DeleteKeypairPolicyMutationVariables> = {
  name: 'DeleteKeypairPolicy',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation DeleteKeypairPolicy($name:String!){delete_keypair_resource_policy(name:$name){ok msg}}",
};

export const CreateUserPolicyDocument: TypedDocument<CreateUserPolicyMutation, CreateUserPolicyMutationVariables> = {
  name: 'CreateUserPolicy',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation CreateUserPolicy($name:String!$props:CreateUserResourcePolicyInput!){create_user_resource_policy(name:$name props:$props){ok msg}}",
};

export const ModifyUserPolicyDocument: TypedDocument<ModifyUserPolicyMutation, ModifyUserPolicyMutationVariables> = {
  name: 'ModifyUserPolicy',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation ModifyUserPolicy($name:String!$props:ModifyUserResourcePolicyInput!){modify_user_resource_policy(name:$name props:$props){ok msg}}",
};

export const DeleteUserPolicyDocument: TypedDocument<DeleteUserPolicyMutation, DeleteUserPolicyMutationVariables> = {
  name: 'DeleteUserPolicy',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation DeleteUserPolicy($name:String!){delete_user_resource_policy(name:$name){ok msg}}",
};

export const CreateProjectPolicyDocument: TypedDocument<CreateProjectPolicyMutation, CreateProjectPolicyMutationVariables> = {
  name: 'CreateProjectPolicy',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation CreateProjectPolicy($name:String!$props:CreateProjectResourcePolicyInput!){create_project_resource_policy(name:$name props:$props){ok msg}}",
};

export const ModifyProjectPolicyDocument: TypedDocument<ModifyProjectPolicyMutation, ModifyProjectPolicyMutationVariables> = {
  name: 'ModifyProjectPolicy',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation ModifyProjectPolicy($name:String!$props:ModifyProjectResourcePolicyInput!){modify_project_resource_policy(name:$name props:$props){ok msg}}",
};

export const DeleteProjectPolicyDocument: TypedDocument<DeleteProjectPolicyMutation, DeleteProjectPolicyMutationVariables> = {
  name: 'DeleteProjectPolicy',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation DeleteProjectPolicy($name:String!){delete_project_resource_policy(name:$name){ok msg}}",
};
