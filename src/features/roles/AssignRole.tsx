import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { AppError } from '@/api/errors';
import { peopleOfEmails, peopleOfIds } from '@/entities/users/people';
import { splitEmails } from '@/entities/users/split-emails';
import { UsersSelect } from '@/entities/users/UserSelect';
import { useRightWords } from '@/entities/roles/use-right-words';
import { scopeName } from '@/entities/roles/scope';
import { FormDrawer } from '@/kit/FormDrawer';
import { Alert } from '@/ui/Alert';
import { havingIt } from './api';
import { roleId, roleName, type Role } from './role';
import { useHolderChange } from './use-holder-change';

interface Values {
  users: string[];
  emails: string;
}

const NAMED = 10;

/** People who get a role: by search, and by pasted addresses. Whoever has it already is left out. */
export function AssignRole({ role, onClose }: { role: Role; onClose: () => void }) {
  const { t } = useTranslation('roles');
  const words = useRightWords();
  const { assign } = useHolderChange(role);
  const submit = async ({ users, emails }: Values) => {
    const pasted = await peopleOfEmails(splitEmails(emails ?? ''));
    const { unknown } = pasted;
    if (unknown.length > 0) {
      const names = unknown.slice(0, NAMED).join(', ') + (unknown.length > NAMED ? ' …' : '');
      throw new AppError('invalid', { fields: { emails: t('add.unknown', { names }) } });
    }
    const chosen = await peopleOfIds(users ?? []);
    const all = [...new Map([...chosen, ...pasted.people].map((person) => [person.id, person])).values()];
    if (all.length === 0) throw new AppError('invalid', { fields: { users: t('add.nobody') } });
    const having = await havingIt(roleId(role), all);
    const without = all.filter(({ id }) => !having.has(id));
    if (without.length === 0) throw new AppError('invalid', { fields: { users: t('add.allHaveIt') } });
    assign(without);
  };
  return (
    <FormDrawer<Values>
      formId={`roles/assign/${roleId(role)}`}
      title={t('assignOne', { name: roleName(role) })}
      initial={{ users: [], emails: '' }}
      labels={(name) => (name === 'users' ? t('add.users') : t('add.emails'))}
      submitLabel={t('assign')}
      begins
      submit={submit}
      onDone={onClose}
      onClose={onClose}
    >
      <Alert
        type="info"
        title={t('add.scope', { kind: words.scope(role.scopeType), name: scopeName(role) ?? role.scopeId })}
      />
      <Form.Item name="users" label={t('add.users')} extra={t('add.usersHelp')}>
        <UsersSelect label={t('add.users')} />
      </Form.Item>
      <Form.Item name="emails" label={t('add.emails')} extra={t('add.emailsHelp')}>
        <Input.TextArea rows={6} spellCheck={false} />
      </Form.Item>
    </FormDrawer>
  );
}
