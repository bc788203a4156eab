import type { QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommands } from '@/kit/commands';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { Button } from '@/ui/Button';
import { useUserActions } from './actions';
import { userDetail } from './api';
import { usersList } from './list';

const drawer = () => import('./UserDrawer');
const UserDrawer = lazyNamed(drawer, 'UserDrawer');
const UserBulkActions = lazyNamed(() => import('./UserBulkActions'), 'UserBulkActions');

const warm = (client: QueryClient, id: string) => Promise.all([drawer(), client.prefetchQuery(userDetail(id))]);

// i18n: users:tabs users:tab.*
/** Users: superadmins manage all, domain admins read those of their own domain. */
export default function UsersPage() {
  const { t } = useTranslation('users');
  const list = useList(usersList);
  const { actionsOf, create, dialogs, mayWrite, whyNot, readOnly } = useUserActions();
  const importCsv = () => dialogs.open('importCsv');
  useCommands(() => [{ key: 'import', label: t('import'), disabled: !mayWrite && whyNot, onAct: importCsv }]);
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={readOnly}
      create={{ label: t('create'), whyNot, onAct: create }}
      buttons={
        <Button disabled={!mayWrite} title={whyNot} onClick={importCsv}>
          {t('import')}
        </Button>
      }
      bulk={mayWrite ? <UserBulkActions list={list} /> : null}
      actions={actionsOf}
      warm={warm}
      renderDetails={(open) => <UserDrawer {...open} actionsOf={actionsOf} />}
      dialogs={dialogs}
    />
  );
}
