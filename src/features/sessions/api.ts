import { queryOptions } from '@tanstack/react-query';
import { query, rest } from '@/api/client';
import { present } from '@/api/errors';
import { fresh } from '@/api/fresh';
import { SessionLiveDocument, SessionTiesDocument } from '@/api/gen/session-detail.legacy';
import { SessionSchedulingDocument, type SessionSchedulingQuery } from '@/api/gen/session-history.v2';
import { SessionDetailDocument, type SessionDetailQuery } from '@/api/gen/sessions.legacy';
import { asObject, asText } from '@/api/json';
import { detailKey } from '@/api/query-client';
import { isSessionId } from '@/entities/sessions/links';
import { cond, toFilter } from '@/lib/minilang';

type Listed = NonNullable<SessionDetailQuery['compute_session_list']>;
export type Session = NonNullable<Listed['items'][number]>;
export type Kernel = NonNullable<NonNullable<Session['containers']>[number]>;

const byId = (id: string): string => toFilter(cond('id', 'is', id)) ?? '';

/** One session, ended ones too. Null when there is none of that id. */
export const readSession = (id: string) =>
  fresh(async (ask): Promise<Session | null> => {
    // The server answers an id that is none with a failure.
    if (!isSessionId(id)) return null;
    const { compute_session_list } = await ask.query(SessionDetailDocument, { filter: byId(id) });
    return present(compute_session_list).items[0] ?? null;
  });

export const sessionDetail = (id: string) =>
  queryOptions({ queryKey: detailKey('sessions', id), queryFn: ({ signal }) => readSession(id)(signal) });

/** How often what changes by itself is read again while it is looked at (ms). */
const LIVE_EVERY = 10_000;

/** What each kernel is busy with now, by its id. */
export const sessionLive = (id: string) =>
  queryOptions({
    queryKey: ['sessions', 'live', id],
    queryFn: async ({ signal }) => {
      const { compute_session } = await query(SessionLiveDocument, { id }, { signal });
      const kernels = compute_session?.containers ?? [];
      return new Map(kernels.map((one) => [String(one?.kernel_id), one?.live_stat ?? null]));
    },
    refetchInterval: LIVE_EVERY,
  });

/** What a session waits for, and what waits for it; null where the server does not show the session. */
export const sessionTies = (id: string, owner: string) =>
  queryOptions({
    queryKey: ['sessions', 'ties', id],
    queryFn: async ({ signal }) => {
      const data = await query(SessionTiesDocument, { scope: `user:${owner}`, filter: byId(id) }, { signal });
      return present(data.compute_session_nodes).edges[0]?.node ?? null;
    },
  });

/** So many steps of the scheduler are read at once. */
export const STEPS = 50;

/** What the scheduler did about a session, newest first. */
export const sessionScheduling = (id: string) =>
  queryOptions({
    queryKey: ['sessions', 'scheduling', id],
    queryFn: async ({ signal }) => {
      const data = await query(SessionSchedulingDocument, { id, limit: STEPS }, { signal });
      const { count, edges } = present(data.sessionScopedSchedulingHistories);
      return { count, steps: edges.map(({ node }) => node) };
    },
  });
export type SchedulingStep = NonNullable<
  SessionSchedulingQuery['sessionScopedSchedulingHistories']
>['edges'][number]['node'];

/** So large (bytes) a log may be, and so long it may take (ms). */
const LONG_LOG = { cap: 256 * 2 ** 20, deadline: 120_000 };

/** The whole log of a kernel as it is now: the server gives neither parts nor a stream of it. */
export const kernelLog = (session: { id: string; key: string }, kernel: string, every: number | false) =>
  queryOptions({
    queryKey: ['sessions', 'log', session.id, kernel],
    queryFn: async ({ signal }) => {
      const search = { owner_access_key: session.key, kernel_id: kernel };
      const answer = asObject(await rest('GET', `/session/${session.id}/logs`, { search, signal, ...LONG_LOG }));
      return asText(asObject(answer.result).logs) ?? '';
    },
    refetchInterval: every,
    staleTime: 0,
    // Fifty megabytes are not kept for a drawer that is closed.
    gcTime: 0,
  });
