/** Folders' files over REST: reads here and in `fresh` form, writes as the server has them. */
import { AppError, isAppError, present } from '@/api/errors';
import { fresh } from '@/api/fresh';
import { FolderOfFilesDocument, type FolderOfFilesQuery } from '@/api/gen/folder.legacy';
import { entriesOf, type Entry } from './entry';
import type { Place } from './place';

export type Folder = NonNullable<FolderOfFilesQuery['vfolder_node']>;

/** The server's name of a node: base64 of its type and id. */
const nodeId = (id: string): string => btoa(`VirtualFolderNode:${id}`);

/** What is known of the folder itself. */
export const readFolder = (id: string) =>
  fresh(async (ask): Promise<Folder> =>
    present((await ask.query(FolderOfFilesDocument, { id: nodeId(id) })).vfolder_node),
  );

const at = (folder: string, call: string): string => `/folders/${encodeURIComponent(folder)}/${call}`;

/** Of a place that is not there, or is a file, the server says only that the request was bad. */
const isNoPlace = (e: unknown): boolean => isAppError(e) && e.code === 'vfolder_generic_bad-request';

/** Everything that stands at a place: the server has no pages of it. @throws `not-found` where there is no such place */
export const readEntries = ({ folder, path }: Place) =>
  fresh((ask): Promise<Entry[]> =>
    ask
      .rest(`${at(folder, 'files')}?path=${encodeURIComponent(path)}`, (answer) => entriesOf(answer, { folder, path }))
      .catch((e: unknown) => {
        throw isNoPlace(e) ? new AppError('not-found') : e;
      }),
  );
