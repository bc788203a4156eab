/** What is written about folders, by id: names are not theirs alone. Each call throws an `AppError`. */
import { rest } from '@/api/client';
import { asObject, asText } from '@/api/json';

export const renameFolder = (id: string, name: string): Promise<unknown> =>
  rest('POST', `/folders/${id}/rename`, { body: { new_name: name } });

export interface FolderOptions {
  cloneable?: boolean;
  permission?: string;
}

export const setFolderOptions = (id: string, options: FolderOptions): Promise<unknown> =>
  rest('POST', `/folders/${id}/update-options`, { body: options });

/** Into the bin. Refused while a session has it mounted. */
export const trashFolder = (id: string): Promise<unknown> => rest('DELETE', '/folders', { body: { vfolderId: id } });

/** The server also does it to a folder that is gone, whose files do not come back: look at its status first. */
export const restoreFolder = (id: string): Promise<unknown> =>
  rest('POST', '/folders/restore-from-trash-bin', { body: { id } });

/** The server also does it to a folder that never was in the bin: look at its status first. */
export const deleteFolder = (id: string): Promise<unknown> =>
  rest('POST', '/folders/delete-from-trash-bin', { body: { id } });

/** Gives the folder of a user to another one. Superadmins only. */
export const changeFolderOwner = (id: string, email: string): Promise<unknown> =>
  rest('POST', '/folders/_/change-ownership', { body: { vfolder: id, user_email: email } });

/** Gives members of its project a permission of their own on a project folder; who has one gets the new one. */
export const shareFolder = (id: string, emails: readonly string[], permission: string): Promise<unknown> =>
  rest('POST', `/folders/${id}/share`, { body: { permission, emails: [...emails] } });

/** Changes what somebody may do who has it; null: takes it from them. `user`: a UUID. */
export const setFolderShare = (id: string, user: string, permission: string | null): Promise<unknown> =>
  rest('POST', '/folders/_/sharing', {
    body: { vfolder_id: id, user_perm_list: [{ user_id: user, perm: permission }] },
  });

export interface NewFolder {
  name: string;
  host: string | null;
  usageMode: string;
  permission: string;
  cloneable: boolean;
  /** UUID of the project that it is for; without one it is the caller's own. */
  project?: string;
}

/** Gives its id. */
export const createFolder = ({ name, host, usageMode, permission, cloneable, project }: NewFolder): Promise<string> =>
  rest('POST', '/folders', {
    body: { name, host, usage_mode: usageMode, permission, cloneable, ...(project && { group: project }) },
    decode: (answer) => asText(asObject(answer).id) ?? '',
  });

/** Begins a copy, which is the caller's own; gives the id of the server's task. */
export const cloneFolder = (id: string, { name, host, usageMode, permission, cloneable }: NewFolder): Promise<string> =>
  rest('POST', `/folders/${id}/clone`, {
    body: { target_name: name, target_host: host, usage_mode: usageMode, permission, cloneable },
    decode: (answer) => asText(asObject(answer).bgtask_id) ?? '',
  });
