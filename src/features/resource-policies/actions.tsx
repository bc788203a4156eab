import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowAction } from '@/kit/RowActions';
import { useIsSuperadmin } from '@/kit/use-session';
import type { PolicyKind } from '@/lib/paths';
import { CopyOutlined, DeleteOutlined, EditOutlined } from '@/ui/icons';
import type { Policy } from './policy';

const CreatePolicy = lazy(() => import('./CreatePolicy').then((m) => ({ default: m.CreatePolicy })));
const EditPolicy = lazy(() => import('./EditPolicy').then((m) => ({ default: m.EditPolicy })));
const DeleteFlow = lazy(() => import('./DeleteFlow').then((m) => ({ default: m.DeleteFlow })));
const DeleteMany = lazy(() => import('./DeleteMany').then((m) => ({ default: m.DeleteMany })));

type Open =
  | { what: 'create'; like?: Policy }
  | { what: 'edit' | 'remove'; policy: Policy }
  | { what: 'remove-many'; policies: readonly Policy[]; onDone: () => void };

/** What can be done to the policies of a kind, with the reason where it cannot. */
export function usePolicyActions(kind: PolicyKind) {
  const { t } = useTranslation('policies');
  const mayWrite = useIsSuperadmin();
  const [open, setOpen] = useState<Open | null>(null);
  const whyNot = mayWrite ? undefined : t('whyNot');
  const disabled = whyNot ?? false;
  const actionsOf = useCallback(
    (policy: Policy): readonly RowAction[] => [
      {
        key: 'edit',
        label: t('edit', { name: policy.name }),
        icon: <EditOutlined />,
        disabled,
        onAct: () => setOpen({ what: 'edit', policy }),
      },
      {
        key: 'duplicate',
        label: t('duplicate', { name: policy.name }),
        icon: <CopyOutlined />,
        disabled,
        onAct: () => setOpen({ what: 'create', like: policy }),
      },
      {
        key: 'delete',
        label: t('remove', { name: policy.name }),
        icon: <DeleteOutlined />,
        danger: true,
        disabled,
        onAct: () => setOpen({ what: 'remove', policy }),
      },
    ],
    [t, disabled],
  );
  const close = () => setOpen(null);
  return {
    mayWrite,
    whyNot,
    busy: open !== null,
    actionsOf,
    create: () => setOpen({ what: 'create' }),
    removeMany: (policies: readonly Policy[], onDone: () => void) => setOpen({ what: 'remove-many', policies, onDone }),
    dialogs: open ? (
      <Suspense fallback={null}>
        {open.what === 'remove' ? <DeleteFlow policy={open.policy} onClose={close} /> : null}
        {open.what === 'remove-many' ? (
          <DeleteMany kind={kind} policies={open.policies} onDone={open.onDone} onClose={close} />
        ) : null}
        {open.what === 'create' ? <CreatePolicy kind={kind} like={open.like} onClose={close} /> : null}
        {open.what === 'edit' ? <EditPolicy policy={open.policy} onClose={close} /> : null}
      </Suspense>
    ) : null,
  };
}
