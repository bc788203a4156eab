/** Drains an agent: no new sessions are started on it, and what runs is watched until nothing is left. */
import i18next from 'i18next';
import { lookAtOne, lookedUp } from '@/kit/lost-answer';
import { startTask, type Task, type TaskHandle } from '@/kit/tasks';
import { pause } from '@/lib/async';
import { countFormat } from '@/lib/formats';
import { loadNamespaces } from '@/ui/i18n';
import { isSchedulable, readStanding, setSchedulable, type Standing } from './api';

/** What the task is known by when the page comes up anew. */
export const DRAIN = 'drain';

/** How often what runs is looked at (ms). */
const LOOK_EVERY = 5000;
/** So many names stand in one line of the log. */
const NAMED = 10;

interface Drain {
  id: string;
  /** Reads again what shows agents. */
  refresh: () => Promise<unknown>;
  /** The task that goes on: it has made the agent unschedulable already. */
  again?: string;
  every?: number;
}

const namesOf = ({ sessions }: Standing): string =>
  sessions
    .slice(0, NAMED)
    .map(({ name, user_email }) => `${name ?? ''} (${user_email ?? ''})`)
    .join(', ') + (sessions.length > NAMED ? ', …' : '');

async function watch({ id, refresh, again, every = LOOK_EVERY }: Drain, handle: TaskHandle, before: number) {
  const { signal } = handle;
  const say = (key: string, values: object = {}) => handle.log(i18next.t(`agents:drain.${key}`, { id, ...values }));
  if (!again) {
    await lookedUp(() => setSchedulable(id, false), lookAtOne(isSchedulable(false), id))();
    say('off');
    await refresh();
  }
  let told = '';
  let most = before;
  for (; !signal.aborted; await pause(every, signal)) {
    // What cannot be read now may be read the next time: nobody is helped by giving up.
    const now = await readStanding(id)(signal).catch(() => null);
    if (!now) continue;
    if (now.agent?.schedulable) {
      say('takenBack');
      return 'cancelled' as const;
    }
    most = Math.max(most, now.total);
    handle.progress(most - now.total, most);
    const names = namesOf(now);
    if (names !== told && now.total > 0)
      say('left', { count: now.total, shown: countFormat(i18next.language)(now.total), names });
    told = names;
    if (now.total > 0) continue;
    say('empty');
    await refresh();
    return 'done' as const;
  }
  say('stopped');
  return 'cancelled' as const;
}

/** Starts it as a task, which outlives a reload. */
export function startDrain(drain: Drain, most = 0): { id: string; ended: Promise<Task> } {
  const { id, again } = drain;
  return startTask(i18next.t('agents:drain.task', { id }), (handle) => watch(drain, handle, most), most, {
    again,
    lasting: { kind: DRAIN, of: id },
  });
}

/** Goes on after a reload. */
export async function resumeDrain(
  { id, of, total }: { id: string; of: string; total: number },
  refresh: Drain['refresh'],
): Promise<void> {
  await loadNamespaces(['agents']);
  startDrain({ id: of, refresh, again: id }, total);
}
