import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import type { RowAction } from '@/kit/RowActions';
import { useDialogs } from '@/kit/use-dialogs';
import type { ListView } from '@/kit/use-list';
import { TeamOutlined } from '@/ui/icons';
import { roleName, type Role } from './role';

const DIALOGS = {
  assign: lazyNamed(() => import('./AssignRole'), 'AssignRole'),
};

/** What can be done to roles, with the reasons where it cannot. */
export function useRoleActions(_list: ListView<Role>) {
  const { t } = useTranslation('roles');
  const dialogs = useDialogs(DIALOGS);
  const { open } = dialogs;
  const actionsOf = useCallback(
    (role: Role): readonly RowAction[] => {
      const name = roleName(role);
      const deleted = role.status === 'DELETED' && t('isDeleted');
      return [
        {
          key: 'assign',
          label: t('assignOne', { name }),
          word: t('assign'),
          icon: <TeamOutlined />,
          disabled: deleted,
          onAct: () => open('assign', { role }),
        },
      ];
    },
    [t, open],
  );
  return { actionsOf, dialogs };
}
