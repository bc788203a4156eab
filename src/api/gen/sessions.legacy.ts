// Generated from src/features/sessions/sessions.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SessionFactsFragment = { session_id: string | null, name: string | null, type: string | null, status: string | null, status_info: string | null, result: string | null, priority: number | null, user_email: string | null, full_name: string | null, access_key: string | null, domain_name: string | null, group_name: string | null, group_id: string | null, scaling_group: string | null, agent_ids: Array<string | null> | null, image: string | null, cluster_mode: string | null, cluster_size: number | null, requested_slots: string | null, occupied_slots: string | null, created_at: string | null, scheduled_at: string | null, starts_at: string | null, terminated_at: string | null, startup_command: string | null, tag: string | null };

export type SessionListQueryVariables = Exact<{
  limit: number;
  offset: number;
  filter?: string | null | undefined;
  order?: string | null | undefined;
  project?: string | null | undefined;
  idle: boolean;
  live: boolean;
}>;

export type SessionListQuery = { compute_session_list: { total_count: number, items: Array<{ idle_checks?: string | null, session_id: string | null, name: string | null, type: string | null, status: string | null, status_info: string | null, result: string | null, priority: number | null, user_email: string | null, full_name: string | null, access_key: string | null, domain_name: string | null, group_name: string | null, group_id: string | null, scaling_group: string | null, agent_ids: Array<string | null> | null, image: string | null, cluster_mode: string | null, cluster_size: number | null, requested_slots: string | null, occupied_slots: string | null, created_at: string | null, scheduled_at: string | null, starts_at: string | null, terminated_at: string | null, startup_command: string | null, tag: string | null, containers?: Array<{ live_stat: string | null } | null> | null } | null> } | null };

export type SessionRestFragment = { user_id: string | null, status_history: string | null, status_data: string | null, idle_checks: string | null, mounts: Array<string | null> | null, service_ports: string | null, resource_opts: string | null, containers: Array<{ kernel_id: string | null, cluster_idx: number | null, cluster_role: string | null, cluster_hostname: string | null, image: string | null, architecture: string | null, agent: string | null, status: string | null, status_changed: string | null, status_info: string | null, container_id: string | null, occupied_slots: string | null, preopen_ports: Array<number | null> | null } | null> | null };

export type SessionDetailQueryVariables = Exact<{
  filter: string;
}>;

export type SessionDetailQuery = { compute_session_list: { items: Array<{ session_id: string | null, name: string | null, type: string | null, status: string | null, status_info: string | null, result: string | null, priority: number | null, user_email: string | null, full_name: string | null, access_key: string | null, domain_name: string | null, group_name: string | null, group_id: string | null, scaling_group: string | null, agent_ids: Array<string | null> | null, image: string | null, cluster_mode: string | null, cluster_size: number | null, requested_slots: string | null, occupied_slots: string | null, created_at: string | null, scheduled_at: string | null, starts_at: string | null, terminated_at: string | null, startup_command: string | null, tag: string | null, user_id: string | null, status_history: string | null, status_data: string | null, idle_checks: string | null, mounts: Array<string | null> | null, service_ports: string | null, resource_opts: string | null, containers: Array<{ kernel_id: string | null, cluster_idx: number | null, cluster_role: string | null, cluster_hostname: string | null, image: string | null, architecture: string | null, agent: string | null, status: string | null, status_changed: string | null, status_info: string | null, container_id: string | null, occupied_slots: string | null, preopen_ports: Array<number | null> | null } | null> | null } | null> } | null };

export const SessionListDocument: TypedDocument<SessionListQuery, SessionListQueryVariables> = {
  name: 'SessionList',
  kind: 'query',
  generation: 'legacy',
  text: "query SessionList($limit:Int!$offset:Int!$filter:String$order:String$project:String$idle:Boolean!$live:Boolean!){compute_session_list(limit:$limit offset:$offset filter:$filter order:$order group_id:$project){items{...SessionFacts idle_checks@include(if:$idle)containers@include(if:$live){live_stat}}total_count}}fragment SessionFacts on ComputeSession{session_id name type status status_info result priority user_email full_name access_key domain_name group_name group_id scaling_group agent_ids image cluster_mode cluster_size requested_slots occupied_slots created_at scheduled_at starts_at terminated_at startup_command tag}",
};

export const SessionDetailDocument: TypedDocument<SessionDetailQuery, SessionDetailQueryVariables> = {
  name: 'SessionDetail',
  kind: 'query',
  generation: 'legacy',
  text: "query SessionDetail($filter:String!){compute_session_list(limit:1 offset:0 filter:$filter){items{...SessionFacts ...SessionRest}}}fragment SessionFacts on ComputeSession{session_id name type status status_info result priority user_email full_name access_key domain_name group_name group_id scaling_group agent_ids image cluster_mode cluster_size requested_slots occupied_slots created_at scheduled_at starts_at terminated_at startup_command tag}fragment SessionRest on ComputeSession{user_id status_history status_data idle_checks mounts service_ports resource_opts containers{kernel_id cluster_idx cluster_role cluster_hostname image architecture agent status status_changed status_info container_id occupied_slots preopen_ports}}",
};
