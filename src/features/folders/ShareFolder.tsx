import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { AppError, toAppError } from '@/api/errors';
import { shareFolder } from '@/entities/folders/changes';
import { readShares } from '@/entities/folders/shares';
import { fresh } from '@/api/fresh';
import { splitEmails } from '@/entities/users/split-emails';
import { FormDrawer } from '@/kit/FormDrawer';
import type { Outcome, Sent } from '@/kit/read-back';
import { useIsSuperadmin } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { Alert } from '@/ui/Alert';
import { mustBe } from './api';
import { folderId, folderName, projectOf, type FolderRow } from './folder';
import { PermissionField, useFolderLabel } from '@/entities/folders/FolderFields';

interface Props {
  folder: FolderRow;
  onClose: () => void;
}

interface Values {
  emails: string;
  permission: string;
}

const FOREIGN = /do not belong to folder's group: ([^\n]*)/i;
/** Said where it is none of them. */
const ALL_FOREIGN = /No such user/i;

/** Gives members of a project a permission of their own on one of its folders. */
export function ShareFolder({ folder, onClose }: Props) {
  const { t } = useTranslation(['folders-edit', 'folders', 'forms']);
  const label = useFolderLabel();
  const superadmin = useIsSuperadmin();
  const { write } = useWrites('folders');
  const id = folderId(folder);
  const project = projectOf(folder) ?? '?';
  const submit = async ({ emails, permission }: Values) => {
    const all = splitEmails(emails);
    if (all.length === 0) throw new AppError('invalid', { fields: { emails: t('forms:required') } });
    await mustBe(folder, 'in-use', superadmin);
    await write(() => shareFolder(id, all, permission)).catch((thrown: unknown) => {
      const failure = toAppError(thrown);
      const said = failure.detail ?? '';
      const names = FOREIGN.exec(said)?.[1]?.trim() ?? (ALL_FOREIGN.test(said) ? all.join(', ') : '');
      if (!names) throw failure;
      throw new AppError('invalid', { fields: { emails: t('folders-edit:share.foreign', { names, project }) } });
    });
  };
  const readBack = ({ values }: Sent<Values>) =>
    fresh(async (ask): Promise<Outcome> => {
      const shares = await ask.read(readShares(id));
      const having = (email: string) =>
        shares.some((one) => one.email === email && one.permission === values.permission);
      const all = splitEmails(values.emails);
      const count = all.filter(having).length;
      return count === all.length ? 'applied' : count > 0 ? 'partly' : 'not-applied';
    });
  return (
    <FormDrawer<Values>
      formId={`folders/share/${id}`}
      title={t('folders:actOne.share', { name: folderName(folder) })}
      initial={{ emails: '', permission: 'rw' }}
      labels={(field) => (field === 'emails' ? t('folders-edit:share.emails') : label(field))}
      submitLabel={t('folders:act.share')}
      submit={submit}
      readBack={readBack}
      says={() => ({
        did: 'changed',
        name: folderName(folder),
        row: id,
        link: { to: paths.projectFolders({ open: id, part: 'shares' }) },
        undo: false,
      })}
      onDone={onClose}
      onClose={onClose}
    >
      <Alert type="info" title={t('folders-edit:share.text', { project })} />
      <Form.Item
        name="emails"
        label={t('folders-edit:share.emails')}
        required
        extra={t('folders-edit:share.emailsHelp')}
      >
        <Input.TextArea rows={4} spellCheck={false} />
      </Form.Item>
      <PermissionField help={t('folders-edit:share.permissionHelp')} />
    </FormDrawer>
  );
}
