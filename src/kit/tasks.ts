import { useSyncExternalStore } from 'react';
import { AppError, toAppError } from '@/api/errors';
import { onSignOut, session } from '@/api/session';
import { makeStore } from '@/lib/store';
import { keptOwner } from '@/lib/storage';
import {
  inTab,
  readHistory,
  takeCutOff,
  writeHistory,
  type KeptError,
  type KeptTask,
  type Lasting,
} from './task-history';

/** `unknown`: what came of it cannot be told. */
export type TaskState = KeptTask['state'];

/** One item of a bulk run. `unknown`: sent, and what the server has is not known. `skipped`: not tried. */
export interface TaskResult {
  label: string;
  outcome: 'ok' | 'failed' | 'unknown' | 'skipped';
  error?: AppError;
  /** A password was made up for it that only this page knows: the address where another can be set. */
  secret?: string;
  /** The same, of a page that is gone: no result file has it. */
  lost?: string;
}

export interface Task {
  id: string;
  title: string;
  state: TaskState;
  done: number;
  /** 0: unknown. */
  total: number;
  /** What is counted, where it is not things. */
  unit?: 'bytes';
  /** Milliseconds of the epoch, as `endedAt`. */
  startedAt: number;
  endedAt?: number;
  log: readonly string[];
  results?: readonly TaskResult[];
  /** Why the task as a whole failed. */
  error?: AppError;
  /** It only watches: a reload does no harm, and it goes on afterwards. */
  lasting?: Lasting;
}

/** What the work of a task reports with. */
export interface TaskHandle {
  signal: AbortSignal;
  progress(done: number, total?: number): void;
  log(line: string): void;
  results(results: readonly TaskResult[]): void;
}

export type TaskWork = (handle: TaskHandle) => Promise<Exclude<TaskState, 'running' | 'interrupted'> | void>;

const HISTORY = 200;
const LOG_LINES = 2000;
/** Lines that outlive the page: storage is small, and shared. */
const KEPT_LINES = 30;
const aborters = new Map<string, AbortController>();
const keepError = (error: AppError | undefined) => error && { kind: error.kind, code: error.code };
const revive = ({ kind, code }: KeptError) => new AppError(kind, { code });

/** Details of errors stay out of the storage. Results are the first to go when there is no room. */
function save(): void {
  const full = store.get().map(({ log, results, error, ...task }): KeptTask => ({
    ...task,
    log: log.slice(-KEPT_LINES),
    error: keepError(error),
    // That there was a password is kept, never the password.
    results: results?.map(({ secret, ...result }) => ({
      ...result,
      lost: secret ?? result.lost,
      error: keepError(result.error),
    })),
  }));
  const slim = full.map((task): KeptTask => ({ ...task, results: undefined }));
  if (!inTab.set(full)) inTab.set(slim);
  const ended = (tasks: KeptTask[]) => tasks.filter(({ state }) => state !== 'running');
  if (!writeHistory(ended(full), dismissed)) writeHistory(ended(slim), dismissed);
}

const restore = (tasks: readonly KeptTask[]): Task[] =>
  tasks.map(({ endedAt, error, results, lasting, unit, ...task }) => ({
    ...task,
    ...(lasting && { lasting }),
    ...(unit && { unit }),
    ...(endedAt !== undefined && { endedAt }),
    ...(error && { error: revive(error) }),
    ...(results && {
      results: results.map(({ label, outcome, error: why, lost }) => ({
        label,
        outcome,
        ...(why && { error: revive(why) }),
        ...(lost && { lost }),
      })),
    }),
    state: task.state === 'running' ? 'interrupted' : task.state,
  }));

/** Ids that were taken out of the list: another tab may still have them. */
const dismissed = new Set<string>();
const store = makeStore<readonly Task[]>(restore(inTab.get() ?? []));
/** The task whose results are on the screen. */
export const shownResults = makeStore<string | undefined>(undefined);

let owner: string | undefined;
/** What this person did earlier, in this browser, stands below what this tab does. */
function joinHistory(): void {
  // Whose page it was before is not whose it is: not until somebody is signed in.
  const now = 'identity' in session.get() ? keptOwner() : undefined;
  if (now === owner) return;
  owner = now;
  const own = store.get();
  const earlier = restore(readHistory()).filter(({ id }) => !own.some((task) => task.id === id));
  if (earlier.length > 0) store.set([...own, ...earlier].slice(0, HISTORY));
}
joinHistory();
session.subscribe(joinHistory);

/** What came of a task, by what came of its items. */
export function stateOf(results: readonly TaskResult[], cancelled: boolean): TaskState {
  const good = results.filter(({ outcome }) => outcome === 'ok').length;
  if (good === results.length) return 'done';
  if (cancelled) return 'cancelled';
  return good > 0 || results.some(({ outcome }) => outcome === 'skipped' || outcome === 'unknown')
    ? 'partly'
    : 'failed';
}

/** All tasks of this tab and this person's earlier ones, the newest first. */
export const useTasks = (): readonly Task[] => useSyncExternalStore(store.subscribe, store.get);
export const findTask = (id: string): Task | undefined => store.get().find((task) => task.id === id);

const change = (id: string, change: (task: Task) => Partial<Task>): void =>
  store.set(store.get().map((task) => (task.id === id ? { ...task, ...change(task) } : task)));

const holdPage = (event: BeforeUnloadEvent) => event.preventDefault();
/** Tasks that would be lost with the page. */
const holding = new Set<string>();

interface Going {
  /** The ended task that goes on. */
  again?: string | undefined;
  lasting?: Lasting;
  unit?: 'bytes';
}

/** Runs work as a task. Never rejects: `ended` resolves with the task. */
export function startTask(
  title: string,
  work: TaskWork,
  total = 0,
  { again, lasting, unit }: Going = {},
): { id: string; ended: Promise<Task> } {
  const id = again ?? `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  const aborter = new AbortController();
  const fresh: Task = {
    id,
    title,
    state: 'running',
    done: 0,
    total,
    startedAt: Date.now(),
    log: [],
    ...(lasting && { lasting }),
    ...(unit && { unit }),
  };
  const running = store.get().filter((task) => task.state === 'running');
  const ended = store.get().filter((task) => task.state !== 'running' && task.id !== id);
  store.set([fresh, ...running, ...ended].slice(0, Math.max(HISTORY, running.length + 1)));
  aborters.set(id, aborter);
  save();
  if (!lasting) addEventListener('beforeunload', holdPage);
  if (!lasting) holding.add(id);
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
    const told = (await work) ?? 'done';
    // Results are the truth; what the work says of itself counts where there are none.
    const state = ({ results }: Task) => (results?.length ? stateOf(results, aborter.signal.aborted) : told);
    change(id, (task) => ({ state: state(task), endedAt: Date.now() }));
  } catch (failure) {
    const error = toAppError(failure);
    change(id, () => ({ state: aborter.signal.aborted ? 'cancelled' : 'failed', error, endedAt: Date.now() }));
  }
  // A sign-out meanwhile: the task is forgotten, and what it left is nobody's.
  const end = findTask(id);
  if (aborters.get(id) === aborter) aborters.delete(id);
  holding.delete(id);
  if (holding.size === 0) removeEventListener('beforeunload', holdPage);
  if (end) save();
  return end ?? { ...fresh, state: 'cancelled' };
}

/** Asks a running task to stop; what is already on its way is awaited. */
export const cancelTask = (id: string): void => aborters.get(id)?.abort();

/** A file has what was made up for the items of a task: none of it can be lost any more. */
export function secretsSaved(id: string): void {
  const without = (result: TaskResult): TaskResult => {
    const { secret, ...rest } = result;
    return secret === undefined ? result : rest;
  };
  change(id, ({ results }) => (results ? { results: results.map(without) } : {}));
  save();
}

/** Takes an ended task out of the history. */
export function dismissTask(id: string): void {
  if (findTask(id)?.state === 'running') return;
  dismissed.add(id);
  store.set(store.get().filter((task) => task.id !== id));
  save();
}

/** Stops and forgets everything, at sign-out. */
export function clearTasks(): void {
  for (const aborter of aborters.values()) aborter.abort();
  aborters.clear();
  holding.clear();
  takeCutOff();
  removeEventListener('beforeunload', holdPage);
  shownResults.set(undefined);
  owner = undefined;
  store.set([]);
  inTab.set(undefined);
}

onSignOut(clearTasks);
globalThis.addEventListener?.('pagehide', save);
