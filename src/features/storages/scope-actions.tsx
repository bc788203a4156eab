import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '@/kit/confirm';
import { lookAtOne } from '@/kit/lost-answer';
import type { RowAction } from '@/kit/RowActions';
import { DeleteOutlined, EditOutlined } from '@/ui/icons';
import { useFiguresAgain } from './scope-reads';
import { limitOf, type Scope } from './scopes';
import { hasLimit, putLimit } from './scopes-api';
import { useFallback } from './use-fallback';
import { liftingOf } from '@/entities/storages/volume';

/** What can be done to a scope: its limit is set, or taken away. Only superadmins see any, and the server lets them. */
export function useScopeActions(onSet: (scope: Scope) => void): (scope: Scope) => readonly RowAction[] {
  const { t } = useTranslation('quotas');
  const confirm = useConfirm();
  const again = useFiguresAgain();
  const fallback = useFallback();
  const unset = useCallback(
    (scope: Scope) => {
      const before = limitOf(scope)?.bytes ?? null;
      const put = async (bytes: bigint | null) => {
        await putLimit(scope, bytes);
        await again([scope]);
      };
      void confirm({
        level: 2,
        title: t('unset.title', { name: scope.owner, volume: scope.volume }),
        consequences: [fallback(scope)],
        okLabel: t('unset.ok'),
        run: () => put(null),
        readBack: lookAtOne(hasLimit(null), scope),
        says: { did: 'changed', name: `${scope.owner} (${scope.volume})`, row: scope.id, undo: () => put(before) },
      });
    },
    [t, confirm, again, fallback],
  );
  return useCallback(
    (scope) => {
      const name = scope.owner;
      const own = limitOf(scope)?.source === 'own';
      const reason = liftingOf(scope.backend) === 'never' ? fallback(scope) : own ? false : t('unset.nothing');
      return [
        { key: 'edit', label: t('setOne', { name }), icon: <EditOutlined />, onAct: () => onSet(scope) },
        {
          key: 'unset',
          label: t('unsetOne', { name }),
          icon: <DeleteOutlined />,
          danger: true,
          disabled: reason,
          onAct: () => unset(scope),
        },
      ];
    },
    [t, onSet, unset, fallback],
  );
}
