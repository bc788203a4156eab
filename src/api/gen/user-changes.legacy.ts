// Generated from src/features/users/user-changes.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ModifyUserInput = {
  username?: string | null | undefined;
  password?: string | null | undefined;
  need_password_change?: boolean | null | undefined;
  full_name?: string | null | undefined;
  description?: string | null | undefined;
  is_active?: boolean | null | undefined;
  status?: string | null | undefined;
  domain_name?: string | null | undefined;
  role?: string | null | undefined;
  group_ids?: Array<string | null | undefined> | null | undefined;
  allowed_client_ip?: Array<string | null | undefined> | null | undefined;
  totp_activated?: boolean | null | undefined;
  resource_policy?: string | null | undefined;
  sudo_session_enabled?: boolean | null | undefined;
  main_access_key?: string | null | undefined;
  container_uid?: number | null | undefined;
  container_main_gid?: number | null | undefined;
  container_gids?: Array<number | null | undefined> | null | undefined;
};

export type PurgeUserInput = {
  purge_shared_vfolders?: boolean | null | undefined;
  delegate_endpoint_ownership?: boolean | null | undefined;
};

export type UserInput = {
  username: string;
  password: string;
  need_password_change: boolean;
  full_name?: string | null | undefined;
  description?: string | null | undefined;
  is_active?: boolean | null | undefined;
  status?: string | null | undefined;
  domain_name?: string;
  role?: string | null | undefined;
  group_ids?: Array<string | null | undefined> | null | undefined;
  allowed_client_ip?: Array<string | null | undefined> | null | undefined;
  totp_activated?: boolean | null | undefined;
  resource_policy?: string | null | undefined;
  sudo_session_enabled?: boolean | null | undefined;
  container_uid?: number | null | undefined;
  container_main_gid?: number | null | undefined;
  container_gids?: Array<number | null | undefined> | null | undefined;
};

export type CreateUserMutationVariables = Exact<{
  email: string;
  props: UserInput;
}>;

export type CreateUserMutation = { create_user: { ok: boolean | null, msg: string | null, user: { uuid: string | null } | null, keypair: { access_key: string | null, secret_key: string | null } | null } | null };

export type ModifyUserMutationVariables = Exact<{
  email: string;
  props: ModifyUserInput;
}>;

export type ModifyUserMutation = { modify_user: { ok: boolean | null, msg: string | null } | null };

export type PurgeUserMutationVariables = Exact<{
  email: string;
  props: PurgeUserInput;
}>;

export type PurgeUserMutation = { purge_user: { ok: boolean | null, msg: string | null } | null };

export type SwitchKeypairMutationVariables = Exact<{
  key: string;
  active: boolean;
}>;

export type SwitchKeypairMutation = { modify_keypair: { ok: boolean | null, msg: string | null } | null };

export type UserKeypairsQueryVariables = Exact<{
  email: string;
}>;

export type UserKeypairsQuery = { keypair_list: { total_count: number, items: Array<{ access_key: string | null, is_active: boolean | null, resource_policy: string | null } | null> } | null };

export type DomainProjectsQueryVariables = Exact<{
  domain: string;
}>;

export type DomainProjectsQuery = { general: Array<{ id: string | null, name: string | null, is_active: boolean | null } | null> | null, stores: Array<{ id: string | null } | null> | null };

export type UserContentsQueryVariables = Exact<{
  id: string;
  email: string;
  filter: string;
  sessions: string;
  endpoints: string;
}>;

export type UserContentsQuery = { compute_session_list: { total_count: number } | null, waiting: { total_count: number } | null, vfolder_list: { total_count: number } | null, keypair_list: { total_count: number } | null, endpoint_list: { total_count: number } | null };

export type ActiveKeypairsQueryVariables = Exact<{
  filter: string;
  limit: number;
  offset: number;
}>;

export type ActiveKeypairsQuery = { keypair_list: { items: Array<{ access_key: string | null, user_id: string | null } | null> } | null };

export type KeypairStatesQueryVariables = Exact<{
  filter: string;
  limit: number;
}>;

export type KeypairStatesQuery = { keypair_list: { items: Array<{ access_key: string | null, is_active: boolean | null } | null> } | null };

export const CreateUserDocument: TypedDocument<CreateUserMutation, CreateUserMutationVariables> = {
  name: 'CreateUser',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation CreateUser($email:String!$props:UserInput!){create_user(email:$email props:$props){ok msg user{uuid}keypair{access_key secret_key}}}",
};

export const ModifyUserDocument: TypedDocument<ModifyUserMutation, ModifyUserMutationVariables> = {
  name: 'ModifyUser',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation ModifyUser($email:String!$props:ModifyUserInput!){modify_user(email:$email props:$props){ok msg}}",
};

export const PurgeUserDocument: TypedDocument<PurgeUserMutation, PurgeUserMutationVariables> = {
  name: 'PurgeUser',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation PurgeUser($email:String!$props:PurgeUserInput!){purge_user(email:$email props:$props){ok msg}}",
};

export const SwitchKeypairDocument: TypedDocument<SwitchKeypairMutation, SwitchKeypairMutationVariables> = {
  name: 'SwitchKeypair',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation SwitchKeypair($key:String!$active:Boolean!){modify_keypair(access_key:$key props:{is_active:$active}){ok msg}}",
};

export const UserKeypairsDocument: TypedDocument<UserKeypairsQuery, UserKeypairsQueryVariables> = {
  name: 'UserKeypairs',
  kind: 'query',
  generation: 'legacy',
  text: "query UserKeypairs($email:String!){keypair_list(limit:100 offset:0 email:$email){items{access_key is_active resource_policy}total_count}}",
};

export const DomainProjectsDocument: TypedDocument<DomainProjectsQuery, DomainProjectsQueryVariables> = {
  name: 'DomainProjects',
  kind: 'query',
  generation: 'legacy',
  text: "query DomainProjects($domain:String!){general:groups(domain_name:$domain){id name is_active}stores:groups(domain_name:$domain type:[\"MODEL_STORE\"]){id}}",
};

export const UserContentsDocument: TypedDocument<UserContentsQuery, UserContentsQueryVariables> = {
  name: 'UserContents',
  kind: 'query',
  generation: 'legacy',
  text: "query UserContents($id:String!$email:String!$filter:String!$sessions:String!$endpoints:String!){compute_session_list(limit:0 offset:0 filter:$sessions){total_count}waiting:compute_session_list(limit:0 offset:0 filter:$filter status:\"PENDING\"){total_count}vfolder_list(limit:0 offset:0 filter:$filter){total_count}keypair_list(limit:0 offset:0 email:$email){total_count}endpoint_list(limit:0 offset:0 filter:$endpoints user_uuid:$id){total_count}}",
};

export const ActiveKeypairsDocument: TypedDocument<ActiveKeypairsQuery, ActiveKeypairsQueryVariables> = {
  name: 'ActiveKeypairs',
  kind: 'query',
  generation: 'legacy',
  text: "query ActiveKeypairs($filter:String!$limit:Int!$offset:Int!){keypair_list(limit:$limit offset:$offset filter:$filter order:\"access_key\" is_active:true){items{access_key user_id}}}",
};

export const KeypairStatesDocument: TypedDocument<KeypairStatesQuery, KeypairStatesQueryVariables> = {
  name: 'KeypairStates',
  kind: 'query',
  generation: 'legacy',
  text: "query KeypairStates($filter:String!$limit:Int!){keypair_list(limit:$limit offset:0 filter:$filter){items{access_key is_active}}}",
};
