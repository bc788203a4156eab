import { useTranslation } from 'react-i18next';
import { runBulk } from '@/kit/bulk';
import { BulkActs } from '@/kit/BulkActs';
import { useConfirm } from '@/kit/confirm';
import type { ListView } from '@/kit/use-list';
import { useWrites } from '@/kit/use-writes';
import { countFormat } from '@/lib/formats';
import { folderName, hindrance, type FolderRow } from './folder';
import type { LifeCycle } from './use-life-cycle';

interface Props {
  list: ListView<FolderRow>;
  cycle: LifeCycle;
}

/** So many are named in the question. */
const NAMED = 10;
const LEVELS = { trash: 2, restore: 1, purge: 3 } as const;

// i18n: folders:many.*
/** What can be done to several folders: those in the bin come back or go for good, all others go there. */
export function FolderBulk({ list, cycle }: Props) {
  const { t, i18n } = useTranslation(['folders', 'kit']);
  const confirm = useConfirm();
  const { refresh } = useWrites('folders');
  const act = async (what: keyof LifeCycle) => {
    const chosen = await list.collect();
    if (!chosen) return;
    const fit = chosen.filter((one) => hindrance(one) === (what === 'trash' ? null : 'trash'));
    const count = fit.length;
    const words = { count, shown: countFormat(i18n.language)(count) };
    const left = chosen.length - count;
    const title = t(`folders:many.${what}.title`, words);
    const go = await confirm({
      level: LEVELS[what],
      title,
      consequences: [
        ...fit.slice(0, NAMED).map(folderName),
        ...(count > NAMED ? [t('kit:more', { count: count - NAMED })] : []),
        t(`folders:many.${what}.text`),
        ...(left > 0 ? [t('folders:many.left', { count: left })] : []),
      ],
      okLabel: what === 'purge' ? t('kit:act.purge') : t(`folders:act.${what}`),
      ...(what === 'purge' && { typed: String(count) }),
    });
    if (!go || count === 0) return;
    list.selection.clear();
    runBulk({
      title,
      items: fit,
      label: folderName,
      run: (one) => cycle[what].run(one),
      readBack: cycle[what].readBack,
      after: refresh,
      done: t(`folders:many.${what}.done`, words),
    });
  };
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
