/** What the server has now of users and their keypairs, past every cache: for read-backs. */
import { query } from '@/api/client';
import { present } from '@/api/errors';
import { ActiveKeypairsDocument, KeypairStatesDocument } from '@/api/gen/user-changes.legacy';
import { KnownUsersDocument } from '@/api/gen/user-import.legacy';
import { lookAt, outcomeOf, type Outcome, type ReadBack } from '@/kit/lost-answer';
import { joinValues } from '@/lib/list-state';
import { cond, toFilter } from '@/lib/minilang';
import type { UserRow } from './fields';
import type { KnownUser } from './find-users';

type Named = Pick<UserRow, 'uuid' | 'email'>;
const idOf = ({ uuid }: Named): string => String(uuid);

async function usersNow(users: readonly Named[]): Promise<Map<string, KnownUser>> {
  const filter = toFilter(cond('uuid', 'in', joinValues(users.map(idOf)))) ?? '';
  const { user_list } = await query(KnownUsersDocument, { filter, limit: users.length });
  return new Map(present(user_list).items.flatMap((user) => (user ? [[String(user.uuid), user] as const] : [])));
}

/** Judges each user by what the server has now; undefined: there is no such user any more. */
export const lookAtUsers = (judge: (now: KnownUser | undefined) => Outcome): ReadBack<Named> =>
  lookAt(usersNow, idOf, judge);

export const isGone = lookAtUsers((now) => outcomeOf(now === undefined));
export const hasStatus = (active: boolean): ReadBack<Named> =>
  lookAtUsers((now) => outcomeOf(now?.status === (active ? 'active' : 'inactive')));

const groupsOf = (user: KnownUser): Set<string> => new Set(user.groups?.map((group) => String(group?.id)));

/** Whether the users are members of all these projects, or of none. */
export const lookAtMembership = (projects: readonly string[], mode: 'add' | 'remove'): ReadBack<Named> =>
  lookAtUsers((user) => {
    const own = user ? groupsOf(user) : new Set<string>();
    return outcomeOf(...projects.map((project) => own.has(project) === (mode === 'add')));
  });

const PAGE = 1000;

/** The active keypairs of these users, by e-mail. */
async function activeKeys(emails: readonly string[]): Promise<Map<string, string[]>> {
  const filter = toFilter(cond('email', 'in', joinValues(emails))) ?? '';
  const found = new Map<string, string[]>();
  for (let offset = 0; ; offset += PAGE) {
    const { keypair_list } = await query(ActiveKeypairsDocument, { filter, limit: PAGE, offset });
    const items = present(keypair_list).items;
    for (const key of items)
      if (key?.access_key) found.set(key.user_id ?? '', [...(found.get(key.user_id ?? '') ?? []), key.access_key]);
    if (items.length < PAGE) return found;
  }
}

/** Whether these users are off, and none of their keypairs is on any more, save those that `stays` tells. */
export const lookAtOffWithKeys =
  (stays: (user: UserRow, key: string) => boolean): ReadBack<UserRow> =>
  async (users) => {
    const [now, keys] = await Promise.all([usersNow(users), activeKeys(users.map(({ email }) => email ?? ''))]);
    return users.map((user) =>
      outcomeOf(
        now.get(idOf(user))?.status === 'inactive',
        (keys.get(user.email ?? '') ?? []).every((key) => stays(user, key)),
      ),
    );
  };

/** Whether these keypairs are on, or off. */
export const lookAtKeypairs = (active: boolean): ReadBack<string> =>
  lookAt(
    async (keys) => {
      const filter = toFilter(cond('access_key', 'in', joinValues(keys))) ?? '';
      const { keypair_list } = await query(KeypairStatesDocument, { filter, limit: keys.length });
      const items = present(keypair_list).items.filter((key) => key !== null);
      return new Map(items.map((key) => [key.access_key ?? '', key.is_active]));
    },
    (key) => key,
    (now) => outcomeOf(now === active),
  );
