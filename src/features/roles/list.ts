import { RoleHoldersDocument, RoleListDocument, type RoleHoldersQuery } from '@/api/gen/roles.v2';
import { defineList } from '@/kit/define-list';
import { defineFields } from '@/kit/fields';
import { v2Rows } from '@/kit/list-sources';
import { roleFields } from './fields';
import { roleId, roleName } from './role';

/** The roles of the whole cluster. */
export const rolesList = defineList({
  entity: 'roles',
  fields: roleFields,
  idOf: roleId,
  nameOf: roleName,
  sort: '-createdAt',
  tabs: ['current', 'deleted'],
  slow: true,
  rows: v2Rows({
    document: RoleListDocument,
    page: (data) => data.adminRoles,
    // What was made in one go has one time; the server parts it by the id.
    unique: 'CREATED_AT',
    search: ['name'],
    // Not before it is known who asks, and of which release.
    variables: ({ shown, viewer }) => viewer && { scopes: shown.includes('scope') },
    where: ({ state: { tab } }) => [{ status: { [tab === 'deleted' ? 'equals' : 'notEquals']: 'DELETED' } }],
  }),
});

export type Holder = NonNullable<RoleHoldersQuery['adminRoleAssignments']>['edges'][number]['node'];
export const holderEmail = ({ user, userId }: Holder): string => user?.basicInfo.email ?? userId;

const holderFields = defineFields<Holder>()('roles', {
  email: { value: holderEmail, sort: 'EMAIL', always: true },
});

/** Who has a role: a list within its drawer. */
export const holdersList = defineList<Holder, string>({
  name: 'role-holders',
  entity: 'roles',
  fields: holderFields,
  idOf: ({ userId }) => userId,
  nameOf: holderEmail,
  sort: 'email',
  rows: v2Rows({
    document: RoleHoldersDocument,
    page: (data) => data.adminRoleAssignments,
    unique: 'EMAIL',
    search: ['email', 'username'],
    where: ({ scope: role }) => [{ roleId: { equals: role } }],
  }),
});
