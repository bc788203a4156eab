import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { slotDetails } from '@/entities/slots/slot-types';
import { FormDrawer } from '@/kit/FormDrawer';
import { FormTrouble } from '@/kit/FormTrouble';
import { useIdentity } from '@/kit/use-session';
import { atName, createProject, projectExists, useWrite } from './changes';
import { useFieldLabel } from './labels';
import { newProject, toCreateProps, type ProjectValues } from './project-input';
import { ProjectFields } from './ProjectFields';

/** The form of a new project. */
export function CreateProject({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['projects-edit', 'projects']);
  const { identity } = useIdentity();
  const write = useWrite();
  const slots = useQuery(slotDetails());
  const labels = useFieldLabel(slots.data);
  const sent = useRef({ name: '', domain: '' });
  if (slots.isError && !slots.data)
    return (
      <FormTrouble
        title={t('projects-edit:create.title')}
        error={slots.error}
        onRetry={() => void slots.refetch()}
        onClose={onClose}
      />
    );
  const infos = slots.data;
  const submit = async (values: ProjectValues) => {
    if (!infos) return;
    sent.current = values;
    try {
      await write(() => createProject(values.name, toCreateProps(values, infos)));
    } catch (failure) {
      throw atName(failure, t('projects-edit:taken', { domain: values.domain }));
    }
  };
  return (
    <FormDrawer<ProjectValues>
      formId="projects/create"
      title={t('projects-edit:create.title')}
      initial={infos && newProject(identity.domain, infos)}
      labels={labels}
      submitLabel={t('projects-edit:create.submit')}
      submit={submit}
      readBack={async () => ((await projectExists(sent.current.name, sent.current.domain)) ? 'applied' : 'not-applied')}
      onDone={onClose}
      onClose={onClose}
    >
      {infos ? <ProjectFields project={null} infos={infos} /> : null}
    </FormDrawer>
  );
}
