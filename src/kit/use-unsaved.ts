import { useEffect, useRef } from 'react';
import { session } from '@/api/session';
import { useBlocker } from './router';

/**
 * Keeps typed input from being left by accident: Back, links and, through the browser's own question, reload and close.
 * @param isDirty read at the moment of leaving, so that a save can navigate at once
 * @param ask resolves to true when the person gives the input up
 * @param within it lives as long as the page, whatever else of the address changes
 */
export function useUnsaved(
  dirty: boolean,
  isDirty: () => boolean,
  ask: () => Promise<boolean>,
  { within = false } = {},
): void {
  const latest = useRef(ask);
  latest.current = ask;
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    const stays = within && currentLocation.pathname === nextLocation.pathname;
    return !stays && isDirty() && session.get().phase !== 'anonymous';
  });

  useEffect(() => {
    if (!dirty) return undefined;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [dirty]);

  // The router hands out a new blocker for each attempt, so that each is asked about once.
  useEffect(() => {
    if (blocker.state === 'blocked')
      void latest.current().then((leave) => (leave ? blocker.proceed() : blocker.reset()));
  }, [blocker]);
}
