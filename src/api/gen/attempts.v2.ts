// Generated from src/entities/queue/attempts.v2.graphql by `npm run gen`.
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

export type SchedulingAttemptsQueryVariables = Exact<{
  ids: Array<string> | string;
  limit: number;
}>;

export type SchedulingAttemptsQuery = { adminSessionSchedulingHistories: { edges: Array<{ node: { id: string, sessionId: string, result: SchedulingResult, message: string | null, attempts: number, createdAt: string, updatedAt: string } }> } | null };

export const SchedulingAttemptsDocument: TypedDocument<SchedulingAttemptsQuery, SchedulingAttemptsQueryVariables> = {
  name: 'SchedulingAttempts',
  kind: 'query',
  generation: 'v2',
  text: "query SchedulingAttempts($ids:[UUID!]!$limit:Int!){adminSessionSchedulingHistories(filter:{sessionId:{in:$ids}phase:{equals:\"schedule-sessions\"}}orderBy:[{field:UPDATED_AT direction:DESC}]limit:$limit offset:0){edges{node{id sessionId result message attempts createdAt updatedAt}}}}",
};
