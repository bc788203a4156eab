import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionPath } from '@/entities/sessions/links';
import { SessionStatus } from '@/entities/sessions/SessionStatus';
import { Loaded } from '@/kit/Loaded';
import { Link } from '@/kit/router';
import { ServerText } from '@/ui/ServerText';
import { sessionTies, type Session, type Tied } from './api';

/** What a session waits for on the left, what waits for it on the right: a picture whose boxes are the list. */
export function Ties({ session, id }: { session: Session; id: string }) {
  const { t } = useTranslation('sessions-detail');
  const ties = useQuery(sessionTies(id, String(session.user_id)));
  return (
    <Loaded of={ties}>
      {({ before, after }) =>
        before.length + after.length === 0 ? (
          <p className="qd-dim">{t('noTies')}</p>
        ) : (
          <div className="qd-session-ties">
            <Column title={t('before')} none={t('waitsForNone')} of={before} />
            <span className="qd-session-arrow" data-on={before.length > 0} aria-hidden="true" />
            <div>
              <h3 className="qd-section-title">{t('thisOne')}</h3>
              <div className="qd-session-tie" data-own>
                <ServerText className="qd-name">{session.name}</ServerText>
                <SessionStatus {...session} />
              </div>
            </div>
            <span className="qd-session-arrow" data-on={after.length > 0} aria-hidden="true" />
            <Column title={t('after')} none={t('noneWaits')} of={after} />
          </div>
        )
      }
    </Loaded>
  );
}

function Column({ title, none, of }: { title: string; none: string; of: readonly Tied[] }) {
  return (
    <section aria-label={title}>
      <h3 className="qd-section-title">{title}</h3>
      {of.length === 0 ? <p className="qd-dim">{none}</p> : null}
      <ul>
        {of.map((one) => (
          <li key={one.row_id} className="qd-session-tie">
            <Link className="qd-name" to={sessionPath(String(one.row_id))}>
              <ServerText>{one.name}</ServerText>
            </Link>
            <SessionStatus {...one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
