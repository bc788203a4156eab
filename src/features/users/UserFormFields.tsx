import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Folded } from '@/kit/Folded';
import { emailProblem, usernameProblem } from '@/lib/rules';
import { AccessFields } from './AccessFields';
import { ContainerFields } from './ContainerFields';
import { MembershipFields, type MembershipProps } from './MembershipFields';
import { PasswordFields } from './PasswordFields';
import { rule, tooLong } from './form-rules';
import './users.css';

/** What few need. The main key every user has. */
const FOLDED = ['addresses', 'containerUid', 'containerMainGid', 'containerGids'] as const;

/** The fields of the form. */
export function UserFormFields({ user, projectsUnread, projectNames }: MembershipProps) {
  const { t } = useTranslation(['users-edit', 'users']);
  const label = (name: string) => t(`users:fields.${name}`);
  const problem = (code: string) => t(`users-edit:problem.${code}`);
  const isNew = user === null;
  return (
    <>
      <fieldset className="qd-fields">
        <legend>{t('users-edit:part.account')}</legend>
        <Form.Item
          name="email"
          label={label('email')}
          required={isNew}
          normalize={(value: string) => value.trim()}
          rules={isNew ? [rule(emailProblem, problem)] : []}
          extra={t(isNew ? 'users-edit:help.newEmail' : 'users-edit:help.email')}
        >
          <Input
            inputMode="email"
            autoComplete="off"
            spellCheck={false}
            readOnly={!isNew}
            variant={isNew ? 'outlined' : 'filled'}
          />
        </Form.Item>
        <Form.Item name="username" label={label('username')} required rules={[rule(usernameProblem, problem)]}>
          <Input autoComplete="off" spellCheck={false} />
        </Form.Item>
        <Form.Item name="fullName" label={label('fullName')} rules={[rule(tooLong(64), problem)]}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="description"
          label={label('description')}
          className="qd-field-wide"
          rules={[rule(tooLong(500), problem)]}
        >
          <Input.TextArea rows={2} />
        </Form.Item>
      </fieldset>
      <PasswordFields isNew={isNew} />
      <MembershipFields {...{ user, projectsUnread, projectNames }} />
      <Folded title={t('users-edit:part.more')} names={FOLDED} labels={label}>
        <AccessFields user={user} />
        <ContainerFields />
      </Folded>
    </>
  );
}
