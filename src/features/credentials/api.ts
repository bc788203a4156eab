import { queryOptions } from '@tanstack/react-query';
import { query } from '@/api/client';
import { present } from '@/api/errors';
import {
  FutureOwnerDocument,
  KeypairDetailDocument,
  KeypairOwnerDocument,
  KeypairSecretDocument,
  KeypairsNowDocument,
  MainKeysDocument,
  type FutureOwnerQuery,
  type KeypairsNowQuery,
  type ModifyKeypairMutationVariables,
} from '@/api/gen/credentials.legacy';
import { fresh } from '@/api/fresh';
import { detailKey } from '@/api/query-client';
import { lookAt, outcomeOf, type Outcome, type ReadBack } from '@/kit/lost-answer';
import { isAsSent, readBackCreate, type Sent } from '@/kit/read-back';
import { chunks } from '@/lib/async';
import { joinValues } from '@/lib/list-state';
import { cond, toFilter } from '@/lib/minilang';
import type { NewKeys } from './changes';
import { asRead, valuesOf, type KeypairValues } from './keypair-input';

const byKey = (key: string) => ({ filter: toFilter(cond('access_key', 'is', key)) ?? '' });

/** How many keys are asked about at once: a filter of many thousands of words would be refused. */
const ASK_SIZE = 100;

/** Which of these access keys are some user's main key: those can be neither deleted nor, from 26.9 on, deactivated. */
export async function findMainKeys(keys: readonly string[], signal?: AbortSignal): Promise<Set<string>> {
  const found = new Set<string>();
  for (const some of chunks(keys, ASK_SIZE)) {
    const filter = toFilter(cond('main_access_key', 'in', joinValues(some))) ?? '';
    const data = await query(MainKeysDocument, { limit: ASK_SIZE, filter }, { ...(signal && { signal }) });
    for (const user of present(data.user_list).items) if (user?.main_access_key) found.add(user.main_access_key);
  }
  return found;
}

export const mainKeys = (keys: readonly string[]) =>
  queryOptions({
    queryKey: ['keypairs', 'main', keys],
    queryFn: ({ signal }) => findMainKeys(keys, signal),
  });

/** One keypair with everything but its secret. Null when there is none of that key (any more). */
export const readKeypair = (key: string) =>
  fresh(async (ask) => (await ask.query(KeypairDetailDocument, byKey(key))).keypair_list?.items[0] ?? null);

export const keypairDetail = (key: string) =>
  queryOptions({ queryKey: detailKey('keypairs', key), queryFn: ({ signal }) => readKeypair(key)(signal) });

/** Whose keypair it is, with the role that its admin flag must fit. */
export const keypairOwner = (user: string) =>
  queryOptions({
    queryKey: ['users', 'owner', user],
    queryFn: async ({ signal }) => (await query(KeypairOwnerDocument, { user }, { signal })).user_from_uuid ?? null,
  });

export interface FutureOwner {
  role: string;
  active: boolean;
  /** The hundred latest. */
  keys: OwnedKey[];
  /** The policy of the main keypair, else of any: the likeliest for one more. */
  policy: string | undefined;
}

type OwnedKey = NonNullable<NonNullable<FutureOwnerQuery['keypair_list']>['items'][number]>;

/** The user that a new keypair is for. Null when there is none of that e-mail. */
export const readFutureOwner = (email: string) =>
  fresh(async (ask): Promise<FutureOwner | null> => {
    const filter = toFilter(cond('email', 'is', email)) ?? '';
    const data = await ask.query(FutureOwnerDocument, { email, filter });
    const user = data.user_list?.items[0];
    if (!user) return null;
    const keys = present(data.keypair_list).items.filter((key) => key !== null);
    const main = keys.find((key) => key.access_key === user.main_access_key) ?? keys[0];
    return {
      role: user.role ?? '',
      active: user.status === 'active',
      keys,
      policy: main?.resource_policy ?? undefined,
    };
  });

export const futureOwner = (email: string) =>
  queryOptions({
    queryKey: ['users', 'future-owner', email],
    queryFn: ({ signal }) => readFutureOwner(email)(signal),
  });

type KeypairNow = NonNullable<NonNullable<KeypairsNowQuery['keypair_list']>['items'][number]>;

/** For read-backs: judges each keypair by what the server has now; undefined: there is none of that key any more. */
const lookAtKeypairs = (judge: (now: KeypairNow | undefined) => Outcome): ReadBack<string> =>
  lookAt(
    async (keys) => {
      const filter = toFilter(cond('access_key', 'in', joinValues(keys))) ?? '';
      const { keypair_list } = await query(KeypairsNowDocument, { filter, limit: keys.length });
      const items = present(keypair_list).items.filter((key) => key !== null);
      return new Map(items.map((key) => [key.access_key ?? '', key]));
    },
    (key) => key,
    judge,
  );

/** Whether the keypairs have what was sent. */
export const hasProps = (props: ModifyKeypairMutationVariables['props']): ReadBack<string> =>
  lookAtKeypairs((now) =>
    outcomeOf(...Object.entries(props).map(([name, sent]) => now?.[name as keyof KeypairNow] === sent)),
  );
export const isGone = lookAtKeypairs((now) => outcomeOf(now === undefined));

/** Asked for when somebody wants to see it; goes to the caller alone, never into the cache. */
export const readSecret = (key: string) =>
  fresh(async (ask) => (await ask.query(KeypairSecretDocument, byKey(key))).keypair_list?.items[0]?.secret_key ?? '');

/**
 * After a lost answer: the keypair that was asked for, with its secret, if exactly one of those that came since is it.
 * Somebody else's, which differs in policy, limit or flag, is left alone.
 */
export const readMadeKeypair = (sent: Sent<Partial<KeypairValues>>, before: ReadonlySet<string>) =>
  fresh(async (ask): Promise<{ outcome: Outcome; keys: NewKeys | null }> => {
    const owner = await ask.read(readFutureOwner(sent.values.user ?? ''));
    const made = (owner?.keys ?? []).filter((key) => {
      const { policy, rateLimit, admin } = valuesOf(key);
      return (
        !before.has(key.access_key ?? '') &&
        key.is_active &&
        isAsSent({ policy, rateLimit, admin }, asRead(sent.values))
      );
    });
    const outcome = readBackCreate(
      sent,
      made.map((key) => ({ values: {}, at: key.created_at })),
    );
    const accessKey = made[0]?.access_key ?? '';
    if (outcome !== 'applied') return { outcome, keys: null };
    return { outcome, keys: { accessKey, secretKey: await ask.read(readSecret(accessKey)) } };
  });
