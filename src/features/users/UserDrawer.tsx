import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Cell } from '@/kit/Cell';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import type { OpenDetails } from '@/kit/ListPage';
import type { RowAction } from '@/kit/RowActions';
import { useFeature, useIsSuperadmin } from '@/kit/use-session';
import { userDetail } from './api';
import { userFields, userName, type UserRow } from './fields';
import { UserFigures } from './UserFigures';
import { UserHoldings } from './UserHoldings';
import { UserLogins } from './UserLogins';

const PersonRoles = lazy(() => import('@/entities/roles/PersonRoles').then((m) => ({ default: m.PersonRoles })));
const StartCheck = lazy(() => import('./start-check/StartCheck').then((m) => ({ default: m.StartCheck })));

/** The state stands in the head, the projects in a part of their own. */
const FACTS = userFields.names.filter((name) => name !== 'status' && name !== 'projects');

interface Props extends OpenDetails<UserRow> {
  actionsOf: (user: UserRow) => readonly RowAction[];
}

/** All facts of a user with what belongs to it; what limits them; the latest sign-ins. */
export function UserDrawer(props: Props) {
  const { t } = useTranslation(['users-detail', 'kit']);
  const superadmin = useIsSuperadmin();
  const roles = useFeature('role.scope').available;
  const tabs = [
    { key: 'account', label: t('users-detail:part.account') },
    { key: 'limits', label: t('users-detail:part.limits') },
    { key: 'logins', label: t('users-detail:part.logins') },
    ...(roles ? [{ key: 'roles', label: t('users-detail:part.roles') }] : []),
  ];
  return (
    <EntityDrawer
      {...props}
      feature="users"
      detail={useQuery(userDetail(props.id))}
      nameOf={userName}
      stateOf={(user) => <Cell set={userFields} name="status" row={user} />}
      figures={(user) => <UserFigures user={user} />}
      {...(superadmin && { tabs })}
    >
      {(user, tab) =>
        tab === 'logins' ? (
          <UserLogins id={props.id} email={user.email ?? ''} />
        ) : tab === 'roles' ? (
          <Suspense fallback={<p role="status">{t('kit:wait')}</p>}>
            <PersonRoles email={user.email ?? ''} superadmin={user.role === 'superadmin'} />
          </Suspense>
        ) : tab === 'limits' ? (
          <Suspense fallback={<p role="status">{t('kit:wait')}</p>}>
            <StartCheck user={user} />
          </Suspense>
        ) : (
          <>
            <FactList set={userFields} row={user} names={FACTS} />
            <UserHoldings user={user} />
          </>
        )
      }
    </EntityDrawer>
  );
}
