import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { areEnded, endSession } from '@/entities/sessions/end-sessions';
import { useConfirm } from '@/kit/confirm';
import { describeError } from '@/kit/error-text';
import { useWrites } from '@/kit/use-writes';
import { Button } from '@/ui/Button';
import { notify } from '@/ui/notify';
import { ServerText } from '@/ui/ServerText';
import { readStanding, type AgentSession } from './api';

const nameOf = ({ name, user_email }: AgentSession): string => `${name ?? ''} (${user_email ?? ''})`;

/** Ends what still runs on an agent, each named before it is: as it is at the press, not as it was looked at. */
export function EndSessions({ id }: { id: string }) {
  const { t } = useTranslation(['agents', 'errors']);
  const confirm = useConfirm();
  const { refresh } = useWrites('agents');
  const end = async () => {
    const { sessions } = await readStanding(id)();
    if (sessions.length === 0) return notify.success(t('agents:noSessions'));
    const count = sessions.length;
    const go = await confirm({
      level: 3,
      title: t('agents:end.title', { count, id }),
      body: (
        <ul className="qd-agent-ending">
          {sessions.map((session) => (
            <li key={session.session_id}>
              <ServerText>{nameOf(session)}</ServerText>
            </li>
          ))}
        </ul>
      ),
      consequences: [t('agents:end.lost')],
      okLabel: t('agents:end.ok'),
      typed: id,
    });
    if (!go) return;
    const { runBulk } = await import('@/kit/bulk');
    runBulk({
      title: t('agents:end.title', { count, id }),
      items: sessions,
      label: nameOf,
      run: ({ session_id, access_key }) => endSession(String(session_id), access_key ?? '', false),
      readBack: (some) => areEnded(some.map(({ session_id }) => String(session_id))),
      after: refresh,
      done: t('agents:end.done', { count, id }),
    });
  };
  const press = () => end().catch((failure: unknown) => notify.error(describeError(t, toAppError(failure)).title));
  return (
    <Button danger onClick={() => void press()}>
      {t('agents:end.all')}
    </Button>
  );
}
