// Generated from src/entities/users/unblock.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type UnblockUserMutationVariables = Exact<{
  username: string;
}>;

export type UnblockUserMutation = { adminUnblockUser: { success: boolean } | null };

export const UnblockUserDocument: TypedDocument<UnblockUserMutation, UnblockUserMutationVariables> = {
  name: 'UnblockUser',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation UnblockUser($username:String!){adminUnblockUser(username:$username){success}}",
};
