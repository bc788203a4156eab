import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { BulkBar } from '@/kit/BulkBar';
import { ListToolbar } from '@/kit/ListToolbar';
import { ResourceTable } from '@/kit/ResourceTable';
import { ListTabs } from '@/kit/Tabs';
import { useList } from '@/kit/use-list';
import { useServerList } from '@/kit/use-resource-list';
import { useSelection } from '@/kit/use-selection';
import { useIdentity } from '@/kit/use-session';
import { PageHeader } from '@/ui/PageHeader';
import { useUserActions } from './actions';
import { USERS_LIST, usersSource } from './api';
import { userFields, userId, userName } from './fields';

const UserDrawer = lazy(() => import('./UserDrawer').then((m) => ({ default: m.UserDrawer })));
const UserBulkActions = lazy(() => import('./UserBulkActions').then((m) => ({ default: m.UserBulkActions })));

/** Users: superadmins manage all, domain admins read those of their own domain. */
export default function UsersPage() {
  const { t } = useTranslation('users');
  const { identity } = useIdentity();
  const page = useList(userFields, USERS_LIST);
  const { state, update, prefs } = page;
  const selection = useSelection(userId);
  const openDetails = useCallback((open: string) => update({ open }), [update]);
  const { actionsOf, rowActionsOf, create, importCsv, dialogs, busy, mayWrite, whyNot } = useUserActions(openDetails);
  const paused = selection.count > 0 || busy;
  const list = useServerList(usersSource, state, prefs.columns, prefs.refresh > 0 && !paused && prefs.refresh * 1000);
  const createButton = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} disabled={!mayWrite} title={whyNot} onClick={create}>
      {t('create')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        note={mayWrite ? null : t('readOnly', { domain: identity.domain, reason: whyNot })}
      >
        <Button disabled={!mayWrite} title={whyNot} onClick={importCsv}>
          {t('import')}
        </Button>
        {createButton}
      </PageHeader>
      <ListToolbar {...page} label={t('title')} set={userFields} list={list} paused={paused}>
        <ListTabs
          label={t('tabs')}
          tabs={USERS_LIST.tabs.map((key) => ({ key, label: t(`tab.${key}`) }))}
          current={state.tab}
          onChoose={(tab) => {
            selection.clear();
            update({ tab, page: 1, open: null });
          }}
        />
      </ListToolbar>
      {mayWrite ? (
        <BulkBar selection={selection} total={list.total}>
          <Suspense fallback={null}>
            <UserBulkActions selection={selection} everything={list.everything} tab={state.tab} />
          </Suspense>
        </BulkBar>
      ) : null}
      <ResourceTable
        {...page}
        label={t('title')}
        set={userFields}
        list={list}
        idOf={userId}
        nameOf={userName}
        {...(mayWrite && { selection })}
        actions={rowActionsOf}
        emptyAction={state.tab === 'active' ? createButton : null}
      />
      {state.open ? (
        <Suspense fallback={null}>
          <UserDrawer
            id={state.open}
            ids={list.rows.map(userId)}
            known={list.rows.find((row) => userId(row) === state.open)}
            onOpen={(open) => update({ open })}
            actionsOf={actionsOf}
          />
        </Suspense>
      ) : null}
      {dialogs}
    </>
  );
}
