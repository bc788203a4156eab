import { queryOptions } from '@tanstack/react-query';
import { query, queryPartial } from '@/api/client';
import { AppError, present } from '@/api/errors';
import { fresh } from '@/api/fresh';
import { detailKey } from '@/api/query-client';
import { DomainProjectsDocument, type DomainProjectsQuery } from '@/api/gen/user-changes.legacy';
import { UserLoginsDocument } from '@/api/gen/logins.v2';
import {
  UserDetailDocument,
  UserHoldingsDocument,
  UserListDocument,
  type UserListQueryVariables,
} from '@/api/gen/users.legacy';
import { NOT_ENDED } from '@/entities/sessions/statuses';
import { toMinilang, toOrder } from '@/kit/minilang-list';
import { partOf, type ServerSource } from '@/kit/use-resource-list';
import type { ListState } from '@/lib/list-state';
import { and, cond, toFilter } from '@/lib/minilang';
import { userFields, userId, type UserRow } from './fields';

export const USERS_LIST = { sort: '-createdAt', tabs: ['active', 'inactive'] as const };
const SEARCHED = ['email', 'username', 'full_name'] as const;
const CONTAINER_COLUMNS = ['containerUid', 'containerMainGid', 'containerGids'];

/** The list's request: the Active tab is one status, the Inactive tab is all the others. */
export function userListVariables(
  state: ListState,
  shown: readonly string[],
  part = partOf(state),
): UserListQueryVariables {
  const inactive = state.tab === 'inactive';
  return {
    ...part,
    filter:
      toMinilang(userFields, state, SEARCHED, inactive ? cond('status', 'not', 'active', 'enum') : undefined) ?? null,
    order: toOrder(userFields, state.sort, 'uuid'),
    status: inactive ? null : 'active',
    projects: shown.includes('projects'),
    containers: CONTAINER_COLUMNS.some((name) => shown.includes(name)),
  };
}

/** `user_list`: 50–90 ms for 20 rows of 20,000 at any offset; the server keeps a domain admin in the own domain. */
export const usersSource: ServerSource<UserRow> = {
  entity: 'users',
  idOf: userId,
  variables: (state, shown, part) => ({ ...userListVariables(state, shown, part) }),
  fetch: async (variables, signal) => {
    const { data, problems } = await queryPartial(UserListDocument, variables as UserListQueryVariables, { signal });
    return {
      rows: present(data.user_list).items.filter((item) => item !== null && item !== undefined),
      total: present(data.user_list).total_count,
      problems,
    };
  },
};

/** One user with everything that the drawer and the form show. Null when there is none of that id (any more). */
export const readUser = (id: string) =>
  fresh(async (ask) => (await ask.query(UserDetailDocument, { id })).user_from_uuid ?? null);

export const userDetail = (id: string) =>
  queryOptions({ queryKey: detailKey('users', id), queryFn: ({ signal }) => readUser(id)(signal) });

/** The ordinary projects of a domain, and the ids of its model stores. */
export interface DomainProjects {
  general: ReadonlySet<string>;
  stores: readonly string[];
}

function projectsIn({ general, stores }: DomainProjectsQuery): DomainProjects {
  const ids = (list: typeof stores) => (list ?? []).map((project) => String(project?.id));
  return { general: new Set(ids(general)), stores: ids(stores) };
}

export const readDomainProjects = (domain: string) =>
  fresh(async (ask) => projectsIn(await ask.query(DomainProjectsDocument, { domain })));

export interface UserWithProjects {
  user: UserRow;
  /** Of the user's domain; null where they could not be read: memberships then stay as they are. */
  projects: DomainProjects | null;
}

/** One user, with what the memberships have to be told apart by. */
export const readUserForForm = (id: string) =>
  fresh(async (ask): Promise<UserWithProjects | null> => {
    const user = await ask.read(readUser(id));
    if (!user) return null;
    const found = await ask.queryIfAny(DomainProjectsDocument, { domain: user.domain_name ?? '' });
    return { user, projects: found?.general && found.stores ? projectsIn(found) : null };
  });

/** What belongs to a user: keypairs, sessions that have not ended, folders. */
export const userHoldings = (email: string) =>
  queryOptions({
    queryKey: ['users', 'holdings', email],
    queryFn: ({ signal }) => {
      const own = cond('user_email', 'is', email);
      const variables = { email, filter: toFilter(own) ?? '', sessions: toFilter(and(own, NOT_ENDED)) ?? '' };
      return queryPartial(UserHoldingsDocument, variables, { signal });
    },
  });

/** The latest sign-ins of a user (superadmin, 26.4.2). */
export const userLogins = (id: string) =>
  queryOptions({
    queryKey: ['users', 'logins', id],
    queryFn: async ({ signal }) => {
      const { adminLoginSessionsV2: logins } = await query(UserLoginsDocument, { user: id }, { signal });
      if (!logins) throw new AppError('broken-answer');
      return logins;
    },
  });
