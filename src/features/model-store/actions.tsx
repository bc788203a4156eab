import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowAction } from '@/kit/RowActions';
import { useDialogs } from '@/kit/use-dialogs';
import { useRight } from '@/kit/use-right';
import { useNavigate } from '@/kit/router';
import { folderFilesPath } from '@/lib/paths';
import { FolderOutlined } from '@/ui/icons';
import type { Model } from './model';

const DIALOGS = {};

// i18n: model-store:whyNot model-store:readOnly model-store:act.* model-store:actOne.*
/** What can be done to a model of the store, with the reasons where it cannot. */
export function useModelActions() {
  const { t } = useTranslation('model-store');
  const right = useRight('model-store');
  const dialogs = useDialogs(DIALOGS);
  const navigate = useNavigate();
  const actionsOf = useCallback(
    (model: Model): readonly RowAction[] => [
      {
        key: 'files',
        word: t('model-store:act.files'),
        label: t('model-store:actOne.files', { name: model.name }),
        icon: <FolderOutlined />,
        disabled: model.folder === null && t('model-store:noFolder'),
        onAct: () => void navigate(folderFilesPath(model.id)),
      },
    ],
    [t, navigate],
  );
  return { ...right, actionsOf, dialogs };
}
