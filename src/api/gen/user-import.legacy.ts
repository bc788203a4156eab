// Generated from src/features/users/user-import.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ImportReferencesQueryVariables = Exact<{ [key: string]: never; }>;

export type ImportReferencesQuery = { domains: Array<{ name: string | null, is_active: boolean | null } | null> | null, general: Array<{ id: string | null, name: string | null, domain_name: string | null, is_active: boolean | null } | null> | null, stores: Array<{ id: string | null, domain_name: string | null } | null> | null, user_resource_policies: Array<{ name: string } | null> | null };

export type UserNamesQueryVariables = Exact<{
  limit: number;
  offset: number;
  order: string;
}>;

export type UserNamesQuery = { user_list: { total_count: number, items: Array<{ uuid: string | null, email: string | null, username: string | null } | null> } | null };

export type KnownUsersQueryVariables = Exact<{
  filter: string;
  limit: number;
}>;

export type KnownUsersQuery = { user_list: { total_count: number, items: Array<{ uuid: string | null, email: string | null, username: string | null, full_name: string | null, description: string | null, role: string | null, status: string | null, domain_name: string | null, resource_policy: string | null, need_password_change: boolean | null, sudo_session_enabled: boolean | null, allowed_client_ip: Array<string | null> | null, container_uid: number | null, container_main_gid: number | null, container_gids: Array<number | null> | null, main_access_key: string | null, created_at: string | null, groups: Array<{ id: string | null, name: string | null } | null> | null } | null> } | null };

export type KeypairSecretsQueryVariables = Exact<{
  filter: string;
  limit: number;
}>;

export type KeypairSecretsQuery = { keypair_list: { items: Array<{ access_key: string | null, secret_key: string | null } | null> } | null };

export const ImportReferencesDocument: TypedDocument<ImportReferencesQuery, ImportReferencesQueryVariables> = {
  name: 'ImportReferences',
  kind: 'query',
  generation: 'legacy',
  text: "query ImportReferences{domains{name is_active}general:groups{id name domain_name is_active}stores:groups(type:[\"MODEL_STORE\"]){id domain_name}user_resource_policies{name}}",
};

export const UserNamesDocument: TypedDocument<UserNamesQuery, UserNamesQueryVariables> = {
  name: 'UserNames',
  kind: 'query',
  generation: 'legacy',
  text: "query UserNames($limit:Int!$offset:Int!$order:String!){user_list(limit:$limit offset:$offset order:$order){items{uuid email username}total_count}}",
};

export const KnownUsersDocument: TypedDocument<KnownUsersQuery, KnownUsersQueryVariables> = {
  name: 'KnownUsers',
  kind: 'query',
  generation: 'legacy',
  text: "query KnownUsers($filter:String!$limit:Int!){user_list(limit:$limit offset:0 filter:$filter){items{uuid email username full_name description role status domain_name resource_policy need_password_change sudo_session_enabled allowed_client_ip container_uid container_main_gid container_gids main_access_key created_at groups{id name}}total_count}}",
};

export const KeypairSecretsDocument: TypedDocument<KeypairSecretsQuery, KeypairSecretsQueryVariables> = {
  name: 'KeypairSecrets',
  kind: 'query',
  generation: 'legacy',
  text: "query KeypairSecrets($filter:String!$limit:Int!){keypair_list(limit:$limit offset:0 filter:$filter){items{access_key secret_key}}}",
};
