import { useSyncExternalStore } from 'react';
import { session, type Identity, type SessionState } from '@/api/session';
import { has, releaseOf, type Feature, type Release } from '@/lib/releases';

/** The session as it is now; re-renders when it changes. */
export const useSession = (): SessionState => useSyncExternalStore(session.subscribe, session.get);

/** Who is signed in. Pages live behind the guard, so a session that was lost still has its identity. */
export function useIdentity(): { identity: Identity; release: Release } {
  const state = useSession();
  if (state.phase === 'signed-in' || state.phase === 'lost') return state;
  throw new Error('useIdentity is for pages behind the sign-in guard');
}

/** Whether this manager's release has a feature, and which release brings it. */
export function useFeature(feature: Feature | undefined): { available: boolean; since: string } {
  const { release } = useIdentity();
  return feature ? { available: has(release, feature), since: releaseOf(feature) } : { available: true, since: '' };
}

/** Superadmins write everywhere; the others read what the server lets them. */
export const useIsSuperadmin = (): boolean => useIdentity().identity.role === 'superadmin';
