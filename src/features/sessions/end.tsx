import i18next from 'i18next';
import { areEnded, endSession } from '@/entities/sessions/end-sessions';
import { SessionStatus } from '@/entities/sessions/SessionStatus';
import type { useConfirm } from '@/kit/confirm';
import { marked } from '@/lib/text';
import { loadNamespaces } from '@/ui/i18n';
import { ServerText } from '@/ui/ServerText';
import { sessionId, sessionName, type SessionRow } from './fields';

/** Sessions that are named before they are ended, at most. */
const SHOWN = 100;

interface How {
  sessions: readonly SessionRow[];
  forced: boolean;
  confirm: ReturnType<typeof useConfirm>;
  refresh: () => Promise<void>;
}

export const ownedName = (session: SessionRow): string => `${sessionName(session)} (${session.user_email ?? '?'})`;

/** What is lost: by what of the sessions runs, and by whether the agents are waited for. */
function losses(sessions: readonly SessionRow[], forced: boolean): string[] {
  const t = i18next.getFixedT(null, 'sessions-detail');
  const waits = sessions.some(({ status }) => status === 'PENDING');
  const batch = sessions.some(({ type, status }) => type?.toLowerCase() === 'batch' && status === 'RUNNING');
  const inference = sessions.some(({ type }) => type?.toLowerCase() === 'inference');
  return [
    t('end.lost'),
    ...(waits ? [t('end.waiting')] : []),
    ...(batch ? [t('end.batch')] : []),
    ...(inference ? [t('end.inference')] : []),
    ...(forced ? [t('end.forcedLost'), t('end.forcedHeld')] : []),
  ];
}

// i18n: sessions-detail:end.* sessions-detail:force.*
/** Ends sessions after a question that names each with its state and what is lost; each has a result of its own. */
export async function endThem({ sessions, forced, confirm, refresh }: How): Promise<boolean> {
  await loadNamespaces(['sessions-detail']);
  const t = i18next.getFixedT(null, 'sessions-detail');
  const count = sessions.length;
  const kind = forced ? 'force' : 'end';
  const one = count === 1 ? sessions[0] : undefined;
  const title = one ? t(`${kind}.titleOne`, { name: marked(ownedName(one)) }) : t(`${kind}.title`, { count });
  const go = await confirm({
    level: 2,
    title,
    body: (
      <ul className="qd-plain-list qd-session-ending">
        {sessions.slice(0, SHOWN).map((session) => (
          <li key={sessionId(session)}>
            <ServerText className="qd-name">{ownedName(session)}</ServerText> <SessionStatus {...session} />
          </li>
        ))}
        {count > SHOWN ? <li>{t('end.more', { count: count - SHOWN })}</li> : null}
      </ul>
    ),
    consequences: losses(sessions, forced),
    okLabel: t(`${kind}.ok`, { count }),
  });
  if (!go) return false;
  const { runBulk } = await import('@/kit/bulk');
  runBulk({
    title,
    items: sessions,
    label: ownedName,
    run: (session) => endSession(sessionId(session), session.access_key ?? '', forced),
    readBack: (some) => areEnded(some.map(sessionId)),
    after: refresh,
    done: t(`${kind}.done`, { count }),
  });
  return true;
}
