import { useQuery } from '@tanstack/react-query';
import { Form, Switch } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '@/kit/Choice';
import { DomainSelect } from '@/entities/domains/DomainSelect';
import { ProjectsSelect, projectsOf, usualProject } from '@/entities/projects/ProjectSelect';
import { UserPolicySelect } from '@/entities/resource-policies/PolicySelects';
import type { UserRow } from './fields';
import { USER_ROLES, USER_STATUSES } from './statuses';
import type { UserValues } from './user-input';

// i18n: users:role.* users:status.*
export interface MembershipProps {
  /** Whom it changes; null for a new one. */
  user: UserRow | null;
  /** The projects of the domain could not be read. */
  projectsUnread?: boolean;
  /** Names of projects by id, inactive ones among them. */
  projectNames?: ReadonlyMap<string, string>;
}

/** The domain of the form. A new user who is moved to another one gets its usual project. */
function useDomain(isNew: boolean) {
  const form = Form.useFormInstance<UserValues>();
  // Nothing is watched yet when the fields are drawn first; the projects of no domain would be asked for.
  const domain =
    Form.useWatch<string | undefined>('domain', form) ?? (form.getFieldValue('domain') as string | undefined) ?? '';
  const [moved, setMoved] = useState<string>();
  const { data } = useQuery({ ...projectsOf(domain), enabled: isNew && moved === domain });
  useEffect(() => {
    if (moved !== domain || !data) return;
    setMoved(undefined);
    const usual = usualProject(data);
    if (usual !== null && form.getFieldValue('projects').length === 0) form.setFieldValue('projects', [usual]);
  }, [moved, domain, data, form]);
  const onDomain = (next: string | undefined) => {
    // Projects belong to a domain.
    form.setFieldValue('projects', []);
    if (isNew) setMoved(next);
  };
  return { domain, onDomain };
}

/** Where a user belongs, and what follows from that. */
export function MembershipFields({ user, projectsUnread = false, projectNames }: MembershipProps) {
  const { t } = useTranslation(['users-edit', 'users']);
  const isNew = user === null;
  const { domain, onDomain } = useDomain(isNew);
  const role = Form.useWatch<string | undefined>('role');
  const projects = Form.useWatch<readonly string[] | undefined>('projects');
  const label = (name: string) => t(`users:fields.${name}`);
  return (
    <fieldset className="qd-fields">
      <legend>{t('users-edit:part.place')}</legend>
      <Form.Item
        name="domain"
        label={label('domain')}
        rules={[{ required: true }]}
        {...(!isNew && domain !== user.domain_name && { extra: t('users-edit:help.domain') })}
      >
        <DomainSelect label={label('domain')} onChange={onDomain} />
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
          extra={
            <>
              {t('users-edit:help.projects')}
              {projects?.length === 0 ? (
                <strong className="qd-warn-text" role="note">
                  {' '}
                  {t('users-edit:noProject')}
                </strong>
              ) : null}
            </>
          }
        >
          <ProjectsSelect label={label('projects')} domain={domain ?? ''} known={projectNames} />
        </Form.Item>
      )}
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
      <Form.Item name="sudo" label={label('sudo')} valuePropName="checked" extra={t('users-edit:help.sudo')}>
        <Switch />
      </Form.Item>
    </fieldset>
  );
}
