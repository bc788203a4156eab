import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { AppError } from '@/api/errors';
import { FormDrawer } from '@/kit/FormDrawer';
import { UsersSelect } from '@/entities/users/UserSelect';
import { Alert } from '@/ui/Alert';
import { projectName, type ProjectRow } from './fields';
import { splitEmails } from '@/entities/users/split-emails';
import { findPeople, peopleOf, type Person } from './members';

interface Values {
  users: string[];
  emails: string;
}

interface Props {
  project: ProjectRow;
  onAdd: (people: readonly Person[]) => void;
  onClose: () => void;
}

const NAMED = 10;

/** People to add: by search, and by pasted addresses. Those that the server would pass over are named before anything is sent. */
export function AddMembers({ project, onAdd, onClose }: Props) {
  const { t } = useTranslation('projects-edit');
  const domain = project.domain_name ?? '';
  const names = (emails: readonly string[]) =>
    emails.length > NAMED
      ? t('add.namesMore', { names: emails.slice(0, NAMED).join(', '), count: emails.length - NAMED })
      : emails.join(', ');
  const submit = async ({ users, emails }: Values) => {
    const pasted = await findPeople(splitEmails(emails ?? ''), domain);
    const said = [
      pasted.unknown.length > 0 && t('add.unknown', { names: names(pasted.unknown) }),
      pasted.foreign.length > 0 && t('add.foreign', { names: names(pasted.foreign), domain }),
    ].filter(Boolean);
    if (said.length > 0) throw new AppError('invalid', { fields: { emails: said.join(' ') } });
    const chosen = await peopleOf(users ?? []);
    const all = new Map([...chosen, ...pasted.people].map((person) => [person.id, person]));
    if (all.size === 0) throw new AppError('invalid', { fields: { users: t('add.nobody') } });
    onAdd([...all.values()]);
  };
  return (
    <FormDrawer<Values>
      formId={`projects/members/${String(project.id)}`}
      title={t('add.title', { name: projectName(project) })}
      initial={{ users: [], emails: '' }}
      labels={(name) => (name === 'users' ? t('add.users') : t('add.emails'))}
      submitLabel={t('add.submit')}
      begins
      submit={submit}
      onDone={onClose}
      onClose={onClose}
    >
      <Alert type="info" title={t('add.domain', { domain })} />
      <Form.Item name="users" label={t('add.users')} extra={t('add.usersHelp')}>
        <UsersSelect label={t('add.users')} domain={domain} />
      </Form.Item>
      <Form.Item name="emails" label={t('add.emails')} extra={t('add.emailsHelp')}>
        <Input.TextArea rows={6} spellCheck={false} />
      </Form.Item>
    </FormDrawer>
  );
}
