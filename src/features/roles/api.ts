/** Reads and writes of roles. Each call throws an `AppError`. */
import { mutate, query } from '@/api/client';
import { AppError, present } from '@/api/errors';
import { fresh } from '@/api/fresh';
import {
  AssignRoleDocument,
  CreateRoleDocument,
  DeleteRoleDocument,
  PurgeRoleDocument,
  RevokeRoleDocument,
  RoleDetailDocument,
  RoleHoldersDocument,
  RolePermissionsDocument,
  UpdateRoleDocument,
  type CreateRoleInput,
  type UpdateRoleInput,
} from '@/api/gen/roles.v2';
import { detailKey } from '@/api/query-client';
import type { Grant } from '@/entities/roles/permissions';
import type { Person } from '@/entities/users/people';
import type { BulkWork } from '@/kit/bulk';
import { outcomeOf } from '@/kit/lost-answer';
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
  const filter = { AND: [{ roleId: { equals: role } }, { email: { in: people.map(({ email }) => email) } }] };
  const found = await query(RoleHoldersDocument, { limit: CHUNK, offset: 0, filter });
  return new Set(present(found.adminRoleAssignments).edges.map(({ node }) => node.userId));
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
