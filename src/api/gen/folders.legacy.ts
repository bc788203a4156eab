// Generated from src/features/folders/folders.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type FolderListQueryVariables = Exact<{
  limit: number;
  offset: number;
  filter?: string | null | undefined;
  order?: string | null | undefined;
}>;

export type FolderListQuery = { vfolder_list: { total_count: number, items: Array<{ id: string | null, name: string | null, host: string | null, status: string | null, usage_mode: string | null, permission: string | null, ownership_type: string | null, user: string | null, user_email: string | null, group: string | null, group_name: string | null, domain_name: string | null, creator: string | null, created_at: string | null, last_used: string | null, cloneable: boolean | null, quota_scope_id: string | null, unmanaged_path: string | null } | null> } | null };

export type FolderNodesQueryVariables = Exact<{
  limit: number;
  offset: number;
  filter?: string | null | undefined;
  order?: string | null | undefined;
}>;

export type FolderNodesQuery = { vfolder_nodes: { count: number | null, edges: Array<{ node: { name: string | null, host: string | null, status: string | null, usage_mode: string | null, permission: string | null, ownership_type: string | null, user: string | null, user_email: string | null, group: string | null, group_name: string | null, creator: string | null, created_at: string | null, last_used: string | null, cloneable: boolean | null, quota_scope_id: string | null, unmanaged_path: string | null, id: string | null } | null } | null> } | null };

export type FolderProjectsQueryVariables = Exact<{
  domain: string;
}>;

export type FolderProjectsQuery = { groups: Array<{ id: string | null, name: string | null, type: string | null } | null> | null };

export type FolderQuotaQueryVariables = Exact<{
  host: string;
  scope: string;
}>;

export type FolderQuotaQuery = { quota_scope: { details: { usage_bytes: number | string | null, hard_limit_bytes: number | string | null } } | null };

export const FolderListDocument: TypedDocument<FolderListQuery, FolderListQueryVariables> = {
  name: 'FolderList',
  kind: 'query',
  generation: 'legacy',
  text: "query FolderList($limit:Int!$offset:Int!$filter:String$order:String){vfolder_list(limit:$limit offset:$offset filter:$filter order:$order){items{id name host status usage_mode permission ownership_type user user_email group group_name domain_name creator created_at last_used cloneable quota_scope_id unmanaged_path}total_count}}",
};

export const FolderNodesDocument: TypedDocument<FolderNodesQuery, FolderNodesQueryVariables> = {
  name: 'FolderNodes',
  kind: 'query',
  generation: 'legacy',
  text: "query FolderNodes($limit:Int!$offset:Int!$filter:String$order:String){vfolder_nodes(first:$limit offset:$offset filter:$filter order:$order){edges{node{id:row_id name host status usage_mode permission ownership_type user user_email group group_name creator created_at last_used cloneable quota_scope_id unmanaged_path}}count}}",
};

export const FolderProjectsDocument: TypedDocument<FolderProjectsQuery, FolderProjectsQueryVariables> = {
  name: 'FolderProjects',
  kind: 'query',
  generation: 'legacy',
  text: "query FolderProjects($domain:String!){groups(domain_name:$domain is_active:true type:[\"GENERAL\" \"MODEL_STORE\"]){id name type}}",
};

export const FolderQuotaDocument: TypedDocument<FolderQuotaQuery, FolderQuotaQueryVariables> = {
  name: 'FolderQuota',
  kind: 'query',
  generation: 'legacy',
  text: "query FolderQuota($host:String!$scope:String!){quota_scope(storage_host_name:$host quota_scope_id:$scope){details{usage_bytes hard_limit_bytes}}}",
};
