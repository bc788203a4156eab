import { useTranslation } from 'react-i18next';
import { modifyProject } from '@/entities/projects/modify-project';
import { paths } from '@/lib/paths';
import { FormDrawer } from '@/kit/FormDrawer';
import { slotsAsRead } from '@/kit/slot-values';
import { useEditForm } from '@/kit/use-edit-form';
import { useWrites } from '@/kit/use-writes';
import { useLimitWords } from '@/entities/slots/use-limit-words';
import { useFormSlots } from '@/entities/slots/use-form-slots';
import { readProject } from './api';
import { atName } from './changes';
import type { ProjectRow } from './fields';
import { useFieldLabel } from './labels';
import { toModifyProps, valuesOf, type ProjectValues } from './project-input';
import { ProjectFields } from './ProjectFields';

/** Changes a project; only what was changed is sent, after a look at what the server has now. */
export function EditProject({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation(['projects-edit', 'projects']);
  const { write } = useWrites('projects');
  const slots = useFormSlots();
  const { infos } = slots;
  const labels = useFieldLabel(infos);
  const show = useLimitWords(infos);
  const { row: project, ...form } = useEditForm<ProjectRow, ProjectValues>({
    read: readProject(id),
    toValues: slots.loading ? undefined : (now, first) => valuesOf(now, infos, first),
    asRead: (typed) => slotsAsRead(typed, infos),
    write: async (edit) => {
      try {
        await write(() => modifyProject(id, toModifyProps(edit, infos)));
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
      says={({ values: { name } }) => ({ did: 'changed', name, row: id, link: { to: paths.projects({ open: id }) } })}
      onDone={onClose}
      onClose={onClose}
    >
      {project ? <ProjectFields project={project} slots={slots} /> : null}
    </FormDrawer>
  );
}
