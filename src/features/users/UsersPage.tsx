import type { QueryClient } from '@tanstack/react-query';
import { lazy, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { useIdentity } from '@/kit/use-session';
import { Button } from '@/ui/Button';
import { useUserActions } from './actions';
import { userDetail } from './api';
import { usersList } from './list';

const drawer = () => import('./UserDrawer');
const UserDrawer = lazy(() => drawer().then((m) => ({ default: m.UserDrawer })));
const UserBulkActions = lazy(() => import('./UserBulkActions').then((m) => ({ default: m.UserBulkActions })));

const warm = (client: QueryClient, id: string) => Promise.all([drawer(), client.prefetchQuery(userDetail(id))]);

// i18n: users:tabs users:tab.*
/** Users: superadmins manage all, domain admins read those of their own domain. */
export default function UsersPage() {
  const { t } = useTranslation('users');
  const { identity } = useIdentity();
  const list = useList(usersList);
  const { update } = list;
  const openDetails = useCallback((open: string) => update({ open }), [update]);
  const { actionsOf, rowActionsOf, create, importCsv, dialogs, busy, mayWrite, whyNot } = useUserActions(openDetails);
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={mayWrite ? null : t('readOnly', { domain: identity.domain, reason: whyNot })}
      create={{ label: t('create'), whyNot, onAct: create }}
      buttons={
        <Button disabled={!mayWrite} title={whyNot} onClick={importCsv}>
          {t('import')}
        </Button>
      }
      bulk={mayWrite ? <UserBulkActions list={list} /> : null}
      actions={rowActionsOf}
      busy={busy}
      warm={warm}
      renderDetails={(open) => <UserDrawer {...open} actionsOf={actionsOf} />}
    >
      {dialogs}
    </ListPage>
  );
}
