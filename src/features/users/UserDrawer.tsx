import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import type { OpenDetails } from '@/kit/ListPage';
import type { RowAction } from '@/kit/RowActions';
import { useIsSuperadmin } from '@/kit/use-session';
import { userDetail } from './api';
import { userFields, userName, type UserRow } from './fields';
import { UserHoldings } from './UserHoldings';
import { UserLogins } from './UserLogins';

interface Props extends OpenDetails<UserRow> {
  actionsOf: (user: UserRow) => readonly RowAction[];
}

/** All facts of a user with what belongs to it; the latest sign-ins. */
export function UserDrawer(props: Props) {
  const { t } = useTranslation('users');
  const mayAskLogins = useIsSuperadmin();
  const tabs = [
    { key: 'account', label: t('part.account') },
    { key: 'logins', label: t('part.logins') },
  ];
  return (
    <EntityDrawer
      {...props}
      feature="users"
      detail={useQuery(userDetail(props.id))}
      nameOf={userName}
      {...(mayAskLogins && { tabs })}
    >
      {(user, tab) =>
        tab === 'logins' ? (
          <UserLogins id={props.id} email={user.email ?? ''} />
        ) : (
          <>
            <FactList set={userFields} row={user} />
            <UserHoldings email={user.email ?? ''} />
          </>
        )
      }
    </EntityDrawer>
  );
}
