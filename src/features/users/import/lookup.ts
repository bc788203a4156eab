import { query } from '@/api/client';
import { ImportReferencesDocument, UserNamesDocument, type UserNamesQuery } from '@/api/gen/user-import.legacy';
import { chunks, pages, pool } from '@/lib/async';
import { likeness } from '@/lib/likeness';
import { order } from '@/lib/minilang';
import { present } from '@/api/errors';
import { findUsers, type KnownUser } from '../find-users';
import type { References } from './cells';
import type { Alike, Known, UserName } from './plan';

const CHUNK = 100;
const WIDTH = 3;

/** What rows may refer to: domains, policies, the projects of each domain. */
export async function readReferences(own: string, signal: AbortSignal): Promise<References> {
  const data = await query(ImportReferencesDocument, {}, { signal });
  const projects = new Map<string, { byName: Map<string, string>; stores: string[] }>();
  const of = (domain: string | null | undefined) => {
    const entry = projects.get(domain ?? '') ?? { byName: new Map<string, string>(), stores: [] };
    projects.set(domain ?? '', entry);
    return entry;
  };
  for (const project of data.general ?? [])
    of(project?.domain_name).byName.set(project?.name ?? '', String(project?.id));
  for (const store of data.stores ?? []) of(store?.domain_name).stores.push(String(store?.id));
  return {
    own,
    projects,
    domains: new Set(present(data.domains).map((domain) => domain?.name ?? '')),
    policies: new Set(present(data.user_resource_policies).map((policy) => policy?.name ?? '')),
  };
}

/** The users that already have one of these e-mails or names, asked for a hundred at a time. */
export async function readKnown(
  people: readonly { email: string; username: string }[],
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Omit<Known, 'alike'>> {
  const byEmail = new Map<string, KnownUser>();
  const byName = new Map<string, KnownUser>();
  let done = 0;
  await pool(chunks(people, CHUNK), WIDTH, async (part) => {
    const found = await findUsers(
      part.map(({ email }) => email),
      part.map(({ username }) => username),
      signal,
    );
    for (const user of found) {
      byEmail.set(user.email ?? '', user);
      byName.set(user.username ?? '', user);
    }
    done += part.length;
    onProgress(done);
  });
  return { byEmail, byName };
}

/**
 * The names of all users. The server finds neither width nor blanks, and asking it for the letter case of each row takes
 * longer than reading them all: 20,000 in some seconds.
 */
export async function readNames(signal: AbortSignal): Promise<Alike> {
  type Item = NonNullable<NonNullable<NonNullable<UserNamesQuery['user_list']>['items']>[number]>;
  const { rows } = await pages<Item>(
    async (limit, offset) => {
      const { user_list } = await query(
        UserNamesDocument,
        { limit, offset, order: order(null, false, 'uuid') },
        { signal },
      );
      const items = present(user_list).items;
      return {
        rows: items.filter((item) => item !== null && item !== undefined),
        total: present(user_list).total_count,
      };
    },
    { idOf: ({ uuid }) => String(uuid) },
  );
  const alike = { emails: new Map<string, UserName[]>(), names: new Map<string, UserName[]>() };
  const add = (to: Map<string, UserName[]>, text: string, name: UserName) => {
    const key = likeness(text);
    to.set(key, [...(to.get(key) ?? []), name]);
  };
  for (const { uuid, email, username } of rows) {
    const name = { uuid: String(uuid), email: email ?? '', username: username ?? '' };
    add(alike.emails, name.email, name);
    add(alike.names, name.username, name);
  }
  return alike;
}
