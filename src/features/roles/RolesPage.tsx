import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { useSearchParams } from '@/kit/router';
import { useList } from '@/kit/use-list';
import { useRoleActions } from './actions';
import { rolesList } from './list';
import { PRESETS, RoleSwitch } from './RoleSwitch';

const RolePresets = lazyNamed(() => import('./RolePresets'), 'RolePresets');
const RoleDrawer = lazyNamed(() => import('./RoleDrawer'), 'RoleDrawer');

// i18n: roles:tabs roles:tab.*
function Roles() {
  const { t } = useTranslation('roles');
  const list = useList(rolesList);
  const { actionsOf, dialogs } = useRoleActions(list);
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={t('note')}
      buttons={<RoleSwitch />}
      create={{ label: t('create'), onAct: () => dialogs.open('create') }}
      actions={actionsOf}
      renderDetails={(open) => <RoleDrawer {...open} actionsOf={actionsOf} />}
      dialogs={dialogs}
    />
  );
}

/** Roles: what they allow, where, and who has them; and the presets that the server makes them from. */
export default function RolesPage() {
  const [params] = useSearchParams();
  if (params.get('view') !== PRESETS) return <Roles />;
  return (
    <Suspense fallback={null}>
      <RolePresets />
    </Suspense>
  );
}
