/**
 * Roles as 26.9 has them: each belongs to one scope, and holds permissions (kinds of things and acts). 26.4 has another
 * model, which the console does not read.
 */
import { SPACE, uuidOf } from '../db/random.ts';
import { SET_UP, timeAt } from '../db/site.ts';
import type { Db } from '../db/db.ts';
import { invalidField, ServerError } from '../errors.ts';
import { adminOnly } from '../graphql/resolvers.ts';
import { connection, v2List, type List, type ListArgs } from '../graphql/v2/connection.ts';
import { encodeId } from '../graphql/values.ts';
import type { Context } from '../types.ts';
import type { Subject } from './subject.ts';

interface PermissionRow {
  id: string;
  entity: string;
  act: string;
}

export interface RoleRow {
  id: string;
  name: string;
  description: string | null;
  source: 'SYSTEM' | 'CUSTOM';
  status: 'ACTIVE' | 'DELETED';
  auto: boolean;
  scope_type: string;
  scope_id: string;
  preset: string | null;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
  permissions: PermissionRow[];
}

export interface AssignmentRow {
  id: string;
  user: string;
  role: string;
  granted_at: string;
}

declare module '../db/db.ts' {
  interface Tables {
    roles: Map<string, RoleRow>;
    assignments: Map<string, AssignmentRow>;
  }
}

const ADMIN = ['READ', 'UPDATE', 'CREATE', 'SOFT_DELETE', 'HARD_DELETE'];
/** A part of what the server's presets allow. */
const PRESETS: Record<string, Record<string, readonly string[]>> = {
  project_admin: { project: ['READ', 'UPDATE'], session: ADMIN, user: ['READ'], vfolder: ADMIN },
  project_member: { image: ['READ'], project: ['READ'], session: ['READ', 'CREATE'] },
  user_owner: { session: ADMIN, vfolder: ADMIN, user: ['READ', 'UPDATE'] },
};

const ENTITIES = ['agent', 'domain', 'image', 'project', 'session', 'user', 'vfolder'];
const KINDS = /^(agent|artifact|deployment|domain|image|project|role|session|user|vfolder)(_\w+)?$/;

function permissionsOf(db: Db, preset: string): PermissionRow[] {
  const entries = Object.entries(PRESETS[preset] ?? {});
  return entries.flatMap(([entity, acts]) => acts.map((act) => ({ id: db.newId(), entity, act })));
}

function seedRoles(db: Db, most: number): void {
  let at = 0;
  const add = (preset: string, scope_type: string, scope_id: string, holder: string | undefined) => {
    at += 1;
    const id = uuidOf(SPACE.scope, 1000 + at);
    const time = timeAt(SET_UP - at * 60_000);
    db.roles.set(id, {
      id,
      name: `${preset}-${scope_id.slice(0, 8)}`,
      description: null,
      source: 'SYSTEM',
      status: 'ACTIVE',
      auto: preset !== 'project_admin',
      scope_type,
      scope_id,
      preset,
      created_at: time,
      updated_at: time,
      deleted_at: null,
      permissions: permissionsOf(db, preset),
    });
    if (holder) assign(db, id, holder, time);
  };
  for (const project of [...db.projects.values()].slice(0, most)) {
    add('project_admin', 'project', project.id, undefined);
    add('project_member', 'project', project.id, [...db.users.values()][at % db.users.size]?.uuid);
  }
  for (const user of [...db.users.values()].slice(0, most)) add('user_owner', 'user', user.uuid, user.uuid);
}

function assign(db: Db, role: string, user: string, granted_at: string): AssignmentRow {
  const there = [...db.assignments.values()].find((one) => one.role === role && one.user === user);
  const row = there ?? { id: db.newId(), user, role, granted_at };
  db.assignments.set(row.id, row);
  return row;
}

function scopeOf(db: Db, { scope_type, scope_id }: RoleRow): object | null {
  if (scope_type === 'user') {
    const user = db.users.get(scope_id);
    return user ? { __typename: 'UserV2', basicInfo: { email: user.email } } : null;
  }
  const project = db.projects.get(scope_id);
  return scope_type === 'project' && project ? { __typename: 'ProjectV2', basicInfo: { name: project.name } } : null;
}

/** The newest come first, those of one call among them. */
const permissionList: List<PermissionRow & { at?: number }> = {
  getters: { entityType: (p) => p.entity, permission: (p) => p.act, createdAt: (p) => p.at ?? 0 },
  id: (p) => p.id,
  shape: (p) => ({ id: encodeId('Permission', p.id), fieldId: p.id, entityType: p.entity, permission: p.act }),
};

const shapeOf =
  (db: Db) =>
  (r: RoleRow): object => ({
    id: encodeId('Role', r.id),
    entityId: r.id,
    name: r.name,
    description: r.description,
    source: r.source,
    status: r.status,
    autoAssign: r.auto,
    scopeType: r.scope_type,
    scopeId: r.scope_id,
    createdAt: r.created_at,
    updatedAt: r.updated_at,
    deletedAt: r.deleted_at,
    rolePreset: r.preset ? { name: r.preset } : null,
    scope: scopeOf(db, r),
    permissions: (args: ListArgs) =>
      connection(
        r.permissions.map((one, at) => ({ ...one, at })),
        args,
        permissionList,
      ),
  });

const roleList = ({ db }: Context): List<RoleRow> => ({
  getters: {
    name: (r) => r.name,
    source: (r) => r.source,
    status: (r) => r.status,
    'mappedScope.scopeType': (r) => r.scope_type,
    'mappedScope.scopeId': (r) => r.scope_id,
    createdAt: (r) => r.created_at,
    updatedAt: (r) => r.updated_at,
  },
  id: (r) => r.id,
  shape: shapeOf(db),
});

const assignmentList = ({ db }: Context): List<AssignmentRow> => ({
  getters: {
    roleId: (a) => a.role,
    email: (a) => db.users.get(a.user)?.email ?? null,
    username: (a) => db.users.get(a.user)?.username ?? null,
    grantedAt: (a) => a.granted_at,
  },
  id: (a) => a.id,
  shape: (a) => {
    const user = db.users.get(a.user);
    const role = db.roles.get(a.role);
    return {
      id: encodeId('RoleAssignment', a.id),
      userId: a.user,
      roleId: a.role,
      grantedAt: a.granted_at,
      user: user ? { basicInfo: { email: user.email, fullName: user.full_name } } : null,
      role: role ? shapeOf(db)(role) : null,
    };
  },
});

function roleOf(db: Db, id: string): RoleRow {
  const role = db.roles.get(id);
  if (!role)
    throw new ServerError(`The role does not exist. (Role with ID ${id} does not exist.)`, 'role_read_not-found');
  return role;
}

/** A role that is to be changed as a whole: those of the server are made of presets. */
function ownRole(db: Db, id: string): RoleRow {
  const role = db.roles.get(id);
  if (!role) throw new ServerError(`Entity not found. (RoleRow ${id} not found)`, 'role_purge_not-found');
  if (role.source === 'SYSTEM')
    throw new ServerError(
      `A SYSTEM role cannot be purged; edit the role preset instead. (Role ${id} is a SYSTEM role.)`,
      'role_purge_forbidden',
    );
  return role;
}

interface Holders {
  input: { roleId: string; userIds: string[] };
}

function bulkAssign({ input }: Holders, { db, stamp }: Context): object {
  roleOf(db, input.roleId);
  return {
    assigned: input.userIds.map((user) => ({ ...assign(db, input.roleId, user, stamp()), userId: user })),
    failed: [],
  };
}

function bulkRevoke({ input: { roleId, userIds } }: Holders, { db }: Context): object {
  const failed: object[] = [];
  const revoked: object[] = [];
  for (const userId of userIds) {
    const there = [...db.assignments.values()].find((one) => one.role === roleId && one.user === userId);
    if (there) {
      db.assignments.delete(there.id);
      revoked.push({ userId });
    } else
      failed.push({
        userId,
        message: `The role is not assigned to the user. (Role ${roleId} is not assigned to user ${userId}.)`,
      });
  }
  return { revoked, failed };
}

interface Create {
  name: string;
  description?: string | null;
  autoAssign?: boolean;
  scope?: { scopeType: string; scopeId: string } | null;
}

function create({ input }: { input: Create }, { db, stamp }: Context): object {
  const { scope } = input;
  if (!scope) throw invalidField(null, 'value_error', 'Value error, scope is required');
  const id = db.newId();
  const time = stamp();
  const role: RoleRow = {
    id,
    name: input.name,
    description: input.description ?? null,
    source: 'CUSTOM',
    status: 'ACTIVE',
    auto: input.autoAssign ?? false,
    scope_type: scope.scopeType,
    scope_id: scope.scopeId,
    preset: null,
    created_at: time,
    updated_at: time,
    deleted_at: null,
    permissions: [],
  };
  db.roles.set(id, role);
  return shapeOf(db)(role);
}

/** The status that is asked for is passed over. */
function update({ input }: { input: Partial<Create> & { id: string } }, { db, stamp }: Context): object {
  const role = ownRole(db, input.id);
  if (typeof input.name === 'string') role.name = input.name;
  if (input.description !== undefined) role.description = input.description;
  if (typeof input.autoAssign === 'boolean') role.auto = input.autoAssign;
  role.updated_at = stamp();
  return shapeOf(db)(role);
}

function remove({ input: { id } }: { input: { id: string } }, { db, stamp }: Context): object {
  const role = ownRole(db, id);
  role.status = 'DELETED';
  role.deleted_at = stamp();
  return { id };
}

function purge({ input: { id } }: { input: { id: string } }, { db }: Context): object {
  ownRole(db, id);
  db.roles.delete(id);
  for (const one of db.assignments.values()) if (one.role === id) db.assignments.delete(one.id);
  return { id };
}

interface NewPermission {
  roleId: string;
  entityType: string;
  permission: string;
}

function addPermissions({ input }: { input: { permissions: NewPermission[] } }, { db }: Context): object {
  const strange = input.permissions.find(({ entityType }) => !KINDS.test(entityType));
  if (strange)
    throw invalidField('entity_type', 'value_error', `Value error, Unknown entity type: '${strange.entityType}'`);
  const items: object[] = [];
  const failed: object[] = [];
  for (const { roleId, entityType, permission } of input.permissions) {
    const { permissions } = roleOf(db, roleId);
    if (permissions.some(({ entity, act }) => entity === entityType && act === permission)) {
      const bit = 2 ** ADMIN.indexOf(permission);
      const message = `The role already holds the permission. (Duplicate permission entry (${entityType}, ${bit}).)`;
      failed.push({ roleId, entityType, permission, message });
      continue;
    }
    const row = { id: db.newId(), entity: entityType, act: permission };
    permissions.push(row);
    items.push(permissionList.shape(row));
  }
  return { items, failed };
}

function removePermissions({ input }: { input: { permissionIds: string[] } }, { db }: Context): object {
  const gone = new Set(input.permissionIds);
  const items: object[] = [];
  for (const role of db.roles.values()) {
    items.push(...role.permissions.filter(({ id }) => gone.has(id)).map((one) => permissionList.shape(one)));
    role.permissions = role.permissions.filter(({ id }) => !gone.has(id));
  }
  return { items, failed: [] };
}

/** As they are told, all of them: nobody changes them here. */
const presets = (): object => ({
  edges: Object.entries(PRESETS)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, rights], at) => ({
      node: {
        entityId: uuidOf(SPACE.scope, 900 + at),
        name,
        scopeType: name.split('_')[0],
        autoAssign: name !== 'project_admin',
        createdAt: timeAt(SET_UP),
        updatedAt: timeAt(SET_UP),
        permissionPresets: {
          edges: Object.entries(rights).flatMap(([entityType, acts], kind) =>
            acts.map((permission, act) => ({
              node: { fieldId: uuidOf(SPACE.scope, 2000 + at * 100 + kind * 10 + act), entityType, permission },
            })),
          ),
        },
      },
    })),
});

export const roles: Subject = {
  tables: ['roles', 'assignments'],
  seed: (db, { big }) => seedRoles(db, big ? 400 : 12),
  v2: {
    adminRoles: adminOnly(v2List({ table: 'roles', list: roleList })),
    adminRole: adminOnly(({ id }: { id: string }, { db }) => shapeOf(db)(roleOf(db, id))),
    adminRolePresets: adminOnly(presets),
    rbacEntityOperationCombinations: () =>
      ENTITIES.map((entityType) => ({
        entityType,
        operations: ADMIN.map((requiredPermission) => ({ operation: 'x', description: 'x', requiredPermission })),
      })),
    adminRoleAssignments: adminOnly(v2List({ table: 'assignments', list: assignmentList })),
    adminBulkAssignRole: adminOnly(bulkAssign),
    adminBulkRevokeRole: adminOnly(bulkRevoke),
    adminCreateRole: adminOnly(create),
    adminUpdateRole: adminOnly(update),
    adminDeleteRole: adminOnly(remove),
    adminPurgeRole: adminOnly(purge),
    adminBulkAddRolePermissions: adminOnly(addPermissions),
    adminBulkRemoveRolePermissions: adminOnly(removePermissions),
  },
};
