import type { Db } from '../../db/db.ts';
import type { KeypairRow, ProjectRow, UserRow } from '../../db/rows.ts';
import { adminExclusive } from '../../errors.ts';
import { USER_STATUSES } from '../../minilang/columns.ts';
import type { Context } from '../../types.ts';
import type { Resolve, Resolvers } from '../resolvers.ts';
import { encodeId } from '../values.ts';
import { hostEntries, upper } from './names.ts';
import { connection, type List, type ListArgs } from './connection.ts';

/** Fields of the `admin…` family answer superadmins alone. */
export function adminOnly(resolve: Resolve): Resolve {
  return (args, context, info) => {
    if (context.caller.user.role !== 'superadmin') throw adminExclusive();
    return resolve(args, context, info);
  };
}

export function shapeUserV2(user: UserRow): object {
  return {
    __typename: 'UserV2',
    id: encodeId('UserV2', user.uuid),
    basicInfo: { email: user.email, username: user.username, fullName: user.full_name, description: user.description, integrationName: null }, // prettier-ignore
    status: { status: upper(user.status), statusInfo: user.status_info, needPasswordChange: user.need_password_change },
    organization: { domainName: user.domain_name, role: upper(user.role), resourcePolicy: user.resource_policy, mainAccessKey: user.main_access_key }, // prettier-ignore
    security: { sudoSessionEnabled: user.sudo_session_enabled, totpActivated: user.totp_activated, totpActivatedAt: user.totp_activated_at, allowedClientIp: user.allowed_client_ip }, // prettier-ignore
    container: { containerUid: user.container_uid, containerMainGid: user.container_main_gid, containerGids: user.container_gids }, // prettier-ignore
    timestamps: { createdAt: user.created_at, modifiedAt: user.modified_at },
  };
}

function userList(db: Db): List<UserRow> {
  return {
    getters: {
      uuid: (u) => u.uuid,
      username: (u) => u.username,
      email: (u) => u.email,
      fullName: (u) => u.full_name,
      description: (u) => u.description,
      status: (u) => upper(u.status),
      statusInfo: (u) => u.status_info,
      domainName: (u) => u.domain_name,
      resourcePolicy: (u) => u.resource_policy,
      role: (u) => upper(u.role),
      needPasswordChange: (u) => u.need_password_change,
      totpActivated: (u) => u.totp_activated,
      sudoSessionEnabled: (u) => u.sudo_session_enabled,
      containerUid: (u) => u.container_uid,
      containerMainGid: (u) => u.container_main_gid,
      createdAt: (u) => u.created_at,
      modifiedAt: (u) => u.modified_at,
    },
    ranks: {
      status: (u) => USER_STATUSES.indexOf(u.status),
      projectName: (u) => db.projectsOf(u.uuid)[0]?.name ?? null,
    },
    id: (u) => u.uuid,
    shape: shapeUserV2,
  };
}

function keypairList(db: Db): List<KeypairRow> {
  return {
    getters: {
      isActive: (k) => k.is_active,
      isAdmin: (k) => k.is_admin,
      accessKey: (k) => k.access_key,
      resourcePolicy: (k) => k.resource_policy,
      userId: (k) => k.user,
      createdAt: (k) => k.created_at,
      lastUsed: (k) => k.last_used,
    },
    id: (k) => k.access_key,
    shape: (k) => shapeKeypairV2(k, db),
  };
}

function shapeKeypairV2(key: KeypairRow, db: Db): object {
  const owner = db.users.get(key.user);
  return {
    __typename: 'KeyPairV2',
    id: encodeId('KeyPairV2', key.access_key),
    accessKey: key.access_key,
    isActive: key.is_active,
    isAdmin: key.is_admin,
    createdAt: key.created_at,
    modifiedAt: key.modified_at,
    lastUsed: key.last_used,
    rateLimit: key.rate_limit,
    numQueries: key.num_queries,
    resourcePolicy: key.resource_policy,
    sshPublicKey: key.ssh_public_key,
    userId: key.user,
    isDefault: owner?.main_access_key === key.access_key,
    user: () => (owner ? shapeUserV2(owner) : null),
  };
}

export function shapeProjectV2(project: ProjectRow): object {
  return {
    __typename: 'ProjectV2',
    id: encodeId('ProjectV2', project.id),
    basicInfo: {
      name: project.name,
      description: project.description,
      type: project.type,
      integrationName: project.integration_id,
    },
    organization: { domainName: project.domain_name, resourcePolicy: project.resource_policy },
    storage: { allowedVfolderHosts: hostEntries(project.allowed_vfolder_hosts) },
    lifecycle: { isActive: project.is_active, createdAt: project.created_at, modifiedAt: project.modified_at },
  };
}

const projectList: List<ProjectRow> = {
  getters: {
    id: (p) => p.id,
    name: (p) => p.name,
    domainName: (p) => p.domain_name,
    type: (p) => p.type,
    isActive: (p) => p.is_active,
    createdAt: (p) => p.created_at,
    modifiedAt: (p) => p.modified_at,
  },
  id: (p) => p.id,
  shape: shapeProjectV2,
};

export const peopleResolvers: Resolvers = {
  adminUsersV2: adminOnly((args: ListArgs, { db }) => connection([...db.users.values()], args, userList(db))),
  adminUserV2: adminOnly(({ userId }: { userId: string }, { db }) => {
    const user = db.users.get(userId);
    return user ? shapeUserV2(user) : null;
  }),
  myUserV2: (_args: object, { caller }: Context) => shapeUserV2(caller.user),
  adminKeypairsV2: adminOnly((args: ListArgs, { db }) => connection([...db.keypairs.values()], args, keypairList(db))),
  myKeypairs: (args: ListArgs, { db, caller }: Context) =>
    connection(db.keysOf(caller.user.uuid), args, keypairList(db)),
  adminProjectsV2: adminOnly((args: ListArgs, { db }) => connection([...db.projects.values()], args, projectList)),
};
