import type { PolicyKind } from '@/lib/paths';
import type { Feature } from '@/lib/releases';
import type { SlotInfo } from '@/lib/slots';
import type { Decimal } from '@/lib/units';

export const KINDS = ['keypair', 'user', 'project'] as const satisfies readonly PolicyKind[];

export type LimitName =
  | 'maxConcurrentSessions'
  | 'maxContainersPerSession'
  | 'idleTimeout'
  | 'maxSessionLifetime'
  | 'maxPendingSessionCount'
  | 'maxConcurrentSftpSessions'
  | 'maxVfolderCount'
  | 'maxQuotaScopeSize'
  | 'maxSessionCountPerModelSession'
  | 'maxCustomizedImageCount'
  | 'maxConcurrentLogins'
  | 'maxNetworkCount';

/** One number of a policy. Its column at the server is the name in snake case. */
export interface Limit {
  unit: 'count' | 'seconds' | 'bytes';
  /** What the server stores for "no limit"; absent: there is always a limit. */
  none?: 0 | -1 | null;
  min: number;
  max: number;
  since?: Feature;
  /** What a new policy starts with, in the form's terms. */
  fresh: string;
}

const INT = 2 ** 31 - 1;
/** Half a year; longer idle times are taken for mistakes. */
const IDLE_MAX = 15_552_000;
/** Numbers travel as JSON: above this they would lose digits. */
const SIZE_MAX = Number.MAX_SAFE_INTEGER;

const count = (fresh: string, more: Partial<Limit> = {}): Limit => ({
  unit: 'count',
  min: 0,
  max: INT,
  fresh,
  ...more,
});

const folders = count('unlimited', { none: 0, min: 1 });
const quota: Limit = { unit: 'bytes', none: -1, min: 0, max: SIZE_MAX, fresh: 'unlimited' };

/** The limits of each kind of policy, in the order of the form. */
export const LIMITS: Record<PolicyKind, Partial<Record<LimitName, Limit>>> = {
  keypair: {
    maxConcurrentSessions: count('5', { max: 100 }),
    maxContainersPerSession: count('1', { min: 1 }),
    maxPendingSessionCount: count('unlimited', { none: null, since: 'policy.pendingLimits' }),
    maxConcurrentSftpSessions: count('1', { since: 'policy.sftpSessions' }),
    idleTimeout: { unit: 'seconds', none: 0, min: 1, max: IDLE_MAX, fresh: '3600' },
    maxSessionLifetime: { unit: 'seconds', none: 0, min: 1, max: INT, fresh: 'unlimited' },
  },
  user: {
    maxVfolderCount: folders,
    maxQuotaScopeSize: quota,
    maxSessionCountPerModelSession: count('10', { since: 'policy.modelSessions' }),
    maxCustomizedImageCount: count('3', { since: 'policy.customizedImages' }),
    maxConcurrentLogins: count('unlimited', { none: null, min: 1, since: 'user.maxConcurrentLogins' }),
  },
  project: {
    maxVfolderCount: folders,
    maxQuotaScopeSize: quota,
    maxNetworkCount: count('unlimited', { none: -1, since: 'policy.networks' }),
  },
};

export const limitNames = (kind: PolicyKind): LimitName[] => Object.keys(LIMITS[kind]) as LimitName[];

/** The server's column, or its v2 input field when left in camel case. */
export const columnOf = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The most of a slot that a policy may grant; more is taken for a slip of the keyboard. */
export function slotMax({ name }: SlotInfo): Decimal | undefined {
  if (name === 'cpu') return '512';
  if (name === 'mem') return `${1024 * 2 ** 30}`;
  if (name.endsWith('.shares')) return '256';
  return name.endsWith('.device') ? '64' : undefined;
}
