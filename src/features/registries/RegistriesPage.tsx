import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { oneOf, useList } from '@/kit/use-list';
import { useRegistryActions } from './actions';
import { registriesList } from './list';

const RegistryDrawer = lazyNamed(() => import('./RegistryDrawer'), 'RegistryDrawer');

/** Container registries: where the images of sessions are taken from. */
export default function RegistriesPage() {
  const { t } = useTranslation('registries');
  const list = useList(registriesList);
  const { actionsOf, entryActionsOf, dialogs } = useRegistryActions(list);
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={t('note')}
      create={{ label: t('create'), onAct: () => dialogs.open('create') }}
      actions={actionsOf}
      renderDetails={(open) => (
        <RegistryDrawer {...open} detail={oneOf(list, open.id)} actionsOf={actionsOf} entryActionsOf={entryActionsOf} />
      )}
      dialogs={dialogs}
    />
  );
}
