import type { PolicyKind } from '@/lib/paths';
import type { SlotInfo } from '@/lib/slots';
import type { Decimal } from '@/lib/units';

export const KINDS = ['keypair', 'user', 'project'] as const satisfies readonly PolicyKind[];

/** One number of a policy. */
export interface Limit {
  unit: 'count' | 'seconds' | 'bytes';
  /** What the server stores for "no limit"; absent: there is always a limit. */
  none?: 0 | -1 | null;
  min: number;
  /** What the server can store. */
  max: number;
  /** More is allowed, and rarely meant: it is asked about. */
  usual?: number;
  /** Few set it: it is folded away. */
  rare?: true;
  /** What a new policy starts with, in the form's terms. */
  fresh: string;
}

const INT = 2 ** 31 - 1;
/** The server's BigInt: above this it refuses the digits, which JSON would lose. */
const BIG_INT = Number.MAX_SAFE_INTEGER;
const HALF_A_YEAR = 15_552_000;

const count = (fresh: string, more: Partial<Limit> = {}): Limit => ({
  unit: 'count',
  min: 0,
  max: INT,
  fresh,
  ...more,
});

const folders = count('unlimited', { none: 0, min: 1 });
const quota: Limit = { unit: 'bytes', none: -1, min: 0, max: BIG_INT, fresh: 'unlimited' };

const limits = <N extends string>(table: Record<N, Limit>): Record<N, Limit> => table;

/** The limits of each kind of policy by the names of their fields, in the order of the form. */
export const LIMITS = {
  keypair: limits({
    maxConcurrentSessions: count('5', { usual: 100 }),
    maxContainersPerSession: count('1', { min: 1 }),
    maxPendingSessionCount: count('unlimited', { none: null, rare: true }),
    maxConcurrentSftpSessions: count('1', { rare: true }),
    idleTimeout: { unit: 'seconds', none: 0, min: 1, max: BIG_INT, usual: HALF_A_YEAR, fresh: '3600' },
    maxSessionLifetime: { unit: 'seconds', none: 0, min: 1, max: INT, fresh: 'unlimited' },
  }),
  user: limits({
    maxVfolderCount: folders,
    maxQuotaScopeSize: quota,
    maxSessionCountPerModelSession: count('10', { rare: true }),
    maxCustomizedImageCount: count('3', { rare: true }),
    maxConcurrentLogins: count('unlimited', { none: null, min: 1 }),
  }),
  project: limits({
    maxVfolderCount: folders,
    maxQuotaScopeSize: quota,
    maxNetworkCount: count('unlimited', { none: -1 }),
  }),
};

export const limitsOf = (kind: PolicyKind): [string, Limit][] => Object.entries(LIMITS[kind]);

/** Undefined for a field that is no limit. */
export const limitOf = (kind: PolicyKind, name: string): Limit | undefined =>
  limitsOf(kind).find(([one]) => one === name)?.[1];

/** The most of a slot that policies usually grant; more may be a slip of the keyboard. */
export function usualSlot({ name }: SlotInfo): Decimal | undefined {
  if (name === 'cpu') return '512';
  if (name === 'mem') return `${1024 * 2 ** 30}`;
  if (name.endsWith('.shares')) return '256';
  return name.endsWith('.device') ? '64' : undefined;
}
