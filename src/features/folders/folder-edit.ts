import { renameFolder, setFolderOptions } from '@/entities/folders/changes';
import type { EditSpec } from '@/kit/edit-work';
import { mustBe, readFolder } from './api';
import type { FolderRow } from './folder';
import { editValuesOf, type EditValues } from './folder-input';

/** How the name and the options of a folder are changed: only what differs is sent. */
export const folderEdit = (id: string, superadmin: boolean): EditSpec<FolderRow, EditValues> => ({
  read: readFolder(id, superadmin),
  toValues: editValuesOf,
  asRead: (typed) => ({ ...typed, ...(typed.name !== undefined && { name: typed.name.trim() }) }),
  write: async ({ values: { name, permission, cloneable }, changed, now }) => {
    await mustBe(now, 'in-use', superadmin);
    const options = {
      ...('permission' in changed && { permission }),
      ...('cloneable' in changed && { cloneable }),
    };
    if (Object.keys(options).length > 0) await setFolderOptions(id, options);
    if ('name' in changed) await renameFolder(id, name.trim());
  },
});
