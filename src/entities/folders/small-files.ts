/** Small texts in folders, read and written whole: definitions and the like. */
import { AppError } from '@/api/errors';
import { fresh } from '@/api/fresh';
import { asObject, asText } from '@/api/json';
import { firstBytes } from './first-bytes';
import { readText as textIn, writeText, type TextFile } from './text';
import { filesAt, PATIENCE, requestUpload } from './tickets';

/** The names of the files at the root of a folder. */
export const rootFiles = (folder: string) =>
  fresh((question): Promise<string[]> =>
    question.rest(`${filesAt(folder, 'files')}?path=`, (answer) => {
      const { items } = asObject(answer);
      if (!Array.isArray(items)) throw new TypeError('no items');
      return items.map(asObject).flatMap(({ name, type }) => (type === 'FILE' ? (asText(name) ?? []) : []));
    }),
  );

/** More than this no definition is (bytes). */
export const MOST = 256 * 1024;

/** A file as text, from the storage proxy. @throws `not-found`; `network` where the page may not go there */
export async function readText(folder: string, file: string, signal?: AbortSignal): Promise<string> {
  return new TextDecoder().decode(await firstBytes(folder, file, MOST, signal));
}

const NOTHING: TextFile = { text: '', lineEnd: '\n', hasMark: false, isWhole: true };

/** A file at the root for a form that edits it, empty where there is none yet. @throws `invalid` where it is no text, or more than is read */
export const readTextFile = (folder: string, file: string) =>
  fresh(async (question): Promise<TextFile> => {
    if (!(await question.read(rootFiles(folder))).includes(file)) return NOTHING;
    const bytes = await firstBytes(folder, file, MOST + 1, question.signal);
    // Saved, a part of it would take the place of the whole.
    const text = bytes.byteLength > MOST ? null : textIn(bytes, true);
    if (!text) throw new AppError('invalid', { detail: 'not-editable-text' });
    return text;
  });

/** Puts a text in the place of what the file has. @throws `network`, `http`; it may have arrived all the same */
export async function saveTextFile(folder: string, file: string, text: string, like: TextFile): Promise<void> {
  const body = new Blob([writeText(text, like)]);
  const url = await requestUpload(folder, file, body.size);
  const answer = await fetch(url, {
    method: 'PATCH',
    headers: { 'Tus-Resumable': '1.0.0', 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
    body,
    credentials: 'omit',
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => {
    throw new AppError('unknown-outcome');
  });
  if (!answer.ok) throw new AppError('http', { status: answer.status });
}
