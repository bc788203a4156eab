import { mustBeAllowed, judge } from './auth';
import { endpoint, managerUrl } from './endpoint';
import { AppError, isAppError } from './errors';
import { fetchInit, fromFetch, gate, makeStop, mustBeSendable } from './transport';

/** The server may think for some time before the first byte (ms). */
const FIRST_ANSWER = 120_000;

/**
 * A file that the server makes, e.g. `/export/sessions/csv` of what `body` asks for, in parts as they come: the next one is
 * read when the last is dealt with, so that a large file is never in memory. Throws `AppError`; a file that breaks off is `network`.
 */
export async function* downloadParts(
  path: string,
  body: object,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  mustBeAllowed();
  mustBeSendable(signal);
  const url = managerUrl(path);
  const { mode, sign } = endpoint();
  const headers = { ...(await sign?.('POST', url)), 'Content-Type': 'application/json' };
  const credentials = mode === 'session' ? 'same-origin' : 'omit';
  const stop = makeStop(signal, FIRST_ANSWER);
  const race = <T>(work: Promise<T>): Promise<T> => Promise.race([work, stop.stopped]);
  let reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined;
  try {
    const call = { method: 'POST', url, headers, credentials, body: JSON.stringify(body), write: false } as const;
    const response = await race(fetch(url, fetchInit(call, stop.signal)));
    stop.clearDeadline();
    if (!response.ok) gate({ status: response.status, headers: response.headers, text: await race(response.text()) });
    if (!/text\/csv/i.test(response.headers.get('Content-Type') ?? '')) throw new AppError('not-json');
    reader = response.body?.getReader();
    while (reader) {
      // oxlint-disable-next-line no-await-in-loop -- one part after the other
      const { done, value } = await race(reader.read());
      if (done) break;
      yield value;
    }
  } catch (e) {
    const error = isAppError(e) ? e : fromFetch(e, false);
    throw error.status === 401 ? await judge(error) : error;
  } finally {
    stop.done();
    // Nobody wants the rest: the server need not send it.
    void reader?.cancel().catch(() => undefined);
  }
}
