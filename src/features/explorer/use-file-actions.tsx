import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { useConfirm } from '@/kit/confirm';
import { describeError } from '@/kit/error-text';
import { lazyNamed } from '@/kit/lazy-named';
import type { RowAction } from '@/kit/RowActions';
import { useDialogs } from '@/kit/use-dialogs';
import { useServerTask } from '@/kit/use-server-task';
import { useWrites } from '@/kit/use-writes';
import { DeleteOutlined, DownloadOutlined, EditOutlined } from '@/ui/icons';
import { notify } from '@/ui/notify';
import { areGone, deleteEntries } from './api';
import { pathOf, type Entry } from './entry';
import { SwapOutlined } from './icons';

const DIALOGS = {
  create: lazyNamed(() => import('./NewFolder'), 'NewFolder'),
  rename: lazyNamed(() => import('./RenameEntry'), 'RenameEntry'),
  move: lazyNamed(() => import('./MoveEntries'), 'MoveEntries'),
};

const NAMED = 10;

/** What can be done to files and folders. `whyNot`: nothing may be changed here. */
export function useFileActions(whyNot: string | undefined, onGone: () => void) {
  const { t } = useTranslation(['explorer', 'errors']);
  const dialogs = useDialogs(DIALOGS);
  const { open } = dialogs;
  const confirm = useConfirm();
  const onServer = useServerTask('files');
  const { refresh } = useWrites('files');

  const fetchFiles = useCallback(
    async (entries: readonly Entry[]) => {
      try {
        const { download } = await import('./download');
        await download(entries);
      } catch (e) {
        notify.error(`${t('downloadFailed')}: ${describeError(t, toAppError(e)).title}`);
      }
    },
    [t],
  );

  const remove = useCallback(
    async (entries: readonly Entry[]) => {
      const [first] = entries;
      if (!first) return;
      const many = entries.length > 1;
      const title = many ? t('deleteMany', { count: entries.length }) : t('deleteOne', { name: first.name });
      const gone = await confirm({
        level: many ? 3 : 2,
        title,
        consequences: [
          ...(many ? entries.slice(0, NAMED).map(({ name }) => name) : []),
          ...(entries.length > NAMED ? ['…'] : []),
          entries.some(({ kind }) => kind === 'folder') ? t('deleteFolder') : t('deleteFile'),
        ],
        okLabel: t('delete'),
        ...(many && { typed: String(entries.length) }),
        run: () => onServer(title, () => deleteEntries(first.folder, entries.map(pathOf))),
        readBack: () => areGone(entries)(),
      });
      if (!gone) return;
      onGone();
      // After a lost answer no task tells when they are gone.
      await refresh();
    },
    [t, confirm, onServer, onGone, refresh],
  );

  const actionsOf = useCallback(
    (entry: Entry): readonly RowAction[] => {
      const { name } = entry;
      return [
        {
          key: 'download',
          label: t('downloadOne', { name }),
          word: t('download'),
          icon: <DownloadOutlined />,
          onAct: () => void fetchFiles([entry]),
        },
        {
          key: 'rename',
          label: t('renameOne', { name }),
          word: t('rename'),
          icon: <EditOutlined />,
          disabled: whyNot,
          onAct: () => open('rename', { entry }),
        },
        {
          key: 'move',
          label: t('moveOne', { name }),
          word: t('move'),
          icon: <SwapOutlined />,
          disabled: whyNot,
          onAct: () => open('move', { entries: [entry] }),
        },
        {
          key: 'delete',
          label: t('deleteOne', { name }),
          icon: <DeleteOutlined />,
          danger: true,
          disabled: whyNot,
          onAct: () => void remove([entry]),
        },
      ];
    },
    [t, whyNot, open, fetchFiles, remove],
  );
  return { actionsOf, dialogs, fetchFiles, remove };
}
