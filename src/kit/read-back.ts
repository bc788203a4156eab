/** What became of a write whose answer was lost, judged by what the server has now. Pure. */
import { rebase, sameContents } from '@/lib/rebase';

/** `partly`: of several writes some were applied; saving again sends the rest. */
export type Outcome = 'applied' | 'partly' | 'not-applied' | 'unknown';

/** What was sent, and when by the server's clock (ms): between these two it was on its way. */
export interface Sent<V> {
  values: V;
  /** The fields that differ from the base. */
  changed: Partial<V>;
  base: V;
  from: number;
  until: number;
}

/** A thing that may be what was sent. */
export interface Made<V> {
  values: Partial<V>;
  /** When it was made, as the server writes it; null: the server does not say, or it is known to be new. */
  at: string | null | undefined;
}

/** How far the clocks of a cluster's machines, and whole seconds in headers, may be apart (ms). */
const CLOCKS = 5_000;

const namesIn = (wanted: object, values: object): string[] =>
  Object.keys(wanted).filter((name) => Object.hasOwn(values, name));
const at = (values: object, name: string): unknown => (values as Record<string, unknown>)[name];

/**
 * A change: applied when all that it changed is there, not applied when none of it is. What is neither as it was nor as
 * it was sent is somebody else's work, and so is a half: then it is not known. Fields that are never read tell nothing.
 */
export function readBackEdit<V extends object>({ changed, base }: Sent<V>, now: Partial<V>): Outcome {
  const seen = namesIn(changed, now).map((name) => {
    const [was, sent, is] = [at(base, name), at(changed, name), at(now, name)];
    return {
      done: sameContents(rebase(is, was, sent), is),
      undone: sameContents(rebase(is, sent, was), is),
    };
  });
  if (seen.length === 0) return 'unknown';
  if (seen.every(({ done }) => done)) return 'applied';
  return seen.every(({ undone }) => undone) ? 'not-applied' : 'unknown';
}

/** Whether all that is seen of a thing is as it was sent. */
export const isAsSent = (seen: object, sent: object): boolean =>
  namesIn(seen, sent).every((name) => sameContents(at(seen, name), at(sent, name)));

/**
 * A new thing, among those of its name: applied when exactly one is as it was sent and was made while it was on its way.
 * A thing that was there before is not ours; several, one that differs, or one of later do not tell.
 */
export function readBackCreate<V extends object>({ values, from, until }: Sent<V>, found: readonly Made<V>[]): Outcome {
  const times = found.map((one) => ({ ...one, time: Date.parse(one.at ?? '') }));
  const later = times.filter(({ time }) => !(time < from - CLOCKS));
  if (later.length === 0) return 'not-applied';
  const [ours, ...more] = later.filter((one) => isAsSent(one.values, values));
  return ours && more.length === 0 && !(ours.time > until + CLOCKS) ? 'applied' : 'unknown';
}
