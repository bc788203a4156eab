// Generated from src/features/sign-ins/dormant.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AccountsOfQueryVariables = Exact<{
  filter?: string | null | undefined;
  limit: number;
  offset: number;
}>;

export type AccountsOfQuery = { user_list: { total_count: number, items: Array<{ uuid: string | null, email: string | null, full_name: string | null, role: string | null, domain_name: string | null, created_at: string | null, status: string | null, main_access_key: string | null } | null> } | null };

export type KeysUsedQueryVariables = Exact<{
  filter?: string | null | undefined;
  limit: number;
  offset: number;
}>;

export type KeysUsedQuery = { keypair_list: { items: Array<{ user_id: string | null } | null> } | null };

export type KeysOfQueryVariables = Exact<{
  email: string;
}>;

export type KeysOfQuery = { keypair_list: { items: Array<{ access_key: string | null, is_active: boolean | null } | null> } | null };

export type SwitchUserOffMutationVariables = Exact<{
  email: string;
}>;

export type SwitchUserOffMutation = { modify_user: { ok: boolean | null, msg: string | null } | null };

export type SwitchKeyOffMutationVariables = Exact<{
  key: string;
}>;

export type SwitchKeyOffMutation = { modify_keypair: { ok: boolean | null, msg: string | null } | null };

export const AccountsOfDocument: TypedDocument<AccountsOfQuery, AccountsOfQueryVariables> = {
  name: 'AccountsOf',
  kind: 'query',
  generation: 'legacy',
  text: "query AccountsOf($filter:String$limit:Int!$offset:Int!){user_list(limit:$limit offset:$offset filter:$filter order:\"+uuid\"){total_count items{uuid email full_name role domain_name created_at status main_access_key}}}",
};

export const KeysUsedDocument: TypedDocument<KeysUsedQuery, KeysUsedQueryVariables> = {
  name: 'KeysUsed',
  kind: 'query',
  generation: 'legacy',
  text: "query KeysUsed($filter:String$limit:Int!$offset:Int!){keypair_list(limit:$limit offset:$offset filter:$filter order:\"+access_key\"){items{user_id}}}",
};

export const KeysOfDocument: TypedDocument<KeysOfQuery, KeysOfQueryVariables> = {
  name: 'KeysOf',
  kind: 'query',
  generation: 'legacy',
  text: "query KeysOf($email:String!){keypair_list(limit:100 offset:0 email:$email){items{access_key is_active}}}",
};

export const SwitchUserOffDocument: TypedDocument<SwitchUserOffMutation, SwitchUserOffMutationVariables> = {
  name: 'SwitchUserOff',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation SwitchUserOff($email:String!){modify_user(email:$email props:{status:\"inactive\"}){ok msg}}",
};

export const SwitchKeyOffDocument: TypedDocument<SwitchKeyOffMutation, SwitchKeyOffMutationVariables> = {
  name: 'SwitchKeyOff',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation SwitchKeyOff($key:String!){modify_keypair(access_key:$key props:{is_active:false}){ok msg}}",
};
