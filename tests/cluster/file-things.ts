/** A folder of the superadmin for journeys among files, and what a second client finds in it. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { signed } from './client.ts';
import { later, nextName } from './things.ts';

async function answerOf<T>(path: string, body?: unknown, method?: string): Promise<T> {
  const answer = await signed(path, undefined, body, method);
  if (!answer.ok) throw new Error(`${path} ${answer.status} ${await answer.text()}`);
  const text = await answer.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

export interface FolderOf {
  id: string;
  name: string;
}

/** Gone in the end, with everything in it. */
export async function folderOfFiles(): Promise<FolderOf> {
  const name = nextName();
  const { id } = await answerOf<{ id: string }>('/folders', { name, host: 'local:volume1', permission: 'rw' });
  later(async () => {
    await answerOf('/folders', { vfolderId: id }, 'DELETE');
    await answerOf('/folders/delete-from-trash-bin', { id });
  });
  return { id: id.replace(/^(\w{8})(\w{4})(\w{4})(\w{4})/, '$1-$2-$3-$4-'), name };
}

/** Names at a place, in their order, without the server's own place for uploads. */
export async function namesAt(id: string, path = ''): Promise<string[]> {
  type Found = { items: { name: string }[] };
  const { items } = await answerOf<Found>(`/folders/${id}/files?path=${encodeURIComponent(path)}`);
  return items
    .map(({ name }) => name)
    .filter((name) => name !== '.upload')
    .toSorted();
}

async function streamOf(id: string, file: string): Promise<Response> {
  const { token, url } = await answerOf<{ token: string; url: string }>(`/folders/${id}/request-download`, { file });
  return fetch(`${url}?token=${token}`);
}

export const textOf = async (id: string, file: string): Promise<string> => (await streamOf(id, file)).text();

/** SHA-256 of a file in a folder. */
export async function sumOf(id: string, file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of (await streamOf(id, file)).body ?? []) hash.update(part as Uint8Array);
  return hash.digest('hex');
}

export async function sumOfLocal(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Uint8Array);
  return hash.digest('hex');
}

/** A file of so many MiB, no two pieces of which are alike. */
export async function bigFile(folder: string, name: string, mib: number): Promise<string> {
  const path = join(folder, name);
  const file = await open(path, 'w');
  let seed = createHash('sha256').update(name).digest();
  for (let at = 0; at < mib; at += 1) {
    seed = createHash('sha256').update(seed).digest();
    // oxlint-disable-next-line no-await-in-loop -- in its order
    await file.write(Buffer.alloc(2 ** 20, seed));
  }
  await file.close();
  return path;
}

/** Writes a file as somebody else would meanwhile. */
export async function putText(id: string, path: string, text: string): Promise<void> {
  const body = new TextEncoder().encode(text);
  const ticket = { path, size: body.length };
  const { token, url } = await answerOf<{ token: string; url: string }>(`/folders/${id}/request-upload`, ticket);
  const headers = { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
  const answer = await fetch(`${url}?token=${token}`, { method: 'PATCH', headers, body });
  if (!answer.ok) throw new Error(`${path} ${answer.status}`);
}
