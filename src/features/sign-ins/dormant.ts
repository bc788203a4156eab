import { mutate, query } from '@/api/client';
import { present } from '@/api/errors';
import {
  AccountsOfDocument,
  KeysOfDocument,
  KeysUsedDocument,
  SwitchKeyOffDocument,
  SwitchUserOffDocument,
  type AccountsOfQuery,
} from '@/api/gen/dormant.legacy';
import { FirstSignInDocument, RecentSignInsDocument, type RecentSignInsQuery } from '@/api/gen/sign-ins.v2';
import { serverNow } from '@/lib/clock';
import { dayText } from '@/lib/dates';
import { joinValues } from '@/lib/list-state';
import { and, cond, toFilter } from '@/lib/minilang';
import { lookAt, outcomeOf } from '@/kit/lost-answer';
import { has, type Release } from '@/lib/releases';

/** An account that is on and has not been used since a day, as far as the server knows. */
export type Account = NonNullable<NonNullable<AccountsOfQuery['user_list']>['items'][number]>;

export const accountId = ({ uuid }: Account): string => String(uuid);
export const accountName = ({ email }: Account): string => email ?? '';

const DAY = 86_400_000;
const PAGE = 5000;
/** A cursor steps over no more at once. */
const STRIDE = 1000;

/** All pages of a list of the legacy API, one after the other: the server is not hurried for a report. */
async function allOf<Row>(read: (offset: number) => Promise<readonly Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- whether there is more is known when a page is there
    const page = await read(rows.length);
    rows.push(...page);
    if (page.length < PAGE) return rows;
  }
}

/** Who has signed in since a moment. */
async function signedInSince(after: string, signal: AbortSignal): Promise<Set<string>> {
  const ids = new Set<string>();
  const filter = { AND: [{ result: { equals: 'SUCCESS' as const } }, { createdAt: { after } }] };
  let cursor: string | null = null;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ended
    const found: RecentSignInsQuery = await query(
      RecentSignInsDocument,
      { first: STRIDE, after: cursor, filter },
      { signal },
    );
    const { edges, pageInfo } = present(found.adminLoginHistoryV2);
    for (const { node } of edges) ids.add(node.userId);
    if (edges.length < STRIDE) return ids;
    cursor = pageInfo.endCursor;
  }
}

/** The e-mails of those whose keypairs have been used since a day: programs never sign in. */
async function usedSince(day: string, signal: AbortSignal): Promise<Set<string>> {
  const filter = toFilter(cond('last_used', 'after', day, 'date')) ?? null;
  const keys = await allOf(async (offset) => {
    const { keypair_list: list } = await query(KeysUsedDocument, { filter, limit: PAGE, offset }, { signal });
    return present(list).items;
  });
  return new Set(keys.map((key) => key?.user_id ?? ''));
}

/** Accounts that are on, older than so many days, and without a sign-in or a use of a keypair in them. */
export async function readDormant(days: number, signal: AbortSignal): Promise<Account[]> {
  const since = new Date(serverNow() - days * DAY);
  const day = dayText(since);
  const filter = toFilter(and(cond('status', 'is', 'active'), cond('created_at', 'before', day, 'date'))) ?? null;
  const [accounts, people, users] = await Promise.all([
    allOf(async (offset) => {
      const { user_list: list } = await query(AccountsOfDocument, { filter, limit: PAGE, offset }, { signal });
      return present(list).items;
    }),
    signedInSince(since.toISOString(), signal),
    usedSince(day, signal),
  ]);
  return accounts.flatMap((account) =>
    account && !people.has(String(account.uuid)) && !users.has(account.email ?? '') ? [account] : [],
  );
}

/** When the server's history of sign-ins begins; null where it has none. */
export async function readBeginning(signal: AbortSignal): Promise<string | null> {
  const { adminLoginHistoryV2: found } = await query(FirstSignInDocument, {}, { signal });
  return present(found).edges[0]?.node.createdAt ?? null;
}

/** From 26.9 on the server demands that the default keypair stays on. */
const staysOn = (account: Account, key: string, release: Release): boolean =>
  has(release, 'keypair.isDefault') && key === account.main_access_key;

/** The account off first, then its keypairs: one that is on works without an account that may sign in. */
export async function switchOff(account: Account, release: Release): Promise<void> {
  const email = account.email ?? '';
  await mutate(SwitchUserOffDocument, { email });
  const { keypair_list: keys } = await query(KeysOfDocument, { email });
  for (const key of present(keys).items)
    if (key?.access_key && key.is_active && !staysOn(account, key.access_key, release))
      // oxlint-disable-next-line no-await-in-loop -- one write at a time
      await mutate(SwitchKeyOffDocument, { key: key.access_key });
}

/** Whether these accounts are off. */
export const areOff = lookAt(
  async (accounts: readonly Account[]) => {
    const filter = toFilter(cond('uuid', 'in', joinValues(accounts.map(accountId)))) ?? '';
    const { user_list: list } = await query(AccountsOfDocument, { filter, limit: accounts.length, offset: 0 });
    return new Map(present(list).items.flatMap((one) => (one ? [[accountId(one), one.status] as const] : [])));
  },
  accountId,
  (now) => outcomeOf(now === 'inactive'),
);
