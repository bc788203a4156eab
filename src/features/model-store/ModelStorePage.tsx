import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { useSearchParams } from '@/kit/router';
import { oneOf, useList } from '@/kit/use-list';
import { ViewSwitch } from '@/kit/ViewSwitch';
import { Button } from '@/ui/Button';
import { useModelActions } from './actions';
import { modelsList } from './list';

const ModelDrawer = lazyNamed(() => import('./ModelDrawer'), 'ModelDrawer');
const ModelCards = lazyNamed(() => import('./ModelCards'), 'ModelCards');

const CARDS = 'cards';

/** Models that people may copy and run: those in the domain's Model Store project, as a list or as cards. */
export default function ModelStorePage() {
  const { t } = useTranslation('model-store');
  const [params] = useSearchParams();
  const list = useList(modelsList);
  const { actionsOf, dialogs, readOnly, mayWrite, scan, guide } = useModelActions();
  const title = t('title');
  return (
    <ListPage
      list={list}
      title={title}
      note={readOnly ?? t('note')}
      buttons={
        <>
          <ViewSwitch
            label={t('view.label')}
            usual={{ key: 'list', label: t('view.list') }}
            other={{ key: CARDS, label: t('view.cards') }}
          />
          {mayWrite ? (
            <>
              <Button onClick={() => void scan()}>{t('scan.button')}</Button>
              <Button variant="primary" onClick={guide}>
                {t('guide.title')}
              </Button>
            </>
          ) : null}
        </>
      }
      instead={
        params.get('view') === CARDS ? (
          <Suspense fallback={null}>
            <ModelCards list={list} label={title} />
          </Suspense>
        ) : undefined
      }
      actions={actionsOf}
      renderDetails={(open) => <ModelDrawer {...open} detail={oneOf(list, open.id)} actionsOf={actionsOf} />}
      dialogs={dialogs}
    />
  );
}
