import { makeStore } from '@/lib/store';
import { outage } from './health';

const FIRST = 5_000;
const LONGEST = 60_000;

/** When the manager is asked again by itself (ms since the epoch); undefined while all is well. */
export const nextAsk = makeStore<number | undefined>(undefined);

/**
 * While the manager is away: asks with growing pauses of random length, so that no crowd of tabs returns at once. The answer,
 * of whatever kind, is noted by the transport: that is what ends the outage. Returns the way to stop.
 */
export function healOutages(ask: () => Promise<unknown>): () => void {
  let pause = FIRST;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tryNow = () => void ask().catch(() => undefined);
  const plan = () => {
    const wait = pause * (0.5 + Math.random() / 2);
    nextAsk.set(Date.now() + wait);
    timer = setTimeout(() => {
      // A page that nobody sees asks when it is shown again.
      if (!document.hidden) tryNow();
      pause = Math.min(pause * 2, LONGEST);
      plan();
    }, wait);
  };
  const follow = () => {
    const away = outage.get() !== undefined;
    if (away === (timer !== undefined)) return;
    clearTimeout(timer);
    timer = undefined;
    pause = FIRST;
    nextAsk.set(undefined);
    if (away) plan();
  };
  const onSight = () => void (timer !== undefined && !document.hidden && tryNow());
  follow();
  const leave = outage.subscribe(follow);
  window.addEventListener('online', onSight);
  document.addEventListener('visibilitychange', onSight);
  return () => {
    leave();
    clearTimeout(timer);
    nextAsk.set(undefined);
    window.removeEventListener('online', onSight);
    document.removeEventListener('visibilitychange', onSight);
  };
}
