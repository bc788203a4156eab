/** The policies of keypairs: what sessions may use, and where. */
import { query } from '@/api/client';
import { KeypairPoliciesDocument, KeypairPolicyDocument, type KeypairPolicyQuery } from '@/api/gen/policies.legacy';
import { readHosts } from '@/kit/hosts';
import { parseSlots } from '@/lib/units';
import { LIMITS } from '../limits';
import { policyOf, readLimits, type Policy, type Unspecified } from '../policy';
import type { PolicyReads } from './kind';

type Row = NonNullable<KeypairPolicyQuery['keypair_resource_policy']>;

const UNSPECIFIED: readonly Unspecified[] = ['LIMITED', 'UNLIMITED'];

export const readKeypairPolicy = (row: Row): Policy => ({
  ...policyOf(
    'keypair',
    row,
    readLimits(LIMITS.keypair, {
      maxConcurrentSessions: row.max_concurrent_sessions,
      maxContainersPerSession: row.max_containers_per_session,
      maxPendingSessionCount: row.max_pending_session_count,
      maxConcurrentSftpSessions: row.max_concurrent_sftp_sessions,
      idleTimeout: row.idle_timeout,
      maxSessionLifetime: row.max_session_lifetime,
    }),
  ),
  unspecified: UNSPECIFIED.find((one) => one === row.default_for_unspecified) ?? null,
  slots: parseSlots(row.total_resource_slots) ?? new Map(),
  pendingSlots: parseSlots(row.max_pending_session_resource_slots) ?? new Map(),
  hosts: readHosts(row.allowed_vfolder_hosts),
  raw: {
    slots: row.total_resource_slots,
    pendingSlots: row.max_pending_session_resource_slots,
    hosts: row.allowed_vfolder_hosts,
  },
});

export const keypair: PolicyReads = {
  list: async (_logins, signal) =>
    ((await query(KeypairPoliciesDocument, {}, { signal })).keypair_resource_policies ?? [])
      .filter((row) => row !== null)
      .map(readKeypairPolicy),
  one: async (ask, name) => {
    const row = (await ask.query(KeypairPolicyDocument, { name })).keypair_resource_policy;
    return row && readKeypairPolicy(row);
  },
};
