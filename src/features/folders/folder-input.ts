/** What is typed about a folder, and what is sent. Pure. */
import type { NewFolder } from '@/entities/folders/changes';
import type { FolderProject } from './api';
import { folderName, type FolderRow } from './folder';

export interface NewValues {
  kind: 'project' | 'user';
  project: string | null;
  name: string;
  host: string | null;
  usageMode: string;
  permission: string;
  cloneable: boolean;
}

/** A folder of the model store holds models, whatever else was chosen; its members may only read it. */
export const forStore = (values: NewValues, projects: readonly FolderProject[]): boolean =>
  values.kind === 'project' && projects.some(({ id, models }) => models && id === values.project);

export function toNewFolder(values: NewValues, projects: readonly FolderProject[]): NewFolder {
  const { kind, project, name, usageMode, ...rest } = values;
  return {
    ...rest,
    name: name.trim(),
    usageMode: forStore(values, projects) ? 'model' : usageMode,
    ...(kind === 'project' && project && { project }),
  };
}

export interface EditValues {
  name: string;
  permission: string;
  cloneable: boolean;
}

export const editValuesOf = (folder: FolderRow): EditValues => ({
  name: folderName(folder),
  permission: folder.permission ?? 'ro',
  cloneable: folder.cloneable === true,
});
