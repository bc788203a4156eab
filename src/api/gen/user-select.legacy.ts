// Generated from src/entities/users/user-select.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type PickUsersQueryVariables = Exact<{
  filter?: string | null | undefined;
  limit: number;
}>;

export type PickUsersQuery = { user_list: { total_count: number, items: Array<{ uuid: string | null, email: string | null, username: string | null, full_name: string | null, status: string | null } | null> } | null };

export const PickUsersDocument: TypedDocument<PickUsersQuery, PickUsersQueryVariables> = {
  name: 'PickUsers',
  kind: 'query',
  generation: 'legacy',
  text: "query PickUsers($filter:String$limit:Int!){user_list(limit:$limit offset:0 filter:$filter order:\"email\"){items{uuid email username full_name status}total_count}}",
};
