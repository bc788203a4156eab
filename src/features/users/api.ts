import { queryOptions } from '@tanstack/react-query';
import { query, queryPartial } from '@/api/client';
import { AppError } from '@/api/errors';
import { fresh } from '@/api/fresh';
import { detailKey } from '@/api/query-client';
import { DomainProjectsDocument, type DomainProjectsQuery } from '@/api/gen/user-changes.legacy';
import { UserLoginsDocument } from '@/api/gen/logins.v2';
import { UserDetailDocument, UserHoldingsDocument } from '@/api/gen/users.legacy';
import { NOT_ENDED } from '@/entities/sessions/statuses';
import { and, cond, toFilter } from '@/lib/minilang';
import type { UserRow } from './fields';

/** One user with everything that the drawer and the form show. Null when there is none of that id (any more). */
export const readUser = (id: string) =>
  fresh(async (ask) => (await ask.query(UserDetailDocument, { id })).user_from_uuid ?? null);

export const userDetail = (id: string) =>
  queryOptions({ queryKey: detailKey('users', id), queryFn: ({ signal }) => readUser(id)(signal) });

/** The ordinary projects of a domain by id, and the ids of its model stores. */
export interface DomainProjects {
  general: ReadonlyMap<string, { name: string; active: boolean }>;
  stores: readonly string[];
}

function projectsIn({ general, stores }: DomainProjectsQuery): DomainProjects {
  const named = (general ?? []).flatMap((project) =>
    project ? [[String(project.id), { name: project.name ?? '', active: project.is_active !== false }] as const] : [],
  );
  return { general: new Map(named), stores: (stores ?? []).map((project) => String(project?.id)) };
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

/** What belongs to a user: keypairs, sessions that have not ended, folders; and which projects of the domain are inactive. */
export const userHoldings = ({ email, domain_name: domain }: Pick<UserRow, 'email' | 'domain_name'>) =>
  queryOptions({
    queryKey: ['users', 'holdings', email, domain],
    queryFn: ({ signal }) => {
      const own = cond('user_email', 'is', email ?? '');
      const variables = {
        email: email ?? '',
        domain: domain ?? '',
        filter: toFilter(own) ?? '',
        sessions: toFilter(and(own, NOT_ENDED)) ?? '',
      };
      return queryPartial(UserHoldingsDocument, variables, { signal });
    },
  });

/** The latest sign-ins of a user (superadmin). */
export const userLogins = (id: string) =>
  queryOptions({
    queryKey: ['users', 'logins', id],
    queryFn: async ({ signal }) => {
      const { adminLoginSessionsV2: logins } = await query(UserLoginsDocument, { user: id }, { signal });
      if (!logins) throw new AppError('broken-answer');
      return logins;
    },
  });
