import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded, partOf } from '@/kit/Loaded';
import { countFormat } from '@/lib/formats';
import { ServerText } from '@/ui/ServerText';
import { userHoldings } from './api';
import type { UserRow } from './fields';

/** What of a user goes on after the account is off: the latest by their names. */
export function LiveSessions({ user }: { user: UserRow }) {
  const { t, i18n } = useTranslation('users-edit');
  const holdings = useQuery({ ...userHoldings(user), staleTime: 0 });
  return (
    <Loaded of={partOf(holdings, (data) => data.compute_session_list)}>
      {({ items, total_count: count }) =>
        count === 0 ? null : (
          <p>
            {t('offer.liveSessions', { count, shown: countFormat(i18n.language)(count) })}{' '}
            {items.map((session, at) => (
              <span key={session?.session_id}>
                {at > 0 ? ', ' : null}
                <ServerText className="qd-name">{session?.name}</ServerText>
              </span>
            ))}
            {count > items.length ? ' …' : null}
          </p>
        )
      }
    </Loaded>
  );
}
