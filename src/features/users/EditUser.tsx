import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '@/api/errors';
import { sameValue } from '@/kit/conflict';
import { FormDrawer } from '@/kit/FormDrawer';
import { FormTrouble } from '@/kit/FormTrouble';
import { useIdentity } from '@/kit/use-session';
import { userDetail } from './api';
import { domainProjects, modifyUser, useWrite } from './changes';
import type { UserRow } from './fields';
import { explainClash } from './find-users';
import { useAlikeQuestion } from './use-alike';
import { useTaken } from './use-taken';
import { SECRET, toModifyProps, valuesOf, type UserValues } from './user-input';
import { UserFormFields } from './UserFormFields';

interface Props {
  id: string;
  onDone: () => void;
  onClose: () => void;
}

/** The form of an existing user, once it has been read. */
export function EditUser(props: Props) {
  const { t } = useTranslation('users-edit');
  const detail = useQuery({ ...userDetail(props.id), staleTime: 0 });
  const domain = detail.data?.domain_name ?? '';
  const projects = useQuery({ ...domainProjects(domain), enabled: domain !== '' });
  const failed = detail.error ?? projects.error ?? (detail.data === null ? new AppError('not-found') : null);
  if (failed && !(detail.data && projects.data))
    return (
      <FormTrouble
        title={t('edit.title', { name: detail.data?.email ?? '' })}
        error={failed}
        onRetry={() => void Promise.all([detail.refetch(), domain === '' ? null : projects.refetch()])}
        onClose={props.onClose}
      />
    );
  return <Editor {...props} user={detail.data ?? undefined} general={projects.data?.general} />;
}

interface EditorProps extends Props {
  user: UserRow | undefined;
  general: ReadonlySet<string> | undefined;
}

/** Only what was changed is sent, after a look at what the server has now. */
function Editor({ id, user, general, onDone, onClose }: EditorProps) {
  const { t } = useTranslation(['users-edit', 'users', 'forms']);
  const { identity } = useIdentity();
  const client = useQueryClient();
  const write = useWrite();
  const taken = useTaken();
  const sent = useRef<Partial<UserValues>>({});

  const askAboutAlike = useAlikeQuestion();
  const submit = async (values: UserValues, changed: Partial<UserValues>) => {
    if (changed.username !== undefined) await askAboutAlike({ username: changed.username, own: id });
    sent.current = changed;
    try {
      await write(async () => {
        const { stores } = await client.fetchQuery({ ...domainProjects(values.domain), staleTime: 0 });
        await modifyUser(values.email, toModifyProps(values, Object.keys(changed), stores));
      });
    } catch (failure) {
      throw await explainClash(failure, { ...values, own: id }, taken);
    }
  };
  const reread = async (): Promise<Partial<UserValues>> => {
    const now = await client.fetchQuery({ ...userDetail(id), staleTime: 0 });
    if (!now) throw new AppError('not-found');
    const own = await client.fetchQuery(domainProjects(now.domain_name ?? ''));
    // Passwords are never read, so there is nothing to compare.
    const { password: _, passwordAgain: __, ...values } = valuesOf(now, own.general);
    return values;
  };
  const readBack = async () => {
    const now = await reread();
    const seen = Object.entries(sent.current).filter(([name]) => name in now);
    if (seen.length === 0) return 'unknown';
    return seen.every(([name, value]) => sameValue(now[name as keyof UserValues], value)) ? 'applied' : 'not-applied';
  };
  return (
    <FormDrawer<UserValues>
      formId={`users/edit/${id}`}
      title={t('users-edit:edit.title', { name: user?.email ?? '' })}
      initial={user && general ? valuesOf(user, general) : undefined}
      labels={(name) => t(`users:fields.${name}`)}
      secret={SECRET}
      submitLabel={t('users-edit:edit.submit')}
      submit={submit}
      reread={reread}
      readBack={readBack}
      onDone={onDone}
      onClose={onClose}
    >
      {id === identity.uuid ? (
        <Alert type="warning" showIcon title={t('users-edit:own.title')} description={t('users-edit:own.text')} />
      ) : null}
      {user ? <UserFormFields user={user} /> : null}
    </FormDrawer>
  );
}
