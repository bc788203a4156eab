import { useTranslation } from 'react-i18next';
import { BulkActs } from '@/kit/BulkActs';
import { useBulkAct } from '@/kit/use-bulk-act';
import type { ListView } from '@/kit/use-list';
import { countFormat } from '@/lib/formats';
import { notify } from '@/ui/notify';
import { folderName, hindrance, type FolderRow } from './folder';
import type { LifeCycle } from './use-life-cycle';

interface Props {
  list: ListView<FolderRow>;
  cycle: LifeCycle;
}

const LEVELS = { trash: 2, restore: 1, purge: 3 } as const;

// i18n: folders:many.*
/** What can be done to several folders: those in the bin come back or go for good, all others go there. */
export function FolderBulk({ list, cycle }: Props) {
  const { t, i18n } = useTranslation(['folders', 'kit']);
  const bulkAct = useBulkAct(list, 'folders');
  const act = (what: keyof LifeCycle) =>
    bulkAct(
      (chosen) => {
        const fit = chosen.filter((one) => hindrance(one) === (what === 'trash' ? null : 'trash'));
        if (fit.length === 0) notify.info(t('folders:many.left', { count: chosen.length }));
        return fit;
      },
      ({ length: count }, left) => {
        const words = { count, shown: countFormat(i18n.language)(count) };
        return {
          level: LEVELS[what],
          title: t(`folders:many.${what}.title`, words),
          text: [t(`folders:many.${what}.text`), ...(left > 0 ? [t('folders:many.left', { count: left })] : [])],
          okLabel: what === 'purge' ? t('kit:act.purge') : t(`folders:act.${what}`),
          label: folderName,
          run: (one) => cycle[what].run(one),
          readBack: cycle[what].readBack,
          done: t(`folders:many.${what}.done`, words),
        };
      },
    );
  if (list.state.tab === 'trash')
    return (
      <BulkActs
        acts={[
          { key: 'restore', label: t('folders:act.restore'), onAct: () => void act('restore') },
          { key: 'purge', label: t('kit:act.purge'), danger: true, onAct: () => void act('purge') },
        ]}
      />
    );
  return (
    <BulkActs acts={[{ key: 'trash', label: t('folders:act.trash'), danger: true, onAct: () => void act('trash') }]} />
  );
}
