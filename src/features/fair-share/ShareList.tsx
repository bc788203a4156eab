import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { oneOf, useList } from '@/kit/use-list';
import { sharesList } from './list';
import { levelAt, type Place } from './place';
import { useShareActions } from './share-actions';

const ShareDrawer = lazyNamed(() => import('./ShareDrawer'), 'ShareDrawer');

// i18n: fair-share:titles.* fair-share:notes.*
/** A later step: the domains of a group, the projects of a domain, the users of a project. */
export function ShareList({ place }: { place: Place }) {
  const { t } = useTranslation('fair-share');
  const level = levelAt(place);
  const list = useList(sharesList(place));
  const { actionsOf, dialogs } = useShareActions(place);
  return (
    <ListPage
      list={list}
      title={t(`titles.${level}`)}
      note={t(`notes.${level}`)}
      actions={actionsOf}
      renderDetails={(open) => (
        <ShareDrawer {...open} place={place} detail={oneOf(list, open.id)} actionsOf={actionsOf} />
      )}
      dialogs={dialogs}
    />
  );
}
