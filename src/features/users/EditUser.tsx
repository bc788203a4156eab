import { useTranslation } from 'react-i18next';
import { paths } from '@/lib/paths';
import { FormDrawer } from '@/kit/FormDrawer';
import { useEditForm } from '@/kit/use-edit-form';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { Alert } from '@/ui/Alert';
import { readDomainProjects, readUserForForm, type UserWithProjects } from './api';
import { modifyUser } from './changes';
import { explainClash } from './find-users';
import { useAlikeQuestion } from './use-alike';
import { useTaken } from './use-taken';
import { asRead, SECRET, toModifyProps, valuesOf, valuesWithout, type UserValues } from './user-input';
import { UserFormFields } from './UserFormFields';
import { projectNames, valueWords } from './words';

const toValues = ({ user, projects }: UserWithProjects): UserValues =>
  projects ? valuesOf(user, projects.general) : valuesWithout(user);

/** The form of an existing user. Only what was changed is sent, after a look at what the server has now. */
export function EditUser({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation(['users-edit', 'users', 'forms']);
  const { identity } = useIdentity();
  const { write } = useWrites('users');
  const taken = useTaken();
  const askAboutAlike = useAlikeQuestion();
  const { row, now, ...form } = useEditForm<UserWithProjects, UserValues>({
    read: readUserForForm(id),
    toValues,
    unread: SECRET,
    asRead,
    write: async ({ values, changed, now }) => {
      if (changed.username !== undefined) await askAboutAlike({ username: changed.username, own: id });
      try {
        await write(async () => {
          const projects = changed.domain === undefined ? now.projects : await readDomainProjects(values.domain)();
          await modifyUser(values.email, toModifyProps(values, Object.keys(changed), projects?.stores ?? []));
        });
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
