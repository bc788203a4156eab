import type { RoleDetailQuery, RoleListQuery } from '@/api/gen/roles.v2';

/** A role; its scope's name only where that was asked for. */
export type Role = NonNullable<RoleListQuery['adminRoles']>['edges'][number]['node'];
export type RoleDetail = NonNullable<RoleDetailQuery['adminRole']>;

export const roleId = ({ entityId }: Pick<Role, 'entityId'>): string => entityId;
export const roleName = ({ name }: Pick<Role, 'name'>): string => name;

export const SOURCES = ['CUSTOM', 'SYSTEM'] as const;
export const STATUSES = ['ACTIVE', 'INACTIVE', 'DELETED'] as const;

/** The longest name that the server has room for. */
export const NAME_MOST = 64;
