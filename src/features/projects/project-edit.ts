import { modifyProject } from '@/entities/projects/modify-project';
import type { EditSpec } from '@/kit/edit-work';
import { slotsAsRead } from '@/kit/slot-values';
import type { SlotInfos } from '@/lib/slots';
import { readProject } from './api';
import type { ProjectRow } from './fields';
import { toModifyProps, valuesOf, type ProjectValues } from './project-input';

/** How a project is changed: only what differs is sent. */
export const projectEdit = (id: string, infos: SlotInfos): EditSpec<ProjectRow, ProjectValues> => ({
  read: readProject(id),
  toValues: (now, first) => valuesOf(now, infos, first),
  asRead: (typed) => slotsAsRead(typed, infos),
  write: (edit) => modifyProject(id, toModifyProps(edit, infos)),
});
