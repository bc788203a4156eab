/** What is written about the policies of users. */
import { mutate } from '@/api/client';
import {
  CreateUserPolicyDocument,
  DeleteUserPolicyDocument,
  ModifyUserPolicyDocument,
  type ModifyUserResourcePolicyInput,
} from '@/api/gen/policy-changes.legacy';
import { CreateUserPolicyV2Document, UpdateUserPolicyV2Document } from '@/api/gen/policy-changes.v2';
import { LIMITS } from '../limits';
import { storedIn, type Draft } from '../values';
import { required, type PolicyWrites } from './kind';

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

export const user: PolicyWrites = {
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
