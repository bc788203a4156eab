// Generated from src/features/projects/project-changes.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type GroupInput = {
  type?: string | null | undefined;
  description?: string | null | undefined;
  is_active?: boolean | null | undefined;
  domain_name: string;
  total_resource_slots?: string | null | undefined;
  allowed_vfolder_hosts?: string | null | undefined;
  integration_id?: string | null | undefined;
  resource_policy?: string | null | undefined;
  container_registry?: string | null | undefined;
};

export type CreateProjectMutationVariables = Exact<{
  name: string;
  props: GroupInput;
}>;

export type CreateProjectMutation = { create_group: { ok: boolean | null, msg: string | null, group: { id: string | null } | null } | null };

export type PurgeProjectMutationVariables = Exact<{
  id: string;
}>;

export type PurgeProjectMutation = { purge_group: { ok: boolean | null, msg: string | null } | null };

export type ProjectsNowQueryVariables = Exact<{
  types?: Array<string | null | undefined> | string | null | undefined;
}>;

export type ProjectsNowQuery = { groups: Array<{ id: string | null, is_active: boolean | null, resource_policy: string | null } | null> | null };

export type ProjectNowQueryVariables = Exact<{
  id: string;
}>;

export type ProjectNowQuery = { group: { id: string | null, is_active: boolean | null, scaling_groups: Array<string | null> | null } | null };

export const CreateProjectDocument: TypedDocument<CreateProjectMutation, CreateProjectMutationVariables> = {
  name: 'CreateProject',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation CreateProject($name:String!$props:GroupInput!){create_group(name:$name props:$props){ok msg group{id}}}",
};

export const PurgeProjectDocument: TypedDocument<PurgeProjectMutation, PurgeProjectMutationVariables> = {
  name: 'PurgeProject',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation PurgeProject($id:UUID!){purge_group(gid:$id){ok msg}}",
};

export const ProjectsNowDocument: TypedDocument<ProjectsNowQuery, ProjectsNowQueryVariables> = {
  name: 'ProjectsNow',
  kind: 'query',
  generation: 'legacy',
  text: "query ProjectsNow($types:[String]){groups(type:$types){id is_active resource_policy}}",
};

export const ProjectNowDocument: TypedDocument<ProjectNowQuery, ProjectNowQueryVariables> = {
  name: 'ProjectNow',
  kind: 'query',
  generation: 'legacy',
  text: "query ProjectNow($id:UUID!){group(id:$id){id is_active scaling_groups}}",
};
