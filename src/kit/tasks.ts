import { useSyncExternalStore } from 'react';
import { AppError, toAppError, type ErrorKind } from '@/api/errors';
import { onSignOut } from '@/api/session';
import { makeStore } from '@/lib/store';
import { readKept, writeKept } from './kept';

export type TaskState = 'running' | 'done' | 'failed' | 'partly' | 'cancelled' | 'interrupted';

/** One item of a bulk run. `unknown`: sent, and what the server has is not known. `skipped`: not tried. */
export interface TaskResult {
  label: string;
  outcome: 'ok' | 'failed' | 'unknown' | 'skipped';
  error?: AppError;
}

export interface Task {
  id: string;
  title: string;
  state: TaskState;
  done: number;
  /** 0: unknown. */
  total: number;
  /** Milliseconds of the epoch, as `endedAt`. */
  startedAt: number;
  endedAt?: number;
  log: readonly string[];
  results?: readonly TaskResult[];
  /** Why the task as a whole failed. */
  error?: AppError;
}

/** What the work of a task reports with. */
export interface TaskHandle {
  signal: AbortSignal;
  progress(done: number, total?: number): void;
  log(line: string): void;
  results(results: readonly TaskResult[]): void;
}

export type TaskWork = (handle: TaskHandle) => Promise<'done' | 'failed' | 'partly' | 'cancelled' | void>;

const HISTORY = 50;
const LOG_LINES = 200;
const aborters = new Map<string, AbortController>();
type KeptError = { kind: ErrorKind; code?: string };
type Kept = Omit<Task, 'error' | 'results'> & {
  error?: KeptError;
  results?: (Omit<TaskResult, 'error'> & { error?: KeptError })[];
};
const keepError = (error: AppError | undefined) => error && { kind: error.kind, code: error.code };
const revive = (error: KeptError | undefined) => error && new AppError(error.kind, { code: error.code });

/** Details of errors stay out of the storage. Results are the first to go when there is no room. */
function save(): void {
  const slim = store.get().map((task): Kept => ({ ...task, error: keepError(task.error), results: undefined }));
  const full = store.get().map((task, at): Kept => {
    const results = task.results?.map((result) => ({ ...result, error: keepError(result.error) }));
    return { ...(slim[at] as Kept), results };
  });
  if (!writeKept('tasks', full)) writeKept('tasks', slim);
}

function restore(): Task[] {
  const kept = readKept('tasks');
  if (!Array.isArray(kept)) return [];
  return (kept as Kept[])
    .filter((task) => typeof task?.id === 'string' && Array.isArray(task.log))
    .map((task) => ({
      ...task,
      state: task.state === 'running' ? 'interrupted' : task.state,
      error: revive(task.error),
      results: task.results?.map((result) => ({ ...result, error: revive(result.error) })),
    }));
}

const store = makeStore<readonly Task[]>(restore());
/** The task whose results are on the screen. */
export const shownResults = makeStore<string | undefined>(undefined);

/** All tasks of this tab, the newest first. */
export const useTasks = (): readonly Task[] => useSyncExternalStore(store.subscribe, store.get);
export const findTask = (id: string): Task | undefined => store.get().find((task) => task.id === id);

const change = (id: string, change: (task: Task) => Partial<Task>): void =>
  store.set(store.get().map((task) => (task.id === id ? { ...task, ...change(task) } : task)));

const holdPage = (event: BeforeUnloadEvent) => event.preventDefault();

/** Runs work as a task; with the id of an ended task, that one goes on. Never rejects: `ended` resolves with the task. */
export function startTask(
  title: string,
  work: TaskWork,
  total = 0,
  again?: string,
): { id: string; ended: Promise<Task> } {
  const id = again ?? `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  const aborter = new AbortController();
  const fresh: Task = { id, title, state: 'running', done: 0, total, startedAt: Date.now(), log: [] };
  const running = store.get().filter((task) => task.state === 'running');
  const ended = store.get().filter((task) => task.state !== 'running' && task.id !== id);
  store.set([fresh, ...running, ...ended].slice(0, Math.max(HISTORY, running.length + 1)));
  aborters.set(id, aborter);
  save();
  addEventListener('beforeunload', holdPage);
  const handle: TaskHandle = {
    signal: aborter.signal,
    progress: (done, of) => change(id, (task) => ({ done, total: of ?? task.total })),
    log: (line) => change(id, (task) => ({ log: [...task.log, line].slice(-LOG_LINES) })),
    results: (results) => change(id, () => ({ results })),
  };
  return { id, ended: finish(fresh, work(handle), aborter) };
}

async function finish(fresh: Task, work: ReturnType<TaskWork>, aborter: AbortController): Promise<Task> {
  const { id } = fresh;
  try {
    const state = (await work) ?? 'done';
    change(id, () => ({ state, endedAt: Date.now() }));
  } catch (failure) {
    const error = toAppError(failure);
    change(id, () => ({ state: aborter.signal.aborted ? 'cancelled' : 'failed', error, endedAt: Date.now() }));
  }
  // A sign-out meanwhile: the task is forgotten, and what it left is nobody's.
  const end = findTask(id);
  if (aborters.get(id) === aborter) aborters.delete(id);
  if (aborters.size === 0) removeEventListener('beforeunload', holdPage);
  if (end) save();
  return end ?? { ...fresh, state: 'cancelled' };
}

/** Asks a running task to stop; what is already on its way is awaited. */
export const cancelTask = (id: string): void => aborters.get(id)?.abort();

/** Takes an ended task out of the history. */
export function dismissTask(id: string): void {
  store.set(store.get().filter((task) => task.id !== id || task.state === 'running'));
  save();
}

/** Stops and forgets everything, at sign-out. */
export function clearTasks(): void {
  for (const aborter of aborters.values()) aborter.abort();
  aborters.clear();
  removeEventListener('beforeunload', holdPage);
  shownResults.set(undefined);
  store.set([]);
  writeKept('tasks', undefined);
}

onSignOut(clearTasks);
globalThis.addEventListener?.('pagehide', save);
