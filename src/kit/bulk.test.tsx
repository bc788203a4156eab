// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderKit } from '@tests/form-rig';
import { AppError } from '@/api/errors';
import { forget } from '@/api/session-state';
import { canRetry, retryFailed, runBulk, type BulkSpec } from './bulk';
import { notices } from '@/ui/notify';
import type { Outcome } from './lost-answer';
import { cancelTask, clearTasks, findTask, shownResults, startTask, useTasks, type Task } from './tasks';

const FORTY = Array.from({ length: 40 }, (_, at) => `user-${at}`);
const BAD = new Set(['user-3', 'user-17', 'user-39']);
const spec = (part: Partial<BulkSpec<string> & { run: (name: string) => Promise<void> }>): BulkSpec<string> => ({
  title: 'Deactivate users',
  items: FORTY,
  label: (name) => name,
  run: () => Promise.resolve(),
  readBack: (items) => Promise.resolve(items.map(() => 'applied')),
  ...part,
});
const tick = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
const outcomes = (id: string) => Object.groupBy(findTask(id)?.results ?? [], (one) => one.outcome);
const failing = async (name: string) => {
  await tick();
  if (BAD.has(name)) throw new AppError('refused', { code: 'x_y_z' });
};

beforeEach(() => {
  clearTasks();
  notices.clear();
});
afterEach(() => vi.restoreAllMocks());

describe('a bulk run', () => {
  it('never has more than four on their way, whatever it is told', async () => {
    let now = 0;
    let most = 0;
    const run = async () => {
      most = Math.max(most, ++now);
      await tick();
      now -= 1;
    };
    const { id, ended } = runBulk(spec({ run, concurrency: 50 }));
    expect((await ended).state).toBe('done');
    expect(most).toBe(4);
    expect(findTask(id)).toMatchObject({ done: 40, total: 40 });
    expect(shownResults.get()).toBeUndefined();
    most = 0;
    await runBulk(spec({ run, concurrency: 1 })).ended;
    expect(most).toBe(1);
  });

  it('keeps a result for each item, shows them when some failed, and runs only those again', async () => {
    const run = vi.fn(failing);
    const after = vi.fn();
    const { id, ended } = runBulk(spec({ run, after, done: 'All is done' }));
    expect((await ended).state).toBe('partly');
    expect(notices.get()).toEqual([]);
    expect(outcomes(id).failed?.map((one) => one.label)).toEqual([...BAD]);
    expect(outcomes(id).ok).toHaveLength(37);
    expect(shownResults.get()).toBe(id);
    expect(after).toHaveBeenCalledOnce();
    run.mockClear();
    run.mockImplementation(() => Promise.resolve());
    const again = await retryFailed(id)?.ended;
    expect(again).toMatchObject({ id, state: 'done', done: 40 });
    expect(run.mock.calls.map(([name]) => name)).toEqual([...BAD]);
    expect(canRetry(id)).toBe(false);
    expect(notices.get()).toMatchObject([{ text: 'All is done' }]);
  });

  it('is failed when nothing succeeded, and its own reading afterwards does not change that', async () => {
    const run = () => Promise.reject(new AppError('not-allowed'));
    const after = () => Promise.reject(new Error('list'));
    expect((await runBulk(spec({ run, after })).ended).state).toBe('failed');
  });

  it('stops at a cancel: what is under way ends, the rest is not tried', async () => {
    const run = vi.fn(tick);
    const { id, ended } = runBulk(spec({ run }));
    await tick();
    cancelTask(id);
    expect((await ended).state).toBe('cancelled');
    const tried = run.mock.calls.length;
    expect(tried).toBeLessThan(13);
    expect(outcomes(id).ok).toHaveLength(tried);
    expect(outcomes(id).skipped).toHaveLength(40 - tried);
  });

  it.each(['session-gone', 'offline', 'frozen', 'rate-limited'] as const)('pauses the rest after %s', async (kind) => {
    let calls = 0;
    const run = vi.fn(async () => {
      await tick();
      if (++calls > 6) throw new AppError(kind);
    });
    const { id, ended } = runBulk(spec({ run }));
    expect((await ended).state).toBe('partly');
    expect(run.mock.calls.length).toBeLessThan(12);
    expect(outcomes(id).ok).toHaveLength(6);
    expect(outcomes(id).skipped?.length).toBe(40 - run.mock.calls.length);
    calls = -1000;
    expect((await retryFailed(id)?.ended)?.state).toBe('done');
    expect(outcomes(id).ok).toHaveLength(40);
  });

  describe('and what the server has', () => {
    beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
    afterEach(() => vi.useRealTimers());
    const end = async (ended: Promise<Task> | undefined) => {
      await vi.runAllTimersAsync();
      return ended;
    };

    /** A server that has what is in `there`; its answers get lost for the names in `lost`. */
    function server(lost: readonly string[], late: readonly string[] = []) {
      const there = new Set<string>();
      const run = vi.fn((name: string) => {
        if (there.has(name)) return Promise.reject(new AppError('conflict'));
        if (!late.includes(name)) there.add(name);
        return lost.includes(name) ? Promise.reject(new AppError('unknown-outcome')) : Promise.resolve();
      });
      const readBack = (names: readonly string[]) =>
        Promise.resolve(names.map((name): Outcome => (there.has(name) ? 'applied' : 'not-applied')));
      return { there, run, readBack };
    }

    it('a lost answer is looked up: done where it is done, not done where it is not', async () => {
      const { run, readBack, there } = server(['user-1', 'user-2'], ['user-2']);
      const { id, ended } = runBulk(spec({ run, readBack, items: ['user-1', 'user-2', 'user-3'] }));
      expect((await end(ended))?.state).toBe('partly');
      expect(findTask(id)?.results?.map((one) => [one.outcome, one.error?.kind])).toEqual([
        ['ok', undefined],
        ['failed', 'not-done'],
        ['ok', undefined],
      ]);
      // It comes late: the second try meets what the first one did, and that is no failure.
      there.add('user-2');
      expect((await end(retryFailed(id)?.ended))?.state).toBe('done');
    });

    it('says what it could not find out, and looks again before it sends anything', async () => {
      const { run, readBack } = server(['user-1']);
      let away = true;
      const look = (names: readonly string[]) => (away ? Promise.reject(new AppError('network')) : readBack(names));
      const { id, ended } = runBulk(spec({ run, readBack: look, items: ['user-1', 'user-2'] }));
      expect((await end(ended))?.state).toBe('partly');
      expect(findTask(id)?.results?.map((one) => [one.outcome, one.error?.kind])).toEqual([
        ['unknown', 'unknown-outcome'],
        ['unknown', 'network'],
      ]);
      away = false;
      expect((await end(retryFailed(id)?.ended))?.state).toBe('done');
      expect(run).toHaveBeenCalledTimes(2);
    });

    it('does not believe a success that the server passed over', async () => {
      const readBack = (names: readonly string[]) =>
        Promise.resolve(names.map((name): Outcome => (name === 'user-7' ? 'not-applied' : 'applied')));
      const { id, ended } = runBulk(spec({ readBack }));
      expect((await end(ended))?.state).toBe('partly');
      expect(outcomes(id).failed).toMatchObject([{ label: 'user-7', error: { kind: 'not-done' } }]);
    });

    it('one write for a hundred tells of each', async () => {
      const items = Array.from({ length: 250 }, (_, at) => `user-${at}`);
      const sizes: number[] = [];
      const runChunk = (names: readonly string[]) => {
        sizes.push(names.length);
        return names.includes('user-120') ? Promise.reject(new AppError('refused')) : Promise.resolve();
      };
      const readBack = (names: readonly string[]) =>
        Promise.resolve(names.map((name): Outcome => (name < 'user-15' ? 'applied' : 'not-applied')));
      const { id, ended } = runBulk({ title: 'Add', items, label: (name: string) => name, runChunk, readBack });
      await end(ended);
      expect(sizes).toEqual([100, 100, 50]);
      const of = (name: string) => findTask(id)?.results?.find((one) => one.label === name);
      expect([of('user-14'), of('user-110'), of('user-99'), of('user-199'), of('user-249')]).toMatchObject([
        { outcome: 'ok' },
        { outcome: 'ok' },
        { outcome: 'failed', error: { kind: 'not-done' } },
        { outcome: 'failed', error: { kind: 'refused' } },
        { outcome: 'failed', error: { kind: 'not-done' } },
      ]);
    });

    it('stops when one answer after the other is lost', async () => {
      const run = vi.fn(() => Promise.reject(new AppError('unknown-outcome')));
      const readBack = (names: readonly string[]) => Promise.resolve(names.map((): Outcome => 'unknown'));
      const { id, ended } = runBulk(spec({ run, readBack }));
      expect((await end(ended))?.state).toBe('partly');
      expect(run.mock.calls.length).toBeLessThan(8);
      expect(outcomes(id).skipped?.length).toBe(40 - run.mock.calls.length);
    });

    it('leaves the last stage alone until all before it are done', async () => {
      const tried: string[] = [];
      let bad = true;
      const run = (name: string) => {
        tried.push(name);
        return bad && name === 'b' ? Promise.reject(new AppError('in-use')) : Promise.resolve();
      };
      const { id, ended } = runBulk(spec({ run, items: ['last', 'a', 'b'], stage: (name) => Number(name === 'last') }));
      await end(ended);
      expect(tried).toEqual(['a', 'b']);
      bad = false;
      expect((await end(retryFailed(id)?.ended))?.state).toBe('done');
      expect(tried).toEqual(['a', 'b', 'b', 'last']);
    });
  });

  it('leaves behind what is on its way as not known, should the page go away', async () => {
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    const run = (name: string) => (name === 'a' ? Promise.resolve() : held);
    const { id, ended } = runBulk(
      spec({ run, items: ['a', 'b', 'c'], concurrency: 1, secretOf: (name) => `/${name}` }),
    );
    await tick();
    globalThis.dispatchEvent(new Event('pagehide'));
    const kept = { label: 'a', outcome: 'ok', secret: '/a' };
    expect(findTask(id)?.results).toEqual([
      kept,
      { label: 'b', outcome: 'unknown', secret: '/b' },
      { label: 'c', outcome: 'skipped' },
    ]);
    expect(sessionStorage.getItem('qd.tasks')).toContain('"lost":"/b"');
    go();
    expect((await ended).state).toBe('done');
  });

  it('is forgotten at sign-out, and stopped', async () => {
    const run = vi.fn(tick);
    const { id, ended } = runBulk(spec({ run }));
    forget();
    expect((await ended).state).toBe('cancelled');
    expect(run.mock.calls.length).toBeLessThan(9);
    expect(findTask(id)).toBeUndefined();
    expect(shownResults.get()).toBeUndefined();
    expect(canRetry(id)).toBe(false);
  });
});

describe('the table of results', () => {
  function Count() {
    return <p>{`${useTasks().length} tasks`}</p>;
  }

  it('says whose made-up password no file has, and leads to where another can be set', async () => {
    await renderKit(<Count />);
    const { id, ended } = startTask('Import', (handle) => {
      handle.results([
        { label: 'one', outcome: 'ok', lost: '/elsewhere' },
        { label: 'two', outcome: 'ok' },
      ]);
      return Promise.resolve();
    });
    await act(() => ended);
    act(() => shownResults.set(id));
    const table = await screen.findByRole('table', { name: 'Results' });
    expect(within(table).getAllByRole('rowheader')).toHaveLength(1);
    expect(within(table).getByText(/is in no result file/)).toBeVisible();
    expect(within(table).getByRole('link', { name: 'Set a new password for one' })).toHaveAttribute(
      'href',
      '/elsewhere',
    );
  });

  it('opens by itself, filters, saves a safe file, and retries', async () => {
    const { user } = await renderKit(<Count />);
    const made = vi.spyOn(URL, 'createObjectURL');
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const run = vi.fn(failing);
    await act(() => runBulk(spec({ run, items: ['=cmd()', 'user-2', 'user-3'] })).ended);
    const table = await screen.findByRole('table', { name: 'Results' });
    expect(screen.getByText('Done: 2. Failed: 1. Not tried: 0.')).toBeInTheDocument();
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
    ).toEqual(['user-3']);
    expect(within(table).getByText('The server refused the change')).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Hide what is done' }));
    expect(within(table).getAllByRole('rowheader')).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Download CSV' }));
    const file = made.mock.calls[0]?.[0] as Blob;
    expect(await file.text()).toBe(
      "Item,Result,Reason,Code\r\n'=cmd(),Done,,\r\nuser-2,Done,,\r\nuser-3,Failed,The server refused the change,x_y_z\r\n",
    );
    run.mockImplementation(() => Promise.resolve());
    await user.click(screen.getByRole('button', { name: /Retry/ }));
    expect(await screen.findByText('Done: 3. Failed: 0. Not tried: 0.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Retry/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('table')).toBeNull());
  });
});
