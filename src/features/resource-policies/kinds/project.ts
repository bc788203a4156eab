/** The policies of projects: folders, storage and networks of each. */
import { query } from '@/api/client';
import { ProjectPoliciesDocument, ProjectPolicyDocument, type ProjectPolicyQuery } from '@/api/gen/policies.legacy';
import { LIMITS } from '../limits';
import { policyOf, readLimits, type Policy } from '../policy';
import type { PolicyReads } from './kind';

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

export const project: PolicyReads = {
  list: async (_logins, signal) =>
    ((await query(ProjectPoliciesDocument, {}, { signal })).project_resource_policies ?? [])
      .filter((row) => row !== null)
      .map(readProjectPolicy),
  one: async (ask, name) => {
    const row = (await ask.query(ProjectPolicyDocument, { name })).project_resource_policy;
    return row && readProjectPolicy(row);
  },
};
