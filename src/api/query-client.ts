import { MutationCache, QueryClient } from '@tanstack/react-query';
import { isAppError } from './errors';

/** A kind of thing that lists and details are made of, e.g. `users`. */
export type Entity = string;

declare module '@tanstack/react-query' {
  interface Register {
    /** What a write changes: these entities are read again after it. */
    mutationMeta: { touches?: Entity[] };
  }
}

export const listKey = (entity: Entity, variables: unknown) => [entity, 'list', variables] as const;
export const detailKey = (entity: Entity, id: string) => [entity, 'detail', id] as const;

/**
 * The cache of reads. Retries are the transport's; nothing waits for the network to come back, so that no write is ever
 * sent later than the click that asked for it. A write is over when the entities that it touches have been read again.
 */
export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    mutationCache: new MutationCache({
      onSettled: async (_data, error, _variables, _context, mutation) => {
        // After an unknown outcome the lists may be wrong as well.
        if (error && !(isAppError(error) && error.kind === 'unknown-outcome')) return;
        const touches = mutation.meta?.touches ?? [];
        await Promise.all(touches.map((entity) => client.invalidateQueries({ queryKey: [entity] })));
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

/**
 * Runs a write; it is over when what it touches has been read again. Nothing watches it, so that what it closes over
 * (passwords, secret keys) is let go of with it.
 */
export async function runWrite(client: QueryClient, touches: Entity[], work: () => Promise<unknown>): Promise<void> {
  const mutation = client.getMutationCache().build(client, { mutationFn: work, meta: { touches } });
  await mutation.execute(undefined);
}
