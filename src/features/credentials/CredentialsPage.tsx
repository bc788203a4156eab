import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useCallback, useMemo } from 'react';
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
import { useKeypairActions } from './actions';
import { keypairsSource, mainKeys } from './api';
import { keypairFields, keypairId, LIST, TABS, type KeypairRow } from './fields';

const KeypairDrawer = lazy(() => import('./KeypairDrawer').then((m) => ({ default: m.KeypairDrawer })));
const KeypairBulk = lazy(() => import('./KeypairBulk').then((m) => ({ default: m.KeypairBulk })));

// i18n: credentials:tab.*
/** Keypairs: superadmins manage all, domain admins read those of their own domain. */
export default function CredentialsPage() {
  const { t } = useTranslation('credentials');
  const { identity } = useIdentity();
  const page = useList(keypairFields, LIST);
  const { state, update, prefs } = page;
  const selection = useSelection(keypairId);
  const openRow = useCallback((open: string | null) => update({ open }), [update]);
  const actions = useKeypairActions(openRow);
  const { mayWrite, whyNot, rowActionsOf } = actions;
  const paused = selection.count > 0 || actions.busy;
  const list = useServerList(
    keypairsSource,
    state,
    prefs.columns,
    prefs.refresh > 0 && !paused && prefs.refresh * 1000,
  );
  const ids = useMemo(() => list.rows.map(keypairId), [list.rows]);
  const { data: main } = useQuery({ ...mainKeys(ids), enabled: mayWrite && ids.length > 0 });
  const actionsOf = useCallback(
    (row: KeypairRow) => rowActionsOf(row, main?.has(keypairId(row))),
    [rowActionsOf, main],
  );
  const createButton = (
    <Button
      type="primary"
      icon={<PlusOutlined aria-hidden />}
      disabled={!mayWrite}
      title={whyNot}
      onClick={actions.create}
    >
      {t('create')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        note={mayWrite ? null : t('readOnly', { domain: identity.domain, reason: whyNot })}
      >
        {createButton}
      </PageHeader>
      <ListToolbar {...page} label={t('title')} set={keypairFields} list={list} paused={paused}>
        <ListTabs
          label={t('tabs')}
          tabs={TABS.map((key) => ({ key, label: t(`tab.${key}`) }))}
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
            <KeypairBulk selection={selection} state={state} />
          </Suspense>
        </BulkBar>
      ) : null}
      <ResourceTable
        {...page}
        label={t('title')}
        set={keypairFields}
        list={list}
        idOf={keypairId}
        nameOf={keypairId}
        {...(mayWrite && { selection })}
        actions={actionsOf}
        emptyAction={state.tab === 'active' ? createButton : null}
      />
      {state.open ? (
        <Suspense fallback={null}>
          <KeypairDrawer
            id={state.open}
            ids={ids}
            known={list.rows.find((row) => keypairId(row) === state.open)}
            onOpen={openRow}
            actionsOf={actions.actionsOf}
          />
        </Suspense>
      ) : null}
      {actions.dialogs}
    </>
  );
}
