import { useTranslation } from 'react-i18next';
import { paths } from '@/lib/paths';
import { FormDrawer } from '@/kit/FormDrawer';
import { useEditForm } from '@/kit/use-edit-form';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { Alert } from '@/ui/Alert';
import type { UserWithProjects } from './api';
import { explainClash } from './find-users';
import { useAlikeQuestion } from './use-alike';
import { useTaken } from './use-taken';
import { userEdit } from './user-edit';
import { SECRET, type UserValues } from './user-input';
import { UserFormFields } from './UserFormFields';
import { projectNames, valueWords } from './words';

/** The form of an existing user. Only what was changed is sent, after a look at what the server has now. */
export function EditUser({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation(['users-edit', 'users', 'forms']);
  const { identity } = useIdentity();
  const { write } = useWrites('users');
  const taken = useTaken();
  const askAboutAlike = useAlikeQuestion();
  const spec = userEdit(id);
  const { row, now, ...form } = useEditForm<UserWithProjects, UserValues>({
    ...spec,
    write: async (edit) => {
      const { values, changed } = edit;
      if (changed.username !== undefined) await askAboutAlike({ username: changed.username, own: id });
      try {
        await write(() => spec.write(edit));
      } catch (failure) {
        throw await explainClash(failure, { ...values, own: id }, taken);
      }
    },
  });
  const user = row?.user;
  return (
    <FormDrawer<UserValues>
      {...form}
      formId={`users/edit/${id}`}
      title={t('users-edit:edit.title', { name: user?.email ?? '' })}
      labels={(name) => t(`users:fields.${name}`)}
      show={(name, value) => valueWords(t, name, value, now())}
      secret={SECRET}
      submitLabel={t('users-edit:edit.submit')}
      says={() => ({
        did: 'changed',
        name: user?.email ?? '',
        row: id,
        link: { to: paths.users({ q: user?.email ?? '', open: id }) },
        inverse: { kind: 'users/edit', of: id },
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {id === identity.uuid ? (
        <Alert type="warning" title={t('users-edit:own.title')} description={t('users-edit:own.text')} />
      ) : null}
      {user ? (
        <UserFormFields user={user} projectsUnread={row.projects === null} projectNames={projectNames(t, row)} />
      ) : null}
    </FormDrawer>
  );
}
