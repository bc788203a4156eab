import { query } from '@/api/client';
import { present } from '@/api/errors';
import { UserIdsDocument } from '@/api/gen/user-ids.legacy';
import { chunks } from '@/lib/async';
import { joinValues } from '@/lib/list-state';
import { cond, toFilter } from '@/lib/minilang';

export interface Person {
  id: string;
  email: string;
}

/** So many in one call: the filter stays short. */
const CHUNK = 100;

async function people(column: 'email' | 'uuid', values: readonly string[]): Promise<Person[]> {
  const found: Person[] = [];
  for (const some of chunks([...new Set(values)], CHUNK)) {
    const filter = toFilter(cond(column, 'in', joinValues(some))) ?? '';
    const { user_list } = await query(UserIdsDocument, { filter, limit: some.length });
    for (const user of present(user_list).items)
      if (user?.uuid) found.push({ id: String(user.uuid), email: user.email ?? String(user.uuid) });
  }
  return found;
}

/** The users of these ids; who is gone meanwhile is left out. */
export const peopleOfIds = (ids: readonly string[]): Promise<Person[]> => people('uuid', ids);

/** The users behind e-mail addresses, and the addresses that are nobody's. */
export async function peopleOfEmails(emails: readonly string[]): Promise<{ people: Person[]; unknown: string[] }> {
  const found = await people('email', emails);
  const known = new Set(found.map(({ email }) => email));
  return { people: found, unknown: [...new Set(emails)].filter((email) => !known.has(email)) };
}
