// Generated from src/features/users/users.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type UserListQueryVariables = Exact<{
  limit: number;
  offset: number;
  filter?: string | null | undefined;
  order?: string | null | undefined;
  status?: string | null | undefined;
  projects: boolean;
  containers: boolean;
}>;

export type UserListQuery = { user_list: { total_count: number, items: Array<{ container_uid?: number | null, container_main_gid?: number | null, container_gids?: Array<number | null> | null, uuid: string | null, email: string | null, username: string | null, full_name: string | null, role: string | null, domain_name: string | null, status: string | null, status_info: string | null, resource_policy: string | null, main_access_key: string | null, totp_activated: boolean | null, sudo_session_enabled: boolean | null, need_password_change: boolean | null, created_at: string | null, modified_at: string | null, description: string | null, allowed_client_ip: Array<string | null> | null, groups?: Array<{ id: string | null, name: string | null } | null> | null } | null> } | null };

export type UserFactsFragment = { uuid: string | null, email: string | null, username: string | null, full_name: string | null, role: string | null, domain_name: string | null, status: string | null, status_info: string | null, resource_policy: string | null, main_access_key: string | null, totp_activated: boolean | null, sudo_session_enabled: boolean | null, need_password_change: boolean | null, created_at: string | null, modified_at: string | null, description: string | null, allowed_client_ip: Array<string | null> | null };

export type UserDetailQueryVariables = Exact<{
  id: string;
}>;

export type UserDetailQuery = { user_from_uuid: { container_uid: number | null, container_main_gid: number | null, container_gids: Array<number | null> | null, uuid: string | null, email: string | null, username: string | null, full_name: string | null, role: string | null, domain_name: string | null, status: string | null, status_info: string | null, resource_policy: string | null, main_access_key: string | null, totp_activated: boolean | null, sudo_session_enabled: boolean | null, need_password_change: boolean | null, created_at: string | null, modified_at: string | null, description: string | null, allowed_client_ip: Array<string | null> | null, groups: Array<{ id: string | null, name: string | null } | null> | null } | null };

export type UserHoldingsQueryVariables = Exact<{
  email: string;
  domain: string;
  filter: string;
  sessions: string;
}>;

export type UserHoldingsQuery = { inactive: Array<{ id: string | null } | null> | null, keypair_list: { total_count: number, items: Array<{ access_key: string | null, is_active: boolean | null, is_admin: boolean | null, resource_policy: string | null, last_used: string | null, created_at: string | null } | null> } | null, compute_session_list: { total_count: number, items: Array<{ session_id: string | null, name: string | null, status: string | null, type: string | null, created_at: string | null } | null> } | null, vfolder_list: { total_count: number, items: Array<{ id: string | null, name: string | null, host: string | null, status: string | null } | null> } | null };

export const UserListDocument: TypedDocument<UserListQuery, UserListQueryVariables> = {
  name: 'UserList',
  kind: 'query',
  generation: 'legacy',
  text: "query UserList($limit:Int!$offset:Int!$filter:String$order:String$status:String$projects:Boolean!$containers:Boolean!){user_list(limit:$limit offset:$offset filter:$filter order:$order status:$status){items{...UserFacts groups@include(if:$projects){id name}container_uid@include(if:$containers)container_main_gid@include(if:$containers)container_gids@include(if:$containers)}total_count}}fragment UserFacts on User{uuid email username full_name role domain_name status status_info resource_policy main_access_key totp_activated sudo_session_enabled need_password_change created_at modified_at description allowed_client_ip}",
};

export const UserDetailDocument: TypedDocument<UserDetailQuery, UserDetailQueryVariables> = {
  name: 'UserDetail',
  kind: 'query',
  generation: 'legacy',
  text: "query UserDetail($id:ID!){user_from_uuid(user_id:$id){...UserFacts groups{id name}container_uid container_main_gid container_gids}}fragment UserFacts on User{uuid email username full_name role domain_name status status_info resource_policy main_access_key totp_activated sudo_session_enabled need_password_change created_at modified_at description allowed_client_ip}",
};

export const UserHoldingsDocument: TypedDocument<UserHoldingsQuery, UserHoldingsQueryVariables> = {
  name: 'UserHoldings',
  kind: 'query',
  generation: 'legacy',
  text: "query UserHoldings($email:String!$domain:String!$filter:String!$sessions:String!){inactive:groups(domain_name:$domain is_active:false type:[\"GENERAL\" \"MODEL_STORE\"]){id}keypair_list(limit:50 offset:0 email:$email){items{access_key is_active is_admin resource_policy last_used created_at}total_count}compute_session_list(limit:10 offset:0 filter:$sessions order:\"-created_at\"){items{session_id name status type created_at}total_count}vfolder_list(limit:10 offset:0 filter:$filter order:\"-created_at\"){items{id name host status}total_count}}",
};
