import type { QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { useServiceActions } from './actions';
import { serviceDetail } from './api';
import { servicesList } from './list';

const drawer = () => import('./ServiceDrawer');
const ServiceDrawer = lazyNamed(drawer, 'ServiceDrawer');

const warm = (client: QueryClient, id: string) => Promise.all([drawer(), client.prefetchQuery(serviceDetail(id))]);

// i18n: services:tabs services:tab.*
/** Model services: models that run as sessions behind one address. */
export default function ServicesPage() {
  const { t } = useTranslation('services');
  const list = useList(servicesList);
  const { actionsOf, dialogs } = useServiceActions();
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={t('note')}
      actions={actionsOf}
      warm={warm}
      renderDetails={(open) => <ServiceDrawer {...open} actionsOf={actionsOf} />}
      dialogs={dialogs}
    />
  );
}
