import { queryOptions } from '@tanstack/react-query';
import { query } from '@/api/client';
import { present } from '@/api/errors';
import { AgentSlotsDocument } from '@/api/gen/agent-slots.legacy';
import { pages } from '@/lib/async';

/** How often sums and pictures are made anew while they are looked at (ms). */
const EVERY = 30_000;

/** What every agent, of all or of one resource group, that has not ended in order has and uses. */
export const agentSlots = (group: string | null = null) =>
  queryOptions({
    queryKey: ['agents', 'slots', group],
    queryFn: async ({ signal }) => {
      const { rows } = await pages(
        async (limit, offset) => {
          const { items, total_count } = present(
            (await query(AgentSlotsDocument, { group, limit, offset }, { signal })).agent_list,
          );
          return { rows: items.filter((one) => one !== null), total: total_count };
        },
        { idOf: ({ id }) => id ?? '' },
      );
      return rows;
    },
    refetchInterval: EVERY,
  });
