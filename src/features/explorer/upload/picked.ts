/** What was chosen or dropped: files with the paths that they are to have, folders and all. */
import { asWritten } from '../names';

export interface Picked {
  file: File;
  /** Below the place that it goes to, e.g. `photos/2026/a.jpg`. */
  path: string;
}

export interface Haul {
  files: Picked[];
  /** Folders without anything in them, which no file would bring. */
  emptyFolders: string[];
}

/** Of a file dialog; with whole folders each file says where in them it is. */
export const fromInput = (files: Iterable<File>): Haul => ({
  files: Array.from(files, (file) => ({ file, path: asWritten(file.webkitRelativePath || file.name) })),
  emptyFolders: [],
});

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((done, fail) => entry.file(done, fail));

/** A browser hands out a hundred at a time. */
async function childrenOf(entry: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = entry.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one part after the other
    const part = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (part.length === 0) return all;
    all.push(...part);
  }
}

async function walk(entry: FileSystemEntry, above: string, haul: Haul): Promise<void> {
  const path = asWritten(above === '' ? entry.name : `${above}/${entry.name}`);
  if (entry.isFile) return void haul.files.push({ file: await fileOf(entry as FileSystemFileEntry), path });
  const children = await childrenOf(entry as FileSystemDirectoryEntry);
  if (children.length === 0) haul.emptyFolders.push(path);
  // oxlint-disable-next-line no-await-in-loop -- thousands at a time would be too many
  for (const child of children) await walk(child, path, haul);
}

/** Of a drop. What it holds has to be taken at once: the browser empties it when the event is over. */
export async function fromDrop({ items }: DataTransfer): Promise<Haul> {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const haul: Haul = { files: [], emptyFolders: [] };
  // oxlint-disable-next-line no-await-in-loop -- in their order
  for (const entry of entries) await walk(entry, '', haul);
  return haul;
}
