import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionPath } from '@/entities/sessions/links';
import { SessionStatus } from '@/entities/sessions/SessionStatus';
import { lazyNamed } from '@/kit/lazy-named';
import { Loaded } from '@/kit/Loaded';
import { Link } from '@/kit/router';
import { ServerText } from '@/ui/ServerText';
import { sessionTies, type Session } from './api';
import { netOf, sideOf, type Knot } from './ties';

const TiesPicture = lazyNamed(() => import('./TiesPicture'), 'TiesPicture');

/** What a session waits for and what waits for it, three steps each way: drawn, and as two lists. */
export function Ties({ session, id }: { session: Session; id: string }) {
  const { t } = useTranslation('sessions-detail');
  const ties = useQuery(sessionTies(id, String(session.user_id)));
  return (
    <Loaded of={ties}>
      {(node) => {
        const { name, status, result } = session;
        const net = netOf({ ...node, row_id: id, name, status, result });
        if (net.knots.length < 2) return <p className="qd-dim">{t('noTies')}</p>;
        return (
          <>
            <Suspense>
              <TiesPicture net={net} own={id} />
            </Suspense>
            <div className="qd-session-ties">
              <Side title={t('before')} none={t('waitsForNone')} of={sideOf(net, -1)} />
              <Side title={t('after')} none={t('noneWaits')} of={sideOf(net, 1)} />
            </div>
          </>
        );
      }}
    </Loaded>
  );
}

function Side({ title, none, of }: { title: string; none: string; of: readonly Knot[] }) {
  const { t } = useTranslation('sessions-detail');
  return (
    <section aria-label={title}>
      <h3 className="qd-section-title">{title}</h3>
      {of.length === 0 ? <p className="qd-dim">{none}</p> : null}
      <ul>
        {of.map((one) => (
          <li key={one.id} className="qd-session-tie">
            <Link className="qd-name" to={sessionPath(one.id)}>
              <ServerText>{one.name}</ServerText>
            </Link>
            <SessionStatus {...one} />
            {Math.abs(one.level) > 1 ? (
              <span className="qd-dim">{t('steps', { count: Math.abs(one.level) })}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
