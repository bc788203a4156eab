import { useTranslation } from 'react-i18next';
import { paths } from '@/lib/paths';
import { FormDrawer } from '@/kit/FormDrawer';
import { useEditForm } from '@/kit/use-edit-form';
import { useWrites } from '@/kit/use-writes';
import { useLimitWords } from '@/entities/slots/use-limit-words';
import { useFormSlots } from '@/entities/slots/use-form-slots';
import { atName } from './changes';
import type { ProjectRow } from './fields';
import { useFieldLabel } from './labels';
import { projectEdit } from './project-edit';
import type { ProjectValues } from './project-input';
import { ProjectFields } from './ProjectFields';

/** Changes a project; only what was changed is sent, after a look at what the server has now. */
export function EditProject({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation(['projects-edit', 'projects']);
  const { write } = useWrites('projects');
  const slots = useFormSlots();
  const { infos } = slots;
  const labels = useFieldLabel(infos);
  const show = useLimitWords(infos);
  const spec = projectEdit(id, infos);
  const { row: project, ...form } = useEditForm<ProjectRow, ProjectValues>({
    ...spec,
    toValues: slots.loading ? undefined : spec.toValues,
    write: async (edit) => {
      try {
        await write(() => spec.write(edit));
      } catch (failure) {
        throw atName(failure, t('projects-edit:taken', { domain: edit.values.domain }));
      }
    },
  });
  return (
    <FormDrawer<ProjectValues>
      {...form}
      formId={`projects/edit/${id}`}
      title={t('projects-edit:edit.title', { name: project?.name ?? '' })}
      labels={labels}
      show={show}
      submitLabel={t('projects-edit:edit.submit')}
      says={({ values: { name } }) => ({
        did: 'changed',
        name,
        row: id,
        link: { to: paths.projects({ open: id }) },
        inverse: { kind: 'projects/edit', of: id },
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {project ? <ProjectFields project={project} slots={slots} /> : null}
    </FormDrawer>
  );
}
