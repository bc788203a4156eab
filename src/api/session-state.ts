import type { Release } from '@/lib/releases';
import { blockCalls } from './auth';
import { resetGateway } from './client';
import { setEndpoint } from './endpoint';
import { resetHealth } from './health';
import { dropKeys } from './kept-keys';
import { forgetTab, keptOwner, setKeptOwner } from '@/lib/storage';
import { makeStore } from '@/lib/store';

export type Role = 'superadmin' | 'admin' | 'user' | 'monitor';

/** Who is signed in. Pinned by the access key for as long as the page lives. */
export interface Identity {
  mode: 'session' | 'api';
  /** Base address of the webserver or the manager, ends with a slash. */
  endpoint: string;
  accessKey: string;
  role: Role;
  /** '' where the manager does not let the user read its own profile; so are the names below. */
  uuid: string;
  email: string;
  username: string;
  fullName: string;
  domain: string;
  projects: { id: string; name: string }[];
  /** Whether the second factor is on. */
  totp: boolean;
  /** The server asks this user to choose another password. */
  mustChangePassword: boolean;
}

/** Who asks, and of which manager. */
export interface Viewer {
  identity: Identity;
  release: Release;
}

export type SessionState =
  | { phase: 'unknown' }
  | { phase: 'anonymous'; reason?: 'signed-out' | 'expired' | 'other-user' | 'cookie-dropped' }
  | { phase: 'signed-in'; identity: Identity; release: Release }
  | {
      phase: 'lost';
      identity: Identity;
      release: Release;
      why: 'expired' | 'signed-out-elsewhere' | 'other-user' | 'key-refused';
    };

type Lost = Extract<SessionState, { phase: 'lost' }>['why'];

export const session = makeStore<SessionState>({ phase: 'unknown' });

/** The session's end, known only after it was extended. */
export const sessionEnd = makeStore<Date | undefined>(undefined);

/** Whose things are kept: one browser may serve several people, and one person several managers. */
const ownerOf = ({ endpoint, uuid, accessKey }: Identity): string => `${endpoint} ${uuid || accessKey}`;

session.subscribe(() => {
  const state = session.get();
  if ('identity' in state) setKeptOwner(ownerOf(state.identity));
});

const cleaners = new Set<() => void>();

/** Registers what has to forget at sign-out (query cache, drafts). Returns the way to take it back. */
export function onSignOut(clean: () => void): () => void {
  cleaners.add(clean);
  return () => void cleaners.delete(clean);
}

/** Makes this the session. What another person left behind is forgotten first. */
export function adopt(identity: Identity, release: Release): SessionState {
  const before = session.get();
  const another = keptOwner() !== undefined && keptOwner() !== ownerOf(identity);
  if (another || ('identity' in before && before.identity.accessKey !== identity.accessKey)) forget();
  blockCalls(undefined);
  session.set({ phase: 'signed-in', identity, release });
  return session.get();
}

/** The page stays, every call is refused until somebody signs in again. */
export function lose(why: Lost): void {
  const state = session.get();
  if (state.phase !== 'signed-in' && state.phase !== 'lost') return;
  blockCalls(why === 'key-refused' ? 'key-refused' : 'session-gone');
  sessionEnd.set(undefined);
  if (state.phase !== 'lost' || state.why !== why) session.set({ ...state, phase: 'lost', why });
}

/** Drops all that belongs to a person: caches and drafts by their own cleaners, this tab's storage, keys, limits. */
export function forget(): void {
  for (const clean of cleaners) {
    try {
      clean();
    } catch (e) {
      // One that fails must not keep the others from forgetting.
      reportError(e);
    }
  }
  forgetTab();
  sessionEnd.set(undefined);
  resetHealth();
  resetGateway();
}

/** Ends in the state before any sign-in. */
export async function becomeAnonymous(
  reason?: 'signed-out' | 'expired' | 'other-user' | 'cookie-dropped',
): Promise<void> {
  forget();
  blockCalls(undefined);
  setEndpoint(undefined);
  session.set(reason ? { phase: 'anonymous', reason } : { phase: 'anonymous' });
  await dropKeys();
}
