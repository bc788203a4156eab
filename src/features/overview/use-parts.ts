import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { rateLimit } from '@/api/health';
import { agentSlotsFor } from '@/entities/agents/agent-slots';
import { sessionCounts } from '@/entities/sessions/session-counts';
import { volumesQuery } from '@/entities/storages/volumes';
import { useKept } from '@/kit/use-kept';
import { useIdentity } from '@/kit/use-session';
import { kept } from '@/lib/storage';
import { domainShare } from './domain-share';
import { sessionTrouble } from './trouble';

/** Seconds between refreshes; 0 is off. */
const refresh = kept('person', 'overview.refresh', v.number());
const USUAL = 30;
/** What changes slowly, or costs the server more, is read again no sooner than that (ms). */
const SLOW = 120_000;

/** Every read of the page. Each waits and fails by itself, and rests while the page is not looked at. */
export function useParts() {
  const { identity } = useIdentity();
  const seconds = useKept(refresh) ?? USUAL;
  const { limited } = useSyncExternalStore(rateLimit.subscribe, rateLimit.get);
  const isSuper = identity.role === 'superadmin';
  const every = limited || seconds === 0 ? false : seconds * 1000;
  const often = { refetchInterval: every } as const;
  const seldom = { refetchInterval: every && Math.max(every, SLOW) } as const;
  const agents = useQuery({ ...agentSlotsFor(identity.role), ...often });
  const sessions = useQuery({ ...sessionCounts(), ...often });
  const trouble = useQuery({ ...sessionTrouble(), ...seldom });
  const volumes = useQuery({ ...volumesQuery(), ...seldom, enabled: isSuper });
  const domain = useQuery({ ...domainShare(identity.domain), ...seldom, enabled: !isSuper });
  const asked = [agents, sessions, trouble, isSuper ? volumes : domain];
  return {
    isSuper,
    agents,
    sessions,
    trouble,
    volumes,
    domain,
    freshness: {
      updatedAt: Math.min(agents.dataUpdatedAt, sessions.dataUpdatedAt),
      error: asked.find(({ error }) => error)?.error ?? null,
      isFetching: asked.some(({ isFetching }) => isFetching),
      refetch: () => Promise.all(asked.map((one) => one.refetch())),
      seconds,
      paused: limited,
      onChange: (to: number) => void refresh.set(to === USUAL ? undefined : to),
    },
  };
}

export type Parts = ReturnType<typeof useParts>;
