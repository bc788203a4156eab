/** Members of projects. Each call throws an `AppError`. */
import { query } from '@/api/client';
import { AppError } from '@/api/errors';
import { ProjectMembersDocument, FindUsersDocument } from '@/api/gen/projects.legacy';
import { chunks } from '@/lib/async';
import { joinValues } from '@/lib/list-state';
import { cond, toFilter } from '@/lib/minilang';
import { modifyProject, type MemberMode } from '@/entities/projects/modify-project';

export interface Person {
  id: string;
  email: string;
}

/** So many in one call: the server takes them all in one statement, and the filter that checks them stays short. */
const CHUNK = 100;

async function membersAmong(project: string, ids: readonly string[]): Promise<Set<string>> {
  const filter = toFilter(cond('uuid', 'in', joinValues(ids))) ?? null;
  const { user_list } = await query(ProjectMembersDocument, { project, filter, limit: CHUNK, offset: 0 });
  return new Set((user_list?.items ?? []).map((user) => String(user?.uuid)));
}

/**
 * Adds people to a project, or takes them out, a hundred in one call; what came of each is read back, since the server
 * passes over users of other domains without a word. The result runs one person: a bulk run may call it for all of them
 * at once and again for those that failed.
 */
export function changeMembers(
  project: string,
  people: readonly Person[],
  mode: MemberMode,
): (person: Person) => Promise<void> {
  const parts = chunks(
    people.map(({ id }) => id),
    CHUNK,
  );
  const chunkOf = new Map(parts.flatMap((ids, at) => ids.map((id) => [id, at] as const)));
  const runs = new Map<number, { members: Promise<Set<string>>; asked: Set<string> }>();
  // One after the other: each call sends along the project's registry, which it has just read.
  let last: Promise<unknown> = Promise.resolve();
  const start = (at: number) => {
    const ids = parts[at] ?? [];
    const members = last.then(async () => {
      await modifyProject(project, { user_update_mode: mode, user_uuids: ids });
      return membersAmong(project, ids);
    });
    last = members.catch(() => undefined);
    const run = { members, asked: new Set<string>() };
    runs.set(at, run);
    return run;
  };
  return async ({ id }) => {
    const at = chunkOf.get(id) ?? -1;
    const current = runs.get(at);
    // Who asks for the second time wants it to be tried again.
    const run = current && !current.asked.has(id) ? current : start(at);
    run.asked.add(id);
    if ((await run.members).has(id) !== (mode === 'add')) throw new AppError('refused');
  };
}

export interface FoundPeople {
  people: Person[];
  /** Users of another domain: the server would pass over them. */
  foreign: string[];
  unknown: string[];
}

/** The users of a domain behind e-mail addresses. */
export async function findPeople(emails: readonly string[], domain: string): Promise<FoundPeople> {
  const wanted = [...new Set(emails)];
  const found: FoundPeople = { people: [], foreign: [], unknown: [] };
  const known = new Set<string>();
  for (const some of chunks(wanted, CHUNK)) {
    const filter = toFilter(cond('email', 'in', joinValues(some))) ?? '';
    const { user_list } = await query(FindUsersDocument, { filter, limit: some.length });
    for (const user of user_list?.items ?? []) {
      const email = user?.email ?? '';
      known.add(email);
      if (user?.domain_name === domain) found.people.push({ id: String(user.uuid), email });
      else found.foreign.push(email);
    }
  }
  found.unknown = wanted.filter((email) => !known.has(email));
  return found;
}

/** Addresses out of pasted text: lines, commas, semicolons and blanks separate. */
export const splitEmails = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter(Boolean))];

/** The addresses of users, for the table of results. One who is gone meanwhile stands by the id. */
export async function peopleOf(ids: readonly string[]): Promise<Person[]> {
  const emails = new Map<string, string>();
  for (const some of chunks(ids, CHUNK)) {
    const filter = toFilter(cond('uuid', 'in', joinValues(some))) ?? '';
    const { user_list } = await query(FindUsersDocument, { filter, limit: some.length });
    for (const user of user_list?.items ?? []) emails.set(String(user?.uuid), user?.email ?? '');
  }
  return ids.map((id) => ({ id, email: emails.get(id) || id }));
}
