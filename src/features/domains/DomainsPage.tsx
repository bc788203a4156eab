import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ListToolbar } from '@/kit/ListToolbar';
import { ResourceTable } from '@/kit/ResourceTable';
import { ListTabs } from '@/kit/Tabs';
import { useList } from '@/kit/use-list';
import { useClientList } from '@/kit/use-resource-list';
import { useIdentity } from '@/kit/use-session';
import { PageHeader } from '@/ui/PageHeader';
import { useDomainActions } from './actions';
import { DOMAINS_LIST, domainsSource } from './api';
import { domainFields, domainName } from './fields';

const DomainDrawer = lazy(() => import('./DomainDrawer').then((m) => ({ default: m.DomainDrawer })));

// i18n: domains:tab.*
/** Domains: superadmins manage all, a domain admin reads the own one. */
export default function DomainsPage() {
  const { t } = useTranslation('domains');
  const { identity } = useIdentity();
  const page = useList(domainFields, DOMAINS_LIST);
  const { state, update, prefs } = page;
  const openDetails = useCallback((open: string | null) => update({ open }), [update]);
  const actions = useDomainActions(openDetails, state.open);
  const { mayWrite, whyNot } = actions;
  const source = useMemo(() => domainsSource(state.tab, identity), [state.tab, identity]);
  const list = useClientList(source, state, prefs.refresh > 0 && !actions.busy && prefs.refresh * 1000);
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
      <ListToolbar {...page} label={t('title')} set={domainFields} list={list} paused={actions.busy}>
        <ListTabs
          label={t('tabs')}
          tabs={DOMAINS_LIST.tabs.map((key) => ({ key, label: t(`tab.${key}`) }))}
          current={state.tab}
          onChoose={(tab) => update({ tab, page: 1, open: null })}
        />
      </ListToolbar>
      <ResourceTable
        {...page}
        label={t('title')}
        set={domainFields}
        list={list}
        idOf={domainName}
        nameOf={domainName}
        actions={actions.rowActionsOf}
        emptyAction={state.tab === 'active' ? createButton : null}
      />
      {state.open ? (
        <Suspense fallback={null}>
          <DomainDrawer
            name={state.open}
            names={list.rows.map(domainName)}
            known={list.rows.find((row) => domainName(row) === state.open)}
            onOpen={openDetails}
            actionsOf={actions.actionsOf}
          />
        </Suspense>
      ) : null}
      {actions.dialogs}
    </>
  );
}
