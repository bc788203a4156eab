/** What the server has of a row after it was sent. Pure. */
import { sameValue } from '@/lib/rebase';
import { outcomeOf, type Outcome } from '@/kit/lost-answer';
import type { KnownUser } from '../find-users';
import { valuesOf, type UserValues } from '../user-input';
import type { References } from './cells';
import type { PlannedRow } from './plan';

/** The clocks of the server's parts and its whole seconds may be apart by so much (ms). */
const CLOCKS = 60_000;

/** By these a user is told from one that somebody else made under the same address. */
const TELLING = ['username', 'domain', 'role', 'policy'] as const;
/** What is never read, or comes back in another form. */
const UNREADABLE: ReadonlySet<string> = new Set(['password', 'passwordAgain', 'addresses']);

/** @param since when the row was first sent, by the server's clock (ms) */
export function outcomeOfRow(
  { kind, values, changed }: Pick<PlannedRow, 'kind' | 'values' | 'changed'>,
  user: KnownUser | undefined,
  references: References,
  since: number,
): Outcome {
  if (!user) return 'not-applied';
  const general = new Set(references.projects.get(user.domain_name ?? '')?.byName.values());
  const now = valuesOf(user, general);
  if (kind === 'update') {
    const seen = changed.filter((name) => !UNREADABLE.has(name)) as (keyof UserValues)[];
    return seen.length === 0 ? 'unknown' : outcomeOf(...seen.map((name) => sameValue(now[name], values[name])));
  }
  if (Date.parse(user.created_at ?? '') < since - CLOCKS) return 'not-applied';
  if (TELLING.some((name) => now[name] !== values[name])) return 'unknown';
  return values.projects.every((id) => now.projects.includes(id)) ? 'applied' : 'partly';
}
