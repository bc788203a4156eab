// @vitest-environment jsdom
import { waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderKit } from '@tests/form-rig';
import { AppError } from '@/api/errors';
import { runBulk } from './bulk';
import { clearTasks, dismissTask, findTask, startTask } from './tasks';

beforeEach(() => clearTasks());

describe('tasks', () => {
  it('survive a reload: ended ones with their results, running ones as interrupted, nothing of the server’s text', async () => {
    await runBulk({
      title: 'Deactivate users',
      items: ['a', 'b'],
      label: (name) => name,
      run: () => Promise.reject(new AppError('refused', { detail: 'canary', code: 'a_b' })),
      readBack: () => Promise.resolve([]),
    }).ended;
    startTask('Rescan', () => new Promise(() => undefined), 7);
    globalThis.dispatchEvent(new Event('pagehide'));
    expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain('canary');
    vi.resetModules();
    const fresh = await import('./tasks');
    const seen: unknown[] = [];
    function Look() {
      seen.push(...fresh.useTasks());
      return null;
    }
    await renderKit(<Look />);
    await waitFor(() => expect(seen.length).toBeGreaterThan(0));
    expect(seen.slice(0, 2)).toMatchObject([
      { title: 'Rescan', state: 'interrupted', total: 7 },
      {
        title: 'Deactivate users',
        state: 'failed',
        results: [{ label: 'a', error: { kind: 'refused', code: 'a_b' } }, { label: 'b' }],
      },
    ]);
  });

  it('that only watch do not hold the page, and are given once to whoever goes on with them', async () => {
    const lasting = { kind: 'drain', of: 'i-1' };
    const { id } = startTask('Drain i-1', () => new Promise(() => undefined), 3, { lasting });
    startTask('Rescan', () => new Promise(() => undefined), 7);
    vi.resetModules();
    const fresh = await import('./task-history');
    expect(fresh.takeCutOff()).toEqual([{ id, title: 'Drain i-1', total: 3, ...lasting }]);
    expect(fresh.takeCutOff()).toEqual([]);
    clearTasks();
    startTask('Drain i-1', () => new Promise(() => undefined), 0, { lasting });
    expect(globalThis.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true);
  });

  it('hold the page while one runs, take log lines and progress, and can be dismissed when ended', async () => {
    const held = () => !globalThis.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    let finish: (() => void) | undefined;
    const { id, ended } = startTask('Rescan', async (handle) => {
      handle.progress(1, 3);
      handle.log('first line');
      await new Promise<void>((resolve) => (finish = resolve));
    });
    expect(findTask(id)).toMatchObject({ state: 'running', done: 1, total: 3, log: ['first line'] });
    expect(held()).toBe(true);
    dismissTask(id);
    expect(findTask(id)).toBeDefined();
    finish?.();
    expect((await ended).state).toBe('done');
    expect(held()).toBe(false);
    dismissTask(id);
    expect(findTask(id)).toBeUndefined();
  });

  it('end as failed with the error when their work throws', async () => {
    const { ended } = startTask('Rescan', () => Promise.reject(new AppError('unavailable')));
    expect(await ended).toMatchObject({ state: 'failed', error: { kind: 'unavailable' } });
  });
});
