import type { QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { useIdentity } from '@/kit/use-session';
import { useGroupActions } from './actions';
import { resourceGroupDetail } from './api';
import { resourceGroupsList } from './list';

const drawer = () => import('./ResourceGroupDrawer');
const ResourceGroupDrawer = lazyNamed(drawer, 'ResourceGroupDrawer');
const GroupBulk = lazyNamed(() => import('./GroupBulk'), 'GroupBulk');

// i18n: resource-groups:tabs resource-groups:tab.*
/** Resource groups: the sets of agents that sessions are scheduled on. */
export default function ResourceGroupsPage() {
  const { t } = useTranslation('resource-groups');
  const list = useList(resourceGroupsList);
  const { release } = useIdentity();
  const warm = useCallback(
    (client: QueryClient, id: string) =>
      Promise.all([drawer(), client.prefetchQuery(resourceGroupDetail(id, release))]),
    [release],
  );
  const { actionsOf, dialogs, create } = useGroupActions(list);
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={t('note')}
      create={{ label: t('create'), whyNot: undefined, onAct: create }}
      actions={actionsOf}
      bulk={<GroupBulk list={list} />}
      warm={warm}
      renderDetails={(open) => <ResourceGroupDrawer {...open} actionsOf={actionsOf} />}
      dialogs={dialogs}
    />
  );
}
