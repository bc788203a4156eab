import { query } from '@/api/client';
import { fresh } from '@/api/fresh';
import { KnownUsersDocument, type KnownUsersQuery } from '@/api/gen/user-import.legacy';
import { AppError, isAppError, present } from '@/api/errors';
import { joinValues } from '@/lib/list-state';
import { fullWidth, likeness } from '@/lib/likeness';
import { and, anyCase, cond, inOrder, or, toFilter, type Expr } from '@/lib/minilang';

export type KnownUser = NonNullable<NonNullable<NonNullable<KnownUsersQuery['user_list']>['items']>[number]>;

/** Users of any status that have one of these e-mails or names. At most some hundred of them in one call. */
export const readKnown = (emails: readonly string[], names: readonly string[]) =>
  fresh(async (ask): Promise<KnownUser[]> => {
    const given = (values: readonly string[]) => [...new Set(values)].filter(Boolean);
    const where = or(
      given(emails).length > 0 && cond('email', 'in', joinValues(given(emails))),
      given(names).length > 0 && cond('username', 'in', joinValues(given(names))),
    );
    const filter = toFilter(where) ?? '';
    const limit = filter === '' ? 0 : emails.length + names.length;
    const { user_list } = await ask.query(KnownUsersDocument, { filter, limit });
    return present(user_list).items.filter((user) => user !== null && user !== undefined);
  });

export async function findUsers(
  emails: readonly string[],
  names: readonly string[],
  signal?: AbortSignal,
): Promise<KnownUser[]> {
  return [...emails, ...names].some(Boolean) ? readKnown(emails, names)(signal) : [];
}

/** What the server can be asked for: the text in any case, all narrow or all wide, with blanks within or around it. */
function alike(column: string, text: string): Expr | undefined {
  const blank = or(cond(column, 'has', ' '), cond(column, 'has', '\u3000'));
  const forms = likeness(text) === '' ? [] : [likeness(text), fullWidth(likeness(text))];
  return or(...forms.map((form) => or(anyCase(column, form), and(inOrder(column, form), blank))));
}

/** Users of any status whose e-mail or name differs from these in nothing but letter case, width or blanks. */
export async function findAlike(person: { email?: string; username?: string }): Promise<KnownUser[]> {
  const filter = toFilter(or(alike('email', person.email ?? ''), alike('username', person.username ?? '')));
  if (filter === undefined) return [];
  const { user_list } = await query(KnownUsersDocument, { filter, limit: 100 });
  return present(user_list)
    .items.filter((user) => user !== null && user !== undefined)
    .filter(({ email, username }) => areAlike(email, person.email) || areAlike(username, person.username));
}

/** Not the same, which the server refuses by itself. */
export const areAlike = (one: string | null | undefined, other: string | null | undefined): boolean =>
  Boolean(one && other) && one !== other && likeness(one ?? '') === likeness(other ?? '');

/**
 * The server says that an e-mail or a name is taken, but not which of them. Gives a refusal that names the fields, with
 * `taken` as their message; other failures, and one that cannot be explained, are returned as they are.
 */
export async function explainClash(
  failure: unknown,
  { email, username, own }: { email: string; username: string; own?: string },
  taken: (other: KnownUser) => string,
): Promise<unknown> {
  if (!isAppError(failure) || failure.kind !== 'conflict') return failure;
  const others = (await findUsers([email], [username]).catch(() => [])).filter((user) => user.uuid !== own);
  const byEmail = others.find((user) => user.email === email);
  const byName = others.find((user) => user.username === username);
  if (!byEmail && !byName) return failure;
  const fields = { ...(byEmail && { email: taken(byEmail) }), ...(byName && { username: taken(byName) }) };
  const { code, detail, status } = failure;
  return new AppError('conflict', { code, detail, status, fields });
}
