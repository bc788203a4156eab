import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { oneOf, useList } from '@/kit/use-list';
import { Button } from '@/ui/Button';
import { useQueueActions } from './actions';
import { GroupChoice } from './GroupChoice';
import { queueList } from './list';

const PendingDrawer = lazyNamed(() => import('./PendingDrawer'), 'PendingDrawer');
const QueueBulk = lazyNamed(() => import('./QueueBulk'), 'QueueBulk');

/** Sessions that wait, in the order of the scheduler, and why each of them does. */
export default function PendingPage() {
  const { t } = useTranslation('queue');
  const list = useList(queueList);
  const group = list.state.filters.group?.op === 'is' ? list.state.filters.group.value : 'default';
  const { actionsOf, dialogs } = useQueueActions();
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={t('note')}
      buttons={
        <>
          <GroupChoice list={list} />
          <Button onClick={() => dialogs.open('now', { group, waiting: list.known ?? [] })}>{t('now.title')}</Button>
        </>
      }
      bulk={<QueueBulk list={list} />}
      actions={actionsOf}
      dialogs={dialogs}
      renderDetails={(open) => <PendingDrawer {...open} detail={oneOf(list, open.id)} actionsOf={actionsOf} />}
    />
  );
}
