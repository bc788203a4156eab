import type { ReactNode } from 'react';
import { makeStore } from '@/lib/store';

/** Short words about something that ended, beside the page. What went wrong stays until it is closed. */
export type NoticeKind = 'success' | 'info' | 'warning' | 'error';

/** What can be done about it, there and then. */
export interface NoticeAction {
  label: string;
  /** Set for a way to somewhere: what a press with a modifier key opens in a new tab. */
  href?: string;
  onAct: () => void;
}

export interface NoticeItem {
  id: number;
  kind: NoticeKind;
  text: ReactNode;
  actions: readonly NoticeAction[];
}

/** More at once would hide the page; the oldest goes. */
const MOST = 5;
/** Time to read what is no trouble (ms). */
const SHOWN = 6000;

const items = makeStore<readonly NoticeItem[]>([]);
const timers = new Map<number, ReturnType<typeof setTimeout>>();
let isHeld = false;
let lastId = 0;

function close(id: number): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
  items.set(items.get().filter((item) => item.id !== id));
  // What held them may have gone with the last one.
  if (items.get().length === 0) isHeld = false;
}

function leaveLater({ id, kind }: NoticeItem): void {
  if (kind === 'error' || isHeld) return;
  clearTimeout(timers.get(id));
  timers.set(
    id,
    setTimeout(() => close(id), SHOWN),
  );
}

/** Shows it, and tells its number. */
function add(kind: NoticeKind, text: ReactNode, actions: readonly NoticeAction[] = []): number {
  lastId += 1;
  const item = { id: lastId, kind, text, actions };
  const [oldest] = items.get().length >= MOST ? items.get() : [];
  if (oldest) close(oldest.id);
  items.set([...items.get(), item]);
  leaveLater(item);
  return item.id;
}

export const notices = {
  get: items.get,
  subscribe: items.subscribe,
  close,
  /** While somebody is at it with pointer or keys nothing goes away; afterwards there is the whole time again. */
  hold(on: boolean): void {
    if (isHeld === on) return;
    isHeld = on;
    if (on) {
      timers.forEach((timer) => clearTimeout(timer));
      timers.clear();
    } else items.get().forEach(leaveLater);
  },
  /** Nothing of one person is left for the next. */
  clear(): void {
    isHeld = false;
    items.get().forEach(({ id }) => close(id));
  },
};

export const notify = {
  success: (text: ReactNode, actions?: readonly NoticeAction[]): number => add('success', text, actions),
  info: (text: ReactNode, actions?: readonly NoticeAction[]): number => add('info', text, actions),
  warning: (text: ReactNode, actions?: readonly NoticeAction[]): number => add('warning', text, actions),
  error: (text: ReactNode, actions?: readonly NoticeAction[]): number => add('error', text, actions),
};
