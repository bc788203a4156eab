import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError, toAppError } from '@/api/errors';
import { shaped } from '@/api/fresh';
import { DomainSelect } from '@/entities/domains/DomainSelect';
import { ProjectSelect } from '@/entities/projects/ProjectSelect';
import { rightFrom, rightKey, rightOf } from '@/entities/roles/permissions';
import { RightsInput } from '@/entities/roles/RightsInput';
import { useRightWords } from '@/entities/roles/use-right-words';
import { UserSelect } from '@/entities/users/UserSelect';
import { Choice } from '@/kit/Choice';
import { Conditional } from '@/kit/Conditional';
import type { Conditions } from '@/kit/conditions';
import { FormDrawer } from '@/kit/FormDrawer';
import type { Outcome, Sent } from '@/kit/read-back';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { changeGrants, createRole, domainId, purgeRole, readGrants, roleGrants, thingActs, updateRole } from './api';
import { readMade, type NewRole as Values } from './new-role';
import { roleId, roleName, type Role } from './role';
import { RoleFields } from './RoleFields';

const KINDS = ['project', 'domain', 'user'] as const;
const conditions: Conditions<Values> = {
  domain: ({ scopeType }) => scopeType === 'domain',
  project: ({ scopeType }) => scopeType === 'project',
  user: ({ scopeType }) => scopeType === 'user',
};

/** The id of the scope that is chosen. */
async function scopeOf({ scopeType, domain, project, user }: Values): Promise<string> {
  const id = scopeType === 'domain' ? domain && (await domainId(domain)) : scopeType === 'user' ? user : project;
  if (!id) throw new AppError('invalid');
  return id;
}

interface Props {
  /** The role whose permissions it starts with. */
  like?: Role;
  onClose: () => void;
}

/**
 * Makes a role. Two writes: the server makes it, and only then takes its permissions. Should the second fail, the form says
 * that the role is there and stays open; saving again changes that role into what the form says, and sends what it lacks.
 */
export function CreateRole({ like, onClose }: Props) {
  const { t } = useTranslation('roles');
  const words = useRightWords();
  const { write } = useWrites('roles');
  const acts = useQuery(thingActs());
  const copied = useQuery({ ...roleGrants(like ? roleId(like) : ''), enabled: like !== undefined });
  /** The role that was made, when its permissions are still to come. */
  const made = useRef<{ id: string; scopeId: string }>(undefined);
  const submit = async (values: Values) => {
    const { name, description, autoAssign, scopeType } = values;
    const scopeId = await scopeOf(values);
    const facts = { name: name.trim(), description: description || null, autoAssign };
    await write(async () => {
      if (made.current?.scopeId === scopeId) await updateRole({ id: made.current.id, ...facts });
      else {
        // A role stays in its scope: for another one it is made anew.
        if (made.current) await purgeRole(made.current.id);
        made.current = { id: await createRole({ ...facts, scope: { scopeType, scopeId } }), scopeId };
      }
      const { id } = made.current;
      if (values.rights.length === 0) return;
      try {
        await changeGrants(id, await readGrants(id)(), values.rights.map(rightFrom));
      } catch (failure) {
        const error = toAppError(failure);
        throw error.kind === 'unknown-outcome'
          ? error
          : new AppError('partly-done', { code: error.code, detail: error.detail });
      }
    });
  };
  const readBack = (sent: Sent<Values>) =>
    shaped(readMade(sent, scopeOf), ({ outcome, id, scopeId }): Outcome => {
      if (id !== undefined) made.current ??= { id, scopeId };
      return outcome;
    });
  const ready = !acts.isPending && (like === undefined || copied.data !== undefined);
  const rights = like && copied.data ? copied.data.map((one) => rightKey(rightOf(one))).sort() : [];
  const label = (name: string) => (name === 'rights' ? t('part.permissions') : t(`fields.${name}`));
  // i18n: roles:fields.domain roles:fields.project roles:fields.user
  return (
    <FormDrawer<Values>
      formId={like ? `roles/copy/${roleId(like)}` : 'roles/create'}
      title={like ? t('copyOne', { name: roleName(like) }) : t('create')}
      initial={ready ? { name: '', description: '', autoAssign: false, scopeType: 'project', rights } : undefined}
      trouble={copied.error ? { error: copied.error, retry: () => void copied.refetch() } : null}
      labels={label}
      conditions={conditions}
      submitLabel={t('create')}
      submit={submit}
      readBack={readBack}
      says={({ values: { name } }) => ({ did: 'created', name, link: { to: paths.roles({ q: name }) } })}
      onDone={onClose}
      onClose={onClose}
    >
      <RoleFields />
      <Form.Item name="scopeType" label={t('fields.scopeType')} extra={t('scopeHelp')}>
        <Choice label={t('fields.scopeType')} options={KINDS.map((value) => ({ value, label: words.scope(value) }))} />
      </Form.Item>
      <Conditional name="project">
        <Form.Item name="project" label={label('project')} rules={[{ required: true, message: t('scopeMissing') }]}>
          <ProjectSelect label={label('project')} />
        </Form.Item>
      </Conditional>
      <Conditional name="domain">
        <Form.Item name="domain" label={label('domain')} rules={[{ required: true, message: t('scopeMissing') }]}>
          <DomainSelect label={label('domain')} />
        </Form.Item>
      </Conditional>
      <Conditional name="user">
        <Form.Item name="user" label={label('user')} rules={[{ required: true, message: t('scopeMissing') }]}>
          <UserSelect by="uuid" label={label('user')} />
        </Form.Item>
      </Conditional>
      <Form.Item name="rights" label={t('part.permissions')}>
        <RightsInput label={t('part.permissions')} before={rights} acts={acts.data} />
      </Form.Item>
    </FormDrawer>
  );
}
