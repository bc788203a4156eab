import { toAppError } from '@/api/errors';
import { listKey } from '@/api/query-client';
import { readAgentSlots } from '@/entities/agents/agent-slots';
import { notYetRead, readWaiting, type Waiting } from '@/entities/queue/queue';
import { slotDetails } from '@/entities/slots/slot-types';
import { defineList, type Answer } from '@/kit/define-list';
import { wholeRows } from '@/kit/list-sources';
import { queueFields, sessionId, sessionName } from './fields';

/** What could not be read is a problem beside the rows. */
const orProblem = <T>(read: Promise<T>, signal: AbortSignal) =>
  read.catch((failure: unknown) => {
    if (signal.aborted) throw failure;
    return toAppError(failure);
  });

/** Every session that waits, with its place and its reasons. */
async function readQueue(signal: AbortSignal): Promise<Answer<Waiting>> {
  const machines = orProblem(readAgentSlots(signal), signal);
  // It is awaited after the sessions: what cuts off both is said by them.
  machines.catch(() => undefined);
  const [waiting, { namesOf, NO_ATTEMPTS, readAttempts, readPlaces, waitingOf }] = await Promise.all([
    readWaiting({}, signal),
    import('@/entities/queue/reasons'),
  ]);
  const groups = [...new Set(waiting.flatMap(({ scaling_group }) => scaling_group ?? []))];
  const ids = waiting.map(({ session_id }) => String(session_id));
  const [attempts, order, agents] = await Promise.all([
    ids.length > 0 ? orProblem(readAttempts(ids, signal), signal) : NO_ATTEMPTS,
    readPlaces(groups, signal),
    machines,
  ]);
  const around = {
    places: order.places,
    attempts: attempts instanceof Map ? attempts : undefined,
    agents: Array.isArray(agents) ? agents : null,
    names: namesOf(waiting),
  };
  return {
    rows: waiting.map((session) => waitingOf(session, around)),
    total: waiting.length,
    problems: [...[attempts, agents].filter((one) => one instanceof Error), ...order.problems],
  };
}

const rows = defineList<Waiting>({
  name: 'queue',
  entity: 'sessions',
  fields: queueFields,
  idOf: sessionId,
  nameOf: sessionName,
  sort: 'place',
  refresh: 60,
  rows: wholeRows({
    search: ['name', 'owner', 'project', 'id'],
    variables: () => ({ queue: true }),
    fetch: (_variables, signal) => readQueue(signal),
    // The sessions alone are there in a moment, their reasons and places a little later.
    first: ({ entity }, { state: { q, filters, sort, page, size } }) =>
      page > 1 || q || Object.keys(filters).length > 0 || sort?.name !== 'place' || sort.desc
        ? undefined
        : {
            queryKey: listKey(entity, { queue: 'ahead', size }),
            queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Answer<Waiting>> => {
              const waiting = await readWaiting({}, signal);
              return {
                rows: waiting.slice(0, size).map(notYetRead),
                total: waiting.length,
              };
            },
          },
  }),
});

/** The queues of all resource groups. */
export const queueList: typeof rows = {
  ...rows,
  prefetch: async (client, url, viewer) => {
    await Promise.all([rows.prefetch(client, url, viewer), viewer ? client.prefetchQuery(slotDetails()) : undefined]);
  },
};
