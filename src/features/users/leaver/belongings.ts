/** What people who leave have, read past every cache. */
import { queryOptions } from '@tanstack/react-query';
import { query } from '@/api/client';
import { AppError, present } from '@/api/errors';
import { LeaverBelongingsDocument } from '@/api/gen/leaver.legacy';
import { isInUse } from '@/entities/folders/statuses';
import { NOT_ENDED } from '@/entities/sessions/statuses';
import { chunks, pool } from '@/lib/async';
import { and, cond, toFilter } from '@/lib/minilang';
import { readDomainProjects } from '../api';
import { findUsers, type KnownUser } from '../find-users';

export interface Thing {
  id: string;
  name: string;
}

export interface Belongings {
  user: KnownUser;
  active: boolean;
  /** Active keypairs. */
  keys: string[];
  /** Sessions that have not ended, with the keypair that owns them. */
  sessions: (Thing & { key: string })[];
  /** Own folders that are in use; those in the bin stay there. */
  folders: Thing[];
  /** Ordinary ones: nobody leaves a personal project, and all of a domain are in its model store. */
  projects: Thing[];
}

/** More than this of one kind a person is not off-boarded with in one go. */
const MOST = 5000;

/** @throws AppError `invalid` where a person has more than can be listed */
async function belongingsOf(user: KnownUser, ordinary: ReadonlySet<string>, signal: AbortSignal): Promise<Belongings> {
  const email = user.email ?? '';
  const own = cond('user_email', 'is', email);
  const variables = { email, live: toFilter(and(own, NOT_ENDED)) ?? '', own: toFilter(own) ?? '', limit: MOST };
  const found = await query(LeaverBelongingsDocument, variables, { signal });
  const keys = present(found.keypair_list);
  const sessions = present(found.compute_session_list);
  const folders = present(found.vfolder_list);
  if ([keys, sessions, folders].some((list) => list.total_count > list.items.length))
    throw new AppError('invalid', { detail: `more than ${MOST} of one kind: ${email}` });
  return {
    user,
    active: user.status === 'active',
    keys: keys.items.flatMap((key) => key?.access_key ?? []),
    sessions: sessions.items.flatMap((one) =>
      one?.session_id ? [{ id: String(one.session_id), name: one.name ?? '', key: one.access_key ?? '' }] : [],
    ),
    folders: folders.items
      .filter((one) => one?.ownership_type === 'user' && isInUse(one.status))
      .flatMap((one) => (one?.id ? [{ id: String(one.id), name: one.name ?? '' }] : [])),
    projects: (user.groups ?? [])
      .flatMap((one) => (one?.id ? [{ id: String(one.id), name: one.name ?? '' }] : []))
      .filter(({ id }) => ordinary.has(id)),
  };
}

export interface Leavers {
  people: Belongings[];
  /** E-mails that nobody has. */
  missing: string[];
}

/** Everybody of these e-mails with all that they have. */
export async function readLeavers(emails: readonly string[], signal = new AbortController().signal): Promise<Leavers> {
  const users = (await pool(chunks(emails, 100), 2, (some) => findUsers(some, [], signal))).flat();
  const byEmail = new Map(users.map((user) => [user.email ?? '', user]));
  const known = emails.flatMap((email) => byEmail.get(email) ?? []);
  const domains = [...new Set(known.map((user) => user.domain_name ?? ''))];
  const read = await pool(domains, 4, (domain) => readDomainProjects(domain)(signal));
  const ordinary = new Set(read.flatMap(({ general }) => [...general.keys()]));
  return {
    people: await pool(known, 4, (user) => belongingsOf(user, ordinary, signal)),
    missing: emails.filter((email) => !byEmail.has(email)),
  };
}

export const leavers = (emails: readonly string[]) =>
  queryOptions({
    queryKey: ['users', 'leavers', emails],
    queryFn: ({ signal }) => readLeavers(emails, signal),
    staleTime: 0,
  });
