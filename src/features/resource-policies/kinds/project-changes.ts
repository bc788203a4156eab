/** What is written about the policies of projects. */
import { mutate } from '@/api/client';
import {
  CreateProjectPolicyDocument,
  DeleteProjectPolicyDocument,
  ModifyProjectPolicyDocument,
  type ModifyProjectResourcePolicyInput,
} from '@/api/gen/policy-changes.legacy';
import { LIMITS } from '../limits';
import { storedIn, type Draft } from '../values';
import type { PolicyWrites } from './kind';

export function projectInput(draft: Draft): ModifyProjectResourcePolicyInput {
  const limit = storedIn(LIMITS.project, draft);
  return {
    max_vfolder_count: limit('maxVfolderCount'),
    max_quota_scope_size: limit('maxQuotaScopeSize'),
    max_network_count: limit('maxNetworkCount'),
  };
}

export const project: PolicyWrites = {
  create: (name, draft) => mutate(CreateProjectPolicyDocument, { name, props: projectInput(draft) }),
  modify: (name, draft) => mutate(ModifyProjectPolicyDocument, { name, props: projectInput(draft) }),
  remove: (name) => mutate(DeleteProjectPolicyDocument, { name }),
};
