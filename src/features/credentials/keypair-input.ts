/** Between the forms of a keypair and what the server takes. Pure. */
import type { ModifyKeypairMutationVariables } from '@/api/gen/credentials.legacy';
import { readInteger } from '@/lib/numerals';
import { integerProblem, type IntegerProblem } from '@/lib/rules';
import type { KeyRef, KeypairRow } from './fields';

/** The form's values. `user` is the owner's e-mail; the limit is digits as typed. */
export interface KeypairValues {
  user: string;
  policy: string;
  rateLimit: string;
  admin: boolean;
}

/** Requests in 15 minutes. */
export const DEFAULT_LIMIT = 30_000;
/** More is allowed, and rarely meant. */
export const USUAL_MOST = 50_000;
export const INT_MAX = 2 ** 31 - 1;
/** At or below it a page or two of a console can use the limit up. */
export const LOW_LIMIT = 100;

export const newKeypair = (): Partial<KeypairValues> => ({ rateLimit: String(DEFAULT_LIMIT), admin: false });

export const valuesOf = (
  key: Pick<KeypairRow, 'resource_policy' | 'rate_limit' | 'is_admin'>,
): Pick<KeypairValues, 'policy' | 'rateLimit' | 'admin'> => ({
  policy: key.resource_policy ?? '',
  rateLimit: key.rate_limit === null || key.rate_limit === undefined ? '' : String(key.rate_limit),
  admin: key.is_admin ?? false,
});

/** Typed values as the server will give them back. */
export const asRead = (typed: Partial<KeypairValues>): Partial<KeypairValues> => ({
  ...typed,
  ...(typed.rateLimit !== undefined && { rateLimit: readInteger(typed.rateLimit) ?? typed.rateLimit }),
});

/** What to send of what was changed. */
export function toProps(changed: Partial<KeypairValues>): ModifyKeypairMutationVariables['props'] {
  return {
    ...(changed.policy !== undefined && { resource_policy: changed.policy }),
    ...(changed.rateLimit !== undefined && { rate_limit: Number(readInteger(changed.rateLimit)) }),
    ...(changed.admin !== undefined && { is_admin: changed.admin }),
  };
}

export const limitProblem = (text: string): IntegerProblem | null => integerProblem(text, 1, INT_MAX);
export const isUnusual = (text: string): boolean =>
  limitProblem(text) === null && Number(readInteger(text)) > USUAL_MOST;

export const isLow = (text: string): boolean => limitProblem(text) === null && Number(readInteger(text)) <= LOW_LIMIT;

/** The admin flag that a keypair must have for its owner's role to take effect, and not more than it. */
export const adminFor = (role: string): boolean => role === 'superadmin' || role === 'admin';

export type BulkAction = 'activate' | 'deactivate' | 'policy' | 'rateLimit' | 'delete';

export interface BulkPlan {
  todo: KeyRef[];
  /** Main keys, which the server would refuse. */
  main: KeyRef[];
  /** Already as they should be; an active key is not deleted. */
  already: KeyRef[];
  /** The key that signs this session is among those to be changed. */
  own: boolean;
}

interface Ground {
  mainKeys: ReadonlySet<string>;
  ownKey: string;
  /** The release refuses to deactivate main keys. */
  mainStaysActive: boolean;
}

/** What a bulk run would do to which keypairs, told before it is done. */
export function planBulk(
  keys: readonly KeyRef[],
  action: BulkAction,
  { mainKeys, ownKey, mainStaysActive }: Ground,
): BulkPlan {
  const plan: BulkPlan = { todo: [], main: [], already: [], own: false };
  const barred = action === 'delete' || (action === 'deactivate' && mainStaysActive);
  const done = (key: KeyRef) =>
    action === 'activate' || action === 'delete'
      ? key.is_active === true
      : action === 'deactivate' && key.is_active === false;
  for (const key of keys) {
    if (done(key)) plan.already.push(key);
    else if (barred && mainKeys.has(key.access_key ?? '')) plan.main.push(key);
    else plan.todo.push(key);
  }
  plan.own = plan.todo.some((key) => key.access_key === ownKey);
  return plan;
}
