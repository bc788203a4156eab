/** Members of projects. Each call throws an `AppError`. */
import { query } from '@/api/client';
import { present } from '@/api/errors';
import { ProjectMembersDocument, FindUsersDocument } from '@/api/gen/projects.legacy';
import type { BulkWork } from '@/kit/bulk';
import { outcomeOf } from '@/kit/lost-answer';
import { chunks } from '@/lib/async';
import { joinValues } from '@/lib/list-state';
import { cond, toFilter } from '@/lib/minilang';
import { modifyProject, type MemberMode } from '@/entities/projects/modify-project';

export interface Person {
  id: string;
  email: string;
}

/** So many in one call: the filter stays short. */
const CHUNK = 100;

async function membersAmong(project: string, ids: readonly string[]): Promise<Set<string>> {
  const filter = toFilter(cond('uuid', 'in', joinValues(ids))) ?? null;
  const { user_list } = await query(ProjectMembersDocument, {
    project,
    filter,
    limit: CHUNK,
    offset: 0,
    order: 'uuid',
  });
  return new Set(present(user_list).items.map((user) => String(user?.uuid)));
}

/** Adds people to a project, or takes them out. The server passes over users of other domains without a word. */
export const changeMembers = (project: string, mode: MemberMode): BulkWork<Person> => ({
  runChunk: (people) => modifyProject(project, { user_update_mode: mode, user_uuids: people.map(({ id }) => id) }),
  readBack: async (people) => {
    const members = await membersAmong(
      project,
      people.map(({ id }) => id),
    );
    return people.map(({ id }) => outcomeOf(members.has(id) === (mode === 'add')));
  },
  // Each call sends along the project's registry, which it has just read.
  concurrency: 1,
});

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
    for (const user of present(user_list).items) {
      const email = user?.email ?? '';
      known.add(email);
      if (user?.domain_name === domain) found.people.push({ id: String(user.uuid), email });
      else found.foreign.push(email);
    }
  }
  found.unknown = wanted.filter((email) => !known.has(email));
  return found;
}

/** The addresses of users, for the table of results. One who is gone meanwhile stands by the id. */
export async function peopleOf(ids: readonly string[]): Promise<Person[]> {
  const emails = new Map<string, string>();
  for (const some of chunks(ids, CHUNK)) {
    const filter = toFilter(cond('uuid', 'in', joinValues(some))) ?? '';
    const { user_list } = await query(FindUsersDocument, { filter, limit: some.length });
    for (const user of present(user_list).items) emails.set(String(user?.uuid), user?.email ?? '');
  }
  return ids.map((id) => ({ id, email: emails.get(id) || id }));
}
