import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '@/kit/confirm';
import { lazyNamed } from '@/kit/lazy-named';
import type { RowAction } from '@/kit/RowActions';
import { useDialogs } from '@/kit/use-dialogs';
import type { ListView } from '@/kit/use-list';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { CheckCircleOutlined, DeleteOutlined, EditOutlined, StopOutlined } from '@/ui/icons';
import { isSwitched, switchResourceGroup } from './changes';
import { resourceGroupName, type ResourceGroupRow } from './fields';

const DIALOGS = {
  create: lazyNamed(() => import('./CreateResourceGroup'), 'CreateResourceGroup'),
  edit: lazyNamed(() => import('./EditResourceGroup'), 'EditResourceGroup'),
  delete: lazyNamed(() => import('./DeleteResourceGroup'), 'DeleteResourceGroup'),
};

// i18n: resource-groups:activate.* resource-groups:deactivate.*
/** What can be done to resource groups. Only superadmins see any, and the server lets them. */
export function useGroupActions({ update }: Pick<ListView<ResourceGroupRow>, 'update'>) {
  const { t } = useTranslation('resource-groups');
  const dialogs = useDialogs(DIALOGS);
  const { open, close } = dialogs;
  const confirm = useConfirm();
  const { write } = useWrites('resource-groups');

  const setActive = useCallback(
    (name: string, active: boolean) => {
      const word = active ? 'activate' : 'deactivate';
      void confirm({
        level: active ? 1 : 2,
        title: t(`${word}.title`, { name }),
        body: <p>{t(`${word}.text`)}</p>,
        okLabel: t(`${word}.ok`),
        run: () => write(() => switchResourceGroup(name, active)),
        readBack: () => isSwitched(name, active),
        says: {
          did: active ? 'activated' : 'deactivated',
          name,
          row: name,
          link: {
            to: paths.resourceGroups({ tab: active ? null : 'inactive', open: name }),
            place: t(`tab.${active ? 'active' : 'inactive'}`),
          },
          undo: () => write(() => switchResourceGroup(name, !active)),
        },
      });
    },
    [confirm, t, write],
  );
  const create = useCallback(
    () =>
      open('create', {
        onDone: (name) => {
          close();
          // What it still needs stands in its details.
          update({ open: name });
        },
      }),
    [open, close, update],
  );
  const actionsOf = useCallback(
    (group: ResourceGroupRow): readonly RowAction[] => {
      const name = resourceGroupName(group);
      const active = group.is_active === true;
      return [
        { key: 'edit', label: t('editOne', { name }), icon: <EditOutlined />, onAct: () => open('edit', { name }) },
        {
          key: active ? 'deactivate' : 'activate',
          label: t(active ? 'deactivateOne' : 'activateOne', { name }),
          icon: active ? <StopOutlined /> : <CheckCircleOutlined />,
          onAct: () => setActive(name, !active),
        },
        {
          key: 'delete',
          label: t('deleteOne', { name }),
          icon: <DeleteOutlined />,
          danger: true,
          onAct: () => open('delete', { name }),
        },
      ];
    },
    [t, open, setActive],
  );
  return { actionsOf, dialogs, create };
}
