import { judge, mustBeAllowed } from './auth';
import { endpoint } from './endpoint';
import { AppError, toAppError } from './errors';
import { slugOf } from './error-map';
import { noteAnswer, noteReach, outage } from './health';
import { serverNow } from '@/lib/clock';
import { bodyOf, send, type Answer, type Call } from './transport';

const RETRIES = 2;
const RETRY_WINDOW = 30_000;
const AWAY_LONG = 10_000;

/** One signed or cookie-carrying request to the manager. A clock refusal is signed again once, by the server's clock. */
export async function exchange(call: Omit<Call, 'headers' | 'credentials'>): Promise<Answer> {
  mustBeAllowed();
  const { mode, sign } = endpoint();
  const attemptOnce = async () => {
    // Foreign pages cannot send this header without asking first.
    const headers = sign ? await sign(call.method, call.url) : { 'X-Requested-With': 'quarterdeck' };
    return send({ ...call, headers, credentials: mode === 'session' ? 'same-origin' : 'omit' });
  };
  const before = serverNow() - Date.now();
  let answer = await attemptOnce();
  const clockRefused = answer.status === 400 && slugOf(bodyOf(answer)) === 'invalid-auth-params';
  if (sign && clockRefused && Math.abs(serverNow() - Date.now() - before) > 1000) answer = await attemptOnce();
  noteAnswer(answer.status, answer.headers);
  return answer;
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new AppError('aborted'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/** Statuses and bodies after which a write may or may not have happened. */
const mayHaveHappened = (error: AppError): boolean =>
  error.kind === 'broken-answer' || error.kind === 'timeout' || error.status === 502;

const lost = ({ status, code, detail, data }: AppError): AppError =>
  new AppError('unknown-outcome', { status, code, detail, data });

const mostRetries = ({ kind, data, retryable }: AppError): number =>
  retryable ? (kind === 'broken-answer' || data !== undefined ? 1 : RETRIES) : 0;

/** Runs a call by the retry table: reads twice more with full jitter where that can help, writes never. */
export async function attempt<T>(write: boolean, signal: AbortSignal | undefined, run: () => Promise<T>): Promise<T> {
  const started = Date.now();
  // While nobody has answered for a while, what asks again by itself is enough.
  const away = (outage.get()?.since ?? started) < started - AWAY_LONG;
  for (let n = 0; ; n++) {
    try {
      const value = await run();
      noteReach(undefined);
      return value;
    } catch (e) {
      let error = toAppError(e);
      noteReach(error.kind);
      if (error.status === 401 && error.kind === 'key-refused') error = await judge(error);
      if (write && mayHaveHappened(error)) throw lost(error);
      if (write || away || n >= mostRetries(error) || Date.now() - started >= RETRY_WINDOW) throw error;
      await pause(Math.random() * 1000 * 3 ** n, signal);
    }
  }
}
