import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { toAppError } from '@/api/errors';
import { useConfirm } from '@/kit/confirm';
import { describeError } from '@/kit/error-text';
import { useNavigate } from '@/kit/router';
import type { RowAction } from '@/kit/RowActions';
import { useDialogs } from '@/kit/use-dialogs';
import type { ListView } from '@/kit/use-list';
import { useFeature } from '@/kit/use-session';
import { useSwitching } from '@/kit/use-switching';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import {
  ApartmentOutlined,
  CheckCircleOutlined,
  CheckOutlined,
  DeleteOutlined,
  EditOutlined,
  StopOutlined,
} from '@/ui/icons';
import { notify } from '@/ui/notify';
import { isSwitched, switchResourceGroup } from './changes';
import { resourceGroupName, type ResourceGroupRow } from './fields';

const DIALOGS = {
  create: lazyNamed(() => import('./CreateResourceGroup'), 'CreateResourceGroup'),
  edit: lazyNamed(() => import('./EditResourceGroup'), 'EditResourceGroup'),
  delete: lazyNamed(() => import('./DeleteResourceGroup'), 'DeleteResourceGroup'),
};

const SWITCHED = { namespace: 'resource-groups', switchTo: switchResourceGroup, isSwitched, at: paths.resourceGroups };

// i18n: resource-groups:activate.* resource-groups:deactivate.*
/** What can be done to resource groups. Only superadmins see any, and the server lets them. */
export function useGroupActions({ update }: Pick<ListView<ResourceGroupRow>, 'update'>) {
  const { t } = useTranslation(['resource-groups', 'list', 'errors']);
  const navigate = useNavigate();
  const dialogs = useDialogs(DIALOGS);
  const { open, close } = dialogs;
  const writes = useWrites('resource-groups');
  const switchTo = useSwitching(SWITCHED, writes);
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
  const confirm = useConfirm();
  const { write } = writes;
  const settable = useFeature('resourceGroup.setDefault');
  const makeDefault = useCallback(
    async (name: string, active: boolean) => {
      try {
        const { askForDefault } = await import('./make-default');
        await askForDefault({ name, active, confirm, write });
      } catch (failure) {
        notify.error(describeError(t, toAppError(failure)).title);
      }
    },
    [t, confirm, write],
  );
  const whyNoDefault = settable.available ? undefined : t('list:needsRelease', { release: settable.since });
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
          onAct: () => switchTo(name, name, !active),
        },
        {
          key: 'makeDefault',
          label: t('makeDefaultOne', { name }),
          word: t('makeDefault'),
          icon: <CheckOutlined />,
          disabled: whyNoDefault ?? (group.is_default === true && t('isDefault')),
          onAct: () => void makeDefault(name, active),
        },
        {
          key: 'fairShare',
          label: t('fairShareOf', { name }),
          word: t('fairShare'),
          icon: <ApartmentOutlined />,
          onAct: () => void navigate(paths.fairShare({ group: name })),
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
    [t, open, switchTo, navigate, makeDefault, whyNoDefault],
  );
  return { actionsOf, dialogs, create };
}
