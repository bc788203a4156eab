import type { QueryClient } from '@tanstack/react-query';
import { healOutages } from '@/api/healing';
import { outage } from '@/api/health';
import { serverVersion } from '@/api/profile';
import { onSignOut, session } from '@/api/session';
import { notices } from '@/ui/notify';

/**
 * What one person has read is not for the next; what failed meanwhile is read again when the session or the manager is
 * back. Returns the way to stop.
 */
export function keepFresh(client: QueryClient): () => void {
  const again = () =>
    void client.refetchQueries({
      type: 'active',
      predicate: ({ state }) => state.status === 'error' || state.fetchFailureCount > 0,
    });
  let { phase } = session.get();
  let wasAway = outage.get() !== undefined;
  const stops = [
    healOutages(serverVersion),
    onSignOut(() => {
      client.clear();
      notices.clear();
    }),
    session.subscribe(() => {
      const before = phase;
      phase = session.get().phase;
      if (before === 'lost' && phase === 'signed-in') again();
    }),
    outage.subscribe(() => {
      const isAway = outage.get() !== undefined;
      if (wasAway && !isAway) again();
      wasAway = isAway;
      // What is on the screen is of before: the style sheet greys it.
      document.documentElement.toggleAttribute('data-away', isAway);
    }),
  ];
  return () => stops.forEach((stop) => stop());
}
