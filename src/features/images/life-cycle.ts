import type { TFunction } from 'i18next';
import { isAppError, toAppError } from '@/api/errors';
import { beginRescan } from '@/entities/registries/rescan';
import type { Confirm } from '@/kit/confirm';
import { describeError } from '@/kit/error-text';
import { lookAtOne, outcomeOf } from '@/kit/lost-answer';
import type { Writes } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { notify } from '@/ui/notify';
import { areForgotten, arePurged, readImage, rescanOne } from './api';
import { forgetImage, purgeImage, removeFromAgents, resetLimits, untagImage } from './changes';
import { imageName, type ImageRow } from './image';
import { isUnset } from './limits';

export interface Tools {
  t: TFunction<readonly ['images', 'kit', 'errors']>;
  confirm: Confirm;
  write: Writes['write'];
  /** Starts what the server does by itself, as a task with this title. */
  onServer: (title: string, start: () => Promise<string>) => Promise<void>;
}

/** What begins and ends the life of an image here: each says what it leaves behind. */
export function lifeCycle({ t, confirm, write, onServer }: Tools) {
  const failed = (thrown: unknown) => notify.error(describeError(t, toAppError(thrown)).title);
  const rescanAll = ({ registry, project }: ImageRow) => {
    const place = `${registry}/${project}`;
    return onServer(t('images:rescan.task', { place }), () => beginRescan({ registry, project }));
  };
  const onAgents = ({ agents = [] }: ImageRow): string[] =>
    agents.length > 0 ? [t('images:left.agents', { agents: agents.join(', ') })] : [];
  return {
    rescan: async (image: ImageRow) => {
      try {
        await write(() => rescanOne(image));
        notify.success(t('images:rescan.done', { name: imageName(image) }));
      } catch (thrown) {
        // The server reads the image anew and then trips over an amount such as 256m in its labels.
        if (isAppError(thrown) && thrown.kind === 'invalid') await rescanAll(image).catch(failed);
        else failed(thrown);
      }
    },
    resetLimits: (image: ImageRow) =>
      void confirm({
        level: 1,
        title: t('images:actOne.resetLimits', { name: imageName(image) }),
        body: t('images:resetLimits.text'),
        okLabel: t('images:act.resetLimits'),
        run: () => write(() => resetLimits(image)),
        readBack: async () => {
          const now = await readImage(image.id)();
          return outcomeOf(now !== null && isUnset(now));
        },
        says: { did: 'changed', name: imageName(image), row: image.id },
      }),
    restore: async (image: ImageRow) => {
      const go = await confirm({
        level: 1,
        title: t('images:restore.title', { name: imageName(image) }),
        body: t('images:restore.text', { place: `${image.registry}/${image.project}` }),
        okLabel: t('images:restore.ok'),
      });
      if (go) await rescanAll(image).catch(failed);
    },
    uninstall: async (image: ImageRow) => {
      const { agents = [] } = image;
      const title = t('images:uninstall.title', { count: 1, name: imageName(image) });
      const go = await confirm({
        level: 2,
        title,
        consequences: [t('images:uninstall.from', { agents: agents.join(', ') }), t('images:left.row')],
        okLabel: t('images:act.uninstall'),
      });
      if (go) await onServer(title, () => removeFromAgents([image], false)).catch(failed);
    },
    untag: (image: ImageRow) =>
      void confirm({
        level: 3,
        title: t('images:actOne.untag', { name: imageName(image) }),
        consequences: [t('images:untag.gone', { registry: image.registry }), ...onAgents(image), t('images:left.row')],
        okLabel: t('images:act.untag'),
        typed: image.reference,
        run: () => write(() => untagImage(image)),
        readBack: () => Promise.resolve('unknown' as const),
        says: { did: 'removed', name: imageName(image) },
      }),
    forget: (image: ImageRow) =>
      void confirm({
        level: 2,
        title: t('images:actOne.forget', { name: imageName(image) }),
        consequences: [t('images:forget.gone'), ...onAgents(image), t('images:left.rescan')],
        okLabel: t('images:act.forget'),
        run: () => write(() => forgetImage(image)),
        readBack: lookAtOne(areForgotten, image),
        says: {
          did: 'removed',
          name: imageName(image),
          link: { to: paths.images({ tab: 'forgotten', open: image.id }), place: t('images:tab.forgotten') },
        },
      }),
    purge: (image: ImageRow) =>
      void confirm({
        level: 3,
        title: t('images:actOne.purge', { name: imageName(image) }),
        consequences: [t('images:purge.gone'), ...onAgents(image), t('images:left.rescan')],
        okLabel: t('kit:act.purge'),
        typed: image.reference,
        run: () => write(() => purgeImage(image)),
        readBack: lookAtOne(arePurged, image),
        says: { did: 'deletedForGood', name: imageName(image) },
      }),
  };
}
