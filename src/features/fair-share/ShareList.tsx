import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { useKept } from '@/kit/use-kept';
import { oneOf, useList } from '@/kit/use-list';
import { countFormat } from '@/lib/formats';
import { Calculation, CalculationContext } from './Calculation';
import { sharesList } from './list';
import { calculatedOf, changesMade, isOpenShare } from './marks';
import { levelAt, type Place } from './place';
import { useShareActions } from './share-actions';

const ShareDrawer = lazyNamed(() => import('./ShareDrawer'), 'ShareDrawer');
const ShareBulk = lazyNamed(() => import('./ShareBulk'), 'ShareBulk');

// i18n: fair-share:titles.* fair-share:notes.*
/** A later step: the domains of a group, the projects of a domain, the users of a project. */
export function ShareList({ place }: { place: Place }) {
  const { t, i18n } = useTranslation('fair-share');
  const level = levelAt(place);
  const list = useList(sharesList(place));
  const { actionsOf, dialogs, weighMany, showMany } = useShareActions(place);
  const { known } = list;
  const calculated = useMemo(() => known && calculatedOf(known), [known]);
  const changes = useKept(changesMade);
  const unlisted = known?.filter(({ isListed }) => !isListed).length ?? 0;
  const waiting = calculated && known?.filter((share) => isOpenShare(changes, calculated, place, share)).length;
  return (
    <CalculationContext value={calculated ?? NOT_KNOWN}>
      <ListPage
        list={list}
        title={t(`titles.${level}`)}
        note={
          <>
            {t(`notes.${level}`)} {calculated ? <Calculation calculated={calculated} waiting={waiting ?? 0} /> : null}
            {unlisted > 0 ? (
              <> {t('unlisted', { count: unlisted, shown: countFormat(i18n.language)(unlisted) })}</>
            ) : null}
          </>
        }
        actions={actionsOf}
        bulk={<ShareBulk list={list} place={place} onWeigh={weighMany} onHistory={showMany} />}
        renderDetails={(open) => (
          <ShareDrawer {...open} place={place} detail={oneOf(list, open.id)} actionsOf={actionsOf} />
        )}
        dialogs={dialogs}
      />
    </CalculationContext>
  );
}

const NOT_KNOWN = { last: undefined };
