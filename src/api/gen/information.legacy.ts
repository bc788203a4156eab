// Generated from src/features/information/information.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AgentVersionsQueryVariables = Exact<{
  limit: number;
  offset: number;
}>;

export type AgentVersionsQuery = { agent_list: { total_count: number, items: Array<{ id: string | null, version: string | null, status: string | null } | null> } | null };

export const AgentVersionsDocument: TypedDocument<AgentVersionsQuery, AgentVersionsQueryVariables> = {
  name: 'AgentVersions',
  kind: 'query',
  generation: 'legacy',
  text: "query AgentVersions($limit:Int!$offset:Int!){agent_list(limit:$limit offset:$offset order:\"id\" status:\"ALIVE,LOST,RESTARTING\"){items{id version status}total_count}}",
};
