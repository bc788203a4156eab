import type { QueryClient } from '@tanstack/react-query';
import { lazy, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { useClientList } from '@/kit/use-resource-list';
import { useIdentity } from '@/kit/use-session';
import { useDomainActions } from './actions';
import { DOMAINS_LIST, domainDetail, domainsSource } from './api';
import { domainFields, domainName } from './fields';

const drawer = () => import('./DomainDrawer');
const DomainDrawer = lazy(() => drawer().then((m) => ({ default: m.DomainDrawer })));

const warm = (client: QueryClient, id: string) => Promise.all([drawer(), client.prefetchQuery(domainDetail(id))]);

// i18n: domains:tab.*
/** Domains: superadmins manage all, a domain admin reads the own one. */
export default function DomainsPage() {
  const { t } = useTranslation('domains');
  const { identity } = useIdentity();
  const page = useList(domainFields, DOMAINS_LIST);
  const { state, update } = page;
  const openDetails = useCallback((open: string | null) => update({ open }), [update]);
  const { actionsOf, rowActionsOf, create, dialogs, busy, mayWrite, whyNot } = useDomainActions(
    openDetails,
    state.open,
  );
  const source = useMemo(() => domainsSource(state.tab, identity), [state.tab, identity]);
  const list = useClientList(source, state, page.refreshEvery(busy));
  return (
    <ListPage
      title={t('title')}
      note={mayWrite ? null : t('readOnly', { domain: identity.domain, reason: whyNot })}
      page={page}
      set={domainFields}
      list={list}
      idOf={domainName}
      nameOf={domainName}
      create={{ label: t('create'), whyNot, onAct: create }}
      tabs={{ label: t('tabs'), items: DOMAINS_LIST.tabs.map((key) => ({ key, label: t(`tab.${key}`) })) }}
      actions={rowActionsOf}
      paused={busy}
      warm={warm}
      renderDetails={(open) => <DomainDrawer {...open} actionsOf={actionsOf} />}
    >
      {dialogs}
    </ListPage>
  );
}
