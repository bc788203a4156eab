import { useTranslation } from 'react-i18next';
import { cloneFolder } from '@/entities/folders/changes';
import { atName } from '@/entities/folders/taken';
import { FormDrawer } from '@/kit/FormDrawer';
import { useServerTask } from '@/kit/use-server-task';
import { useIsSuperadmin } from '@/kit/use-session';
import { mustBe } from './api';
import { folderId, folderName, type FolderRow } from './folder';
import { toNewFolder, type NewValues } from './folder-input';
import { CloneFields, useFolderLabel } from '@/entities/folders/FolderFields';

interface Props {
  folder: FolderRow;
  onClose: () => void;
}

/** Copies a folder with all its files into a new one of one's own; the server does it in the background. */
export function CloneFolder({ folder, onClose }: Props) {
  const { t } = useTranslation(['folders-edit', 'folders']);
  const superadmin = useIsSuperadmin();
  const onServer = useServerTask('folders');
  const name = folderName(folder);
  const submit = async (values: NewValues) => {
    const wanted = toNewFolder(values, []);
    try {
      await mustBe(folder, 'in-use', superadmin);
      await onServer(t('folders-edit:clone.task', { name, target: wanted.name }), () =>
        cloneFolder(folderId(folder), { ...wanted, host: wanted.host ?? folder.host ?? '' }),
      );
    } catch (failure) {
      throw atName(failure, 'name', t('folders-edit:problem.taken'));
    }
  };
  return (
    <FormDrawer<NewValues>
      formId={`folders/clone/${folderId(folder)}`}
      title={t('folders:actOne.clone', { name })}
      initial={{
        kind: 'user',
        project: null,
        name: `${name.slice(0, 59)}-copy`,
        host: folder.host ?? null,
        usageMode: folder.usage_mode ?? 'general',
        permission: folder.permission ?? 'rw',
        cloneable: false,
      }}
      labels={useFolderLabel()}
      submitLabel={t('folders:act.clone')}
      begins
      submit={submit}
      onDone={onClose}
      onClose={onClose}
    >
      <CloneFields />
    </FormDrawer>
  );
}
