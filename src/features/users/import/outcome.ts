/** What is sent for a row, and what the server has of it afterwards. Pure. */
import { rebase } from '@/lib/rebase';
import { readBackCreate, readBackEdit, type Outcome, type Sent } from '@/kit/read-back';
import type { DomainProjects } from '../api';
import type { KnownUser } from '../find-users';
import { seenOf, toModifyProps, valuesOf, type UserValues } from '../user-input';
import type { PlannedRow } from './plan';

type Row = Pick<PlannedRow, 'kind' | 'values' | 'base' | 'changed'>;

/** When a row was on its way, by the server's clock (ms). */
export type Way = Pick<Sent<UserValues>, 'from' | 'until'>;

/** Lists that the server takes as a whole. */
const LISTS = ['projects', 'addresses', 'containerGids'] as const;

/**
 * What to send for a change of a user. A list is what the user has of it now with what the file changes, so that what others
 * did since the preview stays; the projects of another domain are those of the file alone.
 */
export function updateOf({ values, base, changed }: Row, user: KnownUser, { general, stores }: DomainProjects) {
  const now = valuesOf(user, general);
  const merged = { ...values };
  for (const name of LISTS) {
    const anew = name === 'projects' && changed.includes('domain');
    if (!anew && changed.includes(name)) merged[name] = rebase(now[name], base[name], values[name]);
  }
  return toModifyProps(merged, changed, stores);
}

const isSecret = (name: string): boolean => name === 'password' || name === 'passwordAgain';

export function outcomeOfRow(row: Row, user: KnownUser | undefined, way: Way): Outcome {
  const { kind, values, base, changed } = row;
  if (!user) return 'not-applied';
  if (kind === 'update') {
    const names = changed.filter((name) => !isSecret(name)) as (keyof UserValues)[];
    const sent = Object.fromEntries(names.map((name) => [name, values[name]])) as Partial<UserValues>;
    return readBackEdit({ ...way, values, base, changed: sent }, seenOf(user, everyProject(row)));
  }
  const seen = seenOf(user, values);
  const sent = { ...way, values, base, changed: values };
  const outcome = readBackCreate(sent, [{ values: seen, at: user.created_at }]);
  if (outcome !== 'unknown') return outcome;
  // Ours, but not in all of its projects: the server passes over some without a word.
  const { projects: _, ...others } = seen;
  return readBackCreate(sent, [{ values: others, at: user.created_at }]) === 'applied' ? 'partly' : 'unknown';
}

/** Projects that the row is about, whether they come or go. */
const everyProject = ({ values, base }: Row): UserValues => ({
  ...values,
  projects: [...new Set([...values.projects, ...base.projects])],
});
