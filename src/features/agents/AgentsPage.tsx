import { useQuery, type QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { useAgentActions } from './actions';
import { agentDetail, restartingCount } from './api';
import { agentsList } from './list';

const drawer = () => import('./AgentDrawer');
const AgentDrawer = lazyNamed(drawer, 'AgentDrawer');
const AgentBulk = lazyNamed(() => import('./AgentBulk'), 'AgentBulk');

const warm = (client: QueryClient, id: string) => Promise.all([drawer(), client.prefetchQuery(agentDetail(id))]);

// i18n: agents:tabs agents:tab.*
/** Agents: the machines that sessions run on. */
export default function AgentsPage() {
  const { t } = useTranslation('agents');
  const list = useList(agentsList);
  const actionsOf = useAgentActions();
  // Seldom any: the tab is there when there are, or when somebody is on it.
  const { data: restarting } = useQuery({ ...restartingCount(), enabled: list.status !== 'pending' });
  const isThere = list.state.tab === 'restarting' || (restarting !== undefined && restarting > 0);
  const tabs = list.tabs.filter((tab) => tab !== 'restarting' || isThere);
  return (
    <ListPage
      list={{ ...list, tabs }}
      title={t('title')}
      note={t('note')}
      bulk={<AgentBulk list={list} />}
      actions={actionsOf}
      warm={warm}
      renderDetails={(open) => <AgentDrawer {...open} actionsOf={actionsOf} />}
    />
  );
}
