// Generated from src/features/registries/registries.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AllowedGroups = {
  add?: Array<string | null | undefined> | null | undefined;
  remove?: Array<string | null | undefined> | null | undefined;
};

export type CreateContainerRegistryNodeInputV2 = {
  url: string;
  type: unknown;
  registry_name: string;
  is_global?: boolean | null | undefined;
  project?: string | null | undefined;
  username?: string | null | undefined;
  password?: string | null | undefined;
  ssl_verify?: boolean | null | undefined;
  extra?: string | null | undefined;
  allowed_groups?: AllowedGroups | null | undefined;
};

export type ModifyContainerRegistryNodeInputV2 = {
  url?: string | null | undefined;
  type?: unknown;
  registry_name?: string | null | undefined;
  is_global?: boolean | null | undefined;
  project?: string | null | undefined;
  username?: string | null | undefined;
  password?: string | null | undefined;
  ssl_verify?: boolean | null | undefined;
  extra?: string | null | undefined;
  allowed_groups?: AllowedGroups | null | undefined;
};

export type RegistryListQueryVariables = Exact<{ [key: string]: never; }>;

export type RegistryListQuery = { container_registry_nodes: { edges: Array<{ node: { row_id: string | null, url: string, type: unknown, registry_name: string, is_global: boolean | null, project: string | null, username: string | null, password: string | null, ssl_verify: boolean | null, extra: string | null } | null } | null> } | null, domains: Array<{ name: string | null, is_active: boolean | null, allowed_docker_registries: Array<string | null> | null } | null> | null };

export type RegistryFactsFragment = { row_id: string | null, url: string, type: unknown, registry_name: string, is_global: boolean | null, project: string | null, username: string | null, password: string | null, ssl_verify: boolean | null, extra: string | null };

export type RegistryEntryQueryVariables = Exact<{
  filter: string;
  projects: boolean;
}>;

export type RegistryEntryQuery = { container_registry_nodes: { edges: Array<{ node: { row_id: string | null, url: string, type: unknown, registry_name: string, is_global: boolean | null, project: string | null, username: string | null, password: string | null, ssl_verify: boolean | null, extra: string | null, allowed_groups?: { edges: Array<{ node: { row_id: string | null, name: string | null, domain_name: string | null } | null } | null> } | null } | null } | null> } | null };

export type RegistryUsesQueryVariables = Exact<{ [key: string]: never; }>;

export type RegistryUsesQuery = { groups: Array<{ id: string | null, name: string | null, container_registry: string | null } | null> | null };

export type CreateRegistryMutationVariables = Exact<{
  props: CreateContainerRegistryNodeInputV2;
}>;

export type CreateRegistryMutation = { create_container_registry_node_v2: { container_registry: { row_id: string | null } | null } | null };

export type ModifyRegistryMutationVariables = Exact<{
  id: string;
  props: ModifyContainerRegistryNodeInputV2;
}>;

export type ModifyRegistryMutation = { modify_container_registry_node_v2: { container_registry: { row_id: string | null } | null } | null };

export type DeleteRegistryMutationVariables = Exact<{
  id: string;
}>;

export type DeleteRegistryMutation = { delete_container_registry_node_v2: { container_registry: { registry_name: string } | null } | null };

export const RegistryListDocument: TypedDocument<RegistryListQuery, RegistryListQueryVariables> = {
  name: 'RegistryList',
  kind: 'query',
  generation: 'legacy',
  text: "query RegistryList{container_registry_nodes(first:1000 offset:0){edges{node{...RegistryFacts}}}domains{name is_active allowed_docker_registries}}fragment RegistryFacts on ContainerRegistryNode{row_id url type registry_name is_global project username password ssl_verify extra}",
};

export const RegistryEntryDocument: TypedDocument<RegistryEntryQuery, RegistryEntryQueryVariables> = {
  name: 'RegistryEntry',
  kind: 'query',
  generation: 'legacy',
  text: "query RegistryEntry($filter:String!$projects:Boolean!){container_registry_nodes(filter:$filter first:1 offset:0){edges{node{...RegistryFacts allowed_groups(first:1000 offset:0)@include(if:$projects){edges{node{row_id name domain_name}}}}}}}fragment RegistryFacts on ContainerRegistryNode{row_id url type registry_name is_global project username password ssl_verify extra}",
};

export const RegistryUsesDocument: TypedDocument<RegistryUsesQuery, RegistryUsesQueryVariables> = {
  name: 'RegistryUses',
  kind: 'query',
  generation: 'legacy',
  text: "query RegistryUses{groups(type:[\"GENERAL\" \"MODEL_STORE\"]){id name container_registry}}",
};

export const CreateRegistryDocument: TypedDocument<CreateRegistryMutation, CreateRegistryMutationVariables> = {
  name: 'CreateRegistry',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation CreateRegistry($props:CreateContainerRegistryNodeInputV2!){create_container_registry_node_v2(props:$props){container_registry{row_id}}}",
};

export const ModifyRegistryDocument: TypedDocument<ModifyRegistryMutation, ModifyRegistryMutationVariables> = {
  name: 'ModifyRegistry',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation ModifyRegistry($id:String!$props:ModifyContainerRegistryNodeInputV2!){modify_container_registry_node_v2(id:$id props:$props){container_registry{row_id}}}",
};

export const DeleteRegistryDocument: TypedDocument<DeleteRegistryMutation, DeleteRegistryMutationVariables> = {
  name: 'DeleteRegistry',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation DeleteRegistry($id:String!){delete_container_registry_node_v2(id:$id){container_registry{registry_name}}}",
};
