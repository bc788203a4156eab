import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { present } from '@/api/errors';
import { shaped } from '@/api/fresh';
import { createFolder } from '@/entities/folders/changes';
import { atName } from '@/entities/folders/taken';
import { Choice } from '@/kit/Choice';
import { Conditional } from '@/kit/Conditional';
import { FormDrawer } from '@/kit/FormDrawer';
import { readBackCreate, type Sent } from '@/kit/read-back';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { folderProjects, readFoldersNamed, type FolderProject } from './api';
import { forStore, toNewFolder, type NewValues } from './folder-input';
import {
  CloneableField,
  HostField,
  NameField,
  PermissionField,
  UsageField,
  useFolderLabel,
} from '@/entities/folders/FolderFields';
import { USERS } from './list';

const NEW: NewValues = {
  kind: 'project',
  project: null,
  name: '',
  host: null,
  usageMode: 'general',
  permission: 'ro',
  cloneable: false,
};

const CONDITIONS = { project: ({ kind }: Partial<NewValues>) => kind === 'project' };

/** Makes a folder for a project of the own domain, or one of one's own: the server makes none for others. */
export function CreateFolder({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['folders-edit', 'folders']);
  const { identity } = useIdentity();
  const superadmin = identity.role === 'superadmin';
  const { write } = useWrites('folders');
  const projects = useQuery(folderProjects(identity.domain));
  const known = projects.data;
  const submit = async (values: NewValues) => {
    try {
      await write(() => createFolder(toNewFolder(values, present(known))));
    } catch (failure) {
      throw atName(failure, 'name', t('folders-edit:problem.taken'));
    }
  };
  const readBack = (sent: Sent<NewValues>) => {
    const { name, project } = toNewFolder(sent.values, present(known));
    return shaped(readFoldersNamed(name, project ? { project } : { user: identity.uuid }, superadmin), (found) =>
      readBackCreate(
        { ...sent, values: { ...sent.values, name } },
        found.map((one) => ({ values: { name: one.name ?? '' }, at: one.created_at })),
      ),
    );
  };
  return (
    <FormDrawer<NewValues>
      formId="folders/new"
      title={t('folders:create')}
      initial={known && NEW}
      trouble={projects.error ? { error: projects.error, retry: () => void projects.refetch() } : null}
      labels={useFolderLabel()}
      conditions={CONDITIONS}
      submitLabel={t('folders:create')}
      submit={submit}
      readBack={readBack}
      says={({ values: { name, kind } }) => ({
        did: 'created',
        name: name.trim(),
        link: { to: paths.projectFolders({ view: kind === 'user' ? USERS : null, q: name.trim() }) },
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {known ? <Fields projects={known} domain={identity.domain} /> : null}
    </FormDrawer>
  );
}

interface FieldsProps {
  projects: readonly FolderProject[];
  domain: string;
}

// i18n: folders-edit:kind.*
function Fields({ projects, domain }: FieldsProps) {
  const { t } = useTranslation(['folders-edit', 'forms']);
  const label = useFolderLabel();
  const form = Form.useFormInstance<NewValues>();
  const values = Form.useWatch((all: NewValues) => all, { form, preserve: true }) ?? NEW;
  const ofProject = values.kind === 'project';
  const store = forStore(values, projects);
  return (
    <>
      <Form.Item name="kind" label={label('kind')} extra={t('folders-edit:help.kind')}>
        <Choice
          label={label('kind')}
          options={(['project', 'user'] as const).map((value) => ({ value, label: t(`folders-edit:kind.${value}`) }))}
        />
      </Form.Item>
      <Conditional name="project">
        <Form.Item
          name="project"
          label={label('project')}
          extra={t('folders-edit:help.project', { domain })}
          rules={[{ required: true, message: t('forms:required') }]}
        >
          <Choice
            label={label('project')}
            showSearch={{ optionFilterProp: 'label' }}
            options={projects.map(({ id, name, models }) => ({
              value: id,
              label: models ? t('folders-edit:storeProject', { name }) : name,
            }))}
          />
        </Form.Item>
      </Conditional>
      <NameField ofProject={ofProject} />
      <HostField project={ofProject ? (values.project ?? undefined) : undefined} />
      <UsageField forced={store} />
      <PermissionField
        help={t(store ? 'folders-edit:help.permissionStore' : `folders-edit:help.permission.${values.kind}`)}
      />
      <CloneableField />
    </>
  );
}
