// Generated from src/entities/agents/agent-slots.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AgentSlotsQueryVariables = Exact<{
  group?: string | null | undefined;
  limit: number;
  offset: number;
}>;

export type AgentSlotsQuery = { agent_list: { total_count: number, items: Array<{ id: string | null, status: string | null, schedulable: boolean | null, scaling_group: string | null, available_slots: string | null, occupied_slots: string | null, lost_at: string | null } | null> } | null };

export type AgentSummariesQueryVariables = Exact<{
  filter: string;
  limit: number;
  offset: number;
}>;

export type AgentSummariesQuery = { agent_summary_list: { total_count: number, items: Array<{ id: string | null, status: string | null, schedulable: boolean | null, scaling_group: string | null, available_slots: string | null, occupied_slots: string | null } | null> } | null };

export const AgentSlotsDocument: TypedDocument<AgentSlotsQuery, AgentSlotsQueryVariables> = {
  name: 'AgentSlots',
  kind: 'query',
  generation: 'legacy',
  text: "query AgentSlots($group:String$limit:Int!$offset:Int!){agent_list(scaling_group:$group limit:$limit offset:$offset status:\"ALIVE,LOST,RESTARTING\" order:\"id\"){items{id status schedulable scaling_group available_slots occupied_slots lost_at}total_count}}",
};

export const AgentSummariesDocument: TypedDocument<AgentSummariesQuery, AgentSummariesQueryVariables> = {
  name: 'AgentSummaries',
  kind: 'query',
  generation: 'legacy',
  text: "query AgentSummaries($filter:String!$limit:Int!$offset:Int!){agent_summary_list(limit:$limit offset:$offset filter:$filter order:\"id\"){items{id status schedulable scaling_group available_slots occupied_slots}total_count}}",
};
