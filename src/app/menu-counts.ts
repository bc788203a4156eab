import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Role } from '@/api/session';
import type { AgentSlots } from '@/entities/agents/totals';
import type { SessionCounts } from '@/entities/sessions/session-counts';
import { isNearFull } from '@/entities/storages/volume';
import type { Volumes } from '@/entities/storages/volumes';
import type { PageKey } from './loaders';

/** What of a page needs somebody, and how much of it there is. Named `shell:menuCount.<key>`. */
export type MenuCounts = Partial<Record<PageKey, number>>;

/** What some page has read under this key, as long as it is kept: the menu asks for nothing, and carries no code that could. */
function useRead<Data>(queryKey: readonly (string | null)[]): Data | undefined {
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback((tell: () => void) => cache.subscribe(tell), [cache]);
  return useSyncExternalStore(subscribe, () => cache.find<Data>({ queryKey })?.state.data);
}

/** Small figures beside entries of the menu, for what needs somebody: none where that is not known, or nothing does. */
export function useMenuCounts(role: Role): MenuCounts {
  const sessions = useRead<SessionCounts>(['sessions', 'counts']);
  const agents = useRead<AgentSlots[]>(['agents', 'slots', null, ...(role === 'superadmin' ? [] : ['summaries'])]);
  const storages = useRead<Volumes>(['storages', 'volumes']);
  return useMemo(
    () => ({
      ...(sessions && { sessions: sessions.waiting }),
      ...(agents && { agents: agents.filter(({ status }) => status === 'LOST').length }),
      ...(storages && { storages: storages.volumes.filter(isNearFull).length }),
    }),
    [sessions, agents, storages],
  );
}
