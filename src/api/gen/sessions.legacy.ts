// Generated from src/features/sessions/sessions.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SessionFactsFragment = { session_id: string | null, name: string | null, type: string | null, status: string | null, status_info: string | null, result: string | null, priority: number | null, user_email: string | null, full_name: string | null, access_key: string | null, domain_name: string | null, group_name: string | null, group_id: string | null, scaling_group: string | null, agent_ids: Array<string | null> | null, image: string | null, cluster_mode: string | null, cluster_size: number | null, requested_slots: string | null, occupied_slots: string | null, created_at: string | null, scheduled_at: string | null, starts_at: string | null, terminated_at: string | null, startup_command: string | null, tag: string | null };

export type SessionListQueryVariables = Exact<{
  limit: number;
  offset: number;
  filter?: string | null | undefined;
  order?: string | null | undefined;
  idle: boolean;
  live: boolean;
}>;

export type SessionListQuery = { compute_session_list: { total_count: number, items: Array<{ idle_checks?: string | null, session_id: string | null, name: string | null, type: string | null, status: string | null, status_info: string | null, result: string | null, priority: number | null, user_email: string | null, full_name: string | null, access_key: string | null, domain_name: string | null, group_name: string | null, group_id: string | null, scaling_group: string | null, agent_ids: Array<string | null> | null, image: string | null, cluster_mode: string | null, cluster_size: number | null, requested_slots: string | null, occupied_slots: string | null, created_at: string | null, scheduled_at: string | null, starts_at: string | null, terminated_at: string | null, startup_command: string | null, tag: string | null, containers?: Array<{ live_stat: string | null } | null> | null } | null> } | null };

export const SessionListDocument: TypedDocument<SessionListQuery, SessionListQueryVariables> = {
  name: 'SessionList',
  kind: 'query',
  generation: 'legacy',
  text: "query SessionList($limit:Int!$offset:Int!$filter:String$order:String$idle:Boolean!$live:Boolean!){compute_session_list(limit:$limit offset:$offset filter:$filter order:$order){items{...SessionFacts idle_checks@include(if:$idle)containers@include(if:$live){live_stat}}total_count}}fragment SessionFacts on ComputeSession{session_id name type status status_info result priority user_email full_name access_key domain_name group_name group_id scaling_group agent_ids image cluster_mode cluster_size requested_slots occupied_slots created_at scheduled_at starts_at terminated_at startup_command tag}",
};
