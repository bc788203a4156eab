/** A folder as the lists have it. Pure. */
import type { FolderListQuery } from '@/api/gen/folders.legacy';
import { isTrashed } from '@/entities/folders/statuses';

type Listed = NonNullable<NonNullable<FolderListQuery['vfolder_list']>['items'][number]>;

/** What two releases and two queries have in common; a node has no domain. */
export type FolderRow = Omit<Listed, 'domain_name'> & Partial<Pick<Listed, 'domain_name'>>;

export const folderId = (folder: FolderRow): string => String(folder.id);
export const folderName = (folder: FolderRow): string => folder.name ?? '';

export const isOfProject = ({ ownership_type: type }: Pick<FolderRow, 'ownership_type'>): boolean => type === 'group';

/** A user's folder belongs to its owner, whoever made it; 26.9 names the personal project of that user beside it. */
export const ownerOf = (folder: FolderRow): string | null => (isOfProject(folder) ? null : (folder.user_email ?? null));
export const projectOf = (folder: FolderRow): string | null =>
  isOfProject(folder) ? (folder.group_name ?? null) : null;

/** What stands in the way of a change of it; `trash`: to be restored first. */
export const hindrance = ({ status }: Pick<FolderRow, 'status'>): 'trash' | 'busy' | null => {
  if (isTrashed(status)) return 'trash';
  return status === 'ready' || status === 'mounted' ? null : 'busy';
};
