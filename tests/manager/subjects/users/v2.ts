import type { Db } from '../../db/db.ts';
import { adminOnly, type Resolvers } from '../../graphql/resolvers.ts';
import { v2List, type List } from '../../graphql/v2/connection.ts';
import { upper } from '../../graphql/v2/names.ts';
import { encodeId } from '../../graphql/values.ts';
import type { Context } from '../../types.ts';
import { USER_STATUSES, type UserRow } from './rows.ts';

export function shapeUserV2(user: UserRow): object {
  return {
    __typename: 'UserV2',
    id: encodeId('UserV2', user.uuid),
    basicInfo: {
      email: user.email,
      username: user.username,
      fullName: user.full_name,
      description: user.description,
      integrationName: null,
    },
    status: { status: upper(user.status), statusInfo: user.status_info, needPasswordChange: user.need_password_change },
    organization: {
      domainName: user.domain_name,
      role: upper(user.role),
      resourcePolicy: user.resource_policy,
      mainAccessKey: user.main_access_key,
    },
    security: {
      sudoSessionEnabled: user.sudo_session_enabled,
      totpActivated: user.totp_activated,
      totpActivatedAt: user.totp_activated_at,
      allowedClientIp: user.allowed_client_ip,
    },
    container: {
      containerUid: user.container_uid,
      containerMainGid: user.container_main_gid,
      containerGids: user.container_gids,
    },
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

export const userV2: Resolvers = {
  adminUsersV2: adminOnly(v2List({ table: 'users', list: ({ db }) => userList(db) })),
  adminUserV2: adminOnly(({ userId }: { userId: string }, { db }) => {
    const user = db.users.get(userId);
    return user ? shapeUserV2(user) : null;
  }),
  myUserV2: (_args: object, { caller }: Context) => shapeUserV2(caller.user),
};
