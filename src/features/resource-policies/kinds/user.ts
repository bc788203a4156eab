/** The policies of users: folders, storage, services, images, and in v2 alone how often one may be signed in. */
import { query } from '@/api/client';
import { isAppError } from '@/api/errors';
import { UserPoliciesDocument, UserPolicyDocument, type UserPolicyQuery } from '@/api/gen/policies.legacy';
import { PolicyLoginsDocument, PolicyLoginsOfDocument } from '@/api/gen/policies.v2';
import { pages } from '@/lib/async';
import { LIMITS } from '../limits';
import { policyOf, readLimits, type Policy } from '../policy';
import type { PolicyReads } from './kind';

type Row = NonNullable<UserPolicyQuery['user_resource_policy']>;

/** `logins`: undefined where it could not be read. */
export const readUserPolicy = (row: Row, logins?: number | null): Policy =>
  policyOf(
    'user',
    row,
    readLimits(LIMITS.user, {
      maxVfolderCount: row.max_vfolder_count,
      maxQuotaScopeSize: row.max_quota_scope_size,
      maxSessionCountPerModelSession: row.max_session_count_per_model_session,
      maxCustomizedImageCount: row.max_customized_image_count,
      maxConcurrentLogins: logins,
    }),
  );

/** The limit of logins of every policy. A failure leaves it unknown: the others are worth showing without it. */
async function allLogins(signal?: AbortSignal): Promise<Map<string, number | null>> {
  try {
    const { rows } = await pages(
      async (limit, offset) => {
        const list = (await query(PolicyLoginsDocument, { limit, offset }, { signal })).adminUserResourcePoliciesV2;
        return { rows: (list?.edges ?? []).map(({ node }) => node), total: list?.count ?? 0 };
      },
      { idOf: ({ name }) => name },
    );
    return new Map(rows.map(({ name, maxConcurrentLogins }) => [name, maxConcurrentLogins]));
  } catch (failure) {
    if (isAppError(failure) && failure.kind === 'aborted') throw failure;
    return new Map();
  }
}

export const user: PolicyReads = {
  list: async (withLogins, signal) => {
    const [answer, logins] = await Promise.all([
      query(UserPoliciesDocument, {}, { signal }),
      withLogins ? allLogins(signal) : null,
    ]);
    return (answer.user_resource_policies ?? [])
      .filter((row) => row !== null)
      .map((row) => readUserPolicy(row, logins?.get(row.name)));
  },
  one: async (ask, name) => {
    const logins = ask.queryIfAny(PolicyLoginsOfDocument, { name });
    // Awaited last: what it fails with must not go unheard while the other fails.
    logins.catch(() => undefined);
    const row = (await ask.query(UserPolicyDocument, { name })).user_resource_policy;
    const node = (await logins)?.adminUserResourcePolicyV2;
    return row && readUserPolicy(row, node ? node.maxConcurrentLogins : undefined);
  },
};
