// Generated from src/entities/sessions/session-counts.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SessionCountsQueryVariables = Exact<{ [key: string]: never; }>;

export type SessionCountsQuery = { running: { total_count: number } | null, waiting: { total_count: number, items: Array<{ session_id: string | null, name: string | null, created_at: string | null, scaling_group: string | null } | null> } | null };

export const SessionCountsDocument: TypedDocument<SessionCountsQuery, SessionCountsQueryVariables> = {
  name: 'SessionCounts',
  kind: 'query',
  generation: 'legacy',
  text: "query SessionCounts{running:compute_session_list(limit:1 offset:0 status:\"RUNNING\"){total_count}waiting:compute_session_list(limit:1 offset:0 status:\"PENDING\" order:\"created_at\"){items{session_id name created_at scaling_group}total_count}}",
};
