// Generated from src/features/services/services.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ExtraMountInput = {
  vfolder_id?: string | null | undefined;
  mount_destination?: string | null | undefined;
  type?: string | null | undefined;
  permission?: string | null | undefined;
};

export type ImageRefType = {
  name: string;
  registry?: string | null | undefined;
  architecture?: string | null | undefined;
};

export type ModifyEndpointInput = {
  resource_slots?: string | null | undefined;
  resource_opts?: string | null | undefined;
  cluster_mode?: string | null | undefined;
  cluster_size?: number | null | undefined;
  replicas?: number | null | undefined;
  desired_session_count?: number | null | undefined;
  image?: ImageRefType | null | undefined;
  name?: string | null | undefined;
  resource_group?: string | null | undefined;
  model_definition_path?: string | null | undefined;
  open_to_public?: boolean | null | undefined;
  extra_mounts?: Array<ExtraMountInput | null | undefined> | null | undefined;
  environ?: string | null | undefined;
  runtime_variant?: string | null | undefined;
};

export type ServiceListQueryVariables = Exact<{
  limit: number;
  offset: number;
  filter?: string | null | undefined;
  order?: string | null | undefined;
}>;

export type ServiceListQuery = { endpoint_list: { total_count: number, items: Array<{ endpoint_id: string | null, name: string | null, status: string | null, lifecycle_stage: string | null, url: string | null, replicas: number | null, open_to_public: boolean | null, created_user_email: string | null, session_owner_email: string | null, domain: string | null, project: string | null, resource_group: string | null, resource_slots: string | null, model: string | null, created_at: string, destroyed_at: string | null, runtime_variant: { name: string | null, human_readable_name: string | null } | null } | null> } | null };

export type ServiceDetailQueryVariables = Exact<{
  id: string;
}>;

export type ServiceDetailQuery = { endpoint: { endpoint_id: string | null, name: string | null, status: string | null, lifecycle_stage: string | null, url: string | null, replicas: number | null, open_to_public: boolean | null, created_user_email: string | null, session_owner_email: string | null, domain: string | null, project: string | null, resource_group: string | null, resource_slots: string | null, resource_opts: string | null, cluster_mode: string | null, cluster_size: number | null, environ: string | null, model: string | null, model_definition_path: string | null, model_mount_destination: string | null, created_at: string, destroyed_at: string | null, retries: number | null, image_object: { id: string, registry: string | null, base_image_name: string | null, name: string | null, tag: string | null, architecture: string | null } | null, runtime_variant: { name: string | null, human_readable_name: string | null } | null, routings: Array<{ routing_id: string | null, session: string | null, status: string | null, health_status: string | null, traffic_ratio: number | null, created_at: string | null, error_data: string | null } | null> | null, errors: Array<{ session_id: string | null, errors: Array<{ src: string, name: string, repr: string }> }> } | null };

export type ServiceTokensQueryVariables = Exact<{
  id: string;
}>;

export type ServiceTokensQuery = { endpoint_token_list: { total_count: number, items: Array<{ created_at: string, valid_until: string | null } | null> } | null };

export type ModifyServiceMutationVariables = Exact<{
  id: string;
  props: ModifyEndpointInput;
}>;

export type ModifyServiceMutation = { modify_endpoint: { ok: boolean | null, msg: string | null } | null };

export const ServiceListDocument: TypedDocument<ServiceListQuery, ServiceListQueryVariables> = {
  name: 'ServiceList',
  kind: 'query',
  generation: 'legacy',
  text: "query ServiceList($limit:Int!$offset:Int!$filter:String$order:String){endpoint_list(limit:$limit offset:$offset filter:$filter order:$order){items{endpoint_id name status lifecycle_stage url replicas open_to_public created_user_email session_owner_email domain project resource_group resource_slots model runtime_variant{name human_readable_name}created_at destroyed_at}total_count}}",
};

export const ServiceDetailDocument: TypedDocument<ServiceDetailQuery, ServiceDetailQueryVariables> = {
  name: 'ServiceDetail',
  kind: 'query',
  generation: 'legacy',
  text: "query ServiceDetail($id:UUID!){endpoint(endpoint_id:$id){endpoint_id name status lifecycle_stage url replicas open_to_public created_user_email session_owner_email domain project resource_group resource_slots resource_opts cluster_mode cluster_size environ model model_definition_path model_mount_destination image_object{id registry base_image_name name tag architecture}runtime_variant{name human_readable_name}created_at destroyed_at retries routings{routing_id session status health_status traffic_ratio created_at error_data}errors{session_id errors{src name repr}}}}",
};

export const ServiceTokensDocument: TypedDocument<ServiceTokensQuery, ServiceTokensQueryVariables> = {
  name: 'ServiceTokens',
  kind: 'query',
  generation: 'legacy',
  text: "query ServiceTokens($id:UUID!){endpoint_token_list(endpoint_id:$id limit:100 offset:0 order:\"-created_at\"){items{created_at valid_until}total_count}}",
};

export const ModifyServiceDocument: TypedDocument<ModifyServiceMutation, ModifyServiceMutationVariables> = {
  name: 'ModifyService',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation ModifyService($id:UUID!$props:ModifyEndpointInput!){modify_endpoint(endpoint_id:$id props:$props){ok msg}}",
};
