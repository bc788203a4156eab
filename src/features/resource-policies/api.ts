import { isAppError } from '@/api/errors';
import { fresh } from '@/api/fresh';
import type { Entity } from '@/api/query-client';
import type { PolicyKind } from '@/lib/paths';
import type { PolicyReads } from './kinds/kind';
import { keypair } from './kinds/keypair';
import { project } from './kinds/project';
import { user } from './kinds/user';
import type { Policy } from './policy';

/** As the selects of policies have it, so that they are read again after a write. */
export const entityOf = (kind: PolicyKind): Entity => `${kind}-policies`;

const API: Record<PolicyKind, PolicyReads> = { keypair, user, project };

/** All policies of a kind, each once: the server repeats one for every keypair of a plain user. */
export async function fetchPolicies(kind: PolicyKind, superadmin: boolean, signal: AbortSignal): Promise<Policy[]> {
  const policies = await API[kind].list(superadmin, signal);
  return [...new Map(policies.map((policy) => [policy.name, policy])).values()];
}

/** The names that the server has now, past the cache. */
export const policyNames = async (kind: PolicyKind): Promise<Set<string>> =>
  new Set((await API[kind].list(false)).map(({ name }) => name));

/** One policy as the server has it now; null where there is none of that name (any more). */
export const readPolicyNamed = (kind: PolicyKind, name: string) =>
  fresh(async (ask): Promise<Policy | null> => {
    try {
      return await API[kind].one(ask, name);
    } catch (failure) {
      // 26.9 has an error where earlier releases have null.
      if (isAppError(failure) && failure.kind === 'not-found') return null;
      throw failure;
    }
  });
