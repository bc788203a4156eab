// Generated from src/features/presets/presets.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type CreateResourcePresetInput = {
  resource_slots: string;
  shared_memory?: string | null | undefined;
  scaling_group_name?: string | null | undefined;
};

export type ModifyResourcePresetInput = {
  name?: string | null | undefined;
  resource_slots?: string | null | undefined;
  shared_memory?: string | null | undefined;
  scaling_group_name?: string | null | undefined;
};

export type PresetListQueryVariables = Exact<{ [key: string]: never; }>;

export type PresetListQuery = { resource_presets: Array<{ id: string | null, name: string | null, resource_slots: string | null, shared_memory: number | string | null, scaling_group_name: string | null } | null> | null };

export type CreatePresetMutationVariables = Exact<{
  name: string;
  props: CreateResourcePresetInput;
}>;

export type CreatePresetMutation = { create_resource_preset: { ok: boolean | null, msg: string | null, resource_preset: { id: string | null } | null } | null };

export type ModifyPresetMutationVariables = Exact<{
  id: string;
  props: ModifyResourcePresetInput;
}>;

export type ModifyPresetMutation = { modify_resource_preset: { ok: boolean | null, msg: string | null } | null };

export type DeletePresetMutationVariables = Exact<{
  id: string;
}>;

export type DeletePresetMutation = { delete_resource_preset: { ok: boolean | null, msg: string | null } | null };

export type PresetReachQueryVariables = Exact<{
  limit: number;
}>;

export type PresetReachQuery = { agent_list: { total_count: number, items: Array<{ id: string | null, scaling_group: string | null, available_slots: string | null, schedulable: boolean | null } | null> } | null, keypair_resource_policies: Array<{ name: string | null, default_for_unspecified: string | null, total_resource_slots: string | null } | null> | null };

export const PresetListDocument: TypedDocument<PresetListQuery, PresetListQueryVariables> = {
  name: 'PresetList',
  kind: 'query',
  generation: 'legacy',
  text: "query PresetList{resource_presets{id name resource_slots shared_memory scaling_group_name}}",
};

export const CreatePresetDocument: TypedDocument<CreatePresetMutation, CreatePresetMutationVariables> = {
  name: 'CreatePreset',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation CreatePreset($name:String!$props:CreateResourcePresetInput!){create_resource_preset(name:$name props:$props){ok msg resource_preset{id}}}",
};

export const ModifyPresetDocument: TypedDocument<ModifyPresetMutation, ModifyPresetMutationVariables> = {
  name: 'ModifyPreset',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation ModifyPreset($id:UUID!$props:ModifyResourcePresetInput!){modify_resource_preset(id:$id props:$props){ok msg}}",
};

export const DeletePresetDocument: TypedDocument<DeletePresetMutation, DeletePresetMutationVariables> = {
  name: 'DeletePreset',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation DeletePreset($id:UUID!){delete_resource_preset(id:$id){ok msg}}",
};

export const PresetReachDocument: TypedDocument<PresetReachQuery, PresetReachQueryVariables> = {
  name: 'PresetReach',
  kind: 'query',
  generation: 'legacy',
  text: "query PresetReach($limit:Int!){agent_list(limit:$limit offset:0 status:\"ALIVE\"){items{id scaling_group available_slots schedulable}total_count}keypair_resource_policies{name default_for_unspecified total_resource_slots}}",
};
