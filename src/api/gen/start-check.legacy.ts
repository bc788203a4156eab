// Generated from src/entities/session-start/start-check.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type StartFactsQueryVariables = Exact<{
  email: string;
  key: string;
  domain: string;
  project: string;
  projectText: string;
  live: string;
}>;

export type StartFactsQuery = { keypair_list: { items: Array<{ access_key: string | null, is_active: boolean | null, resource_policy: string | null } | null> } | null, keypair_resource_policies: Array<{ name: string | null, default_for_unspecified: string | null, total_resource_slots: string | null, max_concurrent_sessions: number | null, max_containers_per_session: number | null, max_pending_session_count: number | null, max_session_lifetime: number | null, idle_timeout: number | string | null, allowed_vfolder_hosts: string | null } | null> | null, user_resource_policies: Array<{ name: string, max_vfolder_count: number | null, max_quota_scope_size: number | string | null } | null> | null, resource_presets: Array<{ name: string | null, resource_slots: string | null, scaling_group_name: string | null } | null> | null, domain: { name: string | null, is_active: boolean | null, total_resource_slots: string | null, allowed_vfolder_hosts: string | null, allowed_docker_registries: Array<string | null> | null } | null, group: { id: string | null, name: string | null, is_active: boolean | null, total_resource_slots: string | null, allowed_vfolder_hosts: string | null } | null, ofDomain: Array<{ name: string | null, is_active: boolean | null, scheduler_opts: string | null } | null> | null, ofProject: Array<{ name: string | null, is_active: boolean | null, scheduler_opts: string | null } | null> | null, ofKey: Array<{ name: string | null, is_active: boolean | null, scheduler_opts: string | null } | null> | null, own: { total_count: number, items: Array<{ session_id: string | null, status: string | null, type: string | null, occupied_slots: string | null } | null> } | null };

export type StartGroupFragment = { name: string | null, is_active: boolean | null, scheduler_opts: string | null };

export type StartSessionsFragment = { total_count: number, items: Array<{ session_id: string | null, status: string | null, type: string | null, occupied_slots: string | null } | null> };

export type StartUseQueryVariables = Exact<{
  domain?: string | null | undefined;
  project?: string | null | undefined;
  limit: number;
  offset: number;
  holding: string;
}>;

export type StartUseQuery = { compute_session_list: { total_count: number, items: Array<{ session_id: string | null, status: string | null, type: string | null, occupied_slots: string | null } | null> } | null };

export type StartAgentsQueryVariables = Exact<{
  group: string;
  limit: number;
  offset: number;
}>;

export type StartAgentsQuery = { agent_list: { total_count: number, items: Array<{ id: string | null, architecture: string | null, schedulable: boolean | null, available_slots: string | null, occupied_slots: string | null } | null> } | null };

export const StartFactsDocument: TypedDocument<StartFactsQuery, StartFactsQueryVariables> = {
  name: 'StartFacts',
  kind: 'query',
  generation: 'legacy',
  text: "query StartFacts($email:String!$key:String!$domain:String!$project:UUID!$projectText:String!$live:String!){keypair_list(limit:100 offset:0 email:$email){items{access_key is_active resource_policy}}keypair_resource_policies{name default_for_unspecified total_resource_slots max_concurrent_sessions max_containers_per_session max_pending_session_count max_session_lifetime idle_timeout allowed_vfolder_hosts}user_resource_policies{name max_vfolder_count max_quota_scope_size}resource_presets{name resource_slots scaling_group_name}domain(name:$domain){name is_active total_resource_slots allowed_vfolder_hosts allowed_docker_registries}group(id:$project domain_name:$domain){id name is_active total_resource_slots allowed_vfolder_hosts}ofDomain:scaling_groups_for_domain(domain:$domain){...StartGroup}ofProject:scaling_groups_for_user_group(user_group:$projectText){...StartGroup}ofKey:scaling_groups_for_keypair(access_key:$key){...StartGroup}own:compute_session_list(limit:1000 offset:0 access_key:$key filter:$live){...StartSessions}}fragment StartGroup on ScalingGroup{name is_active scheduler_opts}fragment StartSessions on ComputeSessionList{items{session_id status type occupied_slots}total_count}",
};

export const StartUseDocument: TypedDocument<StartUseQuery, StartUseQueryVariables> = {
  name: 'StartUse',
  kind: 'query',
  generation: 'legacy',
  text: "query StartUse($domain:String$project:String$limit:Int!$offset:Int!$holding:String!){compute_session_list(limit:$limit offset:$offset domain_name:$domain group_id:$project filter:$holding order:\"id\"){...StartSessions}}fragment StartSessions on ComputeSessionList{items{session_id status type occupied_slots}total_count}",
};

export const StartAgentsDocument: TypedDocument<StartAgentsQuery, StartAgentsQueryVariables> = {
  name: 'StartAgents',
  kind: 'query',
  generation: 'legacy',
  text: "query StartAgents($group:String!$limit:Int!$offset:Int!){agent_list(limit:$limit offset:$offset status:\"ALIVE\" scaling_group:$group order:\"id\"){items{id architecture schedulable available_slots occupied_slots}total_count}}",
};
