import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { projectsOf, usualProject } from '@/entities/projects/ProjectSelect';
import { paths } from '@/lib/paths';
import { FormDrawer } from '@/kit/FormDrawer';
import { useIdentity } from '@/kit/use-session';
import { shaped } from '@/api/fresh';
import { readBackCreate } from '@/kit/read-back';
import { useWrites } from '@/kit/use-writes';
import { createUser, type NewKeys } from './changes';
import { explainClash, readKnown } from './find-users';
import { asRead, newUser, SECRET, seenOf, toCreateProps, type UserValues } from './user-input';
import { UserFormFields } from './UserFormFields';
import { useAlikeQuestion } from './use-alike';
import { randomPassword } from './import/password';
import { useTaken } from './use-taken';

export interface Created {
  email: string;
  /** Null: created, but the answer with the keypair was lost. */
  keys: NewKeys | null;
  password: string;
}

interface Props {
  onDone: (created: Created | null) => void;
  onClose: () => void;
}

/** How a new user begins: able to work, with a password that two know and that is therefore to be changed. */
function useStart(domain: string): UserValues | undefined {
  const [password] = useState(randomPassword);
  const projects = useQuery(projectsOf(domain));
  if (projects.isPending) return undefined;
  const usual = projects.data && usualProject(projects.data);
  return {
    ...newUser(domain),
    projects: usual ? [usual] : [],
    password,
    passwordAgain: password,
    passwordChange: true,
  };
}

/** The form of a new user. */
export function CreateUser({ onDone, onClose }: Props) {
  const { t } = useTranslation(['users-edit', 'users']);
  const { identity } = useIdentity();
  const { write } = useWrites('users');
  const initial = useStart(identity.domain);
  const taken = useTaken();
  const created = useRef<Created | null>(null);
  const askAboutAlike = useAlikeQuestion();
  const submit = async (values: UserValues) => {
    await askAboutAlike(values);
    const { email, password } = values;
    created.current = { email, keys: null, password };
    try {
      await write(async () => {
        const keys = await createUser({ email, props: toCreateProps(values) });
        created.current = { email, keys, password };
      });
    } catch (failure) {
      throw await explainClash(failure, values, taken);
    }
  };
  return (
    <FormDrawer<UserValues>
      formId="users/create"
      title={t('users-edit:create.title')}
      initial={initial}
      labels={(name) => t(`users:fields.${name}`)}
      secret={SECRET}
      submitLabel={t('users-edit:create.submit')}
      submit={submit}
      says={({ values: { email } }) => ({ did: 'created', name: email, link: { to: paths.users({ q: email }) } })}
      readBack={(sent) =>
        shaped(readKnown([sent.values.email], []), (found) => {
          const asked = { ...sent, values: { ...sent.values, ...asRead(sent.values) } };
          return readBackCreate(
            asked,
            found.map((user) => ({ values: seenOf(user, asked.values), at: user.created_at })),
          );
        })
      }
      onDone={() => onDone(created.current)}
      onClose={onClose}
    >
      <UserFormFields user={null} />
    </FormDrawer>
  );
}
