// Generated from src/entities/users/user-ids.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type UserIdsQueryVariables = Exact<{
  filter?: string | null | undefined;
  limit: number;
}>;

export type UserIdsQuery = { user_list: { total_count: number, items: Array<{ uuid: string | null, email: string | null } | null> } | null };

export const UserIdsDocument: TypedDocument<UserIdsQuery, UserIdsQueryVariables> = {
  name: 'UserIds',
  kind: 'query',
  generation: 'legacy',
  text: "query UserIds($filter:String$limit:Int!){user_list(limit:$limit offset:0 filter:$filter order:\"+uuid\"){total_count items{uuid email}}}",
};
