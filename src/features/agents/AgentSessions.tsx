import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionPath } from '@/entities/sessions/links';
import { SlotAmounts } from '@/entities/slots/SlotAmounts';
import { Loaded } from '@/kit/Loaded';
import { Link } from '@/kit/router';
import { countFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { parseSlots } from '@/lib/units';
import { ServerText } from '@/ui/ServerText';
import { TimeText } from '@/ui/TimeText';
import { EndSessions } from './EndSessions';
import { agentStanding, type AgentSession } from './api';

function Containers({ session, agent }: { session: AgentSession; agent: string }) {
  // A session may have others elsewhere.
  const own = (session.containers ?? []).filter((one) => one?.agent === agent);
  return (
    <ul className="qd-plain-list">
      {own.map((one) => (
        <li key={one?.kernel_id}>
          <ServerText className="qd-mono">{one?.cluster_hostname}</ServerText>
          <span className="qd-dim">{one?.status}</span>
          <SlotAmounts slots={parseSlots(one?.occupied_slots ?? '{}')} />
          {one?.container_id ? (
            <ServerText className="qd-mono qd-dim">{one.container_id.slice(0, 12)}</ServerText>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** The sessions that run on an agent or are on their way there, with their owners and what of them stands on it. */
export function AgentSessions({ id }: { id: string }) {
  const { t, i18n } = useTranslation('agents');
  const standing = useQuery(agentStanding(id));
  return (
    <Loaded of={standing}>
      {({ sessions, total }) =>
        sessions.length === 0 ? (
          <p className="qd-dim">{t('noSessions')}</p>
        ) : (
          <>
            <p className="qd-dim">{t('sessions', { count: total, shown: countFormat(i18n.language)(total) })}</p>
            <EndSessions id={id} />
            <ul className="qd-agent-sessions">
              {sessions.map((session) => (
                <li key={session.session_id}>
                  <div>
                    <Link className="qd-name" to={sessionPath(String(session.session_id))}>
                      <ServerText>{session.name}</ServerText>
                    </Link>
                    <span className="qd-dim">{session.status}</span>
                    <TimeText iso={session.created_at} relative />
                  </div>
                  <Link className="qd-name" to={paths.users({ q: session.user_email ?? '' })}>
                    <ServerText>{session.user_email}</ServerText>
                  </Link>
                  <Containers session={session} agent={id} />
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Loaded>
  );
}
