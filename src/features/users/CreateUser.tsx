import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '@/kit/FormDrawer';
import { useIdentity } from '@/kit/use-session';
import { createUser, useWrite, type NewKeys } from './changes';
import { explainClash, findUsers } from './find-users';
import { newUser, SECRET, toCreateProps, type UserValues } from './user-input';
import { UserFormFields } from './UserFormFields';
import { useAlikeQuestion } from './use-alike';
import { useTaken } from './use-taken';

export interface Created {
  email: string;
  /** Null: created, but the answer with the keypair was lost. */
  keys: NewKeys | null;
}

interface Props {
  onDone: (created: Created | null) => void;
  onClose: () => void;
}

/** The form of a new user. */
export function CreateUser({ onDone, onClose }: Props) {
  const { t } = useTranslation(['users-edit', 'users']);
  const { identity, release } = useIdentity();
  const write = useWrite();
  const taken = useTaken();
  const created = useRef<Created | null>(null);
  const askAboutAlike = useAlikeQuestion();
  const submit = async (values: UserValues) => {
    await askAboutAlike(values);
    created.current = { email: values.email, keys: null };
    try {
      await write(async () => {
        const keys = await createUser({ email: values.email, props: toCreateProps(values) }, release);
        created.current = { email: values.email, keys };
      });
    } catch (failure) {
      throw await explainClash(failure, values, taken);
    }
  };
  return (
    <FormDrawer<UserValues>
      formId="users/create"
      title={t('users-edit:create.title')}
      initial={newUser(identity.domain)}
      labels={(name) => t(`users:fields.${name}`)}
      secret={SECRET}
      submitLabel={t('users-edit:create.submit')}
      submit={submit}
      readBack={async () => {
        const found = await findUsers([created.current?.email ?? ''], []);
        return found.length > 0 ? 'applied' : 'not-applied';
      }}
      onDone={() => onDone(created.current)}
      onClose={onClose}
    >
      <UserFormFields user={null} />
    </FormDrawer>
  );
}
