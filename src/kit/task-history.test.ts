// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '@/api/errors';
import { session, type Identity } from '@/api/session';
import { setKeptOwner } from '@/lib/storage';
import { readHistory, recent, writeHistory, type KeptTask } from './task-history';
import { clearTasks, dismissTask, findTask, secretsSaved, startTask, stateOf } from './tasks';

const DAY = 86_400_000;
const task = (id: string, startedAt: number) => ({ id, startedAt });
const kept = (id: string, startedAt: number): KeptTask => ({
  id,
  startedAt,
  title: id,
  state: 'done',
  done: 0,
  total: 0,
  log: [],
});

const signIn = (uuid: string) =>
  session.set({
    phase: 'signed-in',
    identity: { endpoint: 'https://site/', uuid, accessKey: `AK${uuid}` } as Identity,
    release: [26, 4, 16],
  });
const signOut = () => {
  clearTasks();
  session.set({ phase: 'anonymous', reason: 'signed-out' });
};

beforeEach(() => localStorage.clear());
afterEach(() => {
  signOut();
  vi.restoreAllMocks();
});

describe('the history', () => {
  it('keeps thirty days, the newest first, each task once', () => {
    const now = 100 * DAY;
    expect(recent([task('a', 71 * DAY), task('b', 69 * DAY), task('c', 99 * DAY), task('a', 72 * DAY)], now)).toEqual([
      task('c', 99 * DAY),
      task('a', 71 * DAY),
    ]);
  });

  it('is of one person, and adds to what another tab has kept', () => {
    const now = Date.now();
    const ids = () => readHistory().map(({ id }) => id);
    setKeptOwner('alice');
    writeHistory([kept('a', now)]);
    writeHistory([kept('b', now + 1)]);
    expect(ids()).toEqual(['b', 'a']);
    setKeptOwner('bob');
    expect(ids()).toEqual([]);
    setKeptOwner('alice');
    writeHistory([], new Set(['a']));
    expect(ids()).toEqual(['b']);
  });

  it('survives what cannot be read, and a storage that is full', () => {
    setKeptOwner('alice');
    localStorage.setItem('qd.history@alice', '{');
    expect(readHistory()).toEqual([]);
    localStorage.setItem('qd.history@alice', JSON.stringify([{ id: 1 }, kept('a', Date.now())]));
    expect(readHistory()).toHaveLength(1);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(writeHistory([kept('b', Date.now())])).toBe(false);
  });

  it('comes back when the same person signs in again, not for another one, and without what was removed', async () => {
    signIn('alice');
    const again = startTask('Deactivate users', (handle) => {
      handle.results([{ label: 'u1', outcome: 'failed', error: new AppError('refused', { detail: 'canary' }) }]);
      return Promise.resolve();
    });
    await again.ended;
    const gone = startTask('Rescan', () => Promise.resolve('done'));
    await gone.ended;
    dismissTask(gone.id);
    signOut();
    signIn('bob');
    expect(findTask(again.id)).toBeUndefined();
    signOut();
    expect(JSON.stringify(Object.entries(localStorage))).not.toContain('canary');
    signIn('alice');
    expect(findTask(again.id)).toMatchObject({
      state: 'failed',
      results: [{ label: 'u1', error: { kind: 'refused' } }],
    });
    expect(findTask(gone.id)).toBeUndefined();
  });
});

describe('a password that was made up', () => {
  const run = async (secret: string) => {
    const { id, ended } = startTask('Import', (handle) => {
      handle.results([{ label: 'one', outcome: 'ok', secret }]);
      return Promise.resolve();
    });
    await ended;
    return id;
  };
  const afterReload = (id: string) => {
    signOut();
    signIn('alice');
    return findTask(id)?.results;
  };

  it('is told to be in no file once its page is gone, with the place where another can be set', async () => {
    signIn('alice');
    const id = await run('/users?q=one');
    expect(findTask(id)?.results).toEqual([{ label: 'one', outcome: 'ok', secret: '/users?q=one' }]);
    expect(afterReload(id)).toEqual([{ label: 'one', outcome: 'ok', lost: '/users?q=one' }]);
  });

  it('is no matter any more once a file has it', async () => {
    signIn('alice');
    const id = await run('/users?q=one');
    secretsSaved(id);
    expect(afterReload(id)).toEqual([{ label: 'one', outcome: 'ok' }]);
  });

  it('leads to no other site', async () => {
    signIn('alice');
    const id = await run('https://elsewhere.example/');
    expect(afterReload(id)?.[0]?.lost).toBeUndefined();
  });
});

describe('the state of a task', () => {
  const ok = { label: '', outcome: 'ok' } as const;
  const failed = { label: '', outcome: 'failed' } as const;
  const skipped = { label: '', outcome: 'skipped' } as const;

  it('is what came of its items, whatever its work says', async () => {
    expect(stateOf([ok, ok], false)).toBe('done');
    expect(stateOf([ok, ok], true)).toBe('done');
    expect(stateOf([ok, failed], false)).toBe('partly');
    expect(stateOf([failed, skipped], false)).toBe('partly');
    expect(stateOf([failed, failed], false)).toBe('failed');
    expect(stateOf([ok, skipped], true)).toBe('cancelled');
    const { ended } = startTask('Add members', (handle) => {
      handle.results([ok, failed]);
      return Promise.resolve();
    });
    expect((await ended).state).toBe('partly');
  });
});
