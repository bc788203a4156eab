import { useTranslation } from 'react-i18next';
import { BulkActs } from '@/kit/BulkActs';
import { useConfirm } from '@/kit/confirm';
import type { ListView } from '@/kit/use-list';
import type { CleanUpAct } from './clean-up';
import { imageName, type ImageRow } from './image';
import { useImageBulk } from './use-image-bulk';

const NAMED = 10;

interface Props {
  list: ListView<ImageRow>;
  onInstall: (images: readonly ImageRow[]) => void;
}

// i18n: images:many.*
/** What can be done to several images. */
export function ImageBulk({ list, onInstall }: Props) {
  const { t } = useTranslation(['images', 'images-edit', 'kit']);
  const confirm = useConfirm();
  const bulk = useImageBulk();
  const install = async () => {
    const images = await list.collect();
    if (images) onInstall(images);
  };
  const act = async (what: CleanUpAct) => {
    const images = await list.collect();
    if (!images) return;
    const count = images.length;
    const go = await confirm({
      level: what === 'purge' ? 3 : 2,
      title: t(`images:many.${what}`, { count }),
      consequences: [
        ...images.slice(0, NAMED).map(imageName),
        ...(count > NAMED ? ['…'] : []),
        t(`images-edit:cleanUp.actText.${what}`),
      ],
      okLabel: what === 'purge' ? t('kit:act.purge') : t(`images:act.${what}`),
      ...(what === 'purge' && { typed: String(count) }),
    });
    if (!go) return;
    list.selection.clear();
    await bulk.run(what, images);
  };
  if (list.state.tab === 'forgotten')
    return (
      <BulkActs acts={[{ key: 'purge', label: t('kit:act.purge'), danger: true, onAct: () => void act('purge') }]} />
    );
  return (
    <BulkActs
      acts={[
        { key: 'install', label: t('images:act.install'), onAct: () => void install() },
        { key: 'uninstall', label: t('images:act.uninstall'), danger: true, onAct: () => void act('uninstall') },
        { key: 'forget', label: t('images:act.forget'), danger: true, onAct: () => void act('forget') },
        { key: 'purge', label: t('kit:act.purge'), danger: true, onAct: () => void act('purge') },
      ]}
    />
  );
}
