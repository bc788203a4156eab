import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import type { RowAction } from '@/kit/RowActions';
import { useDialogs } from '@/kit/use-dialogs';
import { useList } from '@/kit/use-list';
import { EditOutlined } from '@/ui/icons';
import { resourceGroupName, type ResourceGroupRow } from './fields';
import { resourceGroupsList } from './list';

const ResourceGroupDrawer = lazyNamed(() => import('./ResourceGroupDrawer'), 'ResourceGroupDrawer');
const DIALOGS = { edit: lazyNamed(() => import('./EditResourceGroup'), 'EditResourceGroup') };

/** Resource groups: the sets of agents that sessions are scheduled on. */
export default function ResourceGroupsPage() {
  const { t } = useTranslation('resource-groups');
  const list = useList(resourceGroupsList);
  const dialogs = useDialogs(DIALOGS);
  const { open } = dialogs;
  const actionsOf = useCallback(
    (group: ResourceGroupRow): readonly RowAction[] => {
      const name = resourceGroupName(group);
      return [
        { key: 'edit', label: t('editOne', { name }), icon: <EditOutlined />, onAct: () => open('edit', { name }) },
      ];
    },
    [t, open],
  );
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={t('note')}
      actions={actionsOf}
      renderDetails={(details) => <ResourceGroupDrawer {...details} actionsOf={actionsOf} />}
      dialogs={dialogs}
    />
  );
}
