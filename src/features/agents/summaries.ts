import { queryOptions } from '@tanstack/react-query';
import { query } from '@/api/client';
import { present } from '@/api/errors';
import { AgentSummaryListDocument, type AgentSummaryListQuery } from '@/api/gen/agents.legacy';
import { detailKey } from '@/api/query-client';
import { defineList } from '@/kit/define-list';
import { defineFields } from '@/kit/fields';
import { legacyRows } from '@/kit/list-sources';
import { cond, toFilter, type Expr } from '@/lib/minilang';
import { agentFields, agentId, type AgentRow } from './fields';

type Told = NonNullable<NonNullable<AgentSummaryListQuery['agent_summary_list']>['items'][number]>;

/** What the server keeps to superadmins. */
const UNTOLD = {
  status_changed: null,
  container_count: null,
  first_contact: null,
  lost_at: null,
  addr: null,
  region: null,
  version: null,
  compute_plugins: null,
};
const rowOf = (told: Told): AgentRow => ({ ...UNTOLD, ...told });

const { id, status, schedulable, group, allocation, cpu, memory, accelerators, architecture } = agentFields.fields;
const { value, sort, width } = group;

/** What others than superadmins know of an agent. The pages of resource groups are not theirs. */
export const summaryFields = defineFields<AgentRow>()('agents', {
  id,
  status,
  schedulable: { ...schedulable, hidden: false, width: 116 },
  group: { value, sort, width, filter: { kind: 'text', column: 'scaling_group' } },
  allocation,
  cpu,
  memory,
  accelerators,
  architecture: { ...architecture, hidden: false, width: 108 },
});

const TABS: Record<string, Expr | undefined> = {
  connected: cond('status', 'is', 'ALIVE', 'enum'),
  terminated: cond('status', 'in', 'TERMINATED,LOST', 'enum'),
  restarting: cond('status', 'is', 'RESTARTING', 'enum'),
};

/** The agents of all resource groups, for those who may know little of them. */
export const summariesList = defineList({
  name: 'agent-summaries',
  entity: 'agents',
  fields: summaryFields,
  idOf: agentId,
  sort: 'id',
  tabs: Object.keys(TABS),
  rows: legacyRows({
    document: AgentSummaryListDocument,
    page: ({ agent_summary_list: list }) => list && { ...list, items: list.items.map((one) => one && rowOf(one)) },
    unique: 'id',
    search: ['id', 'scaling_group'],
    where: ({ state }) => TABS[state.tab ?? 'connected'],
  }),
});

/** One agent, as those know it. Null when there is none of that id. */
export const agentSummary = (wanted: string) =>
  queryOptions({
    queryKey: detailKey('agents', `${wanted}/summary`),
    queryFn: async ({ signal }) => {
      const variables = { filter: toFilter(cond('id', 'is', wanted)) ?? '', limit: 1, offset: 0 };
      const list = present((await query(AgentSummaryListDocument, variables, { signal })).agent_summary_list);
      const [found] = list.items;
      return found ? rowOf(found) : null;
    },
  });
