/** The beginning of a file, from the storage proxy. */
import { AppError, isAppError } from '@/api/errors';
import { PATIENCE, requestDownload } from './tickets';

/**
 * The first `most` bytes of a file. @throws AppError: `not-found`; `network` where the page may not go there, or nothing came
 * in time; `aborted`
 */
export async function firstBytes(
  folder: string,
  path: string,
  most: number,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const url = await requestDownload(folder, path, false, signal);
  try {
    const answer = await fetch(url, {
      headers: { Range: `bytes=0-${most - 1}` },
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.any([AbortSignal.timeout(PATIENCE), ...(signal ? [signal] : [])]),
    });
    // A file of nothing has no such range.
    if (answer.status === 416) return new Uint8Array();
    if (answer.status === 404) throw new AppError('not-found', { status: 404 });
    if (!answer.ok) throw new AppError('http', { status: answer.status });
    return new Uint8Array(await answer.arrayBuffer()).slice(0, most);
  } catch (e) {
    throw isAppError(e) ? e : new AppError(signal?.aborted ? 'aborted' : 'network');
  }
}
