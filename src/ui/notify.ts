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

let items: readonly NoticeItem[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function set(next: readonly NoticeItem[]): void {
  items = next;
  for (const listener of listeners) listener();
}

function add(kind: NoticeKind, text: string): void {
  lastId += 1;
  const id = lastId;
  set([...items.slice(1 - MOST), { id, kind, text }]);
  if (kind === 'success' || kind === 'info') setTimeout(() => notices.close(id), SHOWN);
}

export const notices = {
  get: (): readonly NoticeItem[] => items,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  close: (id: number): void => set(items.filter((item) => item.id !== id)),
  /** Nothing of one person is left for the next. */
  clear: (): void => set([]),
};

export const notify = {
  success: (text: string): void => add('success', text),
  info: (text: string): void => add('info', text),
  warning: (text: string): void => add('warning', text),
  error: (text: string): void => add('error', text),
};
