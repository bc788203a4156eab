// Generated from src/entities/session-start/start-folders.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type StartFoldersQueryVariables = Exact<{
  own: string;
  project: string;
  limit: number;
}>;

export type StartFoldersQuery = { own: { total_count: number, items: Array<{ id: string | null, name: string | null, host: string | null, status: string | null, quota_scope_id: string | null, ownership_type: string | null, user_email: string | null } | null> } | null, ofProject: { total_count: number, items: Array<{ id: string | null, name: string | null, host: string | null, status: string | null, quota_scope_id: string | null, ownership_type: string | null, user_email: string | null } | null> } | null };

export type StartFolderFragment = { total_count: number, items: Array<{ id: string | null, name: string | null, host: string | null, status: string | null, quota_scope_id: string | null, ownership_type: string | null, user_email: string | null } | null> };

export type StartQuotaQueryVariables = Exact<{
  host: string;
  scope: string;
}>;

export type StartQuotaQuery = { quota_scope: { details: { usage_bytes: number | string | null, hard_limit_bytes: number | string | null } } | null };

export const StartFoldersDocument: TypedDocument<StartFoldersQuery, StartFoldersQueryVariables> = {
  name: 'StartFolders',
  kind: 'query',
  generation: 'legacy',
  text: "query StartFolders($own:String!$project:UUID!$limit:Int!){own:vfolder_list(limit:$limit offset:0 filter:$own order:\"name\"){...StartFolder}ofProject:vfolder_list(limit:$limit offset:0 group_id:$project order:\"name\"){...StartFolder}}fragment StartFolder on VirtualFolderList{items{id name host status quota_scope_id ownership_type user_email}total_count}",
};

export const StartQuotaDocument: TypedDocument<StartQuotaQuery, StartQuotaQueryVariables> = {
  name: 'StartQuota',
  kind: 'query',
  generation: 'legacy',
  text: "query StartQuota($host:String!$scope:String!){quota_scope(storage_host_name:$host quota_scope_id:$scope){details{usage_bytes hard_limit_bytes}}}",
};
