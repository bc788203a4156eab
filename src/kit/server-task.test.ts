// @vitest-environment jsdom
import { createManager } from '@tests/manager/manager';
import type { Plan } from '@tests/manager/rest/tasks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setEndpoint } from '@/api/endpoint';
import { makeQueryClient } from '@/api/query-client';
import { startI18n } from '@/ui/i18n';
import { notices } from '@/ui/notify';
import { followServerTask, resumeServerTask } from './server-task';
import { cancelTask, clearTasks, findTask, type Task } from './tasks';

const PLAN: Plan = {
  says: ['Updated stable/a', 'Skipped stable/b', 'Updated image - stable/a'],
  known: 2,
  ending: 'done',
  message: "['f14710b6-6e8e-4412-9c86-321a20a08b15']",
};

async function ground(plan: Partial<Plan> = {}) {
  const manager = createManager({ users: 1, role: 'superadmin' });
  const fetch = vi.fn((url: URL, init: RequestInit) => manager.handle(new Request(url, init)));
  vi.stubGlobal('fetch', fetch);
  const client = makeQueryClient();
  const reads = vi.spyOn(client, 'invalidateQueries');
  const id = manager.tasks.start(manager.db, { ...PLAN, ...plan });
  const task = { id, title: 'Rescan cr.example', writes: 'presets' as const };
  return { manager, fetch, client, reads, id, follow: () => followServerTask(client, task) };
}
/** Its end; meanwhile the clock goes faster than usual. */
async function endOf({ id, ended }: { id: string; ended: Promise<Task> }): Promise<Task> {
  while (findTask(id)?.state === 'running') {
    await vi.advanceTimersByTimeAsync(200);
    await new Promise((go) => setImmediate(go));
  }
  return ended;
}
const said = () => notices.get().map(({ kind, text }) => `${kind}: ${String(text)}`);

beforeEach(async () => {
  await startI18n(['tasks'], 'en');
  setEndpoint({ mode: 'session', base: 'http://localhost:3000/' });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  clearTasks();
  notices.clear();
  vi.unstubAllGlobals();
  setEndpoint(undefined);
});

it('is followed with its progress to its end; what it changed is read again, and said', async () => {
  const { follow, reads } = await ground();
  const end = await endOf(follow());
  expect(end).toMatchObject({ state: 'done', done: 3, total: 3, log: PLAN.says });
  expect(reads).toHaveBeenCalledWith({ queryKey: ['presets'] });
  expect(said()).toEqual(['success: Rescan cr.example: done']);
});

it.each([
  ['partly', { message: "result: ['a']\nerrors: Failed to scan image!" }, 'Failed to scan image!', 'warning'],
  ['failed', { ending: 'failed', message: "RuntimeError('authentication failed')" }, 'RuntimeError', 'error'],
  ['cancelled', { ending: 'cancelled', message: 'Task cancelled' }, 'Task cancelled', 'warning'],
] as const)('that ended %s says so, and why', async (state, plan, why, kind) => {
  const { follow } = await ground(plan);
  const end = await endOf(follow());
  expect(end.state).toBe(state);
  expect(end.log.at(-1)).toContain(why);
  expect(said()[0]).toMatch(new RegExp(`^${kind}: `));
});

it.each([0, 2, 4])(
  'whose line is cut at event %i is taken up again, and not done before the server says so',
  async (at) => {
    const { manager, follow, id, fetch } = await ground();
    manager.tasks.cut(id, at);
    const end = await endOf(follow());
    expect(end).toMatchObject({ state: 'done', done: 3, log: PLAN.says });
    expect(fetch).toHaveBeenCalledTimes(2);
  },
);

it('whose end nobody tells any more is not called done', async () => {
  const { manager, follow, id, reads } = await ground();
  manager.tasks.forget(id);
  expect(await endOf(follow())).toMatchObject({ state: 'unknown' });
  expect(reads).toHaveBeenCalled();
  expect(said()).toEqual(['warning: Rescan cr.example: the outcome is not known']);
});

it('that this person may not follow is not called failed', async () => {
  const { manager, follow } = await ground();
  manager.fault({ id: 'A07', path: '/func/events/background-task' });
  expect(await endOf(follow())).toMatchObject({ state: 'unknown' });
});

it('goes on after a reload under its own name, and when somebody leaves it the server goes on', async () => {
  const { manager, client, id } = await ground();
  await resumeServerTask(client, {
    id: 't1',
    title: 'Rescan x',
    kind: 'server-task',
    of: id,
    writes: 'presets',
    total: 0,
  });
  await vi.waitUntil(() => findTask('t1')?.state === 'done', { timeout: 15_000 });
  manager.tasks.forget(id);
  const left = followServerTask(client, { id, title: 'Rescan y', writes: 'presets' });
  expect(findTask(left.id)?.lasting).toEqual({ kind: 'server-task', of: id, writes: 'presets' });
  cancelTask(left.id);
  expect(await endOf(left)).toMatchObject({
    state: 'unknown',
    log: ['No longer followed. The server goes on with it.'],
  });
});
