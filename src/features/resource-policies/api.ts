import { queryOptions } from '@tanstack/react-query';
import { mutate, query } from '@/api/client';
import type { TypedDocument } from '@/api/documents';
import { isAppError } from '@/api/errors';
import { fresh } from '@/api/fresh';
import {
  CreateKeypairPolicyDocument,
  CreateProjectPolicyDocument,
  CreateUserPolicyDocument,
  DeleteKeypairPolicyDocument,
  DeleteProjectPolicyDocument,
  DeleteUserPolicyDocument,
  KeypairPoliciesDocument,
  KeypairPolicyDocument,
  ModifyKeypairPolicyDocument,
  ModifyProjectPolicyDocument,
  ModifyUserPolicyDocument,
  ProjectPoliciesDocument,
  ProjectPolicyDocument,
  UserPoliciesDocument,
  UserPolicyDocument,
} from '@/api/gen/policies.legacy';
import {
  CreateUserPolicyV2Document,
  PolicyLoginsDocument,
  PolicyLoginsOfDocument,
  UpdateUserPolicyV2Document,
} from '@/api/gen/policies.v2';
import { listKey, type Entity } from '@/api/query-client';
import { pages } from '@/lib/async';
import type { PolicyKind } from '@/lib/paths';
import { has, type Release } from '@/lib/releases';
import { columnOf, LIMITS, limitNames } from './limits';
import { readPolicy, type Policy } from './policy';

/** As the selects of policies have it, so that they are read again after a write. */
export const entityOf = (kind: PolicyKind): Entity => `${kind}-policies`;

type Doc = TypedDocument<unknown, Record<string, unknown>>;
const as = (doc: unknown): Doc => doc as Doc;
const DOCS: Record<PolicyKind, Record<'list' | 'one' | 'create' | 'modify' | 'remove', Doc>> = {
  keypair: {
    list: as(KeypairPoliciesDocument),
    one: as(KeypairPolicyDocument),
    create: as(CreateKeypairPolicyDocument),
    modify: as(ModifyKeypairPolicyDocument),
    remove: as(DeleteKeypairPolicyDocument),
  },
  user: {
    list: as(UserPoliciesDocument),
    one: as(UserPolicyDocument),
    create: as(CreateUserPolicyDocument),
    modify: as(ModifyUserPolicyDocument),
    remove: as(DeleteUserPolicyDocument),
  },
  project: {
    list: as(ProjectPoliciesDocument),
    one: as(ProjectPolicyDocument),
    create: as(CreateProjectPolicyDocument),
    modify: as(ModifyProjectPolicyDocument),
    remove: as(DeleteProjectPolicyDocument),
  },
};

/** Who asks: what can be asked depends on both. */
export interface Viewer {
  release: Release;
  superadmin: boolean;
}

/** The names of the limits that this release has. */
export const limitsIn = (kind: PolicyKind, release: Release) =>
  limitNames(kind).filter((name) => {
    const since = LIMITS[kind][name]?.since;
    return since === undefined || has(release, since);
  });

/** A read without the columns that the release does not have: one unknown column would fail the whole of it. */
function forRelease(doc: Doc, kind: PolicyKind, release: Release): Doc {
  const there = limitsIn(kind, release);
  const missing = limitNames(kind)
    .filter((name) => !there.includes(name))
    .map(columnOf);
  if (missing.includes('max_pending_session_count')) missing.push('max_pending_session_resource_slots');
  return { ...doc, text: missing.reduce((text, column) => text.replace(new RegExp(`\\b${column}\\b`), ''), doc.text) };
}

const rowOf = (answer: unknown): Record<string, unknown> | null =>
  (Object.values(answer as object)[0] ?? null) as Record<string, unknown> | null;

const LOGINS = 'max_concurrent_logins';
const readsLogins = (kind: PolicyKind, { release, superadmin }: Viewer): boolean =>
  kind === 'user' && superadmin && has(release, 'user.maxConcurrentLogins');

/** The one limit that only v2 has. A failure leaves it unknown: the other limits are worth showing without it. */
async function allLogins(signal: AbortSignal): Promise<Map<string, number | null>> {
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

/** All policies of a kind, each once: the server repeats one for every keypair of a plain user. */
export async function fetchPolicies(kind: PolicyKind, viewer: Viewer, signal: AbortSignal): Promise<Policy[]> {
  const [answer, logins] = await Promise.all([
    query(forRelease(DOCS[kind].list, kind, viewer.release), {}, { signal }),
    readsLogins(kind, viewer) ? allLogins(signal) : null,
  ]);
  const rows = (Object.values(answer as object)[0] ?? []) as (Record<string, unknown> | null)[];
  const policies = rows
    .filter((row) => row !== null)
    .map((row) => readPolicy(kind, { ...row, [LOGINS]: logins?.get(String(row.name)) }));
  return [...new Map(policies.map((policy) => [policy.name, policy])).values()];
}

/** The names that the server has now, past the cache. */
export async function policyNames(kind: PolicyKind, release: Release): Promise<Set<string>> {
  const answer = await query(forRelease(DOCS[kind].list, kind, release), {});
  const rows = (Object.values(answer as object)[0] ?? []) as ({ name?: unknown } | null)[];
  return new Set(rows.map((row) => String(row?.name)));
}

/** The key of the one list that a kind has: filters are applied to it in the browser. */
export const policiesQuery = (kind: PolicyKind, viewer: Viewer) =>
  queryOptions({
    queryKey: listKey(entityOf(kind), {}),
    queryFn: ({ signal }) => fetchPolicies(kind, viewer, signal),
  });

/** One policy as the server has it now; null where there is none of that name (any more). */
export const readPolicyNamed = (kind: PolicyKind, name: string, viewer: Viewer) =>
  fresh(async (ask): Promise<Policy | null> => {
    const logins = readsLogins(kind, viewer) ? ask.queryIfAny(PolicyLoginsOfDocument, { name }) : null;
    // Awaited last: what it fails with must not go unheard while the other fails.
    logins?.catch(() => undefined);
    try {
      const row = rowOf(await ask.query(forRelease(DOCS[kind].one, kind, viewer.release), { name }));
      const node = (await logins)?.adminUserResourcePolicyV2;
      return row && readPolicy(kind, { ...row, [LOGINS]: node ? node.maxConcurrentLogins : undefined });
    } catch (failure) {
      // 26.9 has an error where earlier releases have null.
      if (isAppError(failure) && failure.kind === 'not-found') return null;
      throw failure;
    }
  });

const camel = (column: string): string => column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The input of v2: the same names in camel case, sizes as text. */
function v2Input(props: Record<string, unknown>): Record<string, unknown> {
  const pairs = Object.entries(props).map(([column, value]) => {
    const input = column === 'max_quota_scope_size' ? { expr: String(value) } : value;
    return [camel(column), input];
  });
  return Object.fromEntries(pairs);
}

/** Only v2 takes the limit of logins; a new policy has none, so that leaving it out says the same. */
const needsV2 = (props: Record<string, unknown>, creating: boolean): boolean =>
  creating ? typeof props[LOGINS] === 'number' : LOGINS in props;
const withoutLogins = ({ [LOGINS]: _logins, ...rest }: Record<string, unknown>) => rest;

export async function createPolicy(kind: PolicyKind, name: string, props: Record<string, unknown>): Promise<void> {
  if (needsV2(props, true)) await mutate(as(CreateUserPolicyV2Document), { input: { name, ...v2Input(props) } });
  else await mutate(DOCS[kind].create, { name, props: withoutLogins(props) });
}

export async function modifyPolicy(kind: PolicyKind, name: string, props: Record<string, unknown>): Promise<void> {
  if (needsV2(props, false)) await mutate(as(UpdateUserPolicyV2Document), { name, input: v2Input(props) });
  else await mutate(DOCS[kind].modify, { name, props });
}

export const removePolicy = (kind: PolicyKind, name: string): Promise<unknown> => mutate(DOCS[kind].remove, { name });
