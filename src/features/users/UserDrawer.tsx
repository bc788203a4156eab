import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { DetailDrawer } from '@/kit/DetailDrawer';
import { describeError } from '@/kit/error-text';
import { FactList } from '@/kit/FactList';
import type { OpenDetails } from '@/kit/ListPage';
import { RowActions, type RowAction } from '@/kit/RowActions';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { userDetail } from './api';
import { userFields, userName, type UserRow } from './fields';
import { UserHoldings } from './UserHoldings';

interface Props extends OpenDetails<UserRow> {
  actionsOf: (user: UserRow) => readonly RowAction[];
}

/** All facts of a user, and what belongs to it: projects, keypairs, sessions, folders, sign-ins. */
export function UserDrawer({ id, ids, known, onOpen, actionsOf }: Props) {
  const { t } = useTranslation(['users', 'kit', 'errors']);
  const detail = useQuery(userDetail(id));
  const user = detail.data ?? known;
  return (
    <DetailDrawer
      title={user ? userName(user) : t('users:one')}
      ids={ids}
      open={id}
      onOpen={onOpen}
      footer={user ? <RowActions actions={actionsOf(user)} /> : null}
    >
      {detail.isLoadingError ? (
        <ErrorPanel error={describeError(t, toAppError(detail.error))} onRetry={() => void detail.refetch()} />
      ) : null}
      {detail.data === null ? <EmptyState title={t('users:gone.title')} text={t('users:gone.text')} /> : null}
      {user ? (
        <>
          <FactList set={userFields} row={user} />
          <UserHoldings id={id} email={user.email ?? ''} />
        </>
      ) : detail.isPending ? (
        <p role="status">{t('kit:wait')}</p>
      ) : null}
    </DetailDrawer>
  );
}
