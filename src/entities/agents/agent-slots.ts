import { queryOptions } from '@tanstack/react-query';
import { query } from '@/api/client';
import { present } from '@/api/errors';
import { AgentSlotsDocument, AgentSummariesDocument } from '@/api/gen/agent-slots.legacy';
import type { Role } from '@/api/session';
import { pages } from '@/lib/async';
import { cond, toFilter } from '@/lib/minilang';
import type { AgentSlots } from './totals';

/** How often sums and pictures are made anew while they are looked at (ms). */
const EVERY = 30_000;

interface Page {
  items: readonly (AgentSlots | null)[];
  total_count: number;
}

/** All agents of a paged list. */
async function readAll(read: (limit: number, offset: number) => Promise<Page>): Promise<AgentSlots[]> {
  const { rows } = await pages<AgentSlots>(
    async (limit, offset) => {
      const { items, total_count } = await read(limit, offset);
      return { rows: items.filter((one) => one !== null), total: total_count };
    },
    { idOf: ({ id }) => id ?? '' },
  );
  return rows;
}

type Read = (limit: number, offset: number, signal: AbortSignal) => Promise<Page>;

const slotsQuery = (of: readonly (string | null)[], read: Read) =>
  queryOptions({
    queryKey: ['agents', 'slots', ...of],
    queryFn: ({ signal }) => readAll((limit, offset) => read(limit, offset, signal)),
    refetchInterval: EVERY,
  });

const ofGroup =
  (group: string | null): Read =>
  async (limit, offset, signal) =>
    present((await query(AgentSlotsDocument, { group, limit, offset }, { signal })).agent_list);

/** What every agent, of all or of one resource group, that has not ended in order has and uses. */
export const agentSlots = (group: string | null = null) => slotsQuery([group], ofGroup(group));

/** The same of all agents, for a read of several things. */
export const readAgentSlots = (signal: AbortSignal): Promise<AgentSlots[]> =>
  readAll((limit, offset) => ofGroup(null)(limit, offset, signal));

const NOT_ENDED = toFilter(cond('status', 'in', 'ALIVE,LOST,RESTARTING', 'enum')) ?? '';

/** The same for whoever is no superadmin: the server tells less, and nothing where the site hides agents. */
const agentSummaries = () =>
  slotsQuery([null, 'summaries'], async (limit, offset, signal) =>
    present((await query(AgentSummariesDocument, { filter: NOT_ENDED, limit, offset }, { signal })).agent_summary_list),
  );

/** What every agent has and uses, as far as somebody may know. */
export const agentSlotsFor = (role: Role) => (role === 'superadmin' ? agentSlots() : agentSummaries());
