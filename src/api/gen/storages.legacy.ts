// Generated from src/features/storages/storages.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type VolumePerformanceQueryVariables = Exact<{
  id: string;
}>;

export type VolumePerformanceQuery = { storage_volume: { id: string | null, performance_metric: string | null } | null };

export type HostUsersQueryVariables = Exact<{ [key: string]: never; }>;

export type HostUsersQuery = { groups: Array<{ id: string | null, name: string | null, domain_name: string | null, allowed_vfolder_hosts: string | null } | null> | null, keypair_resource_policies: Array<{ name: string | null, allowed_vfolder_hosts: string | null } | null> | null };

export type VolumeFoldersQueryVariables = Exact<{
  projects?: string | null | undefined;
  users?: string | null | undefined;
}>;

export type VolumeFoldersQuery = { projects: { total_count: number } | null, users: { total_count: number } | null };

export const VolumePerformanceDocument: TypedDocument<VolumePerformanceQuery, VolumePerformanceQueryVariables> = {
  name: 'VolumePerformance',
  kind: 'query',
  generation: 'legacy',
  text: "query VolumePerformance($id:String!){storage_volume(id:$id){id performance_metric}}",
};

export const HostUsersDocument: TypedDocument<HostUsersQuery, HostUsersQueryVariables> = {
  name: 'HostUsers',
  kind: 'query',
  generation: 'legacy',
  text: "query HostUsers{groups(type:[\"GENERAL\" \"MODEL_STORE\"]){id name domain_name allowed_vfolder_hosts}keypair_resource_policies{name allowed_vfolder_hosts}}",
};

export const VolumeFoldersDocument: TypedDocument<VolumeFoldersQuery, VolumeFoldersQueryVariables> = {
  name: 'VolumeFolders',
  kind: 'query',
  generation: 'legacy',
  text: "query VolumeFolders($projects:String$users:String){projects:vfolder_list(limit:1 offset:0 filter:$projects){total_count}users:vfolder_list(limit:1 offset:0 filter:$users){total_count}}",
};
