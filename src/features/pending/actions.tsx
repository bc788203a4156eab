import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { areEnded, endSession } from '@/entities/sessions/end-sessions';
import type { Waiting } from '@/entities/queue/queue';
import { hasPriority } from '@/entities/sessions/modify-session';
import { useConfirm } from '@/kit/confirm';
import { lazyNamed } from '@/kit/lazy-named';
import { lookAtOne } from '@/kit/lost-answer';
import type { RowAction } from '@/kit/RowActions';
import { useDialogs } from '@/kit/use-dialogs';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { DeleteOutlined, EditOutlined } from '@/ui/icons';
import { sessionId, sessionName } from './fields';

const DIALOGS = {
  priority: lazyNamed(() => import('./EditPriority'), 'EditPriority'),
  now: lazyNamed(() => import('./RunNow'), 'RunNow'),
};

/** What can be done to a session that waits, and the dialogs of the page. */
export function useQueueActions() {
  const { t } = useTranslation('queue');
  const dialogs = useDialogs(DIALOGS);
  const { open } = dialogs;
  const mayHurry = hasPriority(useIdentity().release);
  const confirm = useConfirm();
  const { write } = useWrites('sessions');
  const actionsOf = useCallback(
    (session: Waiting): readonly RowAction[] => {
      const name = sessionName(session);
      const id = sessionId(session);
      return [
        {
          key: 'priority',
          label: t('priority.of', { name }),
          word: t('priority.word'),
          icon: <EditOutlined />,
          disabled: !mayHurry && t('priority.fixed'),
          onAct: () => open('priority', { session }),
        },
        {
          key: 'cancel',
          label: t('cancel.of', { name }),
          word: t('cancel.ok'),
          icon: <DeleteOutlined />,
          danger: true,
          onAct: () =>
            void confirm({
              level: 2,
              title: t('cancel.of', { name }),
              consequences: [t('cancel.owner', { owner: session.user_email ?? '' }), t('cancel.lost')],
              okLabel: t('cancel.ok'),
              cancelLabel: t('cancel.keep'),
              run: () => write(() => endSession(id, session.access_key ?? '', false)),
              readBack: lookAtOne(areEnded, id),
              says: { did: 'done', name: t('cancel.of', { name }) },
            }),
        },
      ];
    },
    [t, open, confirm, write, mayHurry],
  );
  return { actionsOf, dialogs };
}
