import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { useRoleActions } from './actions';
import { rolesList } from './list';

const RoleDrawer = lazyNamed(() => import('./RoleDrawer'), 'RoleDrawer');

// i18n: roles:tabs roles:tab.*
/** Roles: what they allow, where, and who has them. */
export default function RolesPage() {
  const { t } = useTranslation('roles');
  const list = useList(rolesList);
  const { actionsOf, dialogs } = useRoleActions(list);
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={t('note')}
      create={{ label: t('create'), onAct: () => dialogs.open('create') }}
      actions={actionsOf}
      renderDetails={(open) => <RoleDrawer {...open} actionsOf={actionsOf} />}
      dialogs={dialogs}
    />
  );
}
