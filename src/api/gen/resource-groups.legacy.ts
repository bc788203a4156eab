// Generated from src/features/resource-groups/resource-groups.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type CreateScalingGroupInput = {
  description?: string | null | undefined;
  is_active?: boolean | null | undefined;
  is_public?: boolean | null | undefined;
  wsproxy_addr?: string | null | undefined;
  wsproxy_api_token?: string | null | undefined;
  driver: string;
  driver_opts?: string | null | undefined;
  scheduler: string;
  scheduler_opts?: string | null | undefined;
  use_host_network?: boolean | null | undefined;
};

export type ModifyScalingGroupInput = {
  description?: string | null | undefined;
  is_active?: boolean | null | undefined;
  is_public?: boolean | null | undefined;
  wsproxy_addr?: string | null | undefined;
  wsproxy_api_token?: string | null | undefined;
  driver?: string | null | undefined;
  driver_opts?: string | null | undefined;
  scheduler?: string | null | undefined;
  scheduler_opts?: string | null | undefined;
  use_host_network?: boolean | null | undefined;
};

export type ResourceGroupFactsFragment = { name: string | null, description: string | null, is_active: boolean | null, is_public: boolean | null, created_at: string | null, wsproxy_addr: string | null, driver: string | null, scheduler: string | null, scheduler_opts: string | null, use_host_network: boolean | null };

export type ResourceGroupListQueryVariables = Exact<{
  active?: boolean | null | undefined;
  agents: boolean;
  slots: boolean;
}>;

export type ResourceGroupListQuery = { scaling_groups: Array<{ agent_count_by_status?: number | null, agent_total_resource_slots_by_status?: string | null, name: string | null, description: string | null, is_active: boolean | null, is_public: boolean | null, created_at: string | null, wsproxy_addr: string | null, driver: string | null, scheduler: string | null, scheduler_opts: string | null, use_host_network: boolean | null } | null> | null };

export type ResourceGroupDetailQueryVariables = Exact<{
  name: string;
}>;

export type ResourceGroupDetailQuery = { scaling_group: { name: string | null, description: string | null, is_active: boolean | null, is_public: boolean | null, created_at: string | null, wsproxy_addr: string | null, driver: string | null, scheduler: string | null, scheduler_opts: string | null, use_host_network: boolean | null } | null };

export type CreateResourceGroupMutationVariables = Exact<{
  name: string;
  props: CreateScalingGroupInput;
}>;

export type CreateResourceGroupMutation = { create_scaling_group: { ok: boolean | null, msg: string | null } | null };

export type ModifyResourceGroupMutationVariables = Exact<{
  name: string;
  props: ModifyScalingGroupInput;
}>;

export type ModifyResourceGroupMutation = { modify_scaling_group: { ok: boolean | null, msg: string | null } | null };

export type DeleteResourceGroupMutationVariables = Exact<{
  name: string;
}>;

export type DeleteResourceGroupMutation = { delete_scaling_group: { ok: boolean | null, msg: string | null } | null };

export const ResourceGroupListDocument: TypedDocument<ResourceGroupListQuery, ResourceGroupListQueryVariables> = {
  name: 'ResourceGroupList',
  kind: 'query',
  generation: 'legacy',
  text: "query ResourceGroupList($active:Boolean$agents:Boolean!$slots:Boolean!){scaling_groups(is_active:$active){...ResourceGroupFacts agent_count_by_status@include(if:$agents)agent_total_resource_slots_by_status@include(if:$slots)}}fragment ResourceGroupFacts on ScalingGroup{name description is_active is_public created_at wsproxy_addr driver scheduler scheduler_opts use_host_network}",
};

export const ResourceGroupDetailDocument: TypedDocument<ResourceGroupDetailQuery, ResourceGroupDetailQueryVariables> = {
  name: 'ResourceGroupDetail',
  kind: 'query',
  generation: 'legacy',
  text: "query ResourceGroupDetail($name:String!){scaling_group(name:$name){...ResourceGroupFacts}}fragment ResourceGroupFacts on ScalingGroup{name description is_active is_public created_at wsproxy_addr driver scheduler scheduler_opts use_host_network}",
};

export const CreateResourceGroupDocument: TypedDocument<CreateResourceGroupMutation, CreateResourceGroupMutationVariables> = {
  name: 'CreateResourceGroup',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation CreateResourceGroup($name:String!$props:CreateScalingGroupInput!){create_scaling_group(name:$name props:$props){ok msg}}",
};

export const ModifyResourceGroupDocument: TypedDocument<ModifyResourceGroupMutation, ModifyResourceGroupMutationVariables> = {
  name: 'ModifyResourceGroup',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation ModifyResourceGroup($name:String!$props:ModifyScalingGroupInput!){modify_scaling_group(name:$name props:$props){ok msg}}",
};

export const DeleteResourceGroupDocument: TypedDocument<DeleteResourceGroupMutation, DeleteResourceGroupMutationVariables> = {
  name: 'DeleteResourceGroup',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation DeleteResourceGroup($name:String!){delete_scaling_group(name:$name){ok msg}}",
};
