// Generated from src/features/users/logins.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type LoginSessionStatus =
  | 'ACTIVE'
  | 'INVALIDATED'
  | 'REVOKED';

export type UserLoginsQueryVariables = Exact<{
  user: string;
}>;

export type UserLoginsQuery = { adminLoginSessionsV2: { count: number, edges: Array<{ node: { id: string, status: LoginSessionStatus, createdAt: string, lastAccessedAt: string | null } }> } | null };

export const UserLoginsDocument: TypedDocument<UserLoginsQuery, UserLoginsQueryVariables> = {
  name: 'UserLogins',
  kind: 'query',
  generation: 'v2',
  text: "query UserLogins($user:UUID!){adminLoginSessionsV2(limit:10 offset:0 filter:{userId:{equals:$user}}orderBy:[{field:CREATED_AT direction:DESC}]){count edges{node{id status createdAt lastAccessedAt}}}}",
};
