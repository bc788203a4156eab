// Generated from src/features/usage/usage.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type UsageProjectsQueryVariables = Exact<{ [key: string]: never; }>;

export type UsageProjectsQuery = { groups: Array<{ id: string | null, name: string | null, domain_name: string | null } | null> | null };

export type UsageUsersQueryVariables = Exact<{
  filter: string;
  limit: number;
}>;

export type UsageUsersQuery = { user_list: { items: Array<{ uuid: string | null, email: string | null } | null> } | null };

export type RunningUseQueryVariables = Exact<{
  limit: number;
  offset: number;
}>;

export type RunningUseQuery = { compute_session_list: { total_count: number, items: Array<{ session_id: string | null, name: string | null, type: string | null, user_id: string | null, user_email: string | null, domain_name: string | null, group_name: string | null, scaling_group: string | null, created_at: string | null, occupied_slots: string | null, containers: Array<{ occupied_slots: string | null, live_stat: string | null } | null> | null } | null> } | null };

export const UsageProjectsDocument: TypedDocument<UsageProjectsQuery, UsageProjectsQueryVariables> = {
  name: 'UsageProjects',
  kind: 'query',
  generation: 'legacy',
  text: "query UsageProjects{groups(type:[\"GENERAL\" \"MODEL_STORE\"]){id name domain_name}}",
};

export const UsageUsersDocument: TypedDocument<UsageUsersQuery, UsageUsersQueryVariables> = {
  name: 'UsageUsers',
  kind: 'query',
  generation: 'legacy',
  text: "query UsageUsers($filter:String!$limit:Int!){user_list(limit:$limit offset:0 filter:$filter){items{uuid email}}}",
};

export const RunningUseDocument: TypedDocument<RunningUseQuery, RunningUseQueryVariables> = {
  name: 'RunningUse',
  kind: 'query',
  generation: 'legacy',
  text: "query RunningUse($limit:Int!$offset:Int!){compute_session_list(limit:$limit offset:$offset status:\"RUNNING\" order:\"id\"){items{session_id name type user_id user_email domain_name group_name scaling_group created_at occupied_slots containers{occupied_slots live_stat}}total_count}}",
};
