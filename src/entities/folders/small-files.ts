/** Small texts in folders, read whole: definitions and the like. */
import { rest } from '@/api/client';
import { asObject, asText } from '@/api/json';
import { firstBytes } from './first-bytes';
import { filesAt } from './tickets';

/** The names of the files at the root of a folder. */
export const rootFiles = (folder: string, signal?: AbortSignal): Promise<string[]> =>
  rest('GET', filesAt(folder, 'files'), {
    search: { path: '' },
    signal,
    decode: (answer) => {
      const { items } = asObject(answer);
      if (!Array.isArray(items)) throw new TypeError('no items');
      return items.map(asObject).flatMap(({ name, type }) => (type === 'FILE' ? (asText(name) ?? []) : []));
    },
  });

/** More than this no definition is (bytes). */
const MOST = 256 * 1024;

/** A file as text, from the storage proxy. @throws `not-found`; `network` where the page may not go there */
export async function readText(folder: string, file: string, signal?: AbortSignal): Promise<string> {
  return new TextDecoder().decode(await firstBytes(folder, file, MOST, signal));
}
