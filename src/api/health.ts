import type { ErrorKind } from './errors';
import { makeStore } from '@/lib/store';

export interface RateLimit {
  /** While true nothing may poll; reads by hand are allowed. */
  limited: boolean;
  /** When polling starts again (ms since the epoch). */
  resumesAt?: number;
  remaining?: number;
  limit?: number;
}

/** The manager's rate limit of this key, as its headers and refusals tell it. */
export const rateLimit = makeStore<RateLimit>({ limited: false });

/** Set while calls fail for want of a connection or a server: one banner for all regions. */
export const outage = makeStore<{ kind: ErrorKind; since: number } | undefined>(undefined);

/** Set while the manager is frozen for maintenance (ms since the epoch, when it was seen): it starts no sessions then. */
export const frozen = makeStore<number | undefined>(undefined);

const FIRST_PAUSE = 60_000;
const WINDOW = 900_000;
/** Below this many calls left in the window, polling leaves them to the person. */
const RESERVE = 20;
let pause = FIRST_PAUSE;
let timer: ReturnType<typeof setTimeout> | undefined;

function number(headers: Headers, name: string): number | undefined {
  const text = headers.get(`X-RateLimit-${name}`);
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}

function hold(ms: number, facts: Omit<RateLimit, 'limited'>): void {
  if (timer !== undefined) return;
  // Jitter keeps the tabs of one person from coming back together.
  const wait = ms * (1 + Math.random() / 2);
  rateLimit.set({ ...facts, limited: true, resumesAt: Date.now() + wait });
  timer = setTimeout(() => {
    timer = undefined;
    rateLimit.set({ limited: false });
  }, wait);
}

/** Reads what an answer says about the limit. A refused call counts too, so each refusal doubles the pause. */
export function noteAnswer(status: number, headers: Headers): void {
  const remaining = number(headers, 'Remaining');
  const limit = number(headers, 'Limit');
  if (status === 429) {
    hold(pause, { ...rateLimit.get() });
    pause = Math.min(pause * 2, WINDOW);
    return;
  }
  if (remaining === undefined || limit === undefined) return;
  const reset = number(headers, 'Reset');
  if (remaining <= Math.min(RESERVE, limit / 10))
    hold(reset === undefined ? FIRST_PAUSE : reset * 1000, { remaining, limit });
  else if (timer === undefined) {
    pause = FIRST_PAUSE;
    rateLimit.set({ limited: false, remaining, limit });
  }
}

const AWAY: ReadonlySet<ErrorKind> = new Set(['offline', 'network', 'unavailable']);

/** Keeps the outage store: every other outcome means that somebody answered. */
export function noteReach(kind: ErrorKind | undefined): void {
  if (kind === 'aborted' || kind === 'unknown-outcome' || kind === 'timeout') return;
  if (kind === 'frozen') frozen.set(frozen.get() ?? Date.now());
  if (kind === undefined || !AWAY.has(kind)) outage.set(undefined);
  else if (outage.get()?.kind !== kind) outage.set({ kind, since: outage.get()?.since ?? Date.now() });
}

/** Forgets all of it, at sign-out. */
export function resetHealth(): void {
  clearTimeout(timer);
  timer = undefined;
  pause = FIRST_PAUSE;
  rateLimit.set({ limited: false });
  outage.set(undefined);
  frozen.set(undefined);
}
