import { MutationCache, QueryClient } from '@tanstack/react-query';
import { isAppError } from './errors';

/** What else shows something of a thing, and is read again when one is written. Every kind of thing has its line here. */
const SHOWN_BY = {
  // The server gives each of them roles of its own.
  users: ['keypairs', 'projects', 'sign-ins', 'roles'],
  roles: [],
  keypairs: ['users'],
  projects: ['users', 'domains', 'roles'],
  domains: ['projects', 'users', 'registries', 'roles'],
  presets: [],
  registries: ['domains', 'images'],
  images: [],
  'resource-groups': ['fair-share'],
  'fair-share': ['resource-groups'],
  // Presets say whether an agent is large enough for them.
  agents: ['presets'],
  // What a session holds is taken from its agent.
  sessions: ['agents'],
  /** What concerns the site as a whole: whether the manager runs, what it announces. */
  site: [],
  storages: [],
  // Their drawers count them.
  folders: ['users', 'projects', 'models'],
  models: [],
  services: ['sessions'],
  quotas: [],
  /** What is in folders. */
  files: [],
  usage: [],
  'audit-log': [],
  'sign-ins': [],
  // Whoever follows a policy may be moved to another one when it is deleted.
  'keypair-policies': ['keypairs'],
  'user-policies': ['users'],
  'project-policies': ['projects'],
} as const satisfies Record<string, readonly string[]>;

/** A kind of thing that lists and details are made of, e.g. `users`: their query keys begin with it. */
export type Entity = keyof typeof SHOWN_BY;

declare module '@tanstack/react-query' {
  interface Register {
    /** What a write changes. */
    mutationMeta: { writes?: Entity };
  }
}

/** Errors of writes that may have changed something. */
const MAY_BE_DONE: ReadonlySet<string> = new Set(['unknown-outcome', 'partly-done']);

export const listKey = (entity: Entity, variables: unknown) => [entity, 'list', variables] as const;
export const detailKey = (entity: Entity, id: string) => [entity, 'detail', id] as const;

/**
 * The cache of reads. Retries are the transport's; nothing waits for the network to come back, so that no write is ever
 * sent later than the click that asked for it. A write is over when all that shows what it changed has been read again.
 */
export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    mutationCache: new MutationCache({
      onSettled: async (_data, error, _variables, _context, mutation) => {
        // After an unknown outcome, and when a part was done, the lists are wrong as well.
        if (error && !(isAppError(error) && MAY_BE_DONE.has(error.kind))) return;
        if (mutation.meta?.writes) await readAgain(client, mutation.meta.writes);
      },
    }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: 15_000,
        gcTime: 300_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: true,
      },
      // What a write closes over (passwords, secret keys) goes with it.
      mutations: { networkMode: 'always', retry: false, gcTime: 0 },
    },
  });
  return client;
}

/** Reads again what is on the page of a kind of thing, and of all that shows something of it. */
export async function readAgain(client: QueryClient, entity: Entity): Promise<void> {
  const stale: readonly Entity[] = [entity, ...SHOWN_BY[entity]];
  await Promise.all(stale.map((one) => client.invalidateQueries({ queryKey: [one] })));
}

/**
 * Runs a write of a kind of thing; it is over when all that shows it has been read again. Nothing watches it, so that what
 * it closes over (passwords, secret keys) is let go of with it.
 */
export async function runWrite(client: QueryClient, writes: Entity, work: () => Promise<unknown>): Promise<void> {
  const mutation = client.getMutationCache().build(client, { mutationFn: work, meta: { writes } });
  await mutation.execute(undefined);
}
