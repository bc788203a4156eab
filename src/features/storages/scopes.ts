/** Quota scopes: whose they are, what they hold, and where their limit comes from. Pure. */
import type { ScopeFactsFragment } from '@/api/gen/quotas.legacy';
import { readBytes, UNLIMITED } from '@/lib/units';

export type ScopeKind = 'user' | 'project';

/** What was read of a scope. A failed read is not nothing. */
export interface Figures {
  /** null: the volume has nothing of it. */
  used: bigint | null;
  files: bigint | null;
  /** As the server shows it. */
  limit: bigint | null;
  failed: boolean;
  /** When (ms). */
  at: number;
}

/** Everything that a user or a project keeps on one volume, which has one limit. */
export interface Scope {
  id: string;
  volume: string;
  /** `user:<uuid>` or `project:<uuid>` */
  scope: string;
  kind: ScopeKind;
  owner: string;
  domain: string;
  policy: string;
  /** What its policy allows; null: any amount, or the policy is not known. */
  policyLimit: bigint | null;
  /** Of the volume; null: not known. */
  capacity: bigint | null;
  backend: string | null;
  folders: number;
  /** Undefined: not read yet. */
  figures: Figures | undefined;
}

export const scopeId = (volume: string, scope: string): string => `${volume} ${scope}`;

const bytesOf = (value: number | string | null | undefined): bigint | null => {
  const read = readBytes(value);
  return read === UNLIMITED || (read !== null && read < 0n) ? null : read;
};

export const figuresOf = (details: ScopeFactsFragment['details'], at: number): Figures => ({
  used: bytesOf(details.usage_bytes),
  files: bytesOf(details.usage_count),
  limit: bytesOf(details.hard_limit_bytes) || null,
  failed: false,
  at,
});

/** Limits are kept in whole KiB. */
export const kept = (bytes: bigint): bigint => bytes - (bytes % 1024n);

/**
 * Where the limit that counts comes from. `own`: it was set for the scope. `policy`: it is that of the policy, which the volume
 * takes over with the first folder. `none`: there is none but the size of the volume.
 */
export type Source = 'own' | 'policy' | 'none';

export interface LimitNow {
  source: Source;
  /** null: none. */
  bytes: bigint | null;
}

/** XFS shows the size of the volume where there is no limit. */
const isWhole = (limit: bigint, capacity: bigint | null): boolean => capacity !== null && limit >= capacity;

export function limitOf({ figures, policyLimit, capacity }: Scope): LimitNow | null {
  if (!figures || figures.failed) return null;
  const { used, limit } = figures;
  if (limit === null) return { source: 'none', bytes: null };
  const ofPolicy = policyLimit !== null && (limit === policyLimit || limit === kept(policyLimit));
  if (used === null || ofPolicy) return { source: 'policy', bytes: limit };
  return isWhole(limit, capacity) ? { source: 'none', bytes: null } : { source: 'own', bytes: limit };
}

/** Of the limit; above 1 where it is exceeded. */
export function shareOf(scope: Scope): number | null {
  const limit = limitOf(scope)?.bytes;
  const used = scope.figures?.used ?? (limit ? 0n : null);
  return !limit || used === null ? null : Number(used) / Number(limit);
}

/** From here on it is said that a limit is near. */
export const NEAR = 0.8;

export const STANDINGS = ['over', 'near', 'below', 'unlimited', 'failed', 'waiting'] as const;
export type Standing = (typeof STANDINGS)[number];

export function standingOf(scope: Scope): Standing {
  if (!scope.figures) return 'waiting';
  if (scope.figures.failed) return 'failed';
  const part = shareOf(scope);
  if (part === null) return 'unlimited';
  return part >= 1 ? 'over' : part >= NEAR ? 'near' : 'below';
}

interface Owner {
  name: string;
  domain: string;
  policy: string;
}

/** What scopes are made of. */
export interface Ground {
  owners: ReadonlyMap<string, Owner>;
  /** By kind and name. */
  policies: ReadonlyMap<string, bigint | null>;
  volumes: ReadonlyMap<string, { capacity: bigint | null; backend: string | null }>;
}

export const policyKey = (kind: ScopeKind, name: string): string => `${kind}/${name}`;

export const kindOf = (scope: string): ScopeKind => (scope.startsWith('project:') ? 'project' : 'user');
export const ownerIdOf = (scope: string): string => scope.slice(scope.indexOf(':') + 1);

/** A scope as a row. An owner that is not there any more is known by its id. */
export function scopeOf(
  volume: string,
  scope: string,
  folders: number,
  { owners, policies, volumes }: Ground,
  figures: ReadonlyMap<string, Figures>,
): Scope {
  const kind = kindOf(scope);
  const { name = ownerIdOf(scope), domain = '', policy = '' } = owners.get(scope) ?? {};
  const id = scopeId(volume, scope);
  return {
    id,
    volume,
    scope,
    kind,
    owner: name,
    domain,
    policy,
    policyLimit: policies.get(policyKey(kind, policy)) ?? null,
    capacity: volumes.get(volume)?.capacity ?? null,
    backend: volumes.get(volume)?.backend ?? null,
    folders,
    figures: figures.get(id),
  };
}
