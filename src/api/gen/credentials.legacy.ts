// Generated from src/features/credentials/credentials.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type KeyPairInput = {
  is_active?: boolean | null | undefined;
  is_admin?: boolean | null | undefined;
  resource_policy: string;
  concurrency_limit?: number | null | undefined;
  rate_limit: number;
};

export type ModifyKeyPairInput = {
  is_active?: boolean | null | undefined;
  is_admin?: boolean | null | undefined;
  resource_policy?: string | null | undefined;
  concurrency_limit?: number | null | undefined;
  rate_limit?: number | null | undefined;
};

export type KeypairListQueryVariables = Exact<{
  limit: number;
  offset: number;
  filter?: string | null | undefined;
  order?: string | null | undefined;
  active?: boolean | null | undefined;
  lastUsed: boolean;
  queries: boolean;
  sessions: boolean;
  projects: boolean;
}>;

export type KeypairListQuery = { keypair_list: { total_count: number, items: Array<{ access_key: string | null, user_id: string | null, user: string | null, full_name: string | null, is_active: boolean | null, is_admin: boolean | null, resource_policy: string | null, rate_limit: number | null, created_at: string | null, last_used?: string | null, num_queries?: number | null, rolling_count?: number | null, concurrency_used?: number | null, projects?: Array<string | null> | null } | null> } | null };

export type MainKeysQueryVariables = Exact<{
  limit: number;
  filter: string;
}>;

export type MainKeysQuery = { user_list: { items: Array<{ uuid: string | null, main_access_key: string | null } | null> } | null };

export type KeypairDetailQueryVariables = Exact<{
  filter: string;
}>;

export type KeypairDetailQuery = { keypair_list: { items: Array<{ access_key: string | null, user_id: string | null, user: string | null, full_name: string | null, is_active: boolean | null, is_admin: boolean | null, resource_policy: string | null, rate_limit: number | null, created_at: string | null, last_used: string | null, num_queries: number | null, rolling_count: number | null, concurrency_used: number | null, projects: Array<string | null> | null, ssh_public_key: string | null } | null> } | null };

export type KeypairOwnerQueryVariables = Exact<{
  user: string;
}>;

export type KeypairOwnerQuery = { user_from_uuid: { uuid: string | null, email: string | null, role: string | null, status: string | null, main_access_key: string | null } | null };

export type KeypairSecretQueryVariables = Exact<{
  filter: string;
}>;

export type KeypairSecretQuery = { keypair_list: { items: Array<{ access_key: string | null, secret_key: string | null } | null> } | null };

export type FutureOwnerQueryVariables = Exact<{
  email: string;
  filter: string;
}>;

export type FutureOwnerQuery = { user_list: { items: Array<{ email: string | null, role: string | null, status: string | null, main_access_key: string | null } | null> } | null, keypair_list: { total_count: number, items: Array<{ access_key: string | null, is_active: boolean | null, is_admin: boolean | null, resource_policy: string | null, rate_limit: number | null, created_at: string | null } | null> } | null };

export type KeypairsNowQueryVariables = Exact<{
  filter: string;
  limit: number;
}>;

export type KeypairsNowQuery = { keypair_list: { items: Array<{ access_key: string | null, is_active: boolean | null, is_admin: boolean | null, resource_policy: string | null, rate_limit: number | null } | null> } | null };

export type CreateKeypairMutationVariables = Exact<{
  user: string;
  props: KeyPairInput;
}>;

export type CreateKeypairMutation = { create_keypair: { ok: boolean | null, msg: string | null, keypair: { access_key: string | null, secret_key: string | null } | null } | null };

export type ModifyKeypairMutationVariables = Exact<{
  key: string;
  props: ModifyKeyPairInput;
}>;

export type ModifyKeypairMutation = { modify_keypair: { ok: boolean | null, msg: string | null } | null };

export type DeleteKeypairMutationVariables = Exact<{
  key: string;
}>;

export type DeleteKeypairMutation = { delete_keypair: { ok: boolean | null, msg: string | null } | null };

export const KeypairListDocument: TypedDocument<KeypairListQuery, KeypairListQueryVariables> = {
  name: 'KeypairList',
  kind: 'query',
  generation: 'legacy',
  text: "query KeypairList($limit:Int!$offset:Int!$filter:String$order:String$active:Boolean$lastUsed:Boolean!$queries:Boolean!$sessions:Boolean!$projects:Boolean!){keypair_list(limit:$limit offset:$offset filter:$filter order:$order is_active:$active){items{access_key user_id user full_name is_active is_admin resource_policy rate_limit created_at last_used@include(if:$lastUsed)num_queries@include(if:$queries)rolling_count@include(if:$queries)concurrency_used@include(if:$sessions)projects@include(if:$projects)}total_count}}",
};

export const MainKeysDocument: TypedDocument<MainKeysQuery, MainKeysQueryVariables> = {
  name: 'MainKeys',
  kind: 'query',
  generation: 'legacy',
  text: "query MainKeys($limit:Int!$filter:String!){user_list(limit:$limit offset:0 filter:$filter){items{uuid main_access_key}}}",
};

export const KeypairDetailDocument: TypedDocument<KeypairDetailQuery, KeypairDetailQueryVariables> = {
  name: 'KeypairDetail',
  kind: 'query',
  generation: 'legacy',
  text: "query KeypairDetail($filter:String!){keypair_list(limit:1 offset:0 filter:$filter){items{access_key user_id user full_name is_active is_admin resource_policy rate_limit created_at last_used num_queries rolling_count concurrency_used projects ssh_public_key}}}",
};

export const KeypairOwnerDocument: TypedDocument<KeypairOwnerQuery, KeypairOwnerQueryVariables> = {
  name: 'KeypairOwner',
  kind: 'query',
  generation: 'legacy',
  text: "query KeypairOwner($user:ID!){user_from_uuid(user_id:$user){uuid email role status main_access_key}}",
};

export const KeypairSecretDocument: TypedDocument<KeypairSecretQuery, KeypairSecretQueryVariables> = {
  name: 'KeypairSecret',
  kind: 'query',
  generation: 'legacy',
  text: "query KeypairSecret($filter:String!){keypair_list(limit:1 offset:0 filter:$filter){items{access_key secret_key}}}",
};

export const FutureOwnerDocument: TypedDocument<FutureOwnerQuery, FutureOwnerQueryVariables> = {
  name: 'FutureOwner',
  kind: 'query',
  generation: 'legacy',
  text: "query FutureOwner($email:String!$filter:String!){user_list(limit:1 offset:0 filter:$filter){items{email role status main_access_key}}keypair_list(limit:100 offset:0 email:$email order:\"-created_at\"){items{access_key is_active is_admin resource_policy rate_limit created_at}total_count}}",
};

export const KeypairsNowDocument: TypedDocument<KeypairsNowQuery, KeypairsNowQueryVariables> = {
  name: 'KeypairsNow',
  kind: 'query',
  generation: 'legacy',
  text: "query KeypairsNow($filter:String!$limit:Int!){keypair_list(limit:$limit offset:0 filter:$filter){items{access_key is_active is_admin resource_policy rate_limit}}}",
};

export const CreateKeypairDocument: TypedDocument<CreateKeypairMutation, CreateKeypairMutationVariables> = {
  name: 'CreateKeypair',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation CreateKeypair($user:String!$props:KeyPairInput!){create_keypair(user_id:$user props:$props){ok msg keypair{access_key secret_key}}}",
};

export const ModifyKeypairDocument: TypedDocument<ModifyKeypairMutation, ModifyKeypairMutationVariables> = {
  name: 'ModifyKeypair',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation ModifyKeypair($key:String!$props:ModifyKeyPairInput!){modify_keypair(access_key:$key props:$props){ok msg}}",
};

export const DeleteKeypairDocument: TypedDocument<DeleteKeypairMutation, DeleteKeypairMutationVariables> = {
  name: 'DeleteKeypair',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation DeleteKeypair($key:String!){delete_keypair(access_key:$key){ok msg}}",
};
