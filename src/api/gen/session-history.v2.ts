// Generated from src/features/sessions/session-history.v2.graphql by `npm run gen`.
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

export type SessionSchedulingQueryVariables = Exact<{
  id: string;
  limit: number;
}>;

export type SessionSchedulingQuery = { sessionScopedSchedulingHistories: { count: number, edges: Array<{ node: { id: string, phase: string, fromStatus: string | null, toStatus: string | null, result: SchedulingResult, message: string | null, attempts: number, createdAt: string, updatedAt: string, subSteps: Array<{ step: string, result: SchedulingResult, message: string | null }> } }> } | null };

export const SessionSchedulingDocument: TypedDocument<SessionSchedulingQuery, SessionSchedulingQueryVariables> = {
  name: 'SessionScheduling',
  kind: 'query',
  generation: 'v2',
  text: "query SessionScheduling($id:UUID!$limit:Int!){sessionScopedSchedulingHistories(scope:{sessionId:$id}orderBy:[{field:CREATED_AT direction:DESC}]limit:$limit offset:0){count edges{node{id phase fromStatus toStatus result message attempts createdAt updatedAt subSteps{step result message}}}}}",
};
