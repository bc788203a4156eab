// Generated from src/entities/projects/modify-project.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ModifyGroupInput = {
  name?: string | null | undefined;
  description?: string | null | undefined;
  is_active?: boolean | null | undefined;
  domain_name?: string | null | undefined;
  total_resource_slots?: string | null | undefined;
  user_update_mode?: string | null | undefined;
  user_uuids?: Array<string | null | undefined> | null | undefined;
  allowed_vfolder_hosts?: string | null | undefined;
  integration_id?: string | null | undefined;
  resource_policy?: string | null | undefined;
  container_registry?: string | null | undefined;
};

export type ProjectRegistryQueryVariables = Exact<{
  id: string;
}>;

export type ProjectRegistryQuery = { group: { container_registry: string | null } | null };

export type ModifyProjectMutationVariables = Exact<{
  id: string;
  props: ModifyGroupInput;
}>;

export type ModifyProjectMutation = { modify_group: { ok: boolean | null, msg: string | null, group: { id: string | null } | null } | null };

export const ProjectRegistryDocument: TypedDocument<ProjectRegistryQuery, ProjectRegistryQueryVariables> = {
  name: 'ProjectRegistry',
  kind: 'query',
  generation: 'legacy',
  text: "query ProjectRegistry($id:UUID!){group(id:$id){container_registry}}",
};

export const ModifyProjectDocument: TypedDocument<ModifyProjectMutation, ModifyProjectMutationVariables> = {
  name: 'ModifyProject',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation ModifyProject($id:UUID!$props:ModifyGroupInput!){modify_group(gid:$id props:$props){ok msg group{id}}}",
};
