/** Folders' files over REST: reads here and in `fresh` form, writes as the server has them. */
import { rest } from '@/api/client';
import { AppError, isAppError, present } from '@/api/errors';
import { fresh, shaped } from '@/api/fresh';
import { FolderOfFilesDocument, type FolderOfFilesQuery } from '@/api/gen/folder.legacy';
import { addressOf, filesAt as at, ticketOf } from '@/entities/folders/tickets';
import { outcomeOf, type Outcome } from '@/kit/lost-answer';
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

/** Several of them as one archive. */
export const requestArchive = async (folder: string, files: readonly string[]): Promise<string> =>
  addressOf(
    await rest('POST', at(folder, 'request-download-archive'), { body: { files }, decode: ticketOf, write: false }),
  );

/** Makes a folder; its parents are there. */
export const makeFolder = (folder: string, path: string): Promise<unknown> =>
  rest('POST', at(folder, 'mkdir'), { body: { path, parents: true, exist_ok: false } });

/** What stands in the new name's way is replaced without a word, or takes it in: look first. */
export const renameEntry = (folder: string, path: string, name: string): Promise<unknown> =>
  rest('POST', at(folder, 'rename-file'), { body: { target_path: path, new_name: name } });

/** The same holds for where it is moved to. */
export const moveEntry = (folder: string, from: string, to: string): Promise<unknown> =>
  rest('POST', at(folder, 'move-file'), { body: { src: from, dst: to } });

/** Deletes in the background, whole folders too: the task's id. */
export const deleteEntries = (folder: string, files: readonly string[]): Promise<string> =>
  rest('POST', at(folder, 'delete-files-async'), {
    body: { files, recursive: true },
    decode: (answer) => {
      const { bgtask_id: id } = answer as { bgtask_id?: unknown };
      if (typeof id !== 'string') throw new TypeError('no task');
      return id;
    },
  });

/** Whether entries of one place are gone. Folders and the rest of several that are there may be about to go, which takes its time: that tells nothing. */
export const areGone = (entries: readonly Entry[]) =>
  shaped(readEntries({ folder: entries[0]?.folder ?? '', path: entries[0]?.dir ?? '' }), (there): Outcome => {
    const names = new Set(there.map(({ name }) => name));
    const left = entries.filter(({ name }) => names.has(name));
    const some = left.length > 0 && left.length < entries.length;
    if (some || left.some(({ kind }) => kind === 'folder')) return 'unknown';
    return outcomeOf(left.length === 0);
  });
