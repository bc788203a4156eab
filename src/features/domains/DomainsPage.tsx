import type { QueryClient } from '@tanstack/react-query';
import { lazy, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { useIdentity } from '@/kit/use-session';
import { useDomainActions } from './actions';
import { domainDetail } from './api';
import { domainsList } from './list';

const drawer = () => import('./DomainDrawer');
const DomainDrawer = lazy(() => drawer().then((m) => ({ default: m.DomainDrawer })));

const warm = (client: QueryClient, id: string) => Promise.all([drawer(), client.prefetchQuery(domainDetail(id))]);

// i18n: domains:tabs domains:tab.*
/** Domains: superadmins manage all, a domain admin reads the own one. */
export default function DomainsPage() {
  const { t } = useTranslation('domains');
  const { identity } = useIdentity();
  const list = useList(domainsList);
  const { state, update } = list;
  const openDetails = useCallback((open: string | null) => update({ open }), [update]);
  const { actionsOf, rowActionsOf, create, dialogs, busy, mayWrite, whyNot } = useDomainActions(
    openDetails,
    state.open,
  );
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={mayWrite ? null : t('readOnly', { domain: identity.domain, reason: whyNot })}
      create={{ label: t('create'), whyNot, onAct: create }}
      actions={rowActionsOf}
      busy={busy}
      warm={warm}
      renderDetails={(open) => <DomainDrawer {...open} actionsOf={actionsOf} />}
    >
      {dialogs}
    </ListPage>
  );
}
