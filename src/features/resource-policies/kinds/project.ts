/** The policies of projects: folders, storage and networks of each. */
import { mutate, query } from '@/api/client';
import {
  CreateProjectPolicyDocument,
  DeleteProjectPolicyDocument,
  ModifyProjectPolicyDocument,
  ProjectPoliciesDocument,
  ProjectPolicyDocument,
  type ModifyProjectResourcePolicyInput,
  type ProjectPolicyQuery,
} from '@/api/gen/policies.legacy';
import { LIMITS } from '../limits';
import { policyOf, readLimits, type Policy } from '../policy';
import { storedIn, type Draft } from '../values';
import type { PolicyApi } from './kind';

type Row = NonNullable<ProjectPolicyQuery['project_resource_policy']>;

export const readProjectPolicy = (row: Row): Policy =>
  policyOf(
    'project',
    row,
    readLimits(LIMITS.project, {
      maxVfolderCount: row.max_vfolder_count,
      maxQuotaScopeSize: row.max_quota_scope_size,
      maxNetworkCount: row.max_network_count,
    }),
  );

export function projectInput(draft: Draft): ModifyProjectResourcePolicyInput {
  const limit = storedIn(LIMITS.project, draft);
  return {
    max_vfolder_count: limit('maxVfolderCount'),
    max_quota_scope_size: limit('maxQuotaScopeSize'),
    max_network_count: limit('maxNetworkCount'),
  };
}

export const project: PolicyApi = {
  list: async (_logins, signal) =>
    ((await query(ProjectPoliciesDocument, {}, { signal })).project_resource_policies ?? [])
      .filter((row) => row !== null)
      .map(readProjectPolicy),
  one: async (ask, name) => {
    const row = (await ask.query(ProjectPolicyDocument, { name })).project_resource_policy;
    return row && readProjectPolicy(row);
  },
  create: (name, draft) => mutate(CreateProjectPolicyDocument, { name, props: projectInput(draft) }),
  modify: (name, draft) => mutate(ModifyProjectPolicyDocument, { name, props: projectInput(draft) }),
  remove: (name) => mutate(DeleteProjectPolicyDocument, { name }),
};
