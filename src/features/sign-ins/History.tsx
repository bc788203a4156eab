import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { unblockLogin } from '@/entities/users/unblock';
import { describeError } from '@/kit/error-text';
import { ListPage } from '@/kit/ListPage';
import { useNavigate } from '@/kit/router';
import type { RowAction } from '@/kit/RowActions';
import { useList } from '@/kit/use-list';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { AuditOutlined, KeyOutlined } from '@/ui/icons';
import { notify } from '@/ui/notify';
import { historyList } from './list';
import type { Attempt } from './sign-in';
import { ViewSwitch } from './ViewSwitch';

/** Who signed in, or tried to, and how sessions ended. */
export function History() {
  const { t } = useTranslation(['sign-in-history', 'errors']);
  const list = useList(historyList);
  const navigate = useNavigate();
  const { write } = useWrites('sign-ins');
  // What is lifted cannot be read: the server does not tell who is blocked.
  const unblock = useCallback(
    async (name: string) => {
      try {
        await write(() => unblockLogin(name));
        notify.success(t('sign-in-history:unblocked', { name }));
      } catch (failure) {
        notify.error(describeError(t, toAppError(failure)).title);
      }
    },
    [t, write],
  );
  const actionsOf = useCallback(
    (attempt: Attempt): readonly RowAction[] => {
      const name = attempt.user?.basicInfo.email;
      return [
        {
          // The server filters its history by no person; its log knows the sign-ins of one.
          key: 'same',
          label: t('sign-in-history:samePerson'),
          word: t('sign-in-history:samePerson'),
          icon: <AuditOutlined />,
          onAct: () =>
            void navigate(paths.auditLog({ tab: 'all', entity: ['auth'], id: { op: 'is', value: attempt.userId } })),
        },
        {
          key: 'unblock',
          label: t('sign-in-history:unblockOne', { name: name ?? '' }),
          word: t('sign-in-history:unblock'),
          icon: <KeyOutlined />,
          disabled: !name && t('sign-in-history:gone'),
          onAct: () => void unblock(name ?? ''),
        },
      ];
    },
    [t, navigate, unblock],
  );
  return (
    <ListPage
      list={list}
      title={t('sign-in-history:title')}
      note={t('sign-in-history:note')}
      buttons={<ViewSwitch />}
      actions={actionsOf}
    />
  );
}
