import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '@/kit/confirm';
import { lazyNamed } from '@/kit/lazy-named';
import { lookAtOne } from '@/kit/lost-answer';
import type { RowAction } from '@/kit/RowActions';
import { useDialogs } from '@/kit/use-dialogs';
import type { ListView } from '@/kit/use-list';
import { useWrites } from '@/kit/use-writes';
import { CopyOutlined, DeleteOutlined, EditOutlined, StopOutlined, TeamOutlined } from '@/ui/icons';
import { areDeleted, areGone, deleteRole, holdersOf, purgeRole } from './api';
import { roleId, roleName, type Role } from './role';

const DIALOGS = {
  assign: lazyNamed(() => import('./AssignRole'), 'AssignRole'),
  create: lazyNamed(() => import('./CreateRole'), 'CreateRole'),
  edit: lazyNamed(() => import('./EditRole'), 'EditRole'),
  rights: lazyNamed(() => import('./EditRights'), 'EditRights'),
};

/** What can be done to roles, with the reasons where it cannot. */
export function useRoleActions({ update }: Pick<ListView<Role>, 'update'>) {
  const { t } = useTranslation('roles');
  const dialogs = useDialogs(DIALOGS);
  const { open } = dialogs;
  const confirm = useConfirm();
  const { write } = useWrites('roles');
  /** Says before it ends who loses what. */
  const end = useCallback(
    async (role: Role, how: 'remove' | 'purge') => {
      const [id, name] = [roleId(role), roleName(role)];
      const holders = await holdersOf(id).catch(() => null);
      const { count = 0, emails = [] } = holders ?? {};
      const more = count > emails.length ? ' …' : '';
      // i18n: roles:remove.* roles:purge.*
      const done = await confirm({
        level: how === 'purge' ? 3 : 2,
        title: t(`${how}.title`, { name }),
        consequences: [
          holders ? t('losers', { count, names: emails.join(', ') + more }) : t('losersUnknown'),
          t(`${how}.text`),
        ],
        okLabel: t(`${how}.ok`),
        ...(how === 'purge' && { typed: name }),
        run: () => write(() => (how === 'purge' ? purgeRole(id) : deleteRole(id))),
        readBack: lookAtOne(how === 'purge' ? areGone : areDeleted, id),
        says: { did: how === 'purge' ? 'deletedForGood' : 'deleted', name },
      });
      if (done) update({ open: null });
    },
    [t, confirm, write, update],
  );
  const actionsOf = useCallback(
    (role: Role): readonly RowAction[] => {
      const name = roleName(role);
      const system = role.source === 'SYSTEM' && t('isSystem');
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
        {
          key: 'edit',
          label: t('editOne', { name }),
          icon: <EditOutlined />,
          disabled: system || deleted,
          onAct: () => open('edit', { role }),
        },
        {
          key: 'rights',
          label: t('rightsOne', { name }),
          word: t('rights'),
          icon: <EditOutlined />,
          disabled: system || deleted,
          onAct: () => open('rights', { role }),
        },
        {
          key: 'duplicate',
          label: t('copyOne', { name }),
          icon: <CopyOutlined />,
          onAct: () => open('create', { like: role }),
        },
        {
          key: 'remove',
          label: t('removeOne', { name }),
          word: t('remove.ok'),
          icon: <StopOutlined />,
          danger: true,
          disabled: system || deleted,
          onAct: () => void end(role, 'remove'),
        },
        {
          key: 'purge',
          label: t('purgeOne', { name }),
          word: t('purge.ok'),
          icon: <DeleteOutlined />,
          danger: true,
          disabled: system,
          onAct: () => void end(role, 'purge'),
        },
      ];
    },
    [t, open, end],
  );
  return { actionsOf, dialogs };
}
