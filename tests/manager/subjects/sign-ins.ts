import { adminOnly } from '../graphql/resolvers.ts';
import type { Subject } from './subject.ts';

export const signIns: Subject = {
  v2: {
    // Nobody's earlier sign-ins are kept here.
    adminLoginSessionsV2: adminOnly(() => ({ count: 0, edges: [] })),
    adminUnblockUser: adminOnly(({ username }: { username: string }, { db }) => {
      db.failedSignIns.delete(username);
      return { success: true };
    }),
  },
};
