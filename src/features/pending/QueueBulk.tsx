import { useTranslation } from 'react-i18next';
import { areEnded, endSession } from '@/entities/sessions/end-sessions';
import type { Waiting } from '@/entities/queue/queue';
import { BulkActs } from '@/kit/BulkActs';
import { useBulkAct } from '@/kit/use-bulk-act';
import type { ListView } from '@/kit/use-list';
import { sessionId, sessionName } from './fields';

const owned = (session: Waiting): string => `${sessionName(session)} (${session.user_email ?? '?'})`;

/** What can be done to several sessions that wait: they are cancelled, each named before and with a result of its own. */
export function QueueBulk({ list }: { list: ListView<Waiting> }) {
  const { t } = useTranslation('queue');
  const bulkAct = useBulkAct(list, 'sessions');
  const cancel = () =>
    bulkAct(
      (chosen) => chosen,
      (sessions) => {
        const count = sessions.length;
        const title = t('cancel.many', { count });
        return {
          level: 2,
          title,
          text: [t('cancel.owners'), t('cancel.allLost')],
          okLabel: title,
          cancelLabel: t('cancel.keep'),
          label: owned,
          run: (session) => endSession(sessionId(session), session.access_key ?? '', false),
          readBack: (some) => areEnded(some.map(sessionId)),
          done: t('cancel.done', { count }),
        };
      },
    );
  return (
    <BulkActs
      acts={[
        {
          key: 'cancel',
          label: t('cancel.ok'),
          waits: list.selection.reading !== null,
          danger: true,
          onAct: () => void cancel(),
        },
      ]}
    />
  );
}
