import { useQuery, type QueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { useSearchParams } from '@/kit/router';
import { useList } from '@/kit/use-list';
import { useRight } from '@/kit/use-right';
import { useIsSuperadmin } from '@/kit/use-session';
import { useAgentActions } from './actions';
import { agentDetail, restartingCount } from './api';
import { agentsList } from './list';
import { summariesList } from './summaries';
import { PICTURE, ViewSwitch } from './ViewSwitch';

const drawer = () => import('./AgentDrawer');
const AgentDrawer = lazyNamed(drawer, 'AgentDrawer');
const ClusterPicture = lazyNamed(() => import('./ClusterPicture'), 'ClusterPicture');
const SummaryDrawer = lazyNamed(() => import('./SummaryDrawer'), 'SummaryDrawer');
const AgentBulk = lazyNamed(() => import('./AgentBulk'), 'AgentBulk');

const warm = (client: QueryClient, id: string) => Promise.all([drawer(), client.prefetchQuery(agentDetail(id))]);

// i18n: agents:tabs agents:tab.* agents:whyNot agents:readOnly
function AgentList() {
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
      buttons={<ViewSwitch />}
      bulk={<AgentBulk list={list} />}
      actions={actionsOf}
      warm={warm}
      renderDetails={(open) => <AgentDrawer {...open} actionsOf={actionsOf} />}
    />
  );
}

/** For others than superadmins: what the server tells them, read only. */
function SummaryList() {
  const { t } = useTranslation('agents');
  const list = useList(summariesList);
  const actionsOf = useAgentActions();
  const { readOnly } = useRight('agents');
  const tabs = list.tabs.filter((tab) => tab !== 'restarting' || list.state.tab === tab);
  return (
    <ListPage
      list={{ ...list, tabs }}
      title={t('title')}
      note={readOnly}
      buttons={<ViewSwitch />}
      actions={actionsOf}
      renderDetails={(open) => <SummaryDrawer {...open} actionsOf={actionsOf} />}
    />
  );
}

/** Agents: the machines that sessions run on, as a list or as a picture. */
export default function AgentsPage() {
  const [params] = useSearchParams();
  const isSuper = useIsSuperadmin();
  if (params.get('view') !== PICTURE) return isSuper ? <AgentList /> : <SummaryList />;
  return (
    <Suspense fallback={null}>
      <ClusterPicture />
    </Suspense>
  );
}
