/** Reads into a file, from the storage proxy. */
import { AppError } from '@/api/errors';
import { fresh } from '@/api/fresh';
import { firstBytes } from '@/entities/folders/first-bytes';
import { readText, writeText, type TextFile } from '@/entities/folders/text';
import { PATIENCE, requestUpload } from '@/entities/folders/tickets';
import { readEntries } from '../api';
import { pathOf, type Entry } from '../entry';
import { imageType, shapeOf } from './text';

/** So much of a text is shown, and as large may be what is edited (bytes). */
export const MOST_TEXT = 256 * 1024;
export const MOST_IMAGE = 8 * 1024 * 1024;

/** The first bytes of a file. @throws AppError */
const bytesOf = (entry: Entry, most: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> =>
  entry.size === 0 ? Promise.resolve(new Uint8Array()) : firstBytes(entry.folder, pathOf(entry), most, signal);

/** What of a file can be shown. An image is an address that holds it, which no policy forbids. */
export type Look = { kind: 'text'; file: TextFile } | { kind: 'image'; url: string } | { kind: 'large' | 'binary' };

const asUrl = (blob: Blob): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => done(reader.result as string));
    reader.addEventListener('error', () => fail(new AppError('broken-answer')));
    reader.readAsDataURL(blob);
  });

export async function lookInto(entry: Entry, signal?: AbortSignal): Promise<Look> {
  const size = entry.size ?? 0;
  if (shapeOf(entry.name) === 'image') {
    if (size > MOST_IMAGE) return { kind: 'large' };
    const bytes = await bytesOf(entry, MOST_IMAGE, signal);
    return { kind: 'image', url: await asUrl(new Blob([bytes], { type: imageType(entry.name) })) };
  }
  const file = readText(await bytesOf(entry, MOST_TEXT, signal), size <= MOST_TEXT);
  return file ? { kind: 'text', file } : { kind: 'binary' };
}

/** A whole text as it is now; null where it is not there any more, or is none that could be edited. */
export const readWhole = (entry: Entry) =>
  fresh(async (ask): Promise<TextFile | null> => {
    const there = await ask.read(readEntries({ folder: entry.folder, path: entry.dir }));
    const now = there.find(({ name, kind }) => name === entry.name && kind === 'file');
    if (!now || (now.size ?? 0) > MOST_TEXT) return null;
    return readText(await bytesOf(now, MOST_TEXT, ask.signal), true);
  });

/** Puts a text in the place of what the file has. After a lost answer it has to be looked for. @throws AppError */
export async function saveText(entry: Entry, text: string, like: TextFile): Promise<void> {
  const file = new Blob([writeText(text, like)]);
  const url = await requestUpload(entry.folder, pathOf(entry), file.size);
  const { NotSent, sendFile } = await import('../upload/send');
  try {
    await sendFile({ url, file, signal: AbortSignal.timeout(PATIENCE), onBytes: () => undefined });
  } catch (e) {
    const why = e instanceof NotSent ? e.why : 'gone';
    throw new AppError(why === 'refused' ? 'refused' : why === 'gone' ? 'unknown-outcome' : 'network');
  }
}
