import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '@/api/errors';
import { modifyProject } from '@/entities/projects/modify-project';
import { slotDetails } from '@/entities/slots/slot-types';
import { sameValue } from '@/kit/conflict';
import { FormDrawer } from '@/kit/FormDrawer';
import { FormTrouble } from '@/kit/FormTrouble';
import { projectDetail } from './api';
import { atName, useWrite } from './changes';
import { useFieldLabel } from './labels';
import { toModifyProps, valuesOf, type ProjectValues } from './project-input';
import { ProjectFields } from './ProjectFields';

/** Changes a project; only what was changed is sent, after a look at what the server has now. */
export function EditProject({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation(['projects-edit', 'projects']);
  const client = useQueryClient();
  const write = useWrite();
  const detail = useQuery({ ...projectDetail(id), staleTime: 0 });
  const slots = useQuery(slotDetails());
  const labels = useFieldLabel(slots.data);
  const sent = useRef<Partial<ProjectValues>>({});
  const project = detail.data;
  const infos = slots.data;
  const title = t('projects-edit:edit.title', { name: project?.name ?? '' });
  const failed = detail.error ?? slots.error ?? (project === null ? new AppError('not-found') : null);
  if (failed && !(project && infos))
    return (
      <FormTrouble
        title={title}
        error={failed}
        onRetry={() => void Promise.all([detail.refetch(), slots.refetch()])}
        onClose={onClose}
      />
    );

  const submit = async (values: ProjectValues, changed: Partial<ProjectValues>) => {
    if (!infos) return;
    sent.current = changed;
    try {
      await write(() => modifyProject(id, toModifyProps(values, Object.keys(changed), infos)));
    } catch (failure) {
      throw atName(failure, t('projects-edit:taken', { domain: values.domain }));
    }
  };
  const reread = async (): Promise<Partial<ProjectValues>> => {
    const now = await client.fetchQuery({ ...projectDetail(id), staleTime: 0 });
    if (!now || !infos) throw new AppError('not-found');
    return valuesOf(now, infos, project ?? undefined);
  };
  const readBack = async () => {
    const now = await reread();
    const same = Object.entries(sent.current).every(([name, value]) =>
      sameValue(now[name as keyof ProjectValues], value),
    );
    return same ? ('applied' as const) : ('not-applied' as const);
  };
  return (
    <FormDrawer<ProjectValues>
      formId={`projects/edit/${id}`}
      title={title}
      initial={project && infos ? valuesOf(project, infos) : undefined}
      labels={labels}
      submitLabel={t('projects-edit:edit.submit')}
      submit={submit}
      reread={reread}
      readBack={readBack}
      onDone={onClose}
      onClose={onClose}
    >
      {project && infos ? <ProjectFields project={project} infos={infos} /> : null}
    </FormDrawer>
  );
}
