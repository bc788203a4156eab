/** What the manager hands out for the storage proxy, which holds the files of folders. */
import { rest } from '@/api/client';

/** So long the storage proxy may take for a small file, all its bytes included (ms). */
export const PATIENCE = 30_000;

/** The address of a call about a folder. */
export const filesAt = (folder: string, call: string): string => `/folders/${encodeURIComponent(folder)}/${call}`;

interface Ticket {
  token: string;
  url: string;
}

/** An answer that hands over to the storage proxy. @throws where it does not */
export function ticketOf(answer: unknown): Ticket {
  const { token, url } = answer as Partial<Ticket>;
  if (typeof token !== 'string' || typeof url !== 'string' || !URL.canParse(url)) throw new TypeError('no ticket');
  return { token, url };
}

export const addressOf = ({ token, url }: Ticket): string => `${url}?token=${token}`;

/** Where the storage proxy has a file, or everything in a place as an archive. */
export async function requestDownload(
  folder: string,
  path: string,
  archive: boolean,
  signal?: AbortSignal,
): Promise<string> {
  const body = { file: path, archive };
  const ticket = await rest('POST', filesAt(folder, 'request-download'), {
    body,
    decode: ticketOf,
    write: false,
    signal,
  });
  return archive ? `${addressOf(ticket)}&archive=true` : addressOf(ticket);
}

/** Where the storage proxy takes a file of that size (bytes), which replaces one that is there. */
export const requestUpload = async (folder: string, path: string, size: number): Promise<string> =>
  addressOf(await rest('POST', filesAt(folder, 'request-upload'), { body: { path, size }, decode: ticketOf }));
