import { useTranslation } from 'react-i18next';
import { atName } from '@/entities/folders/taken';
import { FormDrawer } from '@/kit/FormDrawer';
import { useEditForm } from '@/kit/use-edit-form';
import { useIsSuperadmin } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { folderId, folderName, isOfProject, type FolderRow } from './folder';
import { folderEdit } from './folder-edit';
import { type EditValues } from './folder-input';
import { CloneableField, NameField, PermissionField, useFolderLabel } from '@/entities/folders/FolderFields';
import { USERS } from './list';

interface Props {
  folder: FolderRow;
  onClose: () => void;
}

/** Name and options of a folder; only what was changed is sent. */
export function EditFolder({ folder, onClose }: Props) {
  const { t } = useTranslation(['folders', 'folders-edit']);
  const superadmin = useIsSuperadmin();
  const { write } = useWrites('folders');
  const id = folderId(folder);
  const ofProject = isOfProject(folder);
  const spec = folderEdit(id, superadmin);
  const form = useEditForm<FolderRow, EditValues>({
    ...spec,
    write: (edit) =>
      write(() => spec.write(edit)).catch((failure: unknown) => {
        throw atName(failure, 'name', t('folders-edit:problem.taken'));
      }),
  });
  return (
    <FormDrawer<EditValues>
      {...form}
      formId={`folders/edit/${id}`}
      title={t('folders:actOne.edit', { name: folderName(folder) })}
      labels={useFolderLabel()}
      submitLabel={t('folders-edit:save')}
      says={({ values: { name } }) => ({
        did: 'changed',
        name: name.trim(),
        row: id,
        link: { to: paths.projectFolders({ view: ofProject ? null : USERS, open: id }) },
        inverse: { kind: 'folders/edit', of: id },
      })}
      onDone={onClose}
      onClose={onClose}
    >
      <NameField ofProject={ofProject} />
      <PermissionField help={t(`folders-edit:help.permission.${ofProject ? 'project' : 'user'}`)} />
      <CloneableField />
    </FormDrawer>
  );
}
