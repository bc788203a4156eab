import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionsOf } from '@/entities/sessions/links';
import { KeyFigures, known, type Figure } from '@/kit/KeyFigures';
import { partOf } from '@/kit/Loaded';
import { useIsSuperadmin } from '@/kit/use-session';
import { paths } from '@/lib/paths';
import { TimeText } from '@/ui/TimeText';
import { userHoldings, userLogins } from './api';
import { userId, type UserRow } from './fields';

/** What belongs to a user in figures, from the reads of the parts below. */
export function UserFigures({ user }: { user: UserRow }) {
  const { t } = useTranslation('detail');
  const superadmin = useIsSuperadmin();
  const holdings = useQuery(userHoldings(user));
  const logins = useQuery({ ...userLogins(userId(user)), enabled: superadmin });
  const keys = partOf(holdings, (data) => data.keypair_list);
  const off = keys.data?.items.filter((key) => key?.is_active === false).length ?? 0;
  // Of many only the first are read.
  const all = keys.data?.items.length === keys.data?.total_count;
  const last = logins.data && (logins.data.edges[0]?.node.createdAt ?? null);
  const email = user.email ?? '';
  const figures: Figure[] = [
    {
      label: t('figure.keypairs'),
      of: { ...keys, data: keys.data?.total_count },
      inactive: all ? off : undefined,
      to: paths.credentials({ user: email }),
    },
    ...(user.groups ? [{ label: t('figure.projects'), of: known(user.groups.length), at: 'projects' }] : []),
    {
      label: t('figure.sessions'),
      of: partOf(holdings, (data) => data.compute_session_list?.total_count),
      to: sessionsOf({ owner: email }),
    },
    { label: t('figure.folders'), of: partOf(holdings, (data) => data.vfolder_list?.total_count), at: 'folders' },
    ...(superadmin
      ? [
          {
            label: t('figure.lastLogin'),
            of: {
              data:
                last === undefined ? undefined : last === null ? t('figure.noLogin') : <TimeText iso={last} relative />,
              error: logins.error,
              refetch: logins.refetch,
            },
            tab: 'logins',
          },
        ]
      : []),
  ];
  return <KeyFigures figures={figures} />;
}
