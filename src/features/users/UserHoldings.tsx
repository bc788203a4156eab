import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionPath, sessionsOf } from '@/entities/sessions/links';
import { Loaded, partOf } from '@/kit/Loaded';
import { Link } from '@/kit/router';
import { paths } from '@/lib/paths';
import { StatusTag } from '@/ui/StatusTag';
import { TimeText } from '@/ui/TimeText';
import { userHoldings } from './api';
import type { UserRow } from './fields';
import { ServerText } from '@/ui/ServerText';

const Part = ({ at, title, children }: { at: string; title: ReactNode; children: ReactNode }) => (
  <section data-at={at}>
    <h3 className="qd-section-title">{title}</h3>
    <ul className="qd-plain-list">{children}</ul>
  </section>
);

/** Those that a user is a member of; `inactive`: ids, undefined while that is not known. */
function Projects({ user, inactive }: { user: UserRow; inactive: ReadonlySet<string> | undefined }) {
  const { t } = useTranslation(['users-detail', 'users']);
  const groups = (user.groups ?? []).filter((group) => group !== null);
  return (
    <Part at="projects" title={t('users-detail:projects', { count: groups.length })}>
      {groups.map(({ id, name }) => (
        <li key={String(id)}>
          <Link
            className="qd-name"
            to={paths.projects({ open: String(id), tab: inactive?.has(String(id)) ? 'inactive' : null })}
          >
            <ServerText>{name}</ServerText>
          </Link>
          {inactive?.has(String(id)) ? <StatusTag tone="neutral">{t('users:status.inactive')}</StatusTag> : null}
        </li>
      ))}
    </Part>
  );
}

/** What belongs to a user, with links to the pages that manage it. Each part fails alone. */
export function UserHoldings({ user }: { user: UserRow }) {
  const { t } = useTranslation(['users-detail', 'users']);
  const email = user.email ?? '';
  const holdings = useQuery(userHoldings(user));
  const inactive = partOf(holdings, (data) => data.inactive);
  const ids = inactive.data && new Set(inactive.data.map((one) => String(one?.id)));
  if (holdings.data === undefined) return <Loaded of={holdings}>{() => null}</Loaded>;
  return (
    <>
      {user.groups ? <Projects user={user} inactive={ids} /> : null}
      {ids || !user.groups?.length ? null : <Loaded of={inactive}>{() => null}</Loaded>}
      <Loaded of={partOf(holdings, (data) => data.keypair_list)}>
        {({ items, total_count }) => (
          <Part
            at="keypairs"
            title={
              <Link to={paths.credentials({ user: email })}>{t('users-detail:keypairs', { count: total_count })}</Link>
            }
          >
            {items.map((key) => (
              <li key={key?.access_key}>
                <Link
                  className="qd-mono"
                  to={paths.credentials({ open: key?.access_key ?? '', tab: key?.is_active ? 'active' : 'inactive' })}
                >
                  {key?.access_key}
                </Link>
                <StatusTag tone={key?.is_active ? 'good' : 'neutral'}>
                  {t(key?.is_active ? 'users:status.active' : 'users:status.inactive')}
                </StatusTag>
                <span className="qd-dim">{key?.resource_policy}</span>
              </li>
            ))}
          </Part>
        )}
      </Loaded>
      <Loaded of={partOf(holdings, (data) => data.compute_session_list)}>
        {({ items, total_count }) => (
          <Part
            at="sessions"
            title={<Link to={sessionsOf({ owner: email })}>{t('users-detail:sessions', { count: total_count })}</Link>}
          >
            {items.map((session) => (
              <li key={session?.session_id}>
                <Link className="qd-name" to={sessionPath(String(session?.session_id))}>
                  <ServerText>{session?.name}</ServerText>
                </Link>
                <span className="qd-dim">{session?.status}</span>
                <TimeText iso={session?.created_at} relative />
              </li>
            ))}
          </Part>
        )}
      </Loaded>
      <Loaded of={partOf(holdings, (data) => data.vfolder_list)}>
        {({ items, total_count }) => (
          <Part at="folders" title={t('users-detail:folders', { count: total_count })}>
            {items.map((folder) => (
              <li key={folder?.id}>
                <ServerText className="qd-name">{folder?.name}</ServerText>
                <span className="qd-dim">{folder?.host}</span>
              </li>
            ))}
          </Part>
        )}
      </Loaded>
    </>
  );
}
