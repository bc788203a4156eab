import { useEffect } from 'react';
import type { ListView } from './use-list';

/** Reads the rows again as often as the person chose, while the page is looked at and nothing is being done to them. */
export function useAutoRefresh(
  list: Pick<ListView<unknown>, 'prefs' | 'updatedAt' | 'isFetching' | 'refetch'>,
  paused: boolean,
): void {
  const { prefs, updatedAt, isFetching, refetch } = list;
  // A read that takes longer than the time between two would be given up for the next one, and never end.
  const every = paused || isFetching ? 0 : prefs.refresh * 1000;
  useEffect(() => {
    if (every === 0) return undefined;
    const timer = setInterval(() => document.visibilityState === 'visible' && void refetch(), every);
    return () => clearInterval(timer);
  }, [every, updatedAt, refetch]);
}
