import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import type { RowAction } from '@/kit/RowActions';
import { useDialogs } from '@/kit/use-dialogs';
import { useRight } from '@/kit/use-right';
import type { PolicyKind } from '@/lib/paths';
import { CopyOutlined, DeleteOutlined, EditOutlined } from '@/ui/icons';
import type { Policy } from './policy';

const DIALOGS = {
  create: lazyNamed(() => import('./CreatePolicy'), 'CreatePolicy'),
  edit: lazyNamed(() => import('./EditPolicy'), 'EditPolicy'),
  remove: lazyNamed(() => import('./DeleteFlow'), 'DeleteFlow'),
  removeMany: lazyNamed(() => import('./DeleteMany'), 'DeleteMany'),
};

// i18n: policies:whyNot policies:readOnly
/** What can be done to the policies of a kind, with the reason where it cannot. */
export function usePolicyActions(kind: PolicyKind) {
  const { t } = useTranslation('policies');
  const right = useRight('policies');
  const disabled = right.whyNot;
  const dialogs = useDialogs(DIALOGS);
  const { open } = dialogs;
  const actionsOf = useCallback(
    (policy: Policy): readonly RowAction[] => [
      {
        key: 'edit',
        label: t('edit', { name: policy.name }),
        icon: <EditOutlined />,
        disabled,
        onAct: () => open('edit', { policy }),
      },
      {
        key: 'duplicate',
        label: t('duplicate', { name: policy.name }),
        icon: <CopyOutlined />,
        disabled,
        onAct: () => open('create', { kind, like: policy }),
      },
      {
        key: 'delete',
        label: t('remove', { name: policy.name }),
        icon: <DeleteOutlined />,
        danger: true,
        disabled,
        onAct: () => open('remove', { policy }),
      },
    ],
    [t, disabled, open, kind],
  );
  return { ...right, actionsOf, dialogs };
}
