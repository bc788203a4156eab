/** What stands behind the factors: the stored shares of a whole group, and what was used on each day. */
import type { Db } from '../../db/db.ts';
import { adminOnly, type Resolve, type Resolvers } from '../../graphql/resolvers.ts';
import { v2List, type List } from '../../graphql/v2/connection.ts';
import type { Context } from '../../types.ts';
import { shapeProjectV2 } from '../projects/v2.ts';
import { shapeUserV2 } from '../users/v2.ts';
import { shareKey, type ShareRow } from './rows.ts';
import { shapeShare } from './v2.ts';

type Level = 'domain' | 'project' | 'user';

const levelOf = ({ project, user }: ShareRow): Level => (user ? 'user' : project ? 'project' : 'domain');
const sharesOf = (db: Db, level: Level): ShareRow[] =>
  [...db.fairShares.values()].filter((share) => levelOf(share) === level);

const stored = (level: Level): Resolve =>
  adminOnly(
    v2List<ShareRow, object>({
      rows: (_args, { db }) => sharesOf(db, level),
      list: (context: Context): List<ShareRow> => ({
        getters: {
          resourceGroup: ({ group }) => group,
          domainName: ({ domain }) => domain,
          projectId: ({ project }) => project,
          userUuid: ({ user }) => user,
          createdAt: ({ created_at }) => created_at,
        },
        id: shareKey,
        shape: (share) => {
          const project = share.project === null ? undefined : context.db.projects.get(share.project);
          const user = share.user === null ? undefined : context.db.users.get(share.user);
          return {
            ...shapeShare(share, context),
            project: project ? shapeProjectV2(project) : null,
            user: user ? shapeUserV2(user) : null,
          };
        },
      }),
    }),
  );

export const fairShareUsage: Resolvers = {
  adminDomainFairShares: stored('domain'),
  adminProjectFairShares: stored('project'),
  adminUserFairShares: stored('user'),
};
