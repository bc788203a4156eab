import { useSyncExternalStore } from 'react';
import { makeStore } from '@/lib/store';
import { useTasks, type TaskState } from './tasks';

/** Until when the list has been looked at: what failed later is news. */
const seen = makeStore(Date.now());
export const seeTasks = (): void => seen.set(Date.now());

const wentWrong: ReadonlySet<TaskState> = new Set(['failed', 'partly', 'interrupted', 'unknown']);

/** How many run, and how many ended badly since somebody looked. */
export function useTaskCounts(): { running: number; failed: number } {
  const since = useSyncExternalStore(seen.subscribe, seen.get);
  const tasks = useTasks();
  return {
    running: tasks.filter(({ state }) => state === 'running').length,
    failed: tasks.filter(({ state, endedAt = 0 }) => wentWrong.has(state) && endedAt > since).length,
  };
}
