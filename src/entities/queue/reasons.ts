/** Where a session stands in its queue, and what keeps it there: read and worked out after the sessions themselves. */
import { query } from '@/api/client';
import { toAppError, present, type AppError } from '@/api/errors';
import { SchedulingAttemptsDocument } from '@/api/gen/attempts.v2';
import { QueueOrderDocument } from '@/api/gen/queue.legacy';
import type { AgentSlots } from '@/entities/agents/totals';
import { serverClock } from '@/lib/clock';
import { chunks, pool } from '@/lib/async';
import { askingOf, type Waiting, type WaitingSession } from './queue';
import { isHopeless, whyOf, type Attempt, type Why } from './why';

/** Each queue is a request of its own; a site has few groups that people wait in. */
const MOST_GROUPS = 12;

/** The places in the queues of resource groups, from 1. A group is missing where its queue could not be read. */
export async function readPlaces(
  groups: readonly string[],
  signal: AbortSignal,
): Promise<{ places: Map<string, Map<string, number>>; problems: AppError[] }> {
  const places = new Map<string, Map<string, number>>();
  const problems: AppError[] = [];
  await pool(groups.slice(0, MOST_GROUPS), 4, async (group) => {
    try {
      const found = present((await query(QueueOrderDocument, { group }, { signal })).session_pending_queue);
      // What has left the queue meanwhile has no position any more.
      const nodes = found.edges.flatMap((edge) => edge?.node ?? []).filter((node) => node.queue_position !== null);
      places.set(group, new Map(nodes.map((node, at) => [String(node.row_id), at + 1])));
    } catch (failure) {
      if (signal.aborted) throw failure;
      problems.push(toAppError(failure));
    }
  });
  return { places, problems };
}

/** Sessions that are asked for at once, and entries for each: the newest of all come before the second newest of most. */
const AT_ONCE = 100;
const ENTRIES = 4;

/** What counts of an entry: it gives up after some attempts, lowers the priority, and begins anew. */
const TELLING = new Set(['NEED_RETRY', 'SKIPPED', 'FAILURE']);

export const NO_ATTEMPTS: ReadonlyMap<string, Attempt> = new Map();

/** The last attempt for each session; one that was not tried yet is missing. */
export async function readAttempts(ids: readonly string[], signal: AbortSignal): Promise<Map<string, Attempt>> {
  const found = new Map<string, Attempt>();
  const read = async (wanted: readonly string[]) => {
    const limit = Math.max(wanted.length * ENTRIES, 20);
    const data = await query(SchedulingAttemptsDocument, { ids: [...wanted], limit }, { signal });
    const entries = present(data.adminSessionSchedulingHistories).edges.map(({ node }) => node);
    for (const one of entries) if (TELLING.has(one.result) && !found.has(one.sessionId)) found.set(one.sessionId, one);
    return entries.length === limit;
  };
  await pool(chunks(ids, AT_ONCE), 3, async (wanted) => {
    const more = await read(wanted);
    // Where those of some were tried so often that others do not show.
    const rest = more ? wanted.filter((id) => !found.has(id)) : [];
    if (rest.length > 0) await read(rest);
  });
  return found;
}

interface Around {
  places: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Undefined: could not be read. */
  attempts: ReadonlyMap<string, Attempt> | undefined;
  agents: readonly AgentSlots[] | null;
  /** Of the sessions that wait, by their ids. */
  names: ReadonlyMap<string, string>;
}

/** A session with its place and what keeps it. */
export function waitingOf(session: WaitingSession, { places, attempts, agents, names }: Around): Waiting {
  const id = String(session.session_id);
  const asking = askingOf(session);
  const own = agents && agents.filter(({ scaling_group }) => scaling_group === session.scaling_group);
  const attempt = attempts ? (attempts.get(id) ?? null) : undefined;
  const why = whyOf(asking, attempt, own, new Date(serverClock())).map((one): Why => {
    const name = one.kind === 'behind' ? names.get(one.session) : undefined;
    return one.kind === 'behind' && name ? { ...one, name } : one;
  });
  const queue = places.get(session.scaling_group ?? '');
  return {
    ...session,
    place: queue ? (queue.get(id) ?? null) : undefined,
    attempt,
    why,
    hopeless: isHopeless(asking, why, own),
  };
}

export const namesOf = (waiting: readonly WaitingSession[]): Map<string, string> =>
  new Map(waiting.map(({ session_id, name }) => [String(session_id), name ?? '']));
