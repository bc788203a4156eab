// Generated from src/entities/queue/queue.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type WaitingSessionsQueryVariables = Exact<{
  filter: string;
  limit: number;
  offset: number;
}>;

export type WaitingSessionsQuery = { compute_session_list: { total_count: number, items: Array<{ session_id: string | null, name: string | null, type: string | null, status: string | null, priority: number | null, user_email: string | null, user_id: string | null, access_key: string | null, domain_name: string | null, group_name: string | null, group_id: string | null, scaling_group: string | null, image: string | null, architecture: string | null, cluster_size: number | null, cluster_mode: string | null, created_at: string | null, starts_at: string | null, requested_slots: string | null } | null> } | null };

export type QueueOrderQueryVariables = Exact<{
  group: string;
}>;

export type QueueOrderQuery = { session_pending_queue: { count: number | null, edges: Array<{ node: { row_id: string | null, queue_position: number | null } | null } | null> } | null };

export const WaitingSessionsDocument: TypedDocument<WaitingSessionsQuery, WaitingSessionsQueryVariables> = {
  name: 'WaitingSessions',
  kind: 'query',
  generation: 'legacy',
  text: "query WaitingSessions($filter:String!$limit:Int!$offset:Int!){compute_session_list(limit:$limit offset:$offset filter:$filter order:\"-priority,created_at,id\"){items{session_id name type status priority user_email user_id access_key domain_name group_name group_id scaling_group image architecture cluster_size cluster_mode created_at starts_at requested_slots}total_count}}",
};

export const QueueOrderDocument: TypedDocument<QueueOrderQuery, QueueOrderQueryVariables> = {
  name: 'QueueOrder',
  kind: 'query',
  generation: 'legacy',
  text: "query QueueOrder($group:String!){session_pending_queue(resource_group_id:$group){count edges{node{row_id queue_position}}}}",
};
