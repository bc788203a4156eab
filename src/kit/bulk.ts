import { toAppError, type ErrorKind } from '@/api/errors';
import { onSignOut } from '@/api/session';
import { pool } from '@/lib/async';
import { findTask, shownResults, startTask, type Task, type TaskHandle, type TaskResult } from './tasks';

export interface BulkSpec<T> {
  title: string;
  items: readonly T[];
  /** How an item is called in the table of results. */
  label: (item: T) => string;
  /** One write, or a few; throws an `AppError`. Must be safe to call again after a failure. */
  run: (item: T, signal: AbortSignal) => Promise<void>;
  /** At most this many at a time; 4 unless told, never more. */
  concurrency?: number;
  /** After the run, whatever came of it: read lists again. */
  after?: () => Promise<unknown> | void;
}

const MOST = 4;
/** Thousands of items must not mean thousands of renders (ms). */
const REPORT_EVERY = 100;
/** After these every further item would fail as well: the rest is not tried. */
const STOPPERS: ReadonlySet<ErrorKind> = new Set([
  'session-gone',
  'key-refused',
  'offline',
  'frozen',
  'rate-limited',
  'unavailable',
]);

type Again = () => { id: string; ended: Promise<Task> };
const retries = new Map<string, Again>();
onSignOut(() => retries.clear());

/** Whether something of an ended task failed or was skipped, and the page still knows how to run it. */
export function canRetry(id: string): boolean {
  const task = findTask(id);
  const open = task?.state !== 'running' && task?.results?.some((one) => one.outcome !== 'ok');
  return open === true && retries.has(id);
}

/** Runs the failed and skipped items of an ended task again, in the same task. */
export const retryFailed = (id: string): ReturnType<Again> | undefined =>
  canRetry(id) ? retries.get(id)?.() : undefined;

/**
 * Runs a write for every item, a few at a time, as a task with a result for each. Opens the table of results when not all
 * went well. Never rejects.
 */
export function runBulk<T>(spec: BulkSpec<T>): { id: string; ended: Promise<Task> } {
  const results = spec.items.map((item): TaskResult => ({ label: spec.label(item), outcome: 'skipped' }));
  const start = (again?: string): ReturnType<Again> => {
    const task = startTask(spec.title, (handle) => work(spec, results, handle), results.length, again);
    retries.set(task.id, () => start(task.id));
    const ended = task.ended.then((end) => {
      if (end.state === 'done' || !findTask(end.id)) retries.delete(end.id);
      else shownResults.set(end.id);
      return end;
    });
    return { id: task.id, ended };
  };
  return start();
}

async function work<T>(spec: BulkSpec<T>, results: TaskResult[], handle: TaskHandle) {
  const todo = [...results.keys()].filter((at) => results[at]?.outcome !== 'ok');
  let stopped = false;
  let done = results.length - todo.length;
  let reported = 0;
  const report = () => {
    reported = Date.now();
    handle.progress(done, results.length);
    handle.results([...results]);
  };
  const set = (at: number, result: Omit<TaskResult, 'label'>) =>
    (results[at] = { label: results[at]?.label ?? '', ...result });
  for (const at of todo) set(at, { outcome: 'skipped' });
  report();
  await pool(todo, Math.min(spec.concurrency ?? MOST, MOST), async (at) => {
    if (stopped || handle.signal.aborted) return;
    try {
      await spec.run(spec.items[at] as T, handle.signal);
      set(at, { outcome: 'ok' });
    } catch (failure) {
      const error = toAppError(failure);
      stopped ||= STOPPERS.has(error.kind);
      set(at, { outcome: 'failed', error });
    }
    done += 1;
    if (Date.now() - reported > REPORT_EVERY) report();
  });
  report();
  try {
    await spec.after?.();
  } catch {
    // The reads that follow say for themselves what is wrong with them.
  }
  const good = results.filter((one) => one.outcome === 'ok').length;
  if (good === results.length) return 'done';
  if (handle.signal.aborted) return 'cancelled';
  return good > 0 || stopped ? 'partly' : 'failed';
}
