// Generated from src/features/sessions/session-detail.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SessionLiveQueryVariables = Exact<{
  id: string;
}>;

export type SessionLiveQuery = { compute_session: { session_id: string | null, containers: Array<{ kernel_id: string | null, live_stat: string | null } | null> | null } | null };

export type TiedFragment = { row_id: string | null, name: string | null, status: string | null, result: string | null };

export type BeforeFragment = { row_id: string | null, name: string | null, status: string | null, result: string | null, dependees: { edges: Array<{ node: { row_id: string | null, name: string | null, status: string | null, result: string | null, dependees: { edges: Array<{ node: { row_id: string | null, name: string | null, status: string | null, result: string | null } | null } | null> } | null } | null } | null> } | null };

export type AfterFragment = { row_id: string | null, name: string | null, status: string | null, result: string | null, dependents: { edges: Array<{ node: { row_id: string | null, name: string | null, status: string | null, result: string | null, dependents: { edges: Array<{ node: { row_id: string | null, name: string | null, status: string | null, result: string | null } | null } | null> } | null } | null } | null> } | null };

export type SessionTiesQueryVariables = Exact<{
  scope: unknown;
  filter: string;
}>;

export type SessionTiesQuery = { compute_session_nodes: { edges: Array<{ node: { row_id: string | null, dependees: { edges: Array<{ node: { row_id: string | null, name: string | null, status: string | null, result: string | null, dependees: { edges: Array<{ node: { row_id: string | null, name: string | null, status: string | null, result: string | null, dependees: { edges: Array<{ node: { row_id: string | null, name: string | null, status: string | null, result: string | null } | null } | null> } | null } | null } | null> } | null } | null } | null> } | null, dependents: { edges: Array<{ node: { row_id: string | null, name: string | null, status: string | null, result: string | null, dependents: { edges: Array<{ node: { row_id: string | null, name: string | null, status: string | null, result: string | null, dependents: { edges: Array<{ node: { row_id: string | null, name: string | null, status: string | null, result: string | null } | null } | null> } | null } | null } | null> } | null } | null } | null> } | null } | null } | null> } | null };

export const SessionLiveDocument: TypedDocument<SessionLiveQuery, SessionLiveQueryVariables> = {
  name: 'SessionLive',
  kind: 'query',
  generation: 'legacy',
  text: "query SessionLive($id:UUID!){compute_session(id:$id){session_id containers{kernel_id live_stat}}}",
};

export const SessionTiesDocument: TypedDocument<SessionTiesQuery, SessionTiesQueryVariables> = {
  name: 'SessionTies',
  kind: 'query',
  generation: 'legacy',
  text: "query SessionTies($scope:ScopeField!$filter:String!){compute_session_nodes(scope_id:$scope filter:$filter first:1 offset:0){edges{node{row_id dependees{edges{node{...Before}}}dependents{edges{node{...After}}}}}}}fragment Before on ComputeSessionNode{...Tied dependees{edges{node{...Tied dependees{edges{node{...Tied}}}}}}}fragment Tied on ComputeSessionNode{row_id name status result}fragment After on ComputeSessionNode{...Tied dependents{edges{node{...Tied dependents{edges{node{...Tied}}}}}}}",
};
