import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteFolder, restoreFolder, trashFolder } from '@/entities/folders/changes';
import { namingSessions } from '@/entities/folders/mounted';
import { useConfirm } from '@/kit/confirm';
import { lookAtOne } from '@/kit/lost-answer';
import { useIsSuperadmin } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { areDeleted, areRestored, areTrashed, mustBe } from './api';
import { folderId, folderName, isOfProject, type FolderRow } from './folder';
import { FolderContents } from './FolderContents';
import { USERS } from './list';

/** Each step looks at what the folder is now: the server deletes what never was in the bin, and restores what is gone. */
export function useLifeCycle() {
  const { t } = useTranslation(['folders', 'kit']);
  const confirm = useConfirm();
  const superadmin = useIsSuperadmin();
  const { write } = useWrites('folders');
  return useMemo(() => {
    const trash = async (folder: FolderRow) => {
      await mustBe(folder, 'in-use', superadmin);
      await namingSessions(() => trashFolder(folderId(folder)));
    };
    const restore = async (folder: FolderRow) => {
      await mustBe(folder, 'trashed', superadmin);
      await restoreFolder(folderId(folder));
    };
    const remove = async (folder: FolderRow) => {
      await mustBe(folder, 'trashed', superadmin);
      await namingSessions(() => deleteFolder(folderId(folder)));
    };
    const at = (folder: FolderRow, tab: 'trash' | null) => ({
      to: paths.projectFolders({ view: isOfProject(folder) ? null : USERS, tab, open: folderId(folder) }),
      place: t(tab ? 'folders:tab.trash' : 'folders:tab.active'),
    });
    return {
      trash: {
        run: trash,
        readBack: areTrashed(superadmin),
        ask: (folder: FolderRow) =>
          confirm({
            level: 2,
            title: t('folders:trash.title', { name: folderName(folder) }),
            consequences: [t('folders:trash.moved'), t('folders:trash.kept'), t('folders:trash.mounted')],
            okLabel: t('folders:act.trash'),
            run: () => write(() => trash(folder)),
            readBack: lookAtOne(areTrashed(superadmin), folder),
            says: {
              did: 'deleted',
              name: folderName(folder),
              link: at(folder, 'trash'),
              undo: () => write(() => restore(folder)),
              inverse: () => ({ kind: 'folders/trash', of: folderId(folder) }),
            },
          }),
      },
      restore: {
        run: restore,
        readBack: areRestored(superadmin),
        ask: (folder: FolderRow) =>
          confirm({
            level: 1,
            title: t('folders:restore.title', { name: folderName(folder) }),
            body: t('folders:restore.text'),
            okLabel: t('folders:act.restore'),
            run: () => write(() => restore(folder)),
            readBack: lookAtOne(areRestored(superadmin), folder),
            says: { did: 'restored', name: folderName(folder), link: at(folder, null) },
          }),
      },
      purge: {
        run: remove,
        readBack: areDeleted(superadmin),
        ask: (folder: FolderRow) =>
          confirm({
            level: 3,
            title: t('folders:purge.title', { name: folderName(folder) }),
            body: <FolderContents folder={folder} />,
            okLabel: t('kit:act.purge'),
            typed: folderName(folder),
            run: () => write(() => remove(folder)),
            readBack: lookAtOne(areDeleted(superadmin), folder),
            says: { did: 'deletedForGood', name: folderName(folder) },
          }),
      },
    };
  }, [t, confirm, superadmin, write]);
}

export type LifeCycle = ReturnType<typeof useLifeCycle>;
