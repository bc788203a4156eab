import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { useNavigate } from '@/kit/router';
import type { RowAction } from '@/kit/RowActions';
import { useDialogs } from '@/kit/use-dialogs';
import { useIdentity } from '@/kit/use-session';
import { folderFilesPath } from '@/lib/paths';
import { copyText } from '@/ui/clipboard';
import { FolderOpenOutlined, ShareAltOutlined, UndoOutlined, UserSwitchOutlined } from '@/ui/folder-icons';
import { CopyOutlined, DeleteOutlined, EditOutlined, LinkOutlined } from '@/ui/icons';
import { notify } from '@/ui/notify';
import { folderId, folderName, hindrance, isOfProject, type FolderRow } from './folder';
import { useLifeCycle } from './use-life-cycle';

const DIALOGS = {
  create: lazyNamed(() => import('./CreateFolder'), 'CreateFolder'),
  edit: lazyNamed(() => import('./EditFolder'), 'EditFolder'),
  share: lazyNamed(() => import('./ShareFolder'), 'ShareFolder'),
  owner: lazyNamed(() => import('./ChangeOwner'), 'ChangeOwner'),
  clone: lazyNamed(() => import('./CloneFolder'), 'CloneFolder'),
};

// i18n: folders:act.* folders:actOne.* folders:whyNot.*
/** What can be done to folders, with the reasons where the server refuses it, or does harm. */
export function useFolderActions() {
  const { t } = useTranslation(['folders', 'kit']);
  const { identity } = useIdentity();
  const superadmin = identity.role === 'superadmin';
  const dialogs = useDialogs(DIALOGS);
  const { open } = dialogs;
  const cycle = useLifeCycle();
  const navigate = useNavigate();

  const actionsOf = useCallback(
    (folder: FolderRow): readonly RowAction[] => {
      const name = folderName(folder);
      const ofProject = isOfProject(folder);
      const obstacle = hindrance(folder);
      const notNow = obstacle !== null && t(`folders:whyNot.${obstacle}`);
      const own = !ofProject && folder.user === identity.uuid;
      const act = (key: string, more: Omit<RowAction, 'key' | 'label' | 'word'>): RowAction => ({
        key,
        label: t(`folders:actOne.${key}`, { name }),
        ...(key !== 'edit' && key !== 'purge' && { word: t(`folders:act.${key}`) }),
        ...more,
      });
      return [
        act('edit', { icon: <EditOutlined />, disabled: notNow, onAct: () => open('edit', { folder }) }),
        act('files', {
          icon: <FolderOpenOutlined />,
          disabled: notNow,
          onAct: () => void navigate(folderFilesPath(folderId(folder))),
        }),
        act('share', {
          icon: <ShareAltOutlined />,
          disabled: ofProject ? notNow : t('folders:whyNot.share'),
          onAct: () => open('share', { folder }),
        }),
        act('owner', {
          icon: <UserSwitchOutlined />,
          disabled: ofProject ? t('folders:whyNot.noOwner') : superadmin ? notNow : t('folders:whyNot.owner'),
          onAct: () => open('owner', { folder }),
        }),
        act('clone', {
          icon: <CopyOutlined />,
          disabled:
            ofProject || own
              ? notNow || (!folder.cloneable && t('folders:whyNot.cloneable'))
              : t('folders:whyNot.cloneOthers'),
          onAct: () => open('clone', { folder }),
        }),
        act('copyId', {
          icon: <LinkOutlined />,
          onAct: () => void copyText(folderId(folder)).then((done) => done && notify.success(t('kit:copied'))),
        }),
        ...(obstacle === 'trash'
          ? [
              act('restore', { icon: <UndoOutlined />, onAct: () => void cycle.restore.ask(folder) }),
              act('purge', { icon: <DeleteOutlined />, danger: true, onAct: () => void cycle.purge.ask(folder) }),
            ]
          : [
              act('trash', {
                icon: <DeleteOutlined />,
                danger: true,
                disabled: notNow,
                onAct: () => void cycle.trash.ask(folder),
              }),
            ]),
      ];
    },
    [t, identity.uuid, superadmin, open, cycle, navigate],
  );
  return { actionsOf, dialogs, cycle };
}
