// Generated from src/features/users/leaver/leaver.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type LeaverBelongingsQueryVariables = Exact<{
  email: string;
  live: string;
  own: string;
  limit: number;
}>;

export type LeaverBelongingsQuery = { keypair_list: { total_count: number, items: Array<{ access_key: string | null } | null> } | null, compute_session_list: { total_count: number, items: Array<{ session_id: string | null, name: string | null, access_key: string | null } | null> } | null, vfolder_list: { total_count: number, items: Array<{ id: string | null, name: string | null, host: string | null, status: string | null, ownership_type: string | null } | null> } | null };

export type LeaverFoldersQueryVariables = Exact<{
  filter: string;
  limit: number;
}>;

export type LeaverFoldersQuery = { vfolder_list: { items: Array<{ id: string | null, user_email: string | null } | null> } | null };

export const LeaverBelongingsDocument: TypedDocument<LeaverBelongingsQuery, LeaverBelongingsQueryVariables> = {
  name: 'LeaverBelongings',
  kind: 'query',
  generation: 'legacy',
  text: "query LeaverBelongings($email:String!$live:String!$own:String!$limit:Int!){keypair_list(limit:1000 offset:0 email:$email is_active:true){items{access_key}total_count}compute_session_list(limit:$limit offset:0 filter:$live order:\"id\"){items{session_id name access_key}total_count}vfolder_list(limit:$limit offset:0 filter:$own order:\"id\"){items{id name host status ownership_type}total_count}}",
};

export const LeaverFoldersDocument: TypedDocument<LeaverFoldersQuery, LeaverFoldersQueryVariables> = {
  name: 'LeaverFolders',
  kind: 'query',
  generation: 'legacy',
  text: "query LeaverFolders($filter:String!$limit:Int!){vfolder_list(limit:$limit offset:0 filter:$filter order:\"id\"){items{id user_email}}}",
};
