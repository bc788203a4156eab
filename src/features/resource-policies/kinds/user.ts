/** The policies of users: folders, storage, services, images, and in v2 alone how often one may be signed in. */
import { mutate, query } from '@/api/client';
import { isAppError } from '@/api/errors';
import {
  CreateUserPolicyDocument,
  DeleteUserPolicyDocument,
  ModifyUserPolicyDocument,
  UserPoliciesDocument,
  UserPolicyDocument,
  type ModifyUserResourcePolicyInput,
  type UserPolicyQuery,
} from '@/api/gen/policies.legacy';
import {
  CreateUserPolicyV2Document,
  PolicyLoginsDocument,
  PolicyLoginsOfDocument,
  UpdateUserPolicyV2Document,
} from '@/api/gen/policies.v2';
import { pages } from '@/lib/async';
import { LIMITS } from '../limits';
import { policyOf, readLimits, type Policy } from '../policy';
import { storedIn, type Draft } from '../values';
import { required, type PolicyApi } from './kind';

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

export function userInput(draft: Draft): ModifyUserResourcePolicyInput {
  const limit = storedIn(LIMITS.user, draft);
  return {
    max_vfolder_count: limit('maxVfolderCount'),
    max_quota_scope_size: limit('maxQuotaScopeSize'),
    max_session_count_per_model_session: limit('maxSessionCountPerModelSession'),
    max_customized_image_count: limit('maxCustomizedImageCount'),
  };
}

const loginsOf = (draft: Draft) => storedIn(LIMITS.user, draft)('maxConcurrentLogins');

/** Sizes are texts in v2. */
const sizeV2 = (size: number | string) => ({ expr: String(size) });

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

export const user: PolicyApi = {
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
  // A new policy does not limit logins, so that leaving it out says the same.
  create: (name, draft) => {
    const input = userInput(draft);
    const maxConcurrentLogins = loginsOf(draft);
    if (typeof maxConcurrentLogins !== 'number') return mutate(CreateUserPolicyDocument, { name, props: input });
    const v2 = {
      name,
      maxVfolderCount: required(input.max_vfolder_count),
      maxQuotaScopeSize: sizeV2(required(input.max_quota_scope_size)),
      maxSessionCountPerModelSession: required(input.max_session_count_per_model_session),
      maxCustomizedImageCount: required(input.max_customized_image_count),
      maxConcurrentLogins,
    };
    return mutate(CreateUserPolicyV2Document, { input: v2 });
  },
  modify: (name, draft) => {
    const input = userInput(draft);
    const maxConcurrentLogins = loginsOf(draft);
    if (maxConcurrentLogins === undefined) return mutate(ModifyUserPolicyDocument, { name, props: input });
    const size = input.max_quota_scope_size;
    const v2 = {
      maxVfolderCount: input.max_vfolder_count,
      maxQuotaScopeSize: size === null || size === undefined ? undefined : sizeV2(size),
      maxSessionCountPerModelSession: input.max_session_count_per_model_session,
      maxCustomizedImageCount: input.max_customized_image_count,
      maxConcurrentLogins,
    };
    return mutate(UpdateUserPolicyV2Document, { name, input: v2 });
  },
  remove: (name) => mutate(DeleteUserPolicyDocument, { name }),
};
