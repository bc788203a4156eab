import { Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { Choice } from '@/kit/Choice';
import { emailProblem, usernameProblem } from '@/lib/rules';
import { DomainSelect } from '@/entities/domains/DomainSelect';
import { ProjectsSelect } from '@/entities/projects/ProjectSelect';
import { UserPolicySelect } from '@/entities/resource-policies/PolicySelects';
import { AccessFields } from './AccessFields';
import { ContainerFields } from './ContainerFields';
import type { UserRow } from './fields';
import { USER_ROLES, USER_STATUSES } from './statuses';
import { PasswordFields } from './PasswordFields';
import type { UserValues } from './user-input';
import { rule, tooLong } from './form-rules';
import './users.css';

// i18n: users:role.* users:status.*
interface Props {
  /** Whom it changes; null for a new one. */
  user: UserRow | null;
  /** The projects of the domain could not be read. */
  projectsUnread?: boolean;
  /** Names of projects by id, inactive ones among them. */
  projectNames?: ReadonlyMap<string, string>;
}

/** The fields of the form. */
export function UserFormFields({ user, projectsUnread = false, projectNames }: Props) {
  const { t } = useTranslation(['users-edit', 'users']);
  const form = Form.useFormInstance<UserValues>();
  const domain = Form.useWatch<string | undefined>('domain', form);
  const role = Form.useWatch<string | undefined>('role', form);
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
      <fieldset className="qd-fields">
        <legend>{t('users-edit:part.place')}</legend>
        <Form.Item
          name="role"
          label={label('role')}
          {...(!isNew && role !== user.role && { extra: t('users-edit:help.role') })}
        >
          <Choice
            label={label('role')}
            options={USER_ROLES.map((value) => ({ value, label: t(`users:role.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="status" label={label('status')}>
          <Choice
            label={label('status')}
            options={USER_STATUSES.map((value) => ({ value, label: t(`users:status.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="domain"
          label={label('domain')}
          rules={[{ required: true }]}
          {...(!isNew && domain !== user.domain_name && { extra: t('users-edit:help.domain') })}
        >
          <DomainSelect label={label('domain')} onChange={() => form.setFieldValue('projects', [])} />
        </Form.Item>
        <Form.Item name="policy" label={label('policy')} rules={[{ required: true }]}>
          <UserPolicySelect label={label('policy')} />
        </Form.Item>
        {projectsUnread && domain === user?.domain_name ? (
          <p className="qd-field-wide qd-warn-text" role="note">
            {t('users-edit:projectsUnread')}
          </p>
        ) : (
          <Form.Item
            name="projects"
            label={label('projects')}
            className="qd-field-wide"
            extra={t('users-edit:help.projects')}
          >
            <ProjectsSelect label={label('projects')} domain={domain ?? ''} known={projectNames} />
          </Form.Item>
        )}
      </fieldset>
      <AccessFields user={user} />
      <ContainerFields />
      <fieldset className="qd-fields">
        <legend>{t('users-edit:part.rights')}</legend>
        <Form.Item
          name="passwordChange"
          label={label('passwordChange')}
          valuePropName="checked"
          extra={t('users-edit:help.passwordChange')}
        >
          <Switch />
        </Form.Item>
        <Form.Item name="sudo" label={label('sudo')} valuePropName="checked" extra={t('users-edit:help.sudo')}>
          <Switch />
        </Form.Item>
      </fieldset>
    </>
  );
}
