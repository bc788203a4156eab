import { AppError, toAppError, type ErrorKind } from '@/api/errors';
import { onSignOut } from '@/api/session';
import { chunks, pool } from '@/lib/async';
import { notify } from '@/ui/notify';
import { afterLook, isDoubtful, settle, type ReadBack } from './lost-answer';
import { findTask, shownResults, startTask, type Task, type TaskHandle, type TaskResult } from './tasks';

interface OneByOne<T> {
  /** One write, or a few; throws an `AppError`. Must be safe to call again after a failure. */
  run: (item: T, signal: AbortSignal) => Promise<void>;
}

interface InChunks<T> {
  /** One write for a hundred items at most; what came of each is read back. */
  runChunk: (items: readonly T[], signal: AbortSignal) => Promise<void>;
}

/** What is done to each item, and how it is found out whether it is. */
export type BulkWork<T> = (OneByOne<T> | InChunks<T>) & {
  /**
   * Whether the server has what the run is for, for a hundred items at most. Asked after a lost answer, and for everything
   * that the server said was done: it passes over some things without a word.
   */
  readBack: ReadBack<T>;
  /** At most this many writes at a time; 4 unless told, never more. */
  concurrency?: number;
};

export type BulkSpec<T> = BulkWork<T> & {
  title: string;
  items: readonly T[];
  /** How an item is called in the table of results. */
  label: (item: T) => string;
  /** Where another password can be set for an item, if one is made up for it that only this page knows. */
  secretOf?: (item: T) => string | undefined;
  /** Items of a later stage wait for those of the earlier ones, and are not tried when one of those is not done. */
  stage?: (item: T) => number;
  /** After the run, whatever came of it: read lists again. */
  after?: () => Promise<unknown> | void;
  /** What is said when all of it is done; otherwise the table of results opens. */
  done?: string;
};

/** So many writes or reads are under way together. */
const MOST = 4;
/** Items in one read, or in one write that takes several. */
const CHUNK = 100;
/** Thousands of items must not mean thousands of renders (ms). */
const REPORT_EVERY = 100;
/** So many answers lost in a row: the line is broken, and every further write would be one more doubt. */
const LOST_IN_A_ROW = 3;
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

/** Whether something of an ended task is not done, and the page still knows how to run it. */
export function canRetry(id: string): boolean {
  const task = findTask(id);
  const open = task?.state !== 'running' && task?.results?.some((one) => one.outcome !== 'ok');
  return open === true && retries.has(id);
}

/** Goes on with an ended task: looks at what is not known, and runs what failed and what was not tried. */
export const retryFailed = (id: string): ReturnType<Again> | undefined =>
  canRetry(id) ? retries.get(id)?.() : undefined;

/**
 * Runs a write for every item, a few at a time, as a task with a result for each. Opens the table of results when not all
 * went well. Never rejects.
 */
export function runBulk<T>(spec: BulkSpec<T>): { id: string; ended: Promise<Task> } {
  const run = new Run(spec);
  const start = (again?: string): ReturnType<Again> => {
    const task = startTask(spec.title, (handle) => run.work(handle), spec.items.length, { again });
    retries.set(task.id, () => start(task.id));
    const ended = task.ended.then((end) => {
      if (end.state === 'done' && spec.done) notify.success(spec.done);
      if (end.state === 'done' || !findTask(end.id)) retries.delete(end.id);
      else shownResults.set(end.id);
      return end;
    });
    return { id: task.id, ended };
  };
  return start();
}

/** The results of a run, which outlive its tries. Items are named by their place. */
class Run<T> {
  private readonly spec: BulkSpec<T>;
  private readonly results: TaskResult[];
  /** Items whose answer was lost once: what a later try is told may come from that one. */
  private readonly lost = new Set<number>();
  private reported = 0;

  constructor(spec: BulkSpec<T>) {
    this.spec = spec;
    this.results = spec.items.map((item) => ({ label: spec.label(item), outcome: 'skipped' }));
  }

  async work(handle: TaskHandle): Promise<'done' | 'failed' | 'partly' | 'cancelled'> {
    const flush = () => this.report(handle);
    // Before the tasks are written down.
    addEventListener('pagehide', flush, { capture: true });
    try {
      return await this.steps(handle);
    } finally {
      removeEventListener('pagehide', flush, { capture: true });
    }
  }

  private async steps(handle: TaskHandle): Promise<'done' | 'failed' | 'partly' | 'cancelled'> {
    const { results, spec } = this;
    await this.look(this.having('unknown'), handle);
    for (const at of this.having('failed')) this.set(at, 'skipped');
    const stages = Map.groupBy(results.keys(), (at) => spec.stage?.(spec.items[at] as T) ?? 0);
    let stopped = false;
    for (const stage of [...stages.keys()].sort((a, b) => a - b)) {
      const own = stages.get(stage) ?? [];
      stopped = await this.write(
        own.filter((at) => results[at]?.outcome === 'skipped'),
        handle,
      );
      if (stopped || handle.signal.aborted || own.some((at) => results[at]?.outcome !== 'ok')) break;
    }
    this.report(handle);
    try {
      await spec.after?.();
    } catch {
      // The reads that follow say for themselves what is wrong with them.
    }
    const count = (outcome: TaskResult['outcome']) => this.having(outcome).length;
    if (count('ok') === results.length) return 'done';
    if (handle.signal.aborted) return 'cancelled';
    return count('ok') + count('unknown') > 0 || stopped ? 'partly' : 'failed';
  }

  private having(outcome: TaskResult['outcome']): number[] {
    return [...this.results.keys()].filter((at) => this.results[at]?.outcome === outcome);
  }

  private set(at: number, outcome: TaskResult['outcome'], error?: AppError): void {
    const secret =
      outcome === 'ok' || outcome === 'unknown' ? this.spec.secretOf?.(this.spec.items[at] as T) : undefined;
    this.results[at] = {
      label: this.results[at]?.label ?? '',
      outcome,
      ...(error && { error }),
      ...(secret && { secret }),
    };
  }

  private report(handle: TaskHandle, rarely = false): void {
    if (rarely && Date.now() - this.reported < REPORT_EVERY) return;
    this.reported = Date.now();
    handle.progress(this.results.length - this.having('skipped').length, this.results.length);
    handle.results([...this.results]);
  }

  /** Sends, then looks at what the server has. True when a failure means that the rest need not be tried. */
  private async write(todo: readonly number[], handle: TaskHandle): Promise<boolean> {
    const { spec } = this;
    let stopped = false;
    let lostInARow = 0;
    this.report(handle);
    const many = 'runChunk' in spec;
    const send = (part: readonly number[]) => {
      const items = part.map((at) => spec.items[at] as T);
      return 'runChunk' in spec ? spec.runChunk(items, handle.signal) : spec.run(items[0] as T, handle.signal);
    };
    const tried: number[] = [];
    const work = async (part: readonly number[]) => {
      if (stopped || handle.signal.aborted) return;
      // Should the page go away now, nobody knows.
      for (const at of part) this.set(at, 'unknown');
      try {
        await send(part);
        lostInARow = 0;
        for (const at of part) this.set(at, 'ok');
      } catch (thrown) {
        const failure = toAppError(thrown);
        stopped ||= STOPPERS.has(failure.kind);
        lostInARow = failure.kind === 'unknown-outcome' ? lostInARow + 1 : 0;
        stopped ||= lostInARow >= LOST_IN_A_ROW;
        for (const at of part) {
          // Of several items in one write some may be done although it was refused.
          const open = isDoubtful(failure, this.lost.has(at)) || (many && !STOPPERS.has(failure.kind));
          if (failure.kind === 'unknown-outcome') this.lost.add(at);
          this.set(at, open ? 'unknown' : 'failed', failure);
        }
      }
      tried.push(...part);
      this.report(handle, true);
    };
    await pool(chunks(todo, many ? CHUNK : 1), Math.min(spec.concurrency ?? MOST, MOST), work);
    await this.look(
      tried.filter((at) => this.results[at]?.outcome !== 'failed'),
      handle,
    );
    return stopped;
  }

  /** Brings the results in line with what the server has. */
  private async look(open: readonly number[], handle: TaskHandle): Promise<void> {
    await pool(chunks(open, CHUNK), MOST, async (chunk) => {
      const items = chunk.map((at) => this.spec.items[at] as T);
      const found = await settle(items, this.spec.readBack).catch(toAppError);
      for (const [n, at] of chunk.entries()) {
        const { outcome: before, error } = this.results[at] as TaskResult;
        // What cannot be looked at (a password, say) stays as the server said.
        const now = found instanceof AppError ? 'unknown' : (found[n] ?? 'unknown');
        if (before === 'ok' && now === 'unknown' && !(found instanceof AppError)) continue;
        const said = found instanceof AppError && before === 'ok' ? found : (error ?? new AppError('unknown-outcome'));
        const failure = now === 'unknown' ? said : afterLook(now, said);
        this.set(at, failure ? (now === 'unknown' ? 'unknown' : 'failed') : 'ok', failure);
      }
      this.report(handle, true);
    });
  }
}
