import { useTranslation } from 'react-i18next';
import { BulkActs } from '@/kit/BulkActs';
import type { ListView } from '@/kit/use-list';
import type { Entry } from './entry';

interface Props {
  list: ListView<Entry>;
  mayWrite: boolean;
  onDownload: (entries: readonly Entry[]) => void;
  onMove: (entries: readonly Entry[]) => void;
  onDelete: (entries: readonly Entry[]) => void;
}

/** What can be done to several files and folders. */
export function FileBulk({ list, mayWrite, onDownload, onMove, onDelete }: Props) {
  const { t } = useTranslation('explorer');
  const take = (act: (entries: readonly Entry[]) => void) => () =>
    void list.collect().then((entries) => (entries && entries.length > 0 ? act(entries) : undefined));
  return (
    <BulkActs
      acts={[
        { key: 'download', label: t('download'), onAct: take(onDownload) },
        ...(mayWrite
          ? [
              { key: 'move', label: t('move'), onAct: take(onMove) },
              { key: 'delete', label: t('delete'), danger: true, onAct: take(onDelete) },
            ]
          : []),
      ]}
    />
  );
}
