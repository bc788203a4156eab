import { queryOptions } from '@tanstack/react-query';
import { mutate, query } from '@/api/client';
import { present } from '@/api/errors';
import {
  FoldersOnDocument,
  ScopePoliciesDocument,
  ScopeUsersDocument,
  SetQuotaDocument,
  UnsetQuotaDocument,
  type ScopePoliciesQuery,
} from '@/api/gen/quotas.legacy';
import { isGone } from '@/entities/folders/statuses';
import type { Answer } from '@/kit/define-list';
import { lookAt, outcomeOf, type ReadBack } from '@/kit/lost-answer';
import { chunks, pages, pool } from '@/lib/async';
import { joinValues } from '@/lib/list-state';
import { cond, toFilter } from '@/lib/minilang';
import { readBytes, UNLIMITED } from '@/lib/units';
import { AT_ONCE, figures, readFigures, readScope } from './figures-api';
import { kept, ownerIdOf, policyKey, scopeId, scopeOf, type Ground, type Scope } from './scopes';
import { hasQuota, liftingOf, usageOf, type Volume } from '@/entities/storages/volume';
import { readVolumes } from '@/entities/storages/volumes';

/** Sets the limit of a scope, or lifts it (null) in the way that its storage knows. */
export async function putLimit(
  { volume, scope, backend }: Pick<Scope, 'volume' | 'scope' | 'backend'>,
  limit: bigint | null,
) {
  if (limit === null && liftingOf(backend) === 'unset') await mutate(UnsetQuotaDocument, { host: volume, scope });
  else await mutate(SetQuotaDocument, { host: volume, scope, bytes: String(limit ?? 0n) });
}

/** Whether each scope has the limit; null: none of its own. */
export const hasLimit = (limit: bigint | null): ReadBack<Scope> =>
  lookAt(
    async (scopes) =>
      new Map((await pool(chunks(scopes, AT_ONCE), 1, (part) => readFigures(part))).flatMap((one) => [...one])),
    ({ id }) => id,
    (now, { policyLimit, capacity }) => {
      if (!now || now.failed) return 'unknown';
      if (limit !== null) return outcomeOf(now.limit === kept(limit));
      return outcomeOf(now.limit === null || now.limit === policyLimit || (capacity !== null && now.limit >= capacity));
    },
  );

const policyBytes = (value: number | string | null): bigint | null => {
  const read = readBytes(value);
  return read === UNLIMITED || (read !== null && read < 0n) ? null : read;
};

type Owners = Map<string, { name: string; domain: string; policy: string }>;

function groundOf({ groups, user_resource_policies: users, project_resource_policies: projects }: ScopePoliciesQuery) {
  const owners: Owners = new Map();
  for (const one of groups ?? [])
    if (one)
      owners.set(`project:${one.id}`, {
        name: one.name ?? '',
        domain: one.domain_name ?? '',
        policy: one.resource_policy ?? '',
      });
  const policies = new Map<string, bigint | null>();
  for (const one of users ?? [])
    if (one) policies.set(policyKey('user', one.name), policyBytes(one.max_quota_scope_size));
  for (const one of projects ?? [])
    if (one) policies.set(policyKey('project', one.name), policyBytes(one.max_quota_scope_size));
  return { owners, policies };
}

/** Owners in one request. */
const CHUNK = 100;

async function addUsers(owners: Owners, ids: readonly string[] | null, signal: AbortSignal): Promise<void> {
  const add = (filter: string | null) =>
    pages(
      async (limit, offset) => {
        const { user_list } = await query(ScopeUsersDocument, { limit, offset, filter, order: 'uuid' }, { signal });
        const { items, total_count: total } = present(user_list);
        return { rows: items.filter((one) => one !== null), total };
      },
      { idOf: ({ uuid }) => uuid ?? '' },
    ).then(({ rows }) => {
      for (const { uuid, email, domain_name, resource_policy } of rows)
        owners.set(`user:${uuid}`, { name: email ?? '', domain: domain_name ?? '', policy: resource_policy ?? '' });
    });
  if (ids === null) return add(null);
  await pool(chunks(ids, CHUNK), 3, (part) => add(toFilter(cond('uuid', 'in', joinValues(part))) ?? null));
}

/** How many folders each scope has on these volumes. */
async function foldersOn(volumes: readonly string[], signal: AbortSignal): Promise<Map<string, number>> {
  const filter = toFilter(cond('host', 'in', joinValues(volumes))) ?? '';
  const { rows } = await pages(
    async (limit, offset) => {
      const { vfolder_list } = await query(FoldersOnDocument, { limit, offset, filter }, { signal });
      const { items, total_count: total } = present(vfolder_list);
      return { rows: items.filter((one) => one !== null), total };
    },
    { idOf: ({ id }) => id ?? '' },
  );
  const counts = new Map<string, number>();
  for (const { host, quota_scope_id: scope, status } of rows) {
    const id = scopeId(host ?? '', scope ?? '');
    if (host && scope && !isGone(status)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

const volumeFacts = ({ usage, backend }: Volume) => ({ capacity: usageOf(usage)?.capacity ?? null, backend });

/** The scope of one owner on a volume, with its figures. */
export const oneScope = (volume: Volume, scope: string) =>
  queryOptions({
    queryKey: ['quotas', 'one', scopeId(volume.id, scope)],
    queryFn: async ({ signal }): Promise<Scope> => {
      const [shared, now] = await Promise.all([
        query(ScopePoliciesDocument, {}, { signal }),
        readScope({ volume: volume.id, scope })(signal),
      ]);
      const { owners, policies } = groundOf(shared);
      if (scope.startsWith('user:')) await addUsers(owners, [ownerIdOf(scope)], signal);
      const row = scopeOf(
        volume.id,
        scope,
        0,
        { owners, policies, volumes: new Map([[volume.id, volumeFacts(volume)]]) },
        figures,
      );
      return { ...row, figures: now };
    },
  });

export interface ScopesAsked {
  /** Those with folders, or all others. */
  tab: 'used' | 'unused';
  /** Of one volume; null: of all that have quotas. */
  volume: string | null;
}

/** The scopes of the volumes that have quotas, without what has to be read of each. */
export async function readScopes({ tab, volume }: ScopesAsked, signal: AbortSignal): Promise<Answer<Scope>> {
  const [{ volumes: all }, shared] = await Promise.all([
    readVolumes(signal),
    query(ScopePoliciesDocument, {}, { signal }),
  ]);
  const volumes = all.filter((one) => hasQuota(one) && (volume === null || one.id === volume));
  // Whether one has quotas that cannot be reached is not known: it is said, not taken for none.
  const problems = all.flatMap(({ id, trouble }) => (trouble && (volume === null || id === volume) ? [trouble] : []));
  const answer = (rows: Scope[]): Answer<Scope> => ({ rows, total: rows.length, problems });
  if (volumes.length === 0) return answer([]);
  const counts = await foldersOn(
    volumes.map(({ id }) => id),
    signal,
  );
  const { owners, policies } = groundOf(shared);
  const split = [...counts.keys()].map((id) => id.split(' ') as [string, string]);
  const users = new Set(split.flatMap(([, scope]) => (scope.startsWith('user:') ? [ownerIdOf(scope)] : [])));
  await addUsers(owners, tab === 'used' ? [...users] : null, signal);
  const ground: Ground = {
    owners,
    policies,
    volumes: new Map(volumes.map((one) => [one.id, volumeFacts(one)])),
  };
  const row = (host: string, scope: string) =>
    scopeOf(host, scope, counts.get(scopeId(host, scope)) ?? 0, ground, figures);
  if (tab === 'used') return answer(split.map(([host, scope]) => row(host, scope)));
  const others = (id: string) => [...owners.keys()].filter((scope) => !counts.has(scopeId(id, scope)));
  return answer(volumes.flatMap(({ id }) => others(id).map((scope) => row(id, scope))));
}
