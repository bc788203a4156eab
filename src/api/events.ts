import { mustBeAllowed, judge } from './auth';
import { endpoint, managerUrl } from './endpoint';
import { AppError, isAppError } from './errors';
import { asObject, parseJson, type Json } from './json';
import { fetchInit, fromFetch, gate, makeStop, mustBeSendable } from './transport';

export interface ServerEvent {
  /** E.g. `bgtask_updated`, `bgtask_done`, `server_close`. */
  event: string;
  data: Json;
}

const FIRST_ANSWER = 30_000;

function parseEvent(block: string): ServerEvent | undefined {
  let event = 'message';
  const data: string[] = [];
  for (const line of block.split(/\r\n|\r|\n/)) {
    const [, field, value = ''] = /^(event|data): ?(.*)$/s.exec(line) ?? [];
    if (field === 'event') event = value;
    else if (field === 'data') data.push(value);
  }
  if (event === 'message' && data.length === 0) return undefined;
  try {
    return { event, data: asObject(parseJson(data.join('\n') || '{}')) };
  } catch {
    // An unreadable event is skipped: each event is a snapshot, and the next one says it again.
    return undefined;
  }
}

/**
 * Reads a stream of server events, e.g. `/events/background-task` with `{ task_id }`, and resolves when the server ends it.
 * It never hangs up by itself, not even at `server_close`: a webserver whose client leaves first counts a failure of the
 * manager, and some of these make it refuse everybody for seconds. Throws `AppError`; a broken stream is `network`.
 */
export async function streamEvents(
  path: string,
  search: Record<string, string>,
  onEvent: (event: ServerEvent) => void,
  signal?: AbortSignal,
): Promise<void> {
  mustBeAllowed();
  mustBeSendable(signal);
  const url = managerUrl(path, search);
  const { mode, sign } = endpoint();
  const headers = { ...(await sign?.('GET', url)), Accept: 'text/event-stream' };
  const credentials = mode === 'session' ? 'same-origin' : 'omit';
  const stop = makeStop(signal, FIRST_ANSWER);
  const race = <T>(work: Promise<T>): Promise<T> => Promise.race([work, stop.stopped]);
  try {
    const init = fetchInit({ method: 'GET', url, headers, credentials, write: false }, stop.signal);
    const response = await race(fetch(url, init));
    stop.clearDeadline();
    if (!response.ok) gate({ status: response.status, headers: response.headers, text: await race(response.text()) });
    if (!/text\/event-stream/i.test(response.headers.get('Content-Type') ?? '')) throw new AppError('not-json');
    await readBlocks(response, race, (block) => {
      const event = parseEvent(block);
      if (event) onEvent(event);
    });
  } catch (e) {
    const error = isAppError(e) ? e : fromFetch(e, false);
    throw error.status === 401 ? await judge(error) : error;
  } finally {
    stop.done();
  }
}

async function readBlocks(
  response: Response,
  race: <T>(work: Promise<T>) => Promise<T>,
  onBlock: (block: string) => void,
): Promise<void> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  while (reader) {
    const { done, value } = await race(reader.read());
    rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
    const blocks = rest.split(/\r\n\r\n|\n\n|\r\r/);
    // The last piece may still grow; at the end it is whole.
    rest = done ? '' : (blocks.pop() ?? '');
    for (const block of blocks) onBlock(block);
    if (done) return;
  }
}
