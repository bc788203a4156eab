import { onSignOut } from '@/api/session';
import { findTask, type Task, type TaskResult } from '@/kit/tasks';
import { makeStore } from '@/lib/store';
import { isTold, type Keypairs } from './apply';
import type { PlannedRow } from './plan';

/** An import that was begun. Its passwords and keypairs are in memory alone, and outlive the drawer. */
export interface CurrentImport {
  task: string;
  rows: readonly PlannedRow[];
  keypairs: Keypairs;
  /** Its result file was taken after the last try. */
  saved: boolean;
  /** Of the last try: the task may have been taken out of the history. */
  results: readonly TaskResult[];
}

const store = makeStore<CurrentImport | undefined>(undefined);
const hold = (event: BeforeUnloadEvent) => event.preventDefault();

/** Whether it holds a password or a keypair that nobody else has. */
export const holdsSecrets = ({ task, rows, keypairs, saved, results }: CurrentImport): boolean =>
  !saved && (findTask(task)?.state === 'running' || rows.some((row, at) => isTold(row, results[at], keypairs)));

/** The import of this tab, until another takes its place or the person signs out. */
export const currentImport = {
  subscribe: store.subscribe,
  get: store.get,
  set: (next: CurrentImport | undefined): void => {
    store.set(next);
    if (next && !next.saved) addEventListener('beforeunload', hold);
    else removeEventListener('beforeunload', hold);
  },
};

/** A try of it has begun, the first or a further one. */
export async function followImport(run: CurrentImport, ended: Promise<Task>): Promise<void> {
  // What this try makes is not in a file that was taken before.
  currentImport.set({ ...run, saved: false });
  const { results = [] } = await ended;
  const now = currentImport.get();
  if (now?.task === run.task) currentImport.set({ ...now, results });
}

onSignOut(() => currentImport.set(undefined));
