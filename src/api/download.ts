import { mustBeAllowed, judge } from './auth';
import { endpoint, managerUrl } from './endpoint';
import { AppError, isAppError } from './errors';
import { fetchInit, fromFetch, gate, makeStop, mustBeSendable } from './transport';

/** The server may think for some time before the first byte (ms). */
const FIRST_ANSWER = 120_000;

/**
 * A file that the server makes, e.g. `/export/sessions/csv` of what `body` asks for. It is taken as it comes, so that a large one
 * is never a text in memory; `onBytes` is told how much has come. Throws `AppError`; a file that breaks off is `network`.
 */
export async function downloadBlob(
  path: string,
  body: object,
  { signal, onBytes }: { signal?: AbortSignal; onBytes?: (bytes: number) => void } = {},
): Promise<Blob> {
  mustBeAllowed();
  mustBeSendable(signal);
  const url = managerUrl(path);
  const { mode, sign } = endpoint();
  const headers = { ...(await sign?.('POST', url)), 'Content-Type': 'application/json' };
  const credentials = mode === 'session' ? 'same-origin' : 'omit';
  const stop = makeStop(signal, FIRST_ANSWER);
  const race = <T>(work: Promise<T>): Promise<T> => Promise.race([work, stop.stopped]);
  try {
    const call = { method: 'POST', url, headers, credentials, body: JSON.stringify(body), write: false } as const;
    const response = await race(fetch(url, fetchInit(call, stop.signal)));
    stop.clearDeadline();
    if (!response.ok) gate({ status: response.status, headers: response.headers, text: await race(response.text()) });
    if (!/text\/csv/i.test(response.headers.get('Content-Type') ?? '')) throw new AppError('not-json');
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let bytes = 0;
    const reader = response.body?.getReader();
    while (reader) {
      const { done, value } = await race(reader.read());
      if (done) break;
      parts.push(value);
      onBytes?.((bytes += value.byteLength));
    }
    return new Blob(parts, { type: 'text/csv;charset=utf-8' });
  } catch (e) {
    const error = isAppError(e) ? e : fromFetch(e, false);
    throw error.status === 401 ? await judge(error) : error;
  } finally {
    stop.done();
  }
}
