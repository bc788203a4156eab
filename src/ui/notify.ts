import { makeStore } from '@/lib/store';

/** Short words about something that ended, above the page. What went wrong stays until it is closed. */
export type NoticeKind = 'success' | 'info' | 'warning' | 'error';

export interface NoticeItem {
  id: number;
  kind: NoticeKind;
  text: string;
}

/** More at once would hide the page; the oldest goes. */
const MOST = 5;
/** Time to read what is no trouble (ms). */
const SHOWN = 5000;

const items = makeStore<readonly NoticeItem[]>([]);
let lastId = 0;

function add(kind: NoticeKind, text: string): void {
  lastId += 1;
  const id = lastId;
  items.set([...items.get().slice(1 - MOST), { id, kind, text }]);
  if (kind === 'success' || kind === 'info') setTimeout(() => notices.close(id), SHOWN);
}

export const notices = {
  get: items.get,
  subscribe: items.subscribe,
  close: (id: number): void => items.set(items.get().filter((item) => item.id !== id)),
  /** Nothing of one person is left for the next. */
  clear: (): void => items.set([]),
};

export const notify = {
  success: (text: string): void => add('success', text),
  info: (text: string): void => add('info', text),
  warning: (text: string): void => add('warning', text),
  error: (text: string): void => add('error', text),
};
