import { and, cond, type Expr } from '@/lib/minilang';
import type { Tone } from '@/ui/StatusTag';

/** The statuses that every supported release knows, in the order in which a session goes through them. */
export const SESSION_STATUSES = [
  'PENDING',
  'DEPRIORITIZING',
  'SCHEDULED',
  'PREPARING',
  'PULLING',
  'PREPARED',
  'CREATING',
  'RUNNING',
  'RESTARTING',
  'RUNNING_DEGRADED',
  'TERMINATING',
  'TERMINATED',
  'ERROR',
  'CANCELLED',
] as const;

/** What it was started for, as the lists filter by it. */
export const SESSION_TYPES = ['interactive', 'batch', 'inference', 'system'] as const;

/** How what ran in it ended; only batch sessions have more than the first. */
export const SESSION_RESULTS = ['UNDEFINED', 'SUCCESS', 'FAILURE'] as const;

export const SESSION_TONES: Record<string, Tone> = {
  PENDING: 'warn',
  DEPRIORITIZING: 'warn',
  RESERVED: 'info',
  SCHEDULED: 'info',
  PREPARING: 'info',
  PULLING: 'info',
  PREPARED: 'info',
  CREATING: 'info',
  RESTARTING: 'info',
  RUNNING: 'good',
  RUNNING_DEGRADED: 'bad',
  PREEMPTED: 'warn',
  RESCHEDULING: 'warn',
  TERMINATING: 'info',
  ERROR: 'bad',
};

const FINISHED_STATUSES: ReadonlySet<string> = new Set(['TERMINATED', 'CANCELLED']);

/** Nothing of it runs, waits or holds anything any more. */
export const isFinished = (status: string | null | undefined): boolean => FINISHED_STATUSES.has(status ?? '');

/*
 * Sessions by what their status means. Said by exclusion: a release may know further statuses on the way, and the server
 * refuses a whole list for one that it does not know.
 */

const not = (status: string) => cond('status', 'not', status, 'enum');

/** Waits, runs, or is being ended. */
export const NOT_ENDED = and(not('TERMINATED'), not('CANCELLED')) as Expr;

/** Ended, or cancelled before it ran. */
export const ENDED = cond('status', 'in', 'TERMINATED,CANCELLED', 'enum') as Expr;

/** Holds resources: the same without those that wait in the queue. */
export const HOLDING = and(NOT_ENDED, not('PENDING')) as Expr;
