// Generated from src/features/projects/projects.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ProjectListQueryVariables = Exact<{
  domain?: string | null | undefined;
  active?: boolean | null | undefined;
  types?: Array<string | null | undefined> | string | null | undefined;
  hosts: boolean;
}>;

export type ProjectListQuery = { groups: Array<{ allowed_vfolder_hosts?: string | null, id: string | null, name: string | null, description: string | null, is_active: boolean | null, created_at: string | null, modified_at: string | null, domain_name: string | null, type: string | null, resource_policy: string | null, total_resource_slots: string | null, container_registry: string | null, integration_id: string | null } | null> | null };

export type ProjectFactsFragment = { id: string | null, name: string | null, description: string | null, is_active: boolean | null, created_at: string | null, modified_at: string | null, domain_name: string | null, type: string | null, resource_policy: string | null, total_resource_slots: string | null, container_registry: string | null, integration_id: string | null };

export type ProjectDetailQueryVariables = Exact<{
  id: string;
}>;

export type ProjectDetailQuery = { group: { allowed_vfolder_hosts: string | null, scaling_groups: Array<string | null> | null, id: string | null, name: string | null, description: string | null, is_active: boolean | null, created_at: string | null, modified_at: string | null, domain_name: string | null, type: string | null, resource_policy: string | null, total_resource_slots: string | null, container_registry: string | null, integration_id: string | null } | null };

export type ProjectsNamedQueryVariables = Exact<{
  name: string;
  domain: string;
}>;

export type ProjectsNamedQuery = { groups_by_name: Array<{ allowed_vfolder_hosts: string | null, id: string | null, name: string | null, description: string | null, is_active: boolean | null, created_at: string | null, modified_at: string | null, domain_name: string | null, type: string | null, resource_policy: string | null, total_resource_slots: string | null, container_registry: string | null, integration_id: string | null } | null> | null };

export type DomainGroupsQueryVariables = Exact<{
  domain: string;
}>;

export type DomainGroupsQuery = { domain: { scaling_groups: Array<string | null> | null } | null };

export type ProjectMembersQueryVariables = Exact<{
  project: string;
  limit: number;
  offset: number;
  filter?: string | null | undefined;
  order?: string | null | undefined;
}>;

export type ProjectMembersQuery = { user_list: { total_count: number, items: Array<{ uuid: string | null, email: string | null, full_name: string | null, role: string | null, status: string | null } | null> } | null };

export type FindUsersQueryVariables = Exact<{
  filter: string;
  limit: number;
}>;

export type FindUsersQuery = { user_list: { items: Array<{ uuid: string | null, email: string | null, domain_name: string | null } | null> } | null };

export type ProjectContentsQueryVariables = Exact<{
  id: string;
  text: string;
  sessions: string;
  endpoints: string;
}>;

export type ProjectContentsQuery = { user_list: { total_count: number } | null, compute_session_list: { total_count: number } | null, waiting: { total_count: number } | null, vfolder_list: { total_count: number } | null, endpoint_list: { total_count: number } | null };

export const ProjectListDocument: TypedDocument<ProjectListQuery, ProjectListQueryVariables> = {
  name: 'ProjectList',
  kind: 'query',
  generation: 'legacy',
  text: "query ProjectList($domain:String$active:Boolean$types:[String]$hosts:Boolean!){groups(domain_name:$domain is_active:$active type:$types){...ProjectFacts allowed_vfolder_hosts@include(if:$hosts)}}fragment ProjectFacts on Group{id name description is_active created_at modified_at domain_name type resource_policy total_resource_slots container_registry integration_id}",
};

export const ProjectDetailDocument: TypedDocument<ProjectDetailQuery, ProjectDetailQueryVariables> = {
  name: 'ProjectDetail',
  kind: 'query',
  generation: 'legacy',
  text: "query ProjectDetail($id:UUID!){group(id:$id){...ProjectFacts allowed_vfolder_hosts scaling_groups}}fragment ProjectFacts on Group{id name description is_active created_at modified_at domain_name type resource_policy total_resource_slots container_registry integration_id}",
};

export const ProjectsNamedDocument: TypedDocument<ProjectsNamedQuery, ProjectsNamedQueryVariables> = {
  name: 'ProjectsNamed',
  kind: 'query',
  generation: 'legacy',
  text: "query ProjectsNamed($name:String!$domain:String!){groups_by_name(name:$name domain_name:$domain){...ProjectFacts allowed_vfolder_hosts}}fragment ProjectFacts on Group{id name description is_active created_at modified_at domain_name type resource_policy total_resource_slots container_registry integration_id}",
};

export const DomainGroupsDocument: TypedDocument<DomainGroupsQuery, DomainGroupsQueryVariables> = {
  name: 'DomainGroups',
  kind: 'query',
  generation: 'legacy',
  text: "query DomainGroups($domain:String!){domain(name:$domain){scaling_groups}}",
};

export const ProjectMembersDocument: TypedDocument<ProjectMembersQuery, ProjectMembersQueryVariables> = {
  name: 'ProjectMembers',
  kind: 'query',
  generation: 'legacy',
  text: "query ProjectMembers($project:UUID!$limit:Int!$offset:Int!$filter:String$order:String){user_list(limit:$limit offset:$offset group_id:$project filter:$filter order:$order){items{uuid email full_name role status}total_count}}",
};

export const FindUsersDocument: TypedDocument<FindUsersQuery, FindUsersQueryVariables> = {
  name: 'FindUsers',
  kind: 'query',
  generation: 'legacy',
  text: "query FindUsers($filter:String!$limit:Int!){user_list(limit:$limit offset:0 filter:$filter){items{uuid email domain_name}}}",
};

export const ProjectContentsDocument: TypedDocument<ProjectContentsQuery, ProjectContentsQueryVariables> = {
  name: 'ProjectContents',
  kind: 'query',
  generation: 'legacy',
  text: "query ProjectContents($id:UUID!$text:String!$sessions:String!$endpoints:String!){user_list(limit:0 offset:0 group_id:$id){total_count}compute_session_list(limit:0 offset:0 group_id:$text filter:$sessions){total_count}waiting:compute_session_list(limit:0 offset:0 group_id:$text status:\"PENDING\"){total_count}vfolder_list(limit:0 offset:0 group_id:$id){total_count}endpoint_list(limit:0 offset:0 project:$id filter:$endpoints){total_count}}",
};
