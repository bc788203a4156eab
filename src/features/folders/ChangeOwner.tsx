import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { AppError, toAppError } from '@/api/errors';
import { shaped } from '@/api/fresh';
import { changeFolderOwner } from '@/entities/folders/changes';
import { UserSelect } from '@/entities/users/UserSelect';
import { FormDrawer } from '@/kit/FormDrawer';
import type { Outcome, Sent } from '@/kit/read-back';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { Alert } from '@/ui/Alert';
import { mustBe, readFolder, readFoldersNamed } from './api';
import { folderId, folderName, ownerOf, type FolderRow } from './folder';
import { USERS } from './list';

interface Props {
  folder: FolderRow;
  onClose: () => void;
}

interface Values {
  owner: string | undefined;
}

/** Gives a user's folder to somebody else. The server lets superadmins alone. */
export function ChangeOwner({ folder, onClose }: Props) {
  const { t } = useTranslation(['folders-edit', 'folders', 'forms']);
  const { write } = useWrites('folders');
  const id = folderId(folder);
  const name = folderName(folder);
  const now = ownerOf(folder) ?? '?';
  const submit = async ({ owner = '' }: Values) => {
    await mustBe(folder, 'in-use', true);
    // The server lets somebody have two of one name, and then a name stands for neither.
    if ((await readFoldersNamed(name, { email: owner }, true)()).length > 0)
      throw new AppError('conflict', { fields: { owner: t('folders-edit:owner.taken', { owner, name }) } });
    await write(() => changeFolderOwner(id, owner)).catch((thrown: unknown) => {
      const failure = toAppError(thrown);
      if (!/access to the storage host/.test(failure.detail ?? '')) throw failure;
      throw new AppError('invalid', { fields: { owner: t('folders-edit:owner.noHost', { host: folder.host }) } });
    });
  };
  const readBack = ({ values }: Sent<Values>) =>
    shaped(readFolder(id, true), (found): Outcome => (found?.user_email === values.owner ? 'applied' : 'not-applied'));
  return (
    <FormDrawer<Values>
      formId={`folders/owner/${id}`}
      title={t('folders:actOne.owner', { name })}
      initial={{ owner: undefined }}
      labels={() => t('folders-edit:owner.to')}
      submitLabel={t('folders:act.owner')}
      submit={submit}
      readBack={readBack}
      says={() => ({
        did: 'changed',
        name,
        row: id,
        link: { to: paths.projectFolders({ view: USERS, open: id }) },
        undo: false,
      })}
      onDone={onClose}
      onClose={onClose}
    >
      <Alert type="info" title={t('folders-edit:owner.text', { owner: now })} />
      <Form.Item
        name="owner"
        label={t('folders-edit:owner.to')}
        rules={[
          { required: true, message: t('forms:required') },
          {
            validator: (_, value: unknown) =>
              value === now ? Promise.reject(new Error(t('folders-edit:owner.same'))) : Promise.resolve(),
          },
        ]}
      >
        <UserSelect by="email" label={t('folders-edit:owner.to')} />
      </Form.Item>
    </FormDrawer>
  );
}
