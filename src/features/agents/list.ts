import { AgentListDocument } from '@/api/gen/agents.legacy';
import { slotDetails } from '@/entities/slots/slot-types';
import { defineList } from '@/kit/define-list';
import { legacyRows } from '@/kit/list-sources';
import { agentFields, agentId } from './fields';
import { summariesList } from './summaries';

/** The statuses of each tab, as the server takes them. */
const STATUSES: Record<string, string> = {
  connected: 'ALIVE',
  terminated: 'TERMINATED,LOST',
  restarting: 'RESTARTING',
};

const rows = defineList({
  entity: 'agents',
  fields: agentFields,
  idOf: agentId,
  sort: 'id',
  tabs: Object.keys(STATUSES),
  rows: legacyRows({
    document: AgentListDocument,
    page: (data) => data.agent_list,
    unique: 'id',
    search: ['id', 'addr'],
    variables: ({ state, shown }) => ({
      status: STATUSES[state.tab ?? ''] ?? 'ALIVE',
      live: shown.includes('live'),
    }),
  }),
});

/** Agents by tab. The server refuses it to others than superadmins, who get what it tells them. Slots are shown by their names. */
export const agentsList: typeof rows = {
  ...rows,
  prefetch: async (client, url, viewer) => {
    if (!viewer) return;
    const list = viewer.identity.role === 'superadmin' ? rows : summariesList;
    const ahead = url.searchParams.get('view') === 'picture' ? undefined : list.prefetch(client, url, viewer);
    await Promise.all([ahead, client.prefetchQuery(slotDetails())]);
  },
  named: (look) => (look.viewer.identity.role === 'superadmin' ? rows : summariesList).named(look),
};
