import { useTranslation } from 'react-i18next';
import { shaped } from '@/api/fresh';
import { paths } from '@/lib/paths';
import { FormDrawer } from '@/kit/FormDrawer';
import { readBackCreate, type Sent } from '@/kit/read-back';
import { slotsAsRead } from '@/kit/slot-values';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { useFormSlots } from '@/entities/slots/use-form-slots';
import { readProjectsNamed } from './api';
import { atName, createProject } from './changes';
import { useFieldLabel } from './labels';
import { newProject, toCreateProps, valuesOf, type ProjectValues } from './project-input';
import { ProjectFields } from './ProjectFields';

/** The form of a new project. */
export function CreateProject({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['projects-edit', 'projects']);
  const { identity } = useIdentity();
  const { write } = useWrites('projects');
  const slots = useFormSlots();
  const { infos } = slots;
  const labels = useFieldLabel(infos);
  const submit = async (values: ProjectValues) => {
    try {
      await write(() => createProject(values.name, toCreateProps(values, infos)));
    } catch (failure) {
      throw atName(failure, t('projects-edit:taken', { domain: values.domain }));
    }
  };
  const readBack = (sent: Sent<ProjectValues>) =>
    shaped(readProjectsNamed(sent.values.name, sent.values.domain), (found) =>
      readBackCreate(
        { ...sent, values: slotsAsRead(sent.values, infos) },
        found.map((project) => ({ values: valuesOf(project, infos), at: project.created_at })),
      ),
    );
  return (
    <FormDrawer<ProjectValues>
      formId="projects/create"
      title={t('projects-edit:create.title')}
      initial={slots.loading ? undefined : newProject(identity.domain, infos)}
      labels={labels}
      submitLabel={t('projects-edit:create.submit')}
      submit={submit}
      readBack={readBack}
      says={({ values: { name } }) => ({ did: 'created', name, link: { to: paths.projects({ q: name }) } })}
      onDone={onClose}
      onClose={onClose}
    >
      <ProjectFields project={null} slots={slots} />
    </FormDrawer>
  );
}
