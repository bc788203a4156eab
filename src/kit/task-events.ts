import type { ServerEvent } from '@/api/events';
import { asObject, parseJson } from '@/api/json';

/** What one event of a background task tells. */
export interface TaskNews {
  /** What the server does just now, or what it says at the end; '' where that is nothing for people. */
  message: string;
  /** `total` 0: unknown. Both may grow, and the server counts further than it said: never more than all. */
  done: number;
  total: number;
  /** Set by the last event. `partly`: it ran to its end, and something in it failed. */
  end?: 'done' | 'partly' | 'failed' | 'cancelled';
}

const ENDS: Record<string, TaskNews['end']> = {
  bgtask_done: 'done',
  bgtask_partial_success: 'partly',
  bgtask_failed: 'failed',
  bgtask_cancelled: 'cancelled',
};

const numberOf = (value: unknown): number => (Number.isFinite(Number(value)) ? Math.max(0, Number(value)) : 0);
const NOTHING: ReadonlySet<unknown> = new Set(['None', 'Task started']);
const textOf = (value: unknown): string => (typeof value === 'string' && !NOTHING.has(value) ? value.trim() : '');
const linesOf = (value: unknown): string => (Array.isArray(value) ? value.map(String).join('\n').trim() : '');

/** What failed in a task that is called done: in the message, as text (rescan) or as JSON (purge), or beside it. */
function failuresIn(message: string, errors: unknown): string {
  const beside = linesOf(errors);
  if (beside) return beside;
  if (message.startsWith('{'))
    try {
      return linesOf(asObject(parseJson(message)).errors);
    } catch {
      return '';
    }
  return /(?:^|\n)errors: ([\s\S]*)$/.exec(message)?.[1]?.trim() ?? '';
}

/** Ids and records of what was made: nothing that a person reads. */
const isRecord = (message: string): boolean => /^[[{]/.test(message);

/** Reads an event; undefined: it tells nothing of a task. */
export function newsOf({ event, data }: ServerEvent): TaskNews | undefined {
  const message = textOf(data.message);
  const done = numberOf(data.current_progress);
  const total = numberOf(data.total_progress);
  if (event === 'bgtask_updated') return { message, done, total: total && Math.max(total, done) };
  const end = ENDS[event];
  if (!end) return undefined;
  const failures = end === 'done' || end === 'partly' ? failuresIn(message, data.errors) : '';
  if (failures) return { message: failures, done, total, end: 'partly' };
  return { message: isRecord(message) ? '' : message, done, total, end };
}
