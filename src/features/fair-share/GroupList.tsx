import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { oneOf, useList } from '@/kit/use-list';
import { useGroupActions } from './group-actions';
import { groupsList } from './list';

const GroupDrawer = lazyNamed(() => import('./GroupDrawer'), 'GroupDrawer');

/** The first step: the resource groups, and by what each makes its factors. */
export function GroupList() {
  const { t } = useTranslation('fair-share');
  const list = useList(groupsList);
  const { actionsOf, dialogs } = useGroupActions();
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={t('note')}
      actions={actionsOf}
      renderDetails={(open) => <GroupDrawer {...open} detail={oneOf(list, open.id)} actionsOf={actionsOf} />}
      dialogs={dialogs}
    />
  );
}
