import type { FolderRow, SessionRow, Slots } from '../../db/rows.ts';
import type { Context } from '../../types.ts';
import type { Resolvers } from '../resolvers.ts';
import { encodeId } from '../values.ts';
import { connection, type List, type ListArgs } from './connection.ts';
import { upper } from './names.ts';
import { adminOnly, shapeProjectV2, shapeUserV2 } from './people.ts';

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
      metadata: { creationId: s.id, name: s.name, sessionType: upper(s.type), accessKey: s.access_key, clusterMode: 'SINGLE_NODE', clusterSize: s.cluster_size, priority: s.priority, isPreemptible: true, tag: null }, // prettier-ignore
      lifecycle: { status: s.status, result: 'UNDEFINED', createdAt: s.created_at, terminatedAt: s.terminated_at, startsAt: null, batchTimeout: null }, // prettier-ignore
      resource: { resourceGroupName: s.resource_group, allocation: { requested: entries(s.slots), used: entries(s.slots) } }, // prettier-ignore
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

const folderList: List<FolderRow> = {
  getters: {
    name: (f) => f.name,
    host: (f) => f.host,
    status: (f) => upper(f.status),
    usageMode: (f) => upper(f.usage_mode),
    cloneable: (f) => f.cloneable,
    createdAt: (f) => f.created_at,
  },
  id: (f) => f.id,
  shape: (f) => ({
    id: encodeId('VFolder', f.id),
    status: upper(f.status),
    host: f.host,
    metadata: { name: f.name, usageMode: upper(f.usage_mode), quotaScopeId: f.user ? `user:${f.user}` : `project:${f.project}`, createdAt: f.created_at, lastUsed: f.last_used, cloneable: f.cloneable }, // prettier-ignore
    accessControl: {
      permission: f.permission === 'ro' ? 'READ_ONLY' : 'READ_WRITE',
      ownershipType: upper(f.ownership),
    },
    ownership: { userId: f.user, projectId: f.project, creatorEmail: f.creator },
  }),
};

export const workResolvers: Resolvers = {
  adminSessionsV2: adminOnly((args: ListArgs, context) =>
    connection([...context.db.sessions.values()], args, sessionList(context)),
  ),
  adminVfoldersV2: adminOnly((args: ListArgs, { db }) => connection([...db.folders.values()], args, folderList)),
};
