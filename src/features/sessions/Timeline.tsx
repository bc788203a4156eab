import { useTranslation } from 'react-i18next';
import { SessionStatus } from '@/entities/sessions/SessionStatus';
import { isFinished } from '@/entities/sessions/statuses';
import { serverClock } from '@/lib/clock';
import { formatDuration } from '@/lib/durations';
import { TimeText } from '@/ui/TimeText';
import type { Session } from './api';
import { readHistory } from './status-data';

/** The statuses that a session went through, in their order, and how long it stayed in each. */
export function Timeline({ session }: { session: Session }) {
  const { t, i18n } = useTranslation(['sessions', 'sessions-detail']);
  const reached = readHistory(session.status_history);
  if (reached.length === 0) return <p className="qd-dim">{t('sessions-detail:noHistory')}</p>;
  const stay = (at: number): string | null => {
    const until = reached[at + 1]?.at;
    const last = reached[at];
    if (!last || (!until && isFinished(last.status))) return null;
    const seconds = ((until ? Date.parse(until) : serverClock()) - Date.parse(last.at)) / 1000;
    return formatDuration(Math.max(0, Math.round(seconds)), i18n.language, 2);
  };
  return (
    <>
      <h3 className="qd-section-title">{t('sessions-detail:timeline')}</h3>
      <ol className="qd-session-line" aria-label={t('sessions-detail:timeline')}>
        {reached.map(({ status, at }, index) => (
          <li key={status}>
            <SessionStatus status={status} result={index === reached.length - 1 ? session.result : null} />
            <TimeText iso={at} />
            <span className="qd-dim">{stay(index)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
