import { useTranslation } from 'react-i18next';
import { useCommands } from '@/kit/commands';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { oneOf, useList } from '@/kit/use-list';
import { Button } from '@/ui/Button';
import { useImageActions } from './actions';
import { imagesList } from './list';

const ImageDrawer = lazyNamed(() => import('./ImageDrawer'), 'ImageDrawer');
const ImageBulk = lazyNamed(() => import('./ImageBulk'), 'ImageBulk');

// i18n: images:tabs images:tab.*
/** Images: the environments that sessions start from. Superadmins manage them; others see what their domain may use. */
export default function ImagesPage() {
  const { t } = useTranslation('images');
  const list = useList(imagesList);
  const { actionsOf, dialogs, mayWrite, readOnly } = useImageActions(list);
  const { open } = dialogs;
  const cleanUp = () => open('cleanUp');
  useCommands(() => (mayWrite ? [{ key: 'cleanUp', label: t('openCleanUp'), onAct: cleanUp }] : []));
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={readOnly ?? t('note')}
      buttons={mayWrite ? <Button onClick={cleanUp}>{t('openCleanUp')}</Button> : null}
      bulk={mayWrite ? <ImageBulk list={list} onInstall={(images) => open('install', { images })} /> : null}
      actions={actionsOf}
      renderDetails={(shown) => <ImageDrawer {...shown} detail={oneOf(list, shown.id)} actionsOf={actionsOf} />}
      dialogs={dialogs}
    />
  );
}
