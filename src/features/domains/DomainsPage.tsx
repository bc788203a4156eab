import type { QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { useDomainActions } from './actions';
import { domainDetail } from './api';
import { domainsList } from './list';

const drawer = () => import('./DomainDrawer');
const DomainDrawer = lazyNamed(drawer, 'DomainDrawer');

const warm = (client: QueryClient, id: string) => Promise.all([drawer(), client.prefetchQuery(domainDetail(id))]);

// i18n: domains:tabs domains:tab.*
/** Domains: superadmins manage all, a domain admin reads their own. */
export default function DomainsPage() {
  const { t } = useTranslation('domains');
  const list = useList(domainsList);
  const { actionsOf, dialogs, whyNot, readOnly } = useDomainActions(list);
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={readOnly}
      create={{ label: t('create'), whyNot, onAct: () => dialogs.open('create') }}
      actions={actionsOf}
      warm={warm}
      renderDetails={(open) => <DomainDrawer {...open} actionsOf={actionsOf} />}
      dialogs={dialogs}
    />
  );
}
