/** Sends what was chosen, a few files at a time, as one task. */
import { AppError, toAppError } from '@/api/errors';
import { cancelTask, startTask, type TaskHandle, type TaskResult } from '@/kit/tasks';
import { pool } from '@/lib/async';
import { serverClock } from '@/lib/clock';
import { requestUpload } from '@/entities/folders/tickets';
import { readEntries } from '../api';
import { nameOf, parentOf } from '../place';
import { forgetUpload, rememberUpload, resumeOf } from './resume';
import { NotSent, PIECE, sendFile } from './send';
import { showBatch, sumsOf, type Batch, type UploadItem } from './uploads';

/** Each piece ends with a write to the disk: more at a time are no quicker. */
const WIDTH = 3;
/** The clocks of manager and storage proxy may differ (ms). */
const CLOCK_STEP = 10_000;
/** Thousands of files must not mean thousands of renders (ms). */
const SHOW_EVERY = 200;

export interface Job {
  folder: string;
  title: string;
  items: readonly UploadItem[];
  /** After it, whatever came of it. */
  after: () => void;
}

const PAUSED = new DOMException('paused', 'AbortError');

const failure = (e: unknown): AppError => {
  if (!(e instanceof NotSent)) return toAppError(e);
  return new AppError(e.why === 'refused' ? 'refused' : e.why === 'gone' ? 'not-done' : 'network', {
    status: e.status,
  });
};

class Run {
  private readonly job: Job;
  private readonly items: UploadItem[];
  private pauser = new AbortController();
  private waking: (() => void)[] = [];
  private isPaused = false;
  private isOver = false;
  private shown = 0;
  private id = '';
  private cancel: () => void = () => undefined;

  constructor(job: Job) {
    this.job = job;
    this.items = job.items.map((item) => ({ ...item }));
  }

  start(): void {
    const { title, after } = this.job;
    const { bytes } = sumsOf(this.items);
    const task = startTask(title, (handle) => this.work(handle), Math.max(bytes, 1), { unit: 'bytes' });
    this.id = task.id;
    this.cancel = () => {
      cancelTask(task.id);
      this.goOn();
    };
    this.show();
    void task.ended.then(() => {
      this.isOver = true;
      this.show();
      after();
    });
  }

  private readonly pause = (): void => {
    this.isPaused = true;
    this.pauser.abort(PAUSED);
    this.show();
  };

  private readonly goOn = (): void => {
    this.isPaused = false;
    this.pauser = new AbortController();
    for (const wake of this.waking.splice(0)) wake();
    this.show();
  };

  private show(rarely = false): void {
    if (rarely && Date.now() - this.shown < SHOW_EVERY) return;
    this.shown = Date.now();
    const { id, items, isPaused, isOver, pause, goOn, cancel } = this;
    const { folder, title } = this.job;
    showBatch({ id, folder, title, items: [...items], isPaused, isOver, pause, goOn, cancel } satisfies Batch);
  }

  private report({ progress, results }: TaskHandle, rarely = true): void {
    if (rarely && Date.now() - this.shown < SHOW_EVERY) return;
    const { sent, bytes } = sumsOf(this.items);
    progress(sent, Math.max(bytes, 1));
    if (!rarely)
      results(
        this.items.map(({ path, state, error }): TaskResult => ({
          label: path,
          outcome: state === 'done' ? 'ok' : state === 'failed' ? 'failed' : 'skipped',
          ...(error && { error }),
        })),
      );
    this.show();
  }

  private async work(handle: TaskHandle): Promise<void> {
    const todo = this.items.filter(({ state }) => state !== 'done');
    await pool(todo, WIDTH, async (item) => {
      await this.one(item, handle);
      if (item.state === 'done' && todo.length > 1) handle.log(item.path);
      this.report(handle);
    });
    this.report(handle, false);
  }

  private async one(item: UploadItem, handle: TaskHandle): Promise<void> {
    const { signal } = handle;
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a pause holds it
      if (this.isPaused) await new Promise<void>((wake) => this.waking.push(wake));
      if (signal.aborted) {
        item.state = item.state === 'waiting' ? 'waiting' : 'stopped';
        return;
      }
      const pauser = this.pauser.signal;
      try {
        // oxlint-disable-next-line no-await-in-loop
        await this.send(item, AbortSignal.any([signal, pauser]), handle);
        item.state = 'done';
        item.sent = item.file.size;
        forgetUpload(item);
        return;
      } catch (e) {
        item.state = 'stopped';
        if (signal.aborted) return;
        if (pauser.aborted) continue;
        item.state = 'failed';
        item.error = failure(e);
        if (e instanceof NotSent) item.why = e.why;
        return;
      }
    }
  }

  /** A file whose upload the server does not know any more is there, or begins anew: once. */
  private async send(item: UploadItem, signal: AbortSignal, handle: TaskHandle): Promise<void> {
    const known = item.url;
    const url = await this.urlOf(item);
    item.state = 'sending';
    const sending = (to: string) =>
      sendFile({
        url: to,
        file: item.file,
        signal,
        onBytes: (sent) => {
          item.sent = sent;
          this.report(handle);
        },
        onLine: (cut) => {
          item.state = cut ? 'cut' : 'sending';
          this.show(!cut);
        },
      });
    try {
      await sending(url);
    } catch (e) {
      if (!(e instanceof NotSent) || e.why !== 'gone') throw e;
      if (await isThere(item, signal)) return;
      if (known === url) forgetUpload(item);
      delete item.url;
      item.sent = 0;
      await sending(await this.urlOf(item));
    }
  }

  private async urlOf(item: UploadItem): Promise<string> {
    if (item.url) return item.url;
    const { folder, path, file } = item;
    const marks = { folder, path, size: file.size, modified: file.lastModified };
    const known = resumeOf(marks, Date.now());
    const begun = known?.begun ?? serverClock();
    const url = known?.url ?? (await requestUpload(folder, path, file.size));
    Object.assign(item, { url, begun });
    // What is sent in one piece has nothing to go on with.
    if (file.size > PIECE) rememberUpload({ ...marks, url, begun });
    return url;
  }
}

/** The answer to the last piece may be lost, after which the server has the file and no upload. */
async function isThere({ folder, path, file, begun = 0 }: UploadItem, signal: AbortSignal): Promise<boolean> {
  const there = await readEntries({ folder, path: parentOf(path) })(signal);
  const found = there.find(({ name }) => name === nameOf(path));
  return found?.size === file.size && Date.parse(found.modified ?? '') > begun - CLOCK_STEP;
}

/** Sends them all; the panel and the task centre show how far it is. */
export const runUploads = (job: Job): void => new Run(job).start();
