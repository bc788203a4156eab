import { query } from '@/api/client';
import { present } from '@/api/errors';
import { WaitingSessionsDocument, type WaitingSessionsQuery } from '@/api/gen/queue.legacy';
import { pages } from '@/lib/async';
import { and, cond, toFilter } from '@/lib/minilang';
import { parseSlots, type Quantity } from '@/lib/units';
import type { Asking, Attempt, Why } from './why';

export type WaitingSession = NonNullable<
  NonNullable<NonNullable<WaitingSessionsQuery['compute_session_list']>['items']>[number]
>;

/** A session in the queue of its resource group. */
export interface Waiting extends WaitingSession {
  /** From 1, in the order of the scheduler; null: not in its last queue; undefined: that could not be read. */
  place: number | null | undefined;
  /** The scheduler's last attempt; null: none yet; undefined: could not be read. */
  attempt: Attempt | null | undefined;
  /** Gravest first; none: not read yet. */
  why: readonly Why[];
  /** It cannot start as it is, whatever else ends. */
  hopeless: boolean;
}

export const askingOf = (session: WaitingSession): Asking => ({
  slots: parseSlots(session.requested_slots ?? '{}') ?? new Map<string, Quantity>(),
  startsAt: session.starts_at,
  spread: session.cluster_mode === 'multi-node',
  kernels: session.cluster_size ?? 1,
});

/** Sessions that wait, of all resource groups or of one, or one of them, in the order of priority and age. */
export async function readWaiting(
  { group, id }: { group?: string | null; id?: string },
  signal: AbortSignal,
): Promise<WaitingSession[]> {
  const filter = toFilter(
    and(
      cond('status', 'is', 'PENDING', 'enum'),
      group ? cond('scaling_group', 'is', group) : null,
      id ? cond('id', 'is', id) : null,
    ),
  );
  const { rows } = await pages(
    async (limit, offset) => {
      const data = await query(WaitingSessionsDocument, { filter: filter ?? '', limit, offset }, { signal });
      const list = present(data.compute_session_list);
      return { rows: list.items.filter((one) => one !== null), total: list.total_count };
    },
    { idOf: ({ session_id }) => String(session_id) },
  );
  return rows;
}

/** Before places and reasons are there. */
export const notYetRead = (session: WaitingSession): Waiting => ({
  ...session,
  place: undefined,
  attempt: undefined,
  why: [],
  hopeless: false,
});
