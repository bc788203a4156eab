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

export type AllowGroupInDomainMutationVariables = Exact<{
  row: string;
  columns: Array<string | null | undefined> | string;
}>;

export type AllowGroupInDomainMutation = { associate_scaling_groups_with_domain: { ok: boolean | null, msg: string | null } | null };

export type ForbidGroupInDomainMutationVariables = Exact<{
  row: string;
  columns: Array<string | null | undefined> | string;
}>;

export type ForbidGroupInDomainMutation = { disassociate_scaling_groups_with_domain: { ok: boolean | null, msg: string | null } | null };

export type AllowGroupInProjectMutationVariables = Exact<{
  row: string;
  columns: Array<string | null | undefined> | string;
}>;

export type AllowGroupInProjectMutation = { associate_scaling_groups_with_user_group: { ok: boolean | null, msg: string | null } | null };

export type ForbidGroupInProjectMutationVariables = Exact<{
  row: string;
  columns: Array<string | null | undefined> | string;
}>;

export type ForbidGroupInProjectMutation = { disassociate_scaling_groups_with_user_group: { ok: boolean | null, msg: string | null } | null };

export type AllowHostsMutationVariables = Exact<{
  name: string;
  hosts: string;
}>;

export type AllowHostsMutation = { modify_domain: { ok: boolean | null, msg: string | null } | null };

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

export const AllowGroupInDomainDocument: TypedDocument<AllowGroupInDomainMutation, AllowGroupInDomainMutationVariables> = {
  name: 'AllowGroupInDomain',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation AllowGroupInDomain($row:String!$columns:[String]!){associate_scaling_groups_with_domain(domain:$row scaling_groups:$columns){ok msg}}",
};

export const ForbidGroupInDomainDocument: TypedDocument<ForbidGroupInDomainMutation, ForbidGroupInDomainMutationVariables> = {
  name: 'ForbidGroupInDomain',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation ForbidGroupInDomain($row:String!$columns:[String]!){disassociate_scaling_groups_with_domain(domain:$row scaling_groups:$columns){ok msg}}",
};

export const AllowGroupInProjectDocument: TypedDocument<AllowGroupInProjectMutation, AllowGroupInProjectMutationVariables> = {
  name: 'AllowGroupInProject',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation AllowGroupInProject($row:UUID!$columns:[String]!){associate_scaling_groups_with_user_group(user_group:$row scaling_groups:$columns){ok msg}}",
};

export const ForbidGroupInProjectDocument: TypedDocument<ForbidGroupInProjectMutation, ForbidGroupInProjectMutationVariables> = {
  name: 'ForbidGroupInProject',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation ForbidGroupInProject($row:UUID!$columns:[String]!){disassociate_scaling_groups_with_user_group(user_group:$row scaling_groups:$columns){ok msg}}",
};

export const AllowHostsDocument: TypedDocument<AllowHostsMutation, AllowHostsMutationVariables> = {
  name: 'AllowHosts',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation AllowHosts($name:String!$hosts:JSONString!){modify_domain(name:$name props:{allowed_vfolder_hosts:$hosts}){ok msg}}",
};
