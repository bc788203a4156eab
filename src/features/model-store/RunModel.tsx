import { Form, Input } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '@/api/errors';
import { projectsOf, ProjectSelect, usualProject } from '@/entities/projects/ProjectSelect';
import { ResourceGroupSelect } from '@/entities/resource-groups/ResourceGroupSelect';
import { FormDrawer } from '@/kit/FormDrawer';
import { checkRule } from '@/kit/form-rule';
import { Loaded } from '@/kit/Loaded';
import { goTo, hrefOf } from '@/kit/go';
import { startTask } from '@/kit/tasks';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { notify } from '@/ui/notify';
import type { Model } from './model';
import { Obstacles } from './Obstacles';
import { cloneAndWait, createService, readClone } from './run';
import { checkRun, serviceNameOf, suffix } from './run-input';

interface Props {
  model: Model;
  onClose: () => void;
}

type Values = { name: string; project: string | null; group: string };

const NAME = /^\w[\w-]{2,22}\w$/;

/** Runs a model as a service: both files are looked at, the folder is cloned unless there is a clone, the service made. */
export function RunModel({ model, onClose }: Props) {
  const { t } = useTranslation('model-store');
  const { identity } = useIdentity();
  const client = useQueryClient();
  const { write } = useWrites('services');
  const folder = model.folder ?? '';
  const [end] = useState(suffix);
  const check = useQuery({
    queryKey: ['models', 'run', model.id],
    queryFn: ({ signal }) => checkRun(model.id, signal),
    staleTime: 0,
    // What was wrong a moment ago may be right by now.
    gcTime: 0,
  });
  const projects = useQuery(projectsOf(identity.domain));
  const label = (name: string) => t(`run.${name}`);
  const submit = async ({ name: typed, project, group }: Values) => {
    const made = check.data?.made;
    const definitionFile = check.data?.definitionFile;
    const projectName = projects.data?.find(({ value }) => value === project)?.label;
    if (!made || !definitionFile || !projectName)
      throw new AppError('invalid', {
        fields: { [made ? 'project' : 'name']: t(made ? 'run.noProject' : 'run.notYet') },
      });
    const name = typed.trim();
    const place = { name, project: projectName, domain: identity.domain, group: group.trim() };
    startTask(
      t('run.task', { name }),
      async ({ log, progress }) => {
        const there = await readClone(folder, identity.email)();
        const target = there?.name ?? `${folder}-${end}`;
        if (!there) {
          log(t('run.cloning', { target }));
          const title = t('run.cloneTask', { name: folder, target });
          await cloneAndWait(client, { id: model.id, name: target, host: model.host ?? '', title });
        }
        progress(1, 2);
        log(t('run.making', { target }));
        await write(() => createService({ ...place, model: there?.id ?? target, definitionFile, made }));
        progress(2, 2);
        const to = paths.services({ q: name });
        notify.success(t('run.done', { name }), [{ label: t('run.open'), href: hrefOf(to), onAct: () => goTo(to) }]);
        return 'done';
      },
      2,
    );
  };
  return (
    <FormDrawer<Values>
      formId={`models/run/${model.id}`}
      title={t('actOne.run', { name: model.name })}
      initial={
        projects.data && check.data
          ? { name: serviceNameOf(folder, end), project: usualProject(projects.data), group: 'default' }
          : undefined
      }
      labels={label}
      submitLabel={t('act.run')}
      begins
      submit={submit}
      onDone={onClose}
      onClose={onClose}
    >
      <Loaded of={check}>{(read) => <Obstacles check={read} />}</Loaded>
      <Form.Item
        name="name"
        label={label('name')}
        extra={t('run.nameHelp')}
        rules={[
          checkRule(
            (text) => (NAME.test(text.trim()) ? null : 'shape'),
            () => t('run.nameHelp'),
          ),
        ]}
      >
        <Input maxLength={24} autoComplete="off" />
      </Form.Item>
      <Form.Item name="project" label={label('project')}>
        <ProjectSelect label={label('project')} domain={identity.domain} />
      </Form.Item>
      <Form.Item name="group" label={label('group')} extra={t('run.groupHelp')}>
        {/* Nobody else is told which ones there are. */}
        {identity.role === 'superadmin' ? (
          <ResourceGroupSelect label={label('group')} />
        ) : (
          <Input maxLength={64} autoComplete="off" />
        )}
      </Form.Item>
    </FormDrawer>
  );
}
