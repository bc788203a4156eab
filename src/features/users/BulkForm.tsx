import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { changeMembers } from '@/entities/projects/modify-project';
import { ProjectsSelect } from '@/entities/projects/ProjectSelect';
import { UserPolicySelect } from '@/entities/resource-policies/PolicySelects';
import { Choice } from '@/kit/Choice';
import type { BulkWork } from '@/kit/bulk';
import { FormDrawer } from '@/kit/FormDrawer';
import { outcomeOf } from '@/kit/lost-answer';
import { countFormat } from '@/lib/formats';
import { modifyUser } from './changes';
import { userId, type UserRow } from './fields';
import { NameList } from './NameList';
import { lookAtMembership, lookAtUsers } from './now';

export type BulkFormKind = 'policy' | 'addTo' | 'removeFrom';

interface Props {
  kind: BulkFormKind;
  users: readonly UserRow[];
  onRun: (title: string, users: readonly UserRow[], work: BulkWork<UserRow>) => void;
  onDone: () => void;
  onClose: () => void;
}

interface Values {
  policy: string | undefined;
  domain: string;
  projects: string[];
}

function ProjectFields({ users }: { users: readonly UserRow[] }) {
  const { t, i18n } = useTranslation(['users-edit', 'users']);
  const form = Form.useFormInstance<Values>();
  const domain = Form.useWatch<string | undefined>('domain', form) ?? '';
  const counts = Map.groupBy(users, (user) => user.domain_name ?? '');
  const number = countFormat(i18n.language);
  const chosen = counts.get(domain) ?? [];
  return (
    <>
      <Form.Item
        name="domain"
        label={t('users:fields.domain')}
        {...(counts.size > 1 && { extra: t('users-edit:bulk.oneDomain', { count: users.length - chosen.length }) })}
      >
        <Choice
          label={t('users:fields.domain')}
          onChange={() => form.setFieldValue('projects', [])}
          options={[...counts].map(([name, own]) => ({
            value: name,
            label: t('users-edit:bulk.ofDomain', { name, count: own.length, shown: number(own.length) }),
          }))}
        />
      </Form.Item>
      <Form.Item name="projects" label={t('users:fields.projects')} rules={[{ required: true, type: 'array' }]}>
        <ProjectsSelect label={t('users:fields.projects')} domain={domain} />
      </Form.Item>
      <NameList users={chosen} />
    </>
  );
}

/** The bulk actions that need a value first. Those of a project are for the users of its domain. */
export function BulkForm({ kind, users, onRun, onDone, onClose }: Props) {
  const { t, i18n } = useTranslation(['users-edit', 'users']);
  const domains = Map.groupBy(users, (user) => user.domain_name ?? '');
  const largest = [...domains].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '';
  const count = users.length;
  const title = (of: number) =>
    t(`users-edit:bulk.title.${kind}`, { count: of, shown: countFormat(i18n.language)(of) });

  const submit = ({ policy, domain, projects }: Values) => {
    if (kind === 'policy') {
      onRun(title(count), users, {
        run: (user) => modifyUser(user.email ?? '', { resource_policy: policy ?? null }),
        readBack: lookAtUsers((now) => outcomeOf(now?.resource_policy === policy)),
      });
    } else {
      const mode = kind === 'addTo' ? 'add' : 'remove';
      const own = domains.get(domain) ?? [];
      onRun(title(own.length), own, {
        runChunk: async (some) => {
          for (const project of projects) await changeMembers(project, some.map(userId), mode);
        },
        readBack: lookAtMembership(projects, mode),
        // Two writes to one project at a time get into each other's way.
        concurrency: 1,
      });
    }
    return Promise.resolve();
  };
  return (
    <FormDrawer<Values>
      formId={`users/bulk/${kind}`}
      items={users.map((user) => `${userId(user)} ${user.domain_name}`)}
      title={title(count)}
      initial={{ policy: undefined, domain: largest, projects: [] }}
      labels={(name) => t(`users:fields.${name}`)}
      submitLabel={t(`users-edit:bulk.do.${kind}`)}
      begins
      submit={submit}
      onDone={onDone}
      onClose={onClose}
    >
      {kind === 'policy' ? (
        <>
          <Form.Item name="policy" label={t('users:fields.policy')} rules={[{ required: true }]}>
            <UserPolicySelect label={t('users:fields.policy')} />
          </Form.Item>
          <NameList users={users} />
        </>
      ) : (
        <ProjectFields users={users} />
      )}
    </FormDrawer>
  );
}
