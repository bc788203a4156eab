import type { QueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { useIsSuperadmin } from '@/kit/use-session';
import { Button } from '@/ui/Button';
import { useSessionActions } from './actions';
import { sessionsList } from './list';

const drawer = () => import('./SessionDrawer');
const SessionDrawer = lazyNamed(drawer, 'SessionDrawer');
const ServerExport = lazyNamed(() => import('./ServerExport'), 'ServerExport');
const SessionBulk = lazyNamed(() => import('./SessionBulk'), 'SessionBulk');

const warm = (client: QueryClient, id: string) =>
  Promise.all([drawer(), import('./api').then(({ sessionDetail }) => client.prefetchQuery(sessionDetail(id)))]);

// i18n: sessions:tabs sessions:tab.*
/** Sessions: what runs, waits and has ended, whoever started it. */
export default function SessionsPage() {
  const { t } = useTranslation('sessions');
  const list = useList(sessionsList);
  const { actionsOf, dialogs } = useSessionActions();
  const [exporting, setExporting] = useState(false);
  // The server exports for superadmins alone.
  const mayExport = useIsSuperadmin() && list.status === 'success';
  return (
    <ListPage
      list={list}
      buttons={
        mayExport ? (
          <>
            <Button onClick={() => setExporting(true)}>{t('export')}</Button>
            <Suspense>{exporting ? <ServerExport list={list} onClose={() => setExporting(false)} /> : null}</Suspense>
          </>
        ) : null
      }
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
