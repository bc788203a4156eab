import { useTranslation } from 'react-i18next';
import { areEnded, endSession } from '@/entities/sessions/end-sessions';
import type { Waiting } from '@/entities/queue/queue';
import { runBulk } from '@/kit/bulk';
import { BulkActs } from '@/kit/BulkActs';
import { useConfirm } from '@/kit/confirm';
import type { ListView } from '@/kit/use-list';
import { useWrites } from '@/kit/use-writes';
import { sessionId, sessionName } from './fields';

/** Sessions that are named in the question, at most. */
const NAMED = 20;

const owned = (session: Waiting): string => `${sessionName(session)} (${session.user_email ?? '?'})`;

/** What can be done to several sessions that wait: they are cancelled, each named before and with a result of its own. */
export function QueueBulk({ list }: { list: ListView<Waiting> }) {
  const { t } = useTranslation('queue');
  const confirm = useConfirm();
  const { refresh } = useWrites('sessions');
  const { selection, collect } = list;
  const cancel = async () => {
    const sessions = await collect();
    if (!sessions) return;
    const count = sessions.length;
    const title = t('cancel.many', { count });
    const go = await confirm({
      level: 2,
      title,
      consequences: [
        ...sessions.slice(0, NAMED).map(owned),
        ...(count > NAMED ? [t('cancel.more', { count: count - NAMED })] : []),
        t('cancel.owners'),
        t('cancel.allLost'),
      ],
      okLabel: title,
      cancelLabel: t('cancel.keep'),
    });
    if (!go) return;
    selection.clear();
    runBulk({
      title,
      items: sessions,
      label: owned,
      run: (session) => endSession(sessionId(session), session.access_key ?? '', false),
      readBack: (some) => areEnded(some.map(sessionId)),
      after: refresh,
      done: t('cancel.done', { count }),
    });
  };
  return (
    <BulkActs
      acts={[
        {
          key: 'cancel',
          label: t('cancel.ok'),
          waits: selection.reading !== null,
          danger: true,
          onAct: () => void cancel(),
        },
      ]}
    />
  );
}
