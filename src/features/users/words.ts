import type { TFunction } from 'i18next';
import type { UserWithProjects } from './api';
import type { UserRow } from './fields';

type Words = TFunction<readonly string[]>;
type Named = Pick<UserWithProjects, 'projects'> & { user: Pick<UserRow, 'groups'> };

/** Names of the projects of a user's domain by id; one that is inactive is said to be. Where they could not be read: of the user's own. */
export function projectNames(t: Words, { user, projects }: Named): ReadonlyMap<string, string> {
  const own = (user.groups ?? []).map((group): [string, string] => [String(group?.id), group?.name ?? '']);
  const all = [...(projects?.general ?? [])].map(([id, { name, active }]): [string, string] => [
    id,
    active ? name : t('users-edit:inactiveProject', { name }),
  ]);
  return new Map([...own, ...all]);
}

// i18n: users:role.* users:status.*
/** A value of the form in words, for the comparison of two sides; undefined: it stands for itself. */
export function valueWords(t: Words, name: string, value: unknown, now: Named | undefined) {
  if ((name === 'role' || name === 'status') && typeof value === 'string' && value !== '')
    return t(`users:${name}.${value}`, { defaultValue: value });
  if (name !== 'projects' || !Array.isArray(value) || value.length === 0 || !now) return undefined;
  const names = projectNames(t, now);
  return value
    .map((id) => names.get(String(id)) ?? String(id))
    .toSorted()
    .join(', ');
}
