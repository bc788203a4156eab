import { RELEASE, type Site } from '../sites.ts';
import { dig } from './rows.ts';

const CREATE =
  'mutation($i:CreateRoleInput!){adminCreateRole(input:$i){name description source status autoAssign scopeType}}';
const MAKE = 'mutation($i:CreateRoleInput!){adminCreateRole(input:$i){entityId}}';
const LIST =
  '{adminRoles(limit:5,offset:0,filter:{AND:[{name:{equals:"qd-diff-role"}},{mappedScope:{scopeType:{in:["user"]}}}]}){count edges{node{name source status}}}}';
const ADD =
  'mutation($i:BulkAddRolePermissionsInput!){adminBulkAddRolePermissions(input:$i){items{entityType permission} failed{entityType permission message}}}';
const ASSIGN = 'mutation($i:BulkAssignRoleInput!){adminBulkAssignRole(input:$i){assigned{userId} failed{message}}}';
const REVOKE =
  'mutation($i:BulkRevokeRoleInput!){adminBulkRevokeRole(input:$i){revoked{userId} failed{userId message}}}';
const HOLDERS =
  'query($r:UUID!){adminRoleAssignments(limit:5,offset:0,filter:{roleId:{equals:$r}}){count edges{node{user{basicInfo{email}}}}}}';
const UPDATE = 'mutation($i:UpdateRoleInput!){adminUpdateRole(input:$i){name description status autoAssign}}';
const DELETE = 'mutation($i:DeleteRoleInput!){adminDeleteRole(input:$i){__typename}}';
const PURGE = 'mutation($i:PurgeRoleInput!){adminPurgeRole(input:$i){__typename}}';
const READ =
  'query($r:UUID!){adminRole(id:$r){name status permissions(limit:500){count edges{node{entityType permission}}}}}';

/** A role of one's own, from its making to its end, and who may not ask. */
export const roles = {
  async 'roles: one of its own, and who may ask'(site: Site) {
    if (RELEASE !== '26.9.6') return void (await site.v2('another model before 26.9', '{__typename}'));
    const me = await site.gql('who', '{user{uuid}}', {}, { as: 'user' });
    const user = String(dig(me, 'data', 'user', 'uuid'));
    const scope = { scopeType: 'user', scopeId: user };
    await site.v2('without a scope', CREATE, { i: { name: 'qd-diff-role' } });
    const made = await site.v2('made', MAKE, { i: { name: 'qd-diff-role', scope } });
    const id = String(dig(made, 'data', 'adminCreateRole', 'entityId'));
    await site.v2('listed', LIST);
    const grant = (entityType: string, permission: string) => ({ roleId: id, entityType, permission });
    await site.v2('an unknown thing', ADD, { i: { permissions: [grant('nonsense', 'READ')] } });
    await site.v2('permissions', ADD, { i: { permissions: [grant('session', 'READ'), grant('vfolder', 'UPDATE')] } });
    await site.v2('twice', ADD, { i: { permissions: [grant('session', 'READ'), grant('session', 'CREATE')] } });
    await site.v2('allowed', READ, { r: id });
    const people = { roleId: id, userIds: [user] };
    await site.v2('assigned', ASSIGN, { i: people });
    await site.v2('assigned again', ASSIGN, { i: people });
    await site.v2('held', HOLDERS, { r: id });
    await site.v2('revoked', REVOKE, { i: people });
    await site.v2('revoked again', REVOKE, { i: people });
    await site.v2('changed', UPDATE, { i: { id, description: 'd', status: 'INACTIVE', autoAssign: true } });
    await site.v2('deleted', DELETE, { i: { id } });
    await site.v2('no way back', UPDATE, { i: { id, status: 'ACTIVE' } });
    for (const as of ['admin', 'user'] as const) await site.v2(`as ${as}`, READ, { r: id }, { as });
    await site.v2('purged', PURGE, { i: { id } });
    await site.v2('purged again', PURGE, { i: { id } });
    await site.v2('gone', READ, { r: id });
  },
};
