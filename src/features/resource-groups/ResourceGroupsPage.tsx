import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '@/kit/ListPage';
import type { RowAction } from '@/kit/RowActions';
import { useList } from '@/kit/use-list';
import { EditOutlined } from '@/ui/icons';
import { resourceGroupName, type ResourceGroupRow } from './fields';
import { resourceGroupsList } from './list';

const ResourceGroupDrawer = lazy(() =>
  import('./ResourceGroupDrawer').then((m) => ({ default: m.ResourceGroupDrawer })),
);
const EditResourceGroup = lazy(() => import('./EditResourceGroup').then((m) => ({ default: m.EditResourceGroup })));

/** Resource groups: the sets of agents that sessions are scheduled on. */
export default function ResourceGroupsPage() {
  const { t } = useTranslation('resource-groups');
  const list = useList(resourceGroupsList);
  const [edited, setEdited] = useState<string | null>(null);
  const actionsOf = useCallback(
    (group: ResourceGroupRow): readonly RowAction[] => {
      const name = resourceGroupName(group);
      return [{ key: 'edit', label: t('editOne', { name }), icon: <EditOutlined />, onAct: () => setEdited(name) }];
    },
    [t],
  );
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={t('note')}
      actions={actionsOf}
      busy={edited !== null}
      renderDetails={(open) => <ResourceGroupDrawer {...open} actionsOf={actionsOf} />}
    >
      <Suspense fallback={null}>
        {edited === null ? null : <EditResourceGroup name={edited} onClose={() => setEdited(null)} />}
      </Suspense>
    </ListPage>
  );
}
