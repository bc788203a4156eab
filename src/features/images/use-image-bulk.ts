import { useTranslation } from 'react-i18next';
import { runBulk } from '@/kit/bulk';
import { useServerTask } from '@/kit/use-server-task';
import { useWrites } from '@/kit/use-writes';
import { notify } from '@/ui/notify';
import { areForgotten, arePurged } from './api';
import { forgetImage, purgeImage, removeFromAgents } from './changes';
import type { CleanUpAct } from './clean-up';
import { imageName, type ImageRow } from './image';

/** What can be done to several images, each with its own result; what agents do is one task of the server. */
export function useImageBulk() {
  const { t } = useTranslation('images');
  const { refresh } = useWrites('images');
  const onServer = useServerTask('images');
  return {
    run: async (act: CleanUpAct, images: readonly ImageRow[]): Promise<void> => {
      const count = images.length;
      if (count === 0) return;
      if (act === 'uninstall') {
        const there = images.filter(({ agents = [] }) => agents.length > 0);
        if (there.length === 0) return void notify.warning(t('uninstall.nowhere'));
        const title = t('uninstall.title', { count: there.length, name: there[0] ? imageName(there[0]) : '' });
        return onServer(title, () => removeFromAgents(there, false));
      }
      runBulk({
        title: t(`many.${act}`, { count }),
        items: images,
        label: imageName,
        run: act === 'purge' ? purgeImage : forgetImage,
        readBack: act === 'purge' ? arePurged : areForgotten,
        after: refresh,
        done: t(`many.${act}Done`, { count }),
      });
    },
  };
}
