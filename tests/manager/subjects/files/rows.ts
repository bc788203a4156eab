/** What stands in folders, and what is on its way there. */
import type { Db } from '../../db/db.ts';
import { stampOf } from '../../types.ts';

export interface FileRow {
  folder: string;
  /** From the folder's root. */
  path: string;
  /** Undefined: a folder. */
  bytes?: Uint8Array<ArrayBuffer>;
  modified: string;
}

export interface UploadRow {
  folder: string;
  path: string;
  size: number;
  bytes: Uint8Array<ArrayBuffer>;
}

declare module '../../db/db.ts' {
  interface Tables {
    files: Map<string, FileRow>;
    uploads: Map<string, UploadRow>;
  }
}

export const keyOf = (folder: string, path: string): string => `${folder}/${path}`;
export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
export const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Everything below a path, itself included. */
export const below = (db: Db, folder: string, path: string): FileRow[] =>
  [...db.files.values()].filter(
    (row) => row.folder === folder && (row.path === path || path === '' || row.path.startsWith(`${path}/`)),
  );

export const isFolder = (db: Db, folder: string, path: string): boolean => {
  const row = db.files.get(keyOf(folder, path));
  return path === '' || (row !== undefined && row.bytes === undefined);
};

/** Makes a folder and those above it. */
export function makeFolder(db: Db, folder: string, path: string, now: Date): void {
  if (path === '' || db.files.has(keyOf(folder, path))) return;
  makeFolder(db, folder, parentOf(path), now);
  db.files.set(keyOf(folder, path), { folder, path, modified: stampOf(now) });
}

/** A file in its place, which replaces what was there. */
export function putFile(db: Db, folder: string, path: string, bytes: Uint8Array<ArrayBuffer>, now: Date): void {
  makeFolder(db, folder, parentOf(path), now);
  db.files.set(keyOf(folder, path), { folder, path, bytes, modified: stampOf(now) });
}

/** Another path for something and everything in it. */
export function moveTo(db: Db, folder: string, from: string, to: string): void {
  for (const row of below(db, folder, from)) {
    db.files.delete(keyOf(folder, row.path));
    const path = to + row.path.slice(from.length);
    db.files.set(keyOf(folder, path), { ...row, path });
  }
}
