import type { QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { useSessionActions } from './actions';
import { sessionsList } from './list';

const drawer = () => import('./SessionDrawer');
const SessionDrawer = lazyNamed(drawer, 'SessionDrawer');
const SessionBulk = lazyNamed(() => import('./SessionBulk'), 'SessionBulk');

const warm = (client: QueryClient, id: string) =>
  Promise.all([drawer(), import('./api').then(({ sessionDetail }) => client.prefetchQuery(sessionDetail(id)))]);

// i18n: sessions:tabs sessions:tab.*
/** Sessions: what runs, waits and has ended, whoever started it. */
export default function SessionsPage() {
  const { t } = useTranslation('sessions');
  const list = useList(sessionsList);
  const { actionsOf, dialogs } = useSessionActions();
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={t('note')}
      bulk={<SessionBulk list={list} />}
      actions={actionsOf}
      warm={warm}
      dialogs={dialogs}
      renderDetails={(open) => <SessionDrawer {...open} actionsOf={actionsOf} />}
    />
  );
}
