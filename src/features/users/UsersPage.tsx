import type { QueryClient } from '@tanstack/react-query';
import { lazy, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { useServerList } from '@/kit/use-resource-list';
import { useSelection } from '@/kit/use-selection';
import { useIdentity } from '@/kit/use-session';
import { Button } from '@/ui/Button';
import { useUserActions } from './actions';
import { USERS_LIST, userDetail, usersSource } from './api';
import { userFields, userId, userName } from './fields';

const drawer = () => import('./UserDrawer');
const UserDrawer = lazy(() => drawer().then((m) => ({ default: m.UserDrawer })));
const UserBulkActions = lazy(() => import('./UserBulkActions').then((m) => ({ default: m.UserBulkActions })));

const warm = (client: QueryClient, id: string) => Promise.all([drawer(), client.prefetchQuery(userDetail(id))]);

// i18n: users:tab.*
/** Users: superadmins manage all, domain admins read those of their own domain. */
export default function UsersPage() {
  const { t } = useTranslation('users');
  const { identity } = useIdentity();
  const page = useList(userFields, USERS_LIST);
  const { state, update, prefs } = page;
  const selection = useSelection(userId, state);
  const openDetails = useCallback((open: string) => update({ open }), [update]);
  const { actionsOf, rowActionsOf, create, importCsv, dialogs, busy, mayWrite, whyNot } = useUserActions(openDetails);
  const paused = selection.count > 0 || busy;
  const list = useServerList(usersSource, state, prefs.columns, page.refreshEvery(paused));
  return (
    <ListPage
      title={t('title')}
      note={mayWrite ? null : t('readOnly', { domain: identity.domain, reason: whyNot })}
      page={page}
      set={userFields}
      list={list}
      idOf={userId}
      nameOf={userName}
      create={{ label: t('create'), whyNot, onAct: create }}
      buttons={
        <Button disabled={!mayWrite} title={whyNot} onClick={importCsv}>
          {t('import')}
        </Button>
      }
      tabs={{ label: t('tabs'), items: USERS_LIST.tabs.map((key) => ({ key, label: t(`tab.${key}`) })) }}
      selection={mayWrite ? selection : undefined}
      bulk={<UserBulkActions selection={selection} everything={list.everything} tab={state.tab} />}
      actions={rowActionsOf}
      paused={paused}
      warm={warm}
      renderDetails={(open) => <UserDrawer {...open} actionsOf={actionsOf} />}
    >
      {dialogs}
    </ListPage>
  );
}
