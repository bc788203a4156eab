// Generated from src/features/domains/domains.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type DomainListQueryVariables = Exact<{
  active?: boolean | null | undefined;
}>;

export type DomainListQuery = { domains: Array<{ name: string | null, description: string | null, is_active: boolean | null, created_at: string | null, modified_at: string | null, total_resource_slots: string | null, allowed_vfolder_hosts: string | null, allowed_docker_registries: Array<string | null> | null, integration_id: string | null, scaling_groups: Array<string | null> | null } | null> | null };

export type DomainFactsFragment = { name: string | null, description: string | null, is_active: boolean | null, created_at: string | null, modified_at: string | null, total_resource_slots: string | null, allowed_vfolder_hosts: string | null, allowed_docker_registries: Array<string | null> | null, integration_id: string | null, scaling_groups: Array<string | null> | null };

export type DomainDetailQueryVariables = Exact<{
  name: string;
}>;

export type DomainDetailQuery = { domain: { name: string | null, description: string | null, is_active: boolean | null, created_at: string | null, modified_at: string | null, total_resource_slots: string | null, allowed_vfolder_hosts: string | null, allowed_docker_registries: Array<string | null> | null, integration_id: string | null, scaling_groups: Array<string | null> | null } | null };

export type DomainCountsQueryVariables = Exact<{
  name: string;
  types?: Array<string | null | undefined> | string | null | undefined;
}>;

export type DomainCountsQuery = { user_list: { total_count: number } | null, groups: Array<{ id: string | null, name: string | null, type: string | null, is_active: boolean | null } | null> | null };

export type DomainContentsQueryVariables = Exact<{
  name: string;
  sessions: string;
}>;

export type DomainContentsQuery = { compute_session_list: { total_count: number } | null };

export type StoreFoldersQueryVariables = Exact<{
  id: string;
}>;

export type StoreFoldersQuery = { vfolder_list: { total_count: number } | null };

export const DomainListDocument: TypedDocument<DomainListQuery, DomainListQueryVariables> = {
  name: 'DomainList',
  kind: 'query',
  generation: 'legacy',
  text: "query DomainList($active:Boolean){domains(is_active:$active){...DomainFacts}}fragment DomainFacts on Domain{name description is_active created_at modified_at total_resource_slots allowed_vfolder_hosts allowed_docker_registries integration_id scaling_groups}",
};

export const DomainDetailDocument: TypedDocument<DomainDetailQuery, DomainDetailQueryVariables> = {
  name: 'DomainDetail',
  kind: 'query',
  generation: 'legacy',
  text: "query DomainDetail($name:String!){domain(name:$name){...DomainFacts}}fragment DomainFacts on Domain{name description is_active created_at modified_at total_resource_slots allowed_vfolder_hosts allowed_docker_registries integration_id scaling_groups}",
};

export const DomainCountsDocument: TypedDocument<DomainCountsQuery, DomainCountsQueryVariables> = {
  name: 'DomainCounts',
  kind: 'query',
  generation: 'legacy',
  text: "query DomainCounts($name:String!$types:[String]){user_list(limit:0 offset:0 domain_name:$name){total_count}groups(domain_name:$name type:$types){id name type is_active}}",
};

export const DomainContentsDocument: TypedDocument<DomainContentsQuery, DomainContentsQueryVariables> = {
  name: 'DomainContents',
  kind: 'query',
  generation: 'legacy',
  text: "query DomainContents($name:String!$sessions:String!){compute_session_list(limit:0 offset:0 domain_name:$name filter:$sessions){total_count}}",
};

export const StoreFoldersDocument: TypedDocument<StoreFoldersQuery, StoreFoldersQueryVariables> = {
  name: 'StoreFolders',
  kind: 'query',
  generation: 'legacy',
  text: "query StoreFolders($id:UUID!){vfolder_list(limit:0 offset:0 group_id:$id){total_count}}",
};
