import { and, cond, type Expr } from '@/lib/minilang';

/*
 * Sessions by what their status means. Said by exclusion: a release may know further statuses on the way, and the server
 * refuses a whole list for one that it does not know.
 */

const not = (status: string) => cond('status', 'not', status, 'enum');

/** Waits, runs, or is being ended. */
export const NOT_ENDED = and(not('TERMINATED'), not('CANCELLED')) as Expr;

/** Holds resources: the same without those that wait in the queue. */
export const HOLDING = and(NOT_ENDED, not('PENDING')) as Expr;
