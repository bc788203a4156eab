import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isFinished } from '@/entities/sessions/statuses';
import { useConfirm } from '@/kit/confirm';
import { lazyNamed } from '@/kit/lazy-named';
import type { RowAction } from '@/kit/RowActions';
import { useDialogs } from '@/kit/use-dialogs';
import { useWrites } from '@/kit/use-writes';
import { CloseCircleOutlined, EditOutlined, StopOutlined } from '@/ui/icons';
import { sessionId, sessionName, type SessionRow } from './fields';

const DIALOGS = { edit: lazyNamed(() => import('./EditSession'), 'EditSession') };

/** Ends sessions after a question; false where nothing was sent. */
export function useEnding(): (sessions: readonly SessionRow[], forced: boolean) => Promise<boolean> {
  const confirm = useConfirm();
  const { refresh } = useWrites('sessions');
  return useCallback(
    async (sessions, forced) => {
      const { endThem } = await import('./end');
      return endThem({ sessions, forced, confirm, refresh });
    },
    [confirm, refresh],
  );
}

/** What can be done to a session. Superadmins may do it to all, domain admins to those of their domain. */
export function useSessionActions() {
  const { t } = useTranslation('sessions');
  const dialogs = useDialogs(DIALOGS);
  const { open } = dialogs;
  const end = useEnding();
  const actionsOf = useCallback(
    (session: SessionRow): readonly RowAction[] => {
      const name = sessionName(session);
      const over = isFinished(session.status) && t('isOver');
      return [
        {
          key: 'edit',
          label: t('editOne', { name }),
          icon: <EditOutlined />,
          disabled: over,
          onAct: () => open('edit', { id: sessionId(session), name }),
        },
        {
          key: 'end',
          label: t('endOne', { name }),
          word: t('end'),
          icon: <StopOutlined />,
          danger: true,
          disabled: over || (session.status === 'TERMINATING' && t('isEnding')),
          onAct: () => void end([session], false),
        },
        {
          key: 'forceEnd',
          label: t('forceEndOne', { name }),
          word: t('forceEnd'),
          icon: <CloseCircleOutlined />,
          danger: true,
          disabled: over,
          onAct: () => void end([session], true),
        },
      ];
    },
    [t, open, end],
  );
  return { actionsOf, dialogs };
}
