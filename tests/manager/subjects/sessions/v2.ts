import type { Slots } from '../../db/rows.ts';
import { adminOnly, type Resolvers } from '../../graphql/resolvers.ts';
import { v2List, type List } from '../../graphql/v2/connection.ts';
import { upper } from '../../graphql/v2/names.ts';
import { encodeId } from '../../graphql/values.ts';
import type { Context } from '../../types.ts';
import { shapeProjectV2 } from '../projects/v2.ts';
import { shapeUserV2 } from '../users/v2.ts';
import { startOf, type SessionRow } from './rows.ts';

const entries = (slots: Slots): object => ({
  entries: Object.entries(slots).map(([resourceType, quantity]) => ({ resourceType, quantity })),
});

function sessionList({ db }: Context): List<SessionRow> {
  return {
    getters: {
      id: (s) => s.id,
      name: (s) => s.name,
      status: (s) => s.status,
      domainName: (s) => s.domain_name,
      userUuid: (s) => s.user,
      createdAt: (s) => s.created_at,
      terminatedAt: (s) => s.terminated_at,
    },
    id: (s) => s.id,
    shape: (s) => ({
      id: encodeId('SessionV2', s.id),
      domainName: s.domain_name,
      userId: encodeId('UserV2', s.user),
      projectId: encodeId('ProjectV2', s.project),
      metadata: {
        creationId: s.id,
        name: s.name,
        sessionType: upper(s.type),
        accessKey: s.access_key,
        clusterMode: 'SINGLE_NODE',
        clusterSize: s.cluster_size,
        priority: s.priority,
        isPreemptible: true,
        tag: null,
      },
      lifecycle: {
        status: s.status,
        result: s.result ?? 'UNDEFINED',
        createdAt: s.created_at,
        terminatedAt: s.terminated_at,
        startsAt: startOf(s),
        batchTimeout: null,
      },
      resource: {
        resourceGroupName: s.resource_group,
        allocation: { requested: entries(s.slots), used: entries(s.slots) },
      },
      user: () => userOf(s.user),
      project: () => projectOf(s.project),
    }),
  };
  function userOf(uuid: string): object | null {
    const user = db.users.get(uuid);
    return user ? shapeUserV2(user) : null;
  }
  function projectOf(id: string): object | null {
    const project = db.projects.get(id);
    return project ? shapeProjectV2(project) : null;
  }
}

export const v2: Resolvers = { adminSessionsV2: adminOnly(v2List({ table: 'sessions', list: sessionList })) };
