import { noteServerTime } from '@/lib/clock';
import { AppError, type ErrorKind } from './errors';
import { fromStatus } from './error-map';
import { parseJson } from './json';

export interface Call {
  method: string;
  url: URL;
  /** JSON text. */
  body?: string | undefined;
  headers?: Record<string, string> | undefined;
  credentials?: RequestCredentials;
  /** A write whose answer is lost has an unknown outcome. */
  write: boolean;
  signal?: AbortSignal | undefined;
  /** Milliseconds until the whole body must be here; 30 s for reads, 60 s for writes by default. */
  deadline?: number | undefined;
  /** Bytes of an answer that are still taken; 32 MiB by default. */
  cap?: number | undefined;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

const READ_DEADLINE = 30_000;
const WRITE_DEADLINE = 60_000;
const SIZE_CAP = 32 * 1024 * 1024;

const noteDate = (headers: Headers): void => noteServerTime(Date.parse(headers.get('Date') ?? ''));

/**
 * Ends waiting by the caller's signal or the deadline, and knows which; also cuts off what ignores signals. `letEnd`:
 * what the caller no longer waits for comes in all the same, until the deadline.
 */
export function makeStop(signal: AbortSignal | undefined, deadline: number, letEnd = false) {
  const controller = new AbortController();
  let reject: (error: AppError) => void = () => {};
  const stopped = new Promise<never>((_, fail) => (reject = fail));
  stopped.catch(() => {});
  const stop = (kind: ErrorKind) => {
    reject(new AppError(kind));
    if (kind === 'timeout' || !letEnd) controller.abort();
  };
  const timer = setTimeout(() => stop('timeout'), deadline);
  const onAbort = () => stop('aborted');
  signal?.addEventListener('abort', onAbort);
  const done = () => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  };
  return { signal: controller.signal, stopped, clearDeadline: () => clearTimeout(timer), done };
}

async function readCapped(response: Response, cap = SIZE_CAP): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > cap) {
      void reader.cancel().catch(() => {});
      throw new AppError('broken-answer', { detail: `larger than ${cap} bytes`, retryable: false });
    }
    text += decoder.decode(value, { stream: true });
  }
}

const isOffline = (): boolean => globalThis.navigator?.onLine === false;

/** Refuses at once what cannot be sent. */
export function mustBeSendable(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('aborted');
  if (isOffline()) throw new AppError('offline');
}

/** What a failure of `fetch` itself stands for. */
export function fromFetch(e: unknown, write: boolean): AppError {
  const kind = e instanceof AppError ? e.kind : isOffline() ? 'offline' : 'network';
  if (write) return new AppError('unknown-outcome');
  return e instanceof AppError ? e : new AppError(kind);
}

export const fetchInit = (call: Call, signal: AbortSignal): RequestInit => ({
  method: call.method,
  headers: { Accept: 'application/json', 'Content-Type': 'application/json', ...call.headers },
  ...(call.body === undefined ? {} : { body: call.body }),
  credentials: call.credentials ?? 'same-origin',
  cache: 'no-store',
  // A redirect is never an answer of the manager: it is a proxy that asks for its own sign-in.
  redirect: 'manual',
  referrerPolicy: 'no-referrer',
  signal,
});

/**
 * One request, its whole body read as text. It is not hung up on when nobody waits for it any more: a webserver whose
 * clients hung up three times in a row takes its manager for ill and refuses everybody for some seconds. Throws `offline` and `aborted` before sending; `network`, `timeout`,
 * `broken-answer`, `aborted` for reads; `unknown-outcome` for writes that were sent and not answered.
 */
export async function send(call: Call): Promise<Answer> {
  mustBeSendable(call.signal);
  const stop = makeStop(call.signal, call.deadline ?? (call.write ? WRITE_DEADLINE : READ_DEADLINE), true);
  const work = (async () => {
    const response = await fetch(call.url, fetchInit(call, stop.signal));
    return { status: response.status, headers: response.headers, text: await readCapped(response, call.cap) };
  })();
  work.then(stop.done, stop.done);
  try {
    const answer = await Promise.race([work, stop.stopped]);
    noteDate(answer.headers);
    return answer;
  } catch (e) {
    throw fromFetch(e, call.write);
  }
}

const isPage = ({ headers, text }: Answer): boolean =>
  /text\/html/i.test(headers.get('Content-Type') ?? '') || /^\s*</.test(text);

export const isOk = ({ status }: Answer): boolean => status >= 200 && status < 300;

/** The parsed body of any answer; a page or other text that is no JSON stays text, cut or empty JSON throws. */
function lenientBody(answer: Answer): unknown {
  if (isPage(answer)) return '';
  try {
    return parseJson(answer.text);
  } catch {
    return answer.text;
  }
}

/** Gate for statuses and content: throws unless this is a success that may hold JSON. */
export function gate(answer: Answer): void {
  const { status, text, headers } = answer;
  if (status === 0 || (status >= 300 && status < 400)) throw new AppError('not-json', { status });
  if (!isOk(answer)) throw fromStatus(status, lenientBody(answer));
  if (isPage(answer)) throw new AppError('not-json', { status });
  if (/json/i.test(headers.get('Content-Type') ?? '') || /^\s*([[{]|$)/.test(text)) return;
  throw new AppError('not-json', { status, detail: text });
}

/** Body of a success as JSON. Throws `not-json`, `broken-answer` (cut off, empty) or what the status stands for. */
export function jsonOf(answer: Answer): unknown {
  gate(answer);
  return parseJson(answer.text);
}

/** Body of any answer as JSON, whatever its status (sign-in decides by body); undefined when it is none. */
export function bodyOf(answer: Answer): unknown {
  const body = lenientBody(answer);
  return typeof body === 'string' ? undefined : body;
}
