/** One file to the storage proxy, piece by piece, going on where the server is. */
import { DetailedError, Upload } from 'tus-js-client';
import { pause } from '@/lib/async';

/** A piece that is cut is lost as a whole, and each ends with a write to the disk: neither tiny nor huge (bytes). */
export const PIECE = 8 * 1024 * 1024;

/**
 * Why a file did not get there. `gone`: the server knows nothing of this upload (over, or forgotten). `line`: no answer for a
 * long time. `blocked`: the page's policy forbids the address. `refused`: answered again and again with an error, as a full
 * quota is.
 */
export type Why = 'gone' | 'line' | 'blocked' | 'refused';

export class NotSent extends Error {
  readonly why: Why;
  readonly status: number | undefined;
  constructor(why: Why, status?: number) {
    super(why);
    this.why = why;
    this.status = status;
  }
}

interface Job {
  /** The storage proxy's address, with its token. */
  url: string;
  file: Blob;
  signal: AbortSignal;
  /** How much the server has, and of the piece under way how much is out. */
  onBytes: (sent: number) => void;
  /** The line is cut (true), or back. */
  onLine?: (cut: boolean) => void;
}

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;
/** Without a byte for so long the line counts as lost (ms). */
const PATIENCE = 10 * 60_000;
/** Errors in a row that are no matter of the line. */
const MOST_REFUSALS = 4;

/** Whether anybody answers there: what the answer is cannot be seen, for errors come without leave to read them. */
const isReachable = (url: string, signal: AbortSignal): Promise<boolean> =>
  fetch(url, { method: 'HEAD', mode: 'no-cors', credentials: 'omit', cache: 'no-store', signal }).then(
    () => true,
    () => false,
  );

/** A whole small file in one request: half of what the client needs for it, and the only way to make an empty one. */
async function sendWhole({ url, file, signal }: Job): Promise<void> {
  const answer = await fetch(url, {
    method: 'PATCH',
    headers: { 'Tus-Resumable': '1.0.0', 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
    body: file,
    credentials: 'omit',
    signal,
  });
  if (!answer.ok) throw new NotSent('refused', answer.status);
}

/** From where the server is to the end, as long as nothing fails. */
function sendRest({ url, file, signal, onBytes }: Job): Promise<void> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      uploadUrl: url,
      chunkSize: PIECE,
      // What may pass is decided here, by what the server lets the page see of its errors.
      retryDelays: null,
      storeFingerprintForResuming: false,
      onProgress: onBytes,
      onSuccess: () => resolve(),
      onError: reject,
    });
    const stop = () => {
      void upload.abort();
      reject(signal.reason);
    };
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    upload.start();
  });
}

interface Failure {
  /** Of an answer that the page may read. */
  status?: number | undefined;
  /** It was the question how far the upload is. */
  asking: boolean;
}

const failureOf = (e: unknown): Failure =>
  e instanceof DetailedError
    ? { status: e.originalResponse?.getStatus() || undefined, asking: e.originalRequest?.getMethod() === 'HEAD' }
    : { status: e instanceof NotSent ? e.status : undefined, asking: false };

const isOver = (status: number): boolean => status >= 400 && status < 500 && status !== 409 && status !== 423;

/** Whether the page's policy has forbidden the address since `watch` was called. */
function watchPolicy(url: string) {
  let isBlocked = false;
  const { origin } = new URL(url);
  const onViolation = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
    if (effectiveDirective === 'connect-src' && blockedURI.startsWith(origin)) isBlocked = true;
  };
  document.addEventListener('securitypolicyviolation', onViolation);
  return {
    isBlocked: () => isBlocked,
    end: () => document.removeEventListener('securitypolicyviolation', onViolation),
  };
}

/** Waits for the next try; a line that comes back ends the waiting. */
const rest = (ms: number, signal: AbortSignal): Promise<void> => {
  const ended = new AbortController();
  const wake = () => ended.abort();
  addEventListener('online', wake, { once: true });
  return pause(ms, AbortSignal.any([signal, ended.signal])).finally(() => removeEventListener('online', wake));
};

/** How the tries of one file went. */
class Tries {
  private best = 0;
  private moved = Date.now();
  private refusals = 0;
  private wait = FIRST_PAUSE;

  onBytes({ onBytes, onLine }: Job, sent: number): void {
    onBytes(sent);
    if (sent <= this.best) return;
    this.best = sent;
    this.moved = Date.now();
    this.refusals = 0;
    this.wait = FIRST_PAUSE;
    onLine?.(false);
  }

  /** Whether the line was cut, where another try can help. @throws NotSent where none can */
  async judge(e: unknown, { url, signal }: Job, isBlocked: () => boolean): Promise<boolean> {
    const { status, asking } = failureOf(e);
    if (status !== undefined && isOver(status)) throw new NotSent('gone', status);
    const answers = status !== undefined || (await isReachable(url, signal));
    signal.throwIfAborted();
    // The browser tells of it a moment after the failure.
    if (isBlocked()) throw new NotSent('blocked');
    if (answers && asking && status === undefined) throw new NotSent('gone');
    if (answers && (this.refusals += 1) > MOST_REFUSALS) throw new NotSent('refused', status);
    if (Date.now() - this.moved > PATIENCE) throw new NotSent('line');
    return !answers;
  }

  async rest(signal: AbortSignal): Promise<void> {
    await rest(this.wait, signal);
    signal.throwIfAborted();
    this.wait = Math.min(this.wait * 2, LONGEST_PAUSE);
  }
}

/** Sends a file until the server has all of it. @throws NotSent, or what the signal was aborted with */
export async function sendFile(job: Job): Promise<void> {
  const { url, file, signal, onLine } = job;
  const policy = watchPolicy(url);
  const tries = new Tries();
  const noted: Job = { ...job, onBytes: (sent) => tries.onBytes(job, sent) };
  // Later on the server is asked first what it has; it may have begun with a small one, too.
  let whole = file.size <= PIECE;
  const attempt = async (): Promise<boolean> => {
    try {
      await (whole ? sendWhole(noted) : sendRest(noted));
      return true;
    } catch (e) {
      signal.throwIfAborted();
      onLine?.(await tries.judge(e, job, policy.isBlocked));
      whole &&= file.size === 0;
      await tries.rest(signal);
      return false;
    }
  };
  try {
    // oxlint-disable-next-line no-await-in-loop -- one try after the other
    while (!(await attempt()));
  } finally {
    policy.end();
  }
}
