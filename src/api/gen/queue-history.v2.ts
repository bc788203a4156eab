// Generated from src/entities/queue/queue-history.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SchedulingResult =
  | 'SUCCESS'
  | 'FAILURE'
  | 'STALE'
  | 'NEED_RETRY'
  | 'EXPIRED'
  | 'GIVE_UP'
  | 'SKIPPED';

export type QueueHistoryQueryVariables = Exact<{
  id: string;
  limit: number;
}>;

export type QueueHistoryQuery = { adminSessionSchedulingHistories: { count: number, edges: Array<{ node: { id: string, phase: string, fromStatus: string | null, toStatus: string | null, result: SchedulingResult, message: string | null, attempts: number, createdAt: string, updatedAt: string } }> } | null };

export const QueueHistoryDocument: TypedDocument<QueueHistoryQuery, QueueHistoryQueryVariables> = {
  name: 'QueueHistory',
  kind: 'query',
  generation: 'v2',
  text: "query QueueHistory($id:UUID!$limit:Int!){adminSessionSchedulingHistories(filter:{sessionId:{equals:$id}}orderBy:[{field:UPDATED_AT direction:DESC}]limit:$limit offset:0){count edges{node{id phase fromStatus toStatus result message attempts createdAt updatedAt}}}}",
};
