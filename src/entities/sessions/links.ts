import { paths, type LinkState } from '@/lib/paths';

const is = (value: string) => ({ op: 'is', value }) as const;

/** What the list of sessions is narrowed to, each by its whole name. */
export interface SessionsOf {
  /** E-mail. */
  owner?: string;
  agent?: string;
  group?: string;
  project?: string;
  domain?: string;
  accessKey?: string;
  image?: string;
}

/** The list of sessions of somebody or on something. `tab`: what runs and waits unless told. */
export function sessionsOf(of: SessionsOf, tab?: 'finished' | 'all', state: LinkState = {}): string {
  const filters = Object.entries(of).map(([name, value]) => [name, is(value as string)] as const);
  return paths.sessions({ ...state, ...(tab && { tab }), ...Object.fromEntries(filters) });
}

/** The details of one session, whether it runs or has ended; `id` is its UUID. */
export const sessionPath = (id: string): string => paths.sessions({ tab: 'all', open: id });

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Whether a text can be the id of a session: the server fails as a whole on one that cannot. */
export const isSessionId = (text: string): boolean => UUID.test(text);
