/** Reads and writes of roles. Each call throws an `AppError`. */
import { mutate, query } from '@/api/client';
import { AppError, present, toAppError } from '@/api/errors';
import { fresh } from '@/api/fresh';
import {
  AddRolePermissionsDocument,
  AssignRoleDocument,
  CreateRoleDocument,
  DeleteRoleDocument,
  DomainIdDocument,
  PurgeRoleDocument,
  RemoveRolePermissionsDocument,
  RevokeRoleDocument,
  RoleDetailDocument,
  RoleHoldersDocument,
  RolePermissionsDocument,
  RolesNamedDocument,
  ThingActsDocument,
  UpdateRoleDocument,
  type CreateRoleInput,
  type UpdateRoleInput,
} from '@/api/gen/roles.v2';
import { detailKey } from '@/api/query-client';
import { rightKey, rightOf, type Grant, type Right } from '@/entities/roles/permissions';
import type { Person } from '@/entities/users/people';
import type { BulkWork } from '@/kit/bulk';
import { lookAt, outcomeOf } from '@/kit/lost-answer';
import { chunks } from '@/lib/async';
import type { RoleDetail } from './role';

/** A role that is not there is an error of the server. */
export const readRole = (id: string) =>
  fresh(async (ask): Promise<RoleDetail | null> => {
    try {
      return present((await ask.query(RoleDetailDocument, { id })).adminRole);
    } catch (failure) {
      if (failure instanceof AppError && failure.kind === 'not-found') return null;
      throw failure;
    }
  });

export const roleDetail = (id: string) => ({
  queryKey: detailKey('roles', id),
  queryFn: ({ signal }: { signal: AbortSignal }) => readRole(id)(signal),
});

export const readGrants = (id: string) =>
  fresh(async (ask): Promise<Grant[]> => {
    const { adminRole } = await ask.query(RolePermissionsDocument, { id });
    return present(present(adminRole).permissions).edges.map(({ node }) => node);
  });

export const roleGrants = (id: string) => ({
  queryKey: [...detailKey('roles', id), 'permissions'],
  queryFn: ({ signal }: { signal: AbortSignal }) => readGrants(id)(signal),
});

/** How many have it, and the first of them. */
export async function holdersOf(role: string): Promise<{ count: number; emails: string[] }> {
  const found = await query(RoleHoldersDocument, {
    limit: 10,
    offset: 0,
    filter: { roleId: { equals: role } },
    orderBy: [{ field: 'EMAIL', direction: 'ASC' }],
  });
  const { count, edges } = present(found.adminRoleAssignments);
  return { count, emails: edges.map(({ node }) => node.user?.basicInfo.email ?? node.userId) };
}

/** So many are asked for at once. */
const CHUNK = 100;

/** The server has no filter by the ids of people; it has one by their e-mail. */
export async function havingIt(role: string, people: readonly Person[]): Promise<Set<string>> {
  const having = new Set<string>();
  for (const some of chunks(people, CHUNK)) {
    const filter = { AND: [{ roleId: { equals: role } }, { email: { in: some.map(({ email }) => email) } }] };
    const found = await query(RoleHoldersDocument, { limit: CHUNK, offset: 0, filter });
    for (const { node } of present(found.adminRoleAssignments).edges) having.add(node.userId);
  }
  return having;
}

/** Gives people a role, or takes it from them. Whoever has it already keeps it. */
export const changeHolders = (role: string, act: 'assign' | 'revoke'): BulkWork<Person> => ({
  run: async ({ id }) => {
    const input = { roleId: role, userIds: [id] };
    // That somebody does not have it is said beside the others; to be without it is what was wanted.
    await (act === 'assign' ? mutate(AssignRoleDocument, { input }) : mutate(RevokeRoleDocument, { input }));
  },
  readBack: async (people) => {
    const having = await havingIt(role, people);
    return people.map(({ id }) => outcomeOf(having.has(id) === (act === 'assign')));
  },
});

export const createRole = async (input: CreateRoleInput): Promise<string> =>
  present((await mutate(CreateRoleDocument, { input })).adminCreateRole).entityId;

export const updateRole = async (input: UpdateRoleInput): Promise<void> =>
  void (await mutate(UpdateRoleDocument, { input }));

/** It allows nothing any more; the server has no way back. */
export const deleteRole = async (id: string): Promise<void> =>
  void (await mutate(DeleteRoleDocument, { input: { id } }));

export const purgeRole = async (id: string): Promise<void> => void (await mutate(PurgeRoleDocument, { input: { id } }));

/** For read-backs: whether these roles allow nothing any more, or are gone. */
export const areDeleted = lookAt(
  standing,
  (id: string) => id,
  (now) => outcomeOf(now !== 'ACTIVE'),
);
export const areGone = lookAt(
  standing,
  (id: string) => id,
  (now) => outcomeOf(now === undefined),
);

async function standing(ids: readonly string[]): Promise<Map<string, string>> {
  const found = await Promise.all(ids.map((id) => readRole(id)()));
  return new Map(found.flatMap((role) => (role ? [[role.entityId, role.status] as const] : [])));
}

/** The server tries each by its own and tells of the refused in an answer that is none; what is there already is no matter. */
function noneRefused(failed: readonly { message: string }[] | undefined): void {
  const one = failed?.find(({ message }) => !/already holds the permission/i.test(message));
  if (one) throw new AppError('partly-done', { detail: one.message });
}

/** Adds permissions and takes others away, each by its own: what others added meanwhile stays. */
export async function changeGrants(role: string, now: readonly Grant[], wanted: readonly Right[]): Promise<void> {
  const has = new Map(now.map((grant) => [rightKey(rightOf(grant)), grant]));
  const keep = new Set(wanted.map(rightKey));
  const permissions = wanted
    .filter((right) => !has.has(rightKey(right)))
    .map(({ thing, act }) => ({ roleId: role, entityType: thing, permission: act }));
  const permissionIds = [...has].filter(([key]) => !keep.has(key)).map(([, { fieldId }]) => fieldId);
  if (permissions.length > 0)
    noneRefused(
      (await mutate(AddRolePermissionsDocument, { input: { permissions } })).adminBulkAddRolePermissions?.failed,
    );
  if (permissionIds.length === 0) return;
  try {
    const { adminBulkRemoveRolePermissions: answer } = await mutate(RemoveRolePermissionsDocument, {
      input: { permissionIds },
    });
    noneRefused(answer?.failed);
  } catch (failure) {
    const error = toAppError(failure);
    if (permissions.length === 0 || error.kind === 'unknown-outcome' || error.kind === 'partly-done') throw error;
    throw new AppError('partly-done', { code: error.code, detail: error.detail });
  }
}

/** The roles of a name in a scope. */
export const rolesNamed = (name: string, scope: string) =>
  fresh(async (ask) =>
    present((await ask.query(RolesNamedDocument, { name, scope })).adminRoles).edges.map(({ node }) => node),
  );

export const domainId = async (name: string): Promise<string> =>
  present((await query(DomainIdDocument, { name })).domainV2).entityId;

/** Which acts the server knows of which kind of thing. */
export const thingActs = () => ({
  queryKey: ['roles', 'acts'],
  staleTime: Infinity,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
    const { rbacEntityOperationCombinations: found } = await query(ThingActsDocument, {}, { signal });
    return new Map(
      present(found).map(({ entityType, operations }) => [
        entityType,
        new Set(operations.map(({ requiredPermission }) => requiredPermission)),
      ]),
    );
  },
});
