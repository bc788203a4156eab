/** Uploads under way: light, for whoever shows them; what sends them is loaded when there is something to send. */
import { onSignOut } from '@/api/session';
import { makeStore } from '@/lib/store';
import type { AppError } from '@/api/errors';
import type { Why } from './send';

/** `cut`: the line is gone, and is waited for. */
export type UploadState = 'waiting' | 'sending' | 'cut' | 'done' | 'failed' | 'stopped';

export interface UploadItem {
  /** The folder's id, and the path in it that the file is to have. */
  folder: string;
  path: string;
  file: File;
  /** Bytes that are out. */
  sent: number;
  state: UploadState;
  /** The storage proxy's address for it, once it was asked for. */
  url?: string;
  /** When that was, by the server's clock (ms of the epoch). */
  begun?: number;
  why?: Why;
  error?: AppError;
}

/** What was chosen or dropped together. */
export interface Batch {
  /** As its task in the task centre. */
  id: string;
  folder: string;
  title: string;
  items: readonly UploadItem[];
  isPaused: boolean;
  isOver: boolean;
  pause: () => void;
  goOn: () => void;
  cancel: () => void;
}

export const uploads = makeStore<readonly Batch[]>([]);
onSignOut(() => uploads.set([]));

export const showBatch = (batch: Batch): void => {
  const others = uploads.get();
  const at = others.findIndex(({ id }) => id === batch.id);
  uploads.set(at < 0 ? [...others, batch] : others.with(at, batch));
};

export const dismissBatch = (id: string): void => uploads.set(uploads.get().filter((batch) => batch.id !== id));

export interface BatchSums {
  files: number;
  done: number;
  failed: number;
  bytes: number;
  sent: number;
}

export function sumsOf(items: readonly UploadItem[]): BatchSums {
  const sums = { files: items.length, done: 0, failed: 0, bytes: 0, sent: 0 };
  for (const { state, file, sent } of items) {
    if (state === 'done') sums.done += 1;
    if (state === 'failed') sums.failed += 1;
    sums.bytes += file.size;
    sums.sent += state === 'done' ? file.size : Math.min(sent, file.size);
  }
  return sums;
}
