import type { Resolvers } from '../resolvers.ts';
import { adminOnly, peopleResolvers } from './people.ts';
import { policyResolvers } from './policies.ts';
import { policyWrites } from './policy-writes.ts';
import { workResolvers } from './work.ts';

/** Every root field of the v2 schema that the embedded manager serves. A new subject adds its map here. */
export const resolvers: Resolvers = {
  ...peopleResolvers,
  ...policyResolvers,
  ...policyWrites,
  ...workResolvers,
  // Nobody's earlier sign-ins are kept here.
  adminLoginSessionsV2: adminOnly(() => ({ count: 0, edges: [] })),
  adminUnblockUser: adminOnly(({ username }: { username: string }, { db }) => {
    db.failedSignIns.delete(username);
    return { success: true };
  }),
};
