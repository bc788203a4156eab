/** What the server does in the background, followed by its events as a task that outlives a reload. */
import type { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { redact, toAppError, type AppError } from '@/api/errors';
import { streamEvents } from '@/api/events';
import { readAgain, type Entity } from '@/api/query-client';
import { pause, queue } from '@/lib/async';
import { loadNamespaces } from '@/ui/i18n';
import { notify } from '@/ui/notify';
import { newsOf, type TaskNews } from './task-events';
import type { CutOff } from './task-history';
import { startTask, type Task, type TaskHandle } from './tasks';

/** What such a task is known by when the page comes up anew. */
export const SERVER_TASK = 'server-task';

export interface ServerTask {
  /** As the write that began it answered. */
  id: string;
  title: string;
  /** What it changes: read again when it ends. */
  writes: Entity;
}

type Ended = NonNullable<TaskNews['end']>;

/** The server tells the last state at once, and again in each half minute of silence, for five minutes (ms). */
const SILENT = 45_000;
const LONGEST_PAUSE = 30_000;
const LINE = 500;

/** A browser has six connections to one server, which the pages need too. */
const inTurn = queue(3);

/** What may pass: the line comes back, the manager comes up, the person signs in again. */
const passes = ({ kind, retryable }: AppError): boolean =>
  retryable || kind === 'offline' || kind === 'session-gone' || kind === 'rate-limited' || kind === 'aborted';

/**
 * Listens until the end is told, the line is cut, or the server has nothing to tell. Whoever leaves a stream that has
 * spoken only stops listening: a webserver whose client hangs up first takes its manager for ill.
 */
const listen = (id: string, signal: AbortSignal, hear: (news: TaskNews) => void): Promise<Ended | 'cut' | 'silent'> =>
  new Promise((resolve, reject) => {
    const hangUp = new AbortController();
    let heard = false;
    const give = (what: 'cut' | 'silent') => {
      if (!heard) hangUp.abort();
      resolve(what);
    };
    const silence = setTimeout(give, SILENT, 'silent');
    const leave = () => give('cut');
    signal.addEventListener('abort', leave, { once: true });
    const stream = streamEvents(
      '/events/background-task',
      { task_id: id },
      (event) => {
        const news = newsOf(event);
        if (!news || signal.aborted) return;
        heard = true;
        clearTimeout(silence);
        hear(news);
        if (news.end) resolve(news.end);
      },
      hangUp.signal,
    );
    const over = () => {
      clearTimeout(silence);
      signal.removeEventListener('abort', leave);
    };
    stream.finally(over).then(
      () => resolve('cut'),
      (failure: unknown) => (passes(toAppError(failure)) ? resolve('cut') : reject(toAppError(failure))),
    );
  });

/** A stream that is cut is taken up again: what came of the task is told by the server, or it is not known. */
async function follow(id: string, { signal, progress, log }: TaskHandle): Promise<Ended | 'unknown'> {
  const say = (why: 'lost' | 'left') => log(i18next.t(`tasks:server.${why}`));
  let told = '';
  let cuts = 0;
  const hear = ({ message, done, total, end }: TaskNews) => {
    cuts = 0;
    if (!end) progress(done, total);
    if (message && message !== told) log(redact(message).slice(0, LINE));
    told = message;
  };
  while (!signal.aborted) {
    // oxlint-disable-next-line no-await-in-loop -- one stream after the other
    const heard = await inTurn(() => listen(id, signal, hear)).catch(() => 'silent' as const);
    if (heard === 'silent') {
      say('lost');
      return 'unknown';
    }
    if (heard !== 'cut') return heard;
    await pause(Math.min(1000 * 2 ** cuts, LONGEST_PAUSE), signal);
    cuts += 1;
  }
  say('left');
  return 'unknown';
}

const NOTICES = {
  done: notify.success,
  partly: notify.warning,
  failed: notify.error,
  cancelled: notify.warning,
  unknown: notify.warning,
};

/** Follows it as a task; `again`: the ended one that goes on. */
export function followServerTask(
  client: QueryClient,
  { id, title, writes }: ServerTask,
  again?: string,
): { id: string; ended: Promise<Task> } {
  const lasting = { kind: SERVER_TASK, of: id, writes };
  return startTask(
    title,
    async (handle) => {
      await loadNamespaces(['tasks']);
      const end = await follow(id, handle);
      await readAgain(client, writes);
      if (!handle.signal.aborted) NOTICES[end](i18next.t(`tasks:server.ends.${end}`, { title }));
      return end;
    },
    0,
    { again, lasting },
  );
}

/** Goes on after a reload. */
export async function resumeServerTask(client: QueryClient, { id, of, title, writes }: CutOff): Promise<void> {
  followServerTask(client, { id: of, title, writes: writes as Entity }, id);
}
