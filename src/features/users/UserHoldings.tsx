import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded, partOf } from '@/kit/Loaded';
import { Link } from '@/kit/router';
import { paths } from '@/lib/paths';
import { StatusTag } from '@/ui/StatusTag';
import { TimeText } from '@/ui/TimeText';
import { userHoldings } from './api';
import { ServerText } from '@/ui/ServerText';

const Part = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <>
    <h3 className="qd-section-title">{title}</h3>
    <ul className="qd-plain-list">{children}</ul>
  </>
);

/** What belongs to a user, with links to the pages that manage it. Each part fails alone. */
export function UserHoldings({ email }: { email: string }) {
  const { t } = useTranslation('users');
  const holdings = useQuery(userHoldings(email));
  if (holdings.data === undefined) return <Loaded of={holdings}>{() => null}</Loaded>;
  return (
    <>
      <Loaded of={partOf(holdings, (data) => data.keypair_list)}>
        {({ items, total_count }) => (
          <Part title={<Link to={paths.credentials({ user: email })}>{t('keypairs', { count: total_count })}</Link>}>
            {items.map((key) => (
              <li key={key?.access_key}>
                <Link
                  className="qd-mono"
                  to={paths.credentials({ open: key?.access_key ?? '', tab: key?.is_active ? 'active' : 'inactive' })}
                >
                  {key?.access_key}
                </Link>
                <StatusTag tone={key?.is_active ? 'good' : 'neutral'}>
                  {t(key?.is_active ? 'status.active' : 'status.inactive')}
                </StatusTag>
                <span className="qd-dim">{key?.resource_policy}</span>
              </li>
            ))}
          </Part>
        )}
      </Loaded>
      <Loaded of={partOf(holdings, (data) => data.compute_session_list)}>
        {({ items, total_count }) => (
          <Part title={t('sessions', { count: total_count })}>
            {items.map((session) => (
              <li key={session?.session_id}>
                <ServerText className="qd-name">{session?.name}</ServerText>
                <span className="qd-dim">{session?.status}</span>
                <TimeText iso={session?.created_at} relative />
              </li>
            ))}
          </Part>
        )}
      </Loaded>
      <Loaded of={partOf(holdings, (data) => data.vfolder_list)}>
        {({ items, total_count }) => (
          <Part title={t('folders', { count: total_count })}>
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
