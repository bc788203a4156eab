import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import type { UserHoldingsQuery } from '@/api/gen/users.legacy';
import { describeError } from '@/kit/error-text';
import { Link } from '@/kit/router';
import { useIdentity, useIsSuperadmin } from '@/kit/use-session';
import { has } from '@/lib/releases';
import { paths } from '@/lib/paths';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { StatusTag } from '@/ui/StatusTag';
import { TimeText } from '@/ui/TimeText';
import { userHoldings } from './api';
import { UserLogins } from './UserLogins';

interface Props {
  id: string;
  email: string;
}

function Keypairs({ list }: { list: UserHoldingsQuery['keypair_list'] | undefined }) {
  const { t } = useTranslation('users');
  return (
    <ul className="qd-plain-list">
      {list?.items.map((key) => (
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
    </ul>
  );
}

function Sessions({ list }: { list: UserHoldingsQuery['compute_session_list'] | undefined }) {
  const { t } = useTranslation('users');
  return (
    <>
      <h3 className="qd-section-title">{t('sessions', { count: list?.total_count ?? 0 })}</h3>
      <ul className="qd-plain-list">
        {list?.items.map((session) => (
          <li key={session?.session_id}>
            <span className="qd-name">{session?.name}</span>
            <span className="qd-dim">{session?.status}</span>
            <TimeText iso={session?.created_at} relative />
          </li>
        ))}
      </ul>
    </>
  );
}

function Folders({ list }: { list: UserHoldingsQuery['vfolder_list'] | undefined }) {
  const { t } = useTranslation('users');
  return (
    <>
      <h3 className="qd-section-title">{t('folders', { count: list?.total_count ?? 0 })}</h3>
      <ul className="qd-plain-list">
        {list?.items.map((folder) => (
          <li key={folder?.id}>
            <span className="qd-name">{folder?.name}</span>
            <span className="qd-dim">{folder?.host}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What belongs to a user, with links to the pages that manage it. Each part fails alone. */
export function UserHoldings({ id, email }: Props) {
  const { t } = useTranslation(['users', 'kit', 'errors']);
  const superadmin = useIsSuperadmin();
  const { release } = useIdentity();
  const mayAskLogins = superadmin && has(release, 'v2.crud');
  const holdings = useQuery(userHoldings(email));
  if (holdings.isLoadingError)
    return <ErrorPanel error={describeError(t, toAppError(holdings.error))} onRetry={() => void holdings.refetch()} />;
  const { keypair_list: keys, compute_session_list: sessions, vfolder_list: folders } = holdings.data?.data ?? {};
  return (
    <div aria-busy={holdings.isPending}>
      <h3 className="qd-section-title">
        <Link to={paths.credentials({ user: email })}>{t('users:keypairs', { count: keys?.total_count ?? 0 })}</Link>
      </h3>
      <Keypairs list={keys} />
      <Sessions list={sessions} />
      <Folders list={folders} />
      {mayAskLogins ? <UserLogins id={id} email={email} /> : null}
    </div>
  );
}
