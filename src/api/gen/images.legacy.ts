// Generated from src/features/images/images.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ClearImageCustomResourceLimitKey = {
  image_canonical: string;
  architecture?: string | null | undefined;
};

export type ImageRefType = {
  name: string;
  registry?: string | null | undefined;
  architecture?: string | null | undefined;
};

export type ImageStatus =
  | 'ALIVE'
  | 'DELETED'
  | 'PURGING'
  | 'PURGE_ERROR';

export type KVPairInput = {
  key?: string | null | undefined;
  value?: string | null | undefined;
};

export type ModifyImageInput = {
  name?: string | null | undefined;
  registry?: string | null | undefined;
  image?: string | null | undefined;
  tag?: string | null | undefined;
  architecture?: string | null | undefined;
  is_local?: boolean | null | undefined;
  size_bytes?: number | null | undefined;
  type?: string | null | undefined;
  digest?: string | null | undefined;
  labels?: Array<KVPairInput | null | undefined> | null | undefined;
  supported_accelerators?: Array<string | null | undefined> | null | undefined;
  resource_limits?: Array<ResourceLimitInput | null | undefined> | null | undefined;
};

export type PurgeImageOptions = {
  remove_from_registry?: boolean | null | undefined;
};

export type PurgeImagesKey = {
  agent_id: string;
  images: Array<ImageRefType | null | undefined>;
};

export type PurgeImagesOptions = {
  force?: boolean | null | undefined;
  noprune?: boolean | null | undefined;
};

export type ResourceLimitInput = {
  key?: string | null | undefined;
  min?: string | null | undefined;
  max?: string | null | undefined;
};

export type ImageListQueryVariables = Exact<{
  statuses?: Array<ImageStatus | null | undefined> | ImageStatus | null | undefined;
}>;

export type ImageListQuery = { images: Array<{ id: string | null, registry: string | null, project: string | null, namespace: string | null, base_image_name: string | null, tag: string | null, version: string | null, architecture: string | null, is_local: boolean | null, digest: string | null, aliases: Array<string | null> | null, size_bytes: number | string | null, status: string | null, supported_accelerators: Array<string | null> | null, installed: boolean | null, installed_agents: Array<string | null> | null, tags: Array<{ key: string | null, value: string | null } | null> | null, labels: Array<{ key: string | null, value: string | null } | null> | null, resource_limits: Array<{ key: string | null, min: string | null } | null> | null } | null> | null };

export type ImageFactsFragment = { id: string | null, registry: string | null, project: string | null, namespace: string | null, base_image_name: string | null, tag: string | null, version: string | null, architecture: string | null, is_local: boolean | null, digest: string | null, aliases: Array<string | null> | null, size_bytes: number | string | null, status: string | null, supported_accelerators: Array<string | null> | null, installed: boolean | null, installed_agents: Array<string | null> | null, tags: Array<{ key: string | null, value: string | null } | null> | null, labels: Array<{ key: string | null, value: string | null } | null> | null, resource_limits: Array<{ key: string | null, min: string | null } | null> | null };

export type ImageOneQueryVariables = Exact<{
  id: string;
}>;

export type ImageOneQuery = { image: { id: string | null, registry: string | null, project: string | null, namespace: string | null, base_image_name: string | null, tag: string | null, version: string | null, architecture: string | null, is_local: boolean | null, digest: string | null, aliases: Array<string | null> | null, size_bytes: number | string | null, status: string | null, supported_accelerators: Array<string | null> | null, installed: boolean | null, installed_agents: Array<string | null> | null, tags: Array<{ key: string | null, value: string | null } | null> | null, labels: Array<{ key: string | null, value: string | null } | null> | null, resource_limits: Array<{ key: string | null, min: string | null } | null> | null } | null };

export type ImagesNowQueryVariables = Exact<{
  statuses?: Array<ImageStatus | null | undefined> | ImageStatus | null | undefined;
}>;

export type ImagesNowQuery = { images: Array<{ id: string | null, status: string | null } | null> | null };

export type ModifyImageMutationVariables = Exact<{
  target: string;
  architecture: string;
  props: ModifyImageInput;
}>;

export type ModifyImageMutation = { modify_image: { ok: boolean | null, msg: string | null } | null };

export type ClearImageLimitsMutationVariables = Exact<{
  key: ClearImageCustomResourceLimitKey;
}>;

export type ClearImageLimitsMutation = { clear_image_custom_resource_limit: { image_node: { id: string } | null } | null };

export type AliasImageMutationVariables = Exact<{
  alias: string;
  target: string;
  architecture: string;
}>;

export type AliasImageMutation = { alias_image: { ok: boolean | null, msg: string | null } | null };

export type DealiasImageMutationVariables = Exact<{
  alias: string;
}>;

export type DealiasImageMutation = { dealias_image: { ok: boolean | null, msg: string | null } | null };

export type ForgetImageMutationVariables = Exact<{
  id: string;
}>;

export type ForgetImageMutation = { forget_image_by_id: { ok: boolean | null, msg: string | null } | null };

export type PurgeImageMutationVariables = Exact<{
  id: string;
  options: PurgeImageOptions;
}>;

export type PurgeImageMutation = { purge_image_by_id: { image: { id: string } | null } | null };

export type RemoveImagesFromAgentsMutationVariables = Exact<{
  keys: Array<PurgeImagesKey | null | undefined> | PurgeImagesKey;
  options: PurgeImagesOptions;
}>;

export type RemoveImagesFromAgentsMutation = { purge_images: { task_id: string | null } | null };

export type ImageRegistriesQueryVariables = Exact<{ [key: string]: never; }>;

export type ImageRegistriesQuery = { container_registry_nodes: { edges: Array<{ node: { registry_name: string, project: string | null, type: unknown } | null } | null> } | null };

export type UntagImageMutationVariables = Exact<{
  id: string;
}>;

export type UntagImageMutation = { untag_image_from_registry: { ok: boolean | null, msg: string | null } | null };

export type ImageAgentsQueryVariables = Exact<{
  limit: number;
}>;

export type ImageAgentsQuery = { agent_list: { items: Array<{ id: string | null, scaling_group: string | null, architecture: string | null, schedulable: boolean | null } | null> } | null };

export type InstallNowQueryVariables = Exact<{
  filter?: string | null | undefined;
  limit: number;
}>;

export type InstallNowQuery = { compute_session_list: { items: Array<{ session_id: string | null, name: string | null, status: string | null, status_info: string | null, agents: Array<string | null> | null } | null> } | null };

export type ImagesInUseQueryVariables = Exact<{
  filter?: string | null | undefined;
  limit: number;
  offset: number;
}>;

export type ImagesInUseQuery = { compute_session_list: { total_count: number, items: Array<{ session_id: string | null, image: string | null, architecture: string | null } | null> } | null };

export type ImageSessionsQueryVariables = Exact<{
  filter?: string | null | undefined;
}>;

export type ImageSessionsQuery = { compute_session_list: { total_count: number } | null };

export const ImageListDocument: TypedDocument<ImageListQuery, ImageListQueryVariables> = {
  name: 'ImageList',
  kind: 'query',
  generation: 'legacy',
  text: "query ImageList($statuses:[ImageStatus]){images(load_filters:[\"general\" \"operational\" \"customized\"]filter_by_statuses:$statuses){...ImageFacts}}fragment ImageFacts on Image{id registry project namespace base_image_name tag tags{key value}version architecture is_local digest labels{key value}aliases size_bytes status resource_limits{key min}supported_accelerators installed installed_agents}",
};

export const ImageOneDocument: TypedDocument<ImageOneQuery, ImageOneQueryVariables> = {
  name: 'ImageOne',
  kind: 'query',
  generation: 'legacy',
  text: "query ImageOne($id:String!){image(id:$id){...ImageFacts}}fragment ImageFacts on Image{id registry project namespace base_image_name tag tags{key value}version architecture is_local digest labels{key value}aliases size_bytes status resource_limits{key min}supported_accelerators installed installed_agents}",
};

export const ImagesNowDocument: TypedDocument<ImagesNowQuery, ImagesNowQueryVariables> = {
  name: 'ImagesNow',
  kind: 'query',
  generation: 'legacy',
  text: "query ImagesNow($statuses:[ImageStatus]){images(load_filters:[\"general\" \"operational\" \"customized\"]filter_by_statuses:$statuses){id status}}",
};

export const ModifyImageDocument: TypedDocument<ModifyImageMutation, ModifyImageMutationVariables> = {
  name: 'ModifyImage',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation ModifyImage($target:String!$architecture:String!$props:ModifyImageInput!){modify_image(target:$target architecture:$architecture props:$props){ok msg}}",
};

export const ClearImageLimitsDocument: TypedDocument<ClearImageLimitsMutation, ClearImageLimitsMutationVariables> = {
  name: 'ClearImageLimits',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation ClearImageLimits($key:ClearImageCustomResourceLimitKey!){clear_image_custom_resource_limit(key:$key){image_node{id}}}",
};

export const AliasImageDocument: TypedDocument<AliasImageMutation, AliasImageMutationVariables> = {
  name: 'AliasImage',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation AliasImage($alias:String!$target:String!$architecture:String!){alias_image(alias:$alias target:$target architecture:$architecture){ok msg}}",
};

export const DealiasImageDocument: TypedDocument<DealiasImageMutation, DealiasImageMutationVariables> = {
  name: 'DealiasImage',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation DealiasImage($alias:String!){dealias_image(alias:$alias){ok msg}}",
};

export const ForgetImageDocument: TypedDocument<ForgetImageMutation, ForgetImageMutationVariables> = {
  name: 'ForgetImage',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation ForgetImage($id:String!){forget_image_by_id(image_id:$id){ok msg}}",
};

export const PurgeImageDocument: TypedDocument<PurgeImageMutation, PurgeImageMutationVariables> = {
  name: 'PurgeImage',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation PurgeImage($id:String!$options:PurgeImageOptions!){purge_image_by_id(image_id:$id options:$options){image{id}}}",
};

export const RemoveImagesFromAgentsDocument: TypedDocument<RemoveImagesFromAgentsMutation, RemoveImagesFromAgentsMutationVariables> = {
  name: 'RemoveImagesFromAgents',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation RemoveImagesFromAgents($keys:[PurgeImagesKey]!$options:PurgeImagesOptions!){purge_images(keys:$keys options:$options){task_id}}",
};

export const ImageRegistriesDocument: TypedDocument<ImageRegistriesQuery, ImageRegistriesQueryVariables> = {
  name: 'ImageRegistries',
  kind: 'query',
  generation: 'legacy',
  text: "query ImageRegistries{container_registry_nodes{edges{node{registry_name project type}}}}",
};

export const UntagImageDocument: TypedDocument<UntagImageMutation, UntagImageMutationVariables> = {
  name: 'UntagImage',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation UntagImage($id:String!){untag_image_from_registry(image_id:$id){ok msg}}",
};

export const ImageAgentsDocument: TypedDocument<ImageAgentsQuery, ImageAgentsQueryVariables> = {
  name: 'ImageAgents',
  kind: 'query',
  generation: 'legacy',
  text: "query ImageAgents($limit:Int!){agent_list(limit:$limit offset:0 status:\"ALIVE\"){items{id scaling_group architecture schedulable}}}",
};

export const InstallNowDocument: TypedDocument<InstallNowQuery, InstallNowQueryVariables> = {
  name: 'InstallNow',
  kind: 'query',
  generation: 'legacy',
  text: "query InstallNow($filter:String$limit:Int!){compute_session_list(limit:$limit offset:0 filter:$filter){items{session_id name status status_info agents}}}",
};

export const ImagesInUseDocument: TypedDocument<ImagesInUseQuery, ImagesInUseQueryVariables> = {
  name: 'ImagesInUse',
  kind: 'query',
  generation: 'legacy',
  text: "query ImagesInUse($filter:String$limit:Int!$offset:Int!){compute_session_list(limit:$limit offset:$offset filter:$filter order:\"id\"){items{session_id image architecture}total_count}}",
};

export const ImageSessionsDocument: TypedDocument<ImageSessionsQuery, ImageSessionsQueryVariables> = {
  name: 'ImageSessions',
  kind: 'query',
  generation: 'legacy',
  text: "query ImageSessions($filter:String){compute_session_list(limit:1 offset:0 filter:$filter){total_count}}",
};
