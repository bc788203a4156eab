// Generated from src/features/access/access.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type DomainAccessQueryVariables = Exact<{ [key: string]: never; }>;

export type DomainAccessQuery = { domains: Array<{ name: string | null, is_active: boolean | null, scaling_groups: Array<string | null> | null, allowed_docker_registries: Array<string | null> | null, allowed_vfolder_hosts: string | null } | null> | null };

export type ProjectAccessQueryVariables = Exact<{ [key: string]: never; }>;

export type ProjectAccessQuery = { groups: Array<{ id: string | null, name: string | null, domain_name: string | null, is_active: boolean | null, scaling_groups: Array<string | null> | null } | null> | null };

export type DomainAccessNowQueryVariables = Exact<{
  name: string;
}>;

export type DomainAccessNowQuery = { domain: { scaling_groups: Array<string | null> | null, allowed_vfolder_hosts: string | null } | null };

export type ProjectAccessNowQueryVariables = Exact<{
  id: string;
}>;

export type ProjectAccessNowQuery = { group: { scaling_groups: Array<string | null> | null } | null };

export const DomainAccessDocument: TypedDocument<DomainAccessQuery, DomainAccessQueryVariables> = {
  name: 'DomainAccess',
  kind: 'query',
  generation: 'legacy',
  text: "query DomainAccess{domains{name is_active scaling_groups allowed_docker_registries allowed_vfolder_hosts}}",
};

export const ProjectAccessDocument: TypedDocument<ProjectAccessQuery, ProjectAccessQueryVariables> = {
  name: 'ProjectAccess',
  kind: 'query',
  generation: 'legacy',
  text: "query ProjectAccess{groups(type:[\"GENERAL\" \"MODEL_STORE\"]){id name domain_name is_active scaling_groups}}",
};

export const DomainAccessNowDocument: TypedDocument<DomainAccessNowQuery, DomainAccessNowQueryVariables> = {
  name: 'DomainAccessNow',
  kind: 'query',
  generation: 'legacy',
  text: "query DomainAccessNow($name:String!){domain(name:$name){scaling_groups allowed_vfolder_hosts}}",
};

export const ProjectAccessNowDocument: TypedDocument<ProjectAccessNowQuery, ProjectAccessNowQueryVariables> = {
  name: 'ProjectAccessNow',
  kind: 'query',
  generation: 'legacy',
  text: "query ProjectAccessNow($id:UUID!){group(id:$id){scaling_groups}}",
};
