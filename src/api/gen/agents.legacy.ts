// Generated from src/features/agents/agents.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ModifyAgentInput = {
  schedulable?: boolean | null | undefined;
  scaling_group?: string | null | undefined;
};

export type AgentFactsFragment = { id: string | null, status: string | null, status_changed: string | null, schedulable: boolean | null, scaling_group: string | null, available_slots: string | null, occupied_slots: string | null, container_count: number | null, first_contact: string | null, lost_at: string | null, addr: string | null, region: string | null, architecture: string | null, version: string | null, compute_plugins: string | null };

export type AgentListQueryVariables = Exact<{
  limit: number;
  offset: number;
  status: string;
  filter?: string | null | undefined;
  order?: string | null | undefined;
  live: boolean;
}>;

export type AgentListQuery = { agent_list: { total_count: number, items: Array<{ live_stat?: string | null, id: string | null, status: string | null, status_changed: string | null, schedulable: boolean | null, scaling_group: string | null, available_slots: string | null, occupied_slots: string | null, container_count: number | null, first_contact: string | null, lost_at: string | null, addr: string | null, region: string | null, architecture: string | null, version: string | null, compute_plugins: string | null } | null> } | null };

export type AgentSummaryListQueryVariables = Exact<{
  limit: number;
  offset: number;
  filter?: string | null | undefined;
  order?: string | null | undefined;
}>;

export type AgentSummaryListQuery = { agent_summary_list: { total_count: number, items: Array<{ id: string | null, status: string | null, schedulable: boolean | null, scaling_group: string | null, available_slots: string | null, occupied_slots: string | null, architecture: string | null } | null> } | null };

export type RestartingAgentsQueryVariables = Exact<{ [key: string]: never; }>;

export type RestartingAgentsQuery = { agent_list: { total_count: number } | null };

export type AgentDetailQueryVariables = Exact<{
  filter: string;
}>;

export type AgentDetailQuery = { agent_list: { items: Array<{ hardware_metadata: string | null, gpu_alloc_map: unknown, id: string | null, status: string | null, status_changed: string | null, schedulable: boolean | null, scaling_group: string | null, available_slots: string | null, occupied_slots: string | null, container_count: number | null, first_contact: string | null, lost_at: string | null, addr: string | null, region: string | null, architecture: string | null, version: string | null, compute_plugins: string | null } | null> } | null };

export type AgentLiveQueryVariables = Exact<{
  filter: string;
}>;

export type AgentLiveQuery = { agent_list: { items: Array<{ id: string | null, live_stat: string | null } | null> } | null };

export type AgentSessionsQueryVariables = Exact<{
  agent: string;
  running: string;
  limit: number;
}>;

export type AgentSessionsQuery = { agent_list: { items: Array<{ id: string | null, status: string | null, schedulable: boolean | null } | null> } | null, compute_session_list: { total_count: number, items: Array<{ session_id: string | null, name: string | null, status: string | null, type: string | null, user_email: string | null, access_key: string | null, created_at: string | null, containers: Array<{ kernel_id: string | null, cluster_hostname: string | null, agent: string | null, status: string | null, container_id: string | null, occupied_slots: string | null } | null> | null } | null> } | null };

export type AgentsNowQueryVariables = Exact<{
  filter: string;
  limit: number;
}>;

export type AgentsNowQuery = { agent_list: { items: Array<{ id: string | null, schedulable: boolean | null } | null> } | null };

export type ModifyAgentMutationVariables = Exact<{
  id: string;
  props: ModifyAgentInput;
}>;

export type ModifyAgentMutation = { modify_agent: { ok: boolean | null, msg: string | null } | null };

export type RescanGpuMapMutationVariables = Exact<{
  id: string;
}>;

export type RescanGpuMapMutation = { rescan_gpu_alloc_maps: { task_id: string | null } | null };

export const AgentListDocument: TypedDocument<AgentListQuery, AgentListQueryVariables> = {
  name: 'AgentList',
  kind: 'query',
  generation: 'legacy',
  text: "query AgentList($limit:Int!$offset:Int!$status:String!$filter:String$order:String$live:Boolean!){agent_list(limit:$limit offset:$offset status:$status filter:$filter order:$order){items{...AgentFacts live_stat@include(if:$live)}total_count}}fragment AgentFacts on Agent{id status status_changed schedulable scaling_group available_slots occupied_slots container_count first_contact lost_at addr region architecture version compute_plugins}",
};

export const AgentSummaryListDocument: TypedDocument<AgentSummaryListQuery, AgentSummaryListQueryVariables> = {
  name: 'AgentSummaryList',
  kind: 'query',
  generation: 'legacy',
  text: "query AgentSummaryList($limit:Int!$offset:Int!$filter:String$order:String){agent_summary_list(limit:$limit offset:$offset filter:$filter order:$order){items{id status schedulable scaling_group available_slots occupied_slots architecture}total_count}}",
};

export const RestartingAgentsDocument: TypedDocument<RestartingAgentsQuery, RestartingAgentsQueryVariables> = {
  name: 'RestartingAgents',
  kind: 'query',
  generation: 'legacy',
  text: "query RestartingAgents{agent_list(limit:1 offset:0 status:\"RESTARTING\"){total_count}}",
};

export const AgentDetailDocument: TypedDocument<AgentDetailQuery, AgentDetailQueryVariables> = {
  name: 'AgentDetail',
  kind: 'query',
  generation: 'legacy',
  text: "query AgentDetail($filter:String!){agent_list(limit:1 offset:0 filter:$filter){items{...AgentFacts hardware_metadata gpu_alloc_map}}}fragment AgentFacts on Agent{id status status_changed schedulable scaling_group available_slots occupied_slots container_count first_contact lost_at addr region architecture version compute_plugins}",
};

export const AgentLiveDocument: TypedDocument<AgentLiveQuery, AgentLiveQueryVariables> = {
  name: 'AgentLive',
  kind: 'query',
  generation: 'legacy',
  text: "query AgentLive($filter:String!){agent_list(limit:1 offset:0 filter:$filter){items{id live_stat}}}",
};

export const AgentSessionsDocument: TypedDocument<AgentSessionsQuery, AgentSessionsQueryVariables> = {
  name: 'AgentSessions',
  kind: 'query',
  generation: 'legacy',
  text: "query AgentSessions($agent:String!$running:String!$limit:Int!){agent_list(limit:1 offset:0 filter:$agent){items{id status schedulable}}compute_session_list(limit:$limit offset:0 filter:$running order:\"created_at\"){items{session_id name status type user_email access_key created_at containers{kernel_id cluster_hostname agent status container_id occupied_slots}}total_count}}",
};

export const AgentsNowDocument: TypedDocument<AgentsNowQuery, AgentsNowQueryVariables> = {
  name: 'AgentsNow',
  kind: 'query',
  generation: 'legacy',
  text: "query AgentsNow($filter:String!$limit:Int!){agent_list(limit:$limit offset:0 filter:$filter){items{id schedulable}}}",
};

export const ModifyAgentDocument: TypedDocument<ModifyAgentMutation, ModifyAgentMutationVariables> = {
  name: 'ModifyAgent',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation ModifyAgent($id:String!$props:ModifyAgentInput!){modify_agent(id:$id props:$props){ok msg}}",
};

export const RescanGpuMapDocument: TypedDocument<RescanGpuMapMutation, RescanGpuMapMutationVariables> = {
  name: 'RescanGpuMap',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation RescanGpuMap($id:String!){rescan_gpu_alloc_maps(agent_id:$id){task_id}}",
};
