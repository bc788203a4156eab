import { queryOptions } from '@tanstack/react-query';
import { mutate, query } from '@/api/client';
import { AppError, present } from '@/api/errors';
import { fresh } from '@/api/fresh';
import {
  AgentDetailDocument,
  AgentLiveDocument,
  AgentSessionsDocument,
  AgentsNowDocument,
  ModifyAgentDocument,
  RescanGpuMapDocument,
  RestartingAgentsDocument,
  type AgentSessionsQuery,
} from '@/api/gen/agents.legacy';
import { detailKey } from '@/api/query-client';
import { NOT_ENDED } from '@/entities/sessions/statuses';
import { lookAt, outcomeOf, type ReadBack } from '@/kit/lost-answer';
import { joinValues } from '@/lib/list-state';
import { and, cond, toFilter } from '@/lib/minilang';

const byId = (id: string) => ({ filter: toFilter(cond('id', 'is', id)) ?? '' });

/** One agent, whatever its status. Null when there is none of that id. */
export const readAgent = (id: string) =>
  fresh(async (ask) => present((await ask.query(AgentDetailDocument, byId(id))).agent_list).items[0] ?? null);

export const agentDetail = (id: string) =>
  queryOptions({ queryKey: detailKey('agents', id), queryFn: ({ signal }) => readAgent(id)(signal) });

/** How often live figures are read again while they are looked at (ms). */
const LIVE_EVERY = 10_000;

export const agentLive = (id: string) =>
  queryOptions({
    queryKey: ['agents', 'live', id],
    queryFn: async ({ signal }) =>
      present((await query(AgentLiveDocument, byId(id), { signal })).agent_list).items[0]?.live_stat ?? null,
    refetchInterval: LIVE_EVERY,
  });

/** How many are being restarted: seldom any. */
export const restartingCount = () =>
  queryOptions({
    queryKey: ['agents', 'restarting'],
    queryFn: async ({ signal }) =>
      present((await query(RestartingAgentsDocument, {}, { signal })).agent_list).total_count,
  });

type Listed = NonNullable<NonNullable<AgentSessionsQuery['compute_session_list']>['items'][number]>;
export type AgentSession = Listed;

export interface Standing {
  /** null: there is no agent of that id. */
  agent: { status: string; schedulable: boolean } | null;
  sessions: AgentSession[];
  /** There may be more than were listed. */
  total: number;
}

/** More sessions than this are not listed on one agent. */
const MOST = 1000;

/** What runs on an agent, or is on its way there, and whether it still takes more. */
export const readStanding = (id: string) =>
  fresh(async (ask): Promise<Standing> => {
    const data = await ask.query(AgentSessionsDocument, {
      agent: byId(id).filter,
      running: toFilter(and(cond('agent_ids', 'is', id), NOT_ENDED)) ?? '',
      limit: MOST,
    });
    const agent = present(data.agent_list).items[0];
    const sessions = present(data.compute_session_list);
    return {
      agent: agent ? { status: agent.status ?? '', schedulable: agent.schedulable === true } : null,
      sessions: sessions.items.filter((one) => one !== null),
      total: sessions.total_count,
    };
  });

export const agentStanding = (id: string) =>
  queryOptions({
    queryKey: ['agents', 'sessions', id],
    queryFn: ({ signal }) => readStanding(id)(signal),
    refetchInterval: LIVE_EVERY,
  });

/** Has the manager ask an agent what is allocated of its accelerators: the task's id. An agent that there is none of fails there. */
export async function rescanGpuMap(id: string): Promise<string> {
  const { task_id } = present((await mutate(RescanGpuMapDocument, { id })).rescan_gpu_alloc_maps);
  if (!task_id) throw new AppError('broken-answer');
  return task_id;
}

export const setSchedulable = async (id: string, schedulable: boolean): Promise<void> =>
  void (await mutate(ModifyAgentDocument, { id, props: { schedulable } }));

/** Whether the agents take new sessions, or take none, as was asked. */
export const isSchedulable = (wanted: boolean): ReadBack<string> =>
  lookAt(
    async (ids) => {
      const filter = toFilter(cond('id', 'in', joinValues(ids))) ?? '';
      const { agent_list } = await query(AgentsNowDocument, { filter, limit: ids.length });
      return new Map(present(agent_list).items.map((one) => [one?.id ?? '', one]));
    },
    (id) => id,
    (now) => outcomeOf(now?.schedulable === wanted),
  );
