// Generated from src/entities/sessions/sessions-now.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SessionsNowQueryVariables = Exact<{
  filter: string;
  limit: number;
}>;

export type SessionsNowQuery = { compute_session_list: { items: Array<{ session_id: string | null, status: string | null } | null> } | null };

export type SessionNamesQueryVariables = Exact<{
  filter: string;
  limit: number;
}>;

export type SessionNamesQuery = { compute_session_list: { items: Array<{ session_id: string | null, name: string | null } | null> } | null };

export const SessionsNowDocument: TypedDocument<SessionsNowQuery, SessionsNowQueryVariables> = {
  name: 'SessionsNow',
  kind: 'query',
  generation: 'legacy',
  text: "query SessionsNow($filter:String!$limit:Int!){compute_session_list(limit:$limit offset:0 filter:$filter){items{session_id status}}}",
};

export const SessionNamesDocument: TypedDocument<SessionNamesQuery, SessionNamesQueryVariables> = {
  name: 'SessionNames',
  kind: 'query',
  generation: 'legacy',
  text: "query SessionNames($filter:String!$limit:Int!){compute_session_list(limit:$limit offset:0 filter:$filter){items{session_id name}}}",
};
