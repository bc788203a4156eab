// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '@/api/errors';
import { session, type Identity } from '@/api/session';
import { readHistory, recent, writeHistory } from './task-history';
import { clearTasks, dismissTask, findTask, startTask, stateOf } from './tasks';

const DAY = 86_400_000;
const task = (id: string, startedAt: number) => ({ id, startedAt });

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
    writeHistory('alice', [task('a', now)]);
    writeHistory('alice', [task('b', now + 1)]);
    expect(readHistory('alice').map(({ id }) => id)).toEqual(['b', 'a']);
    expect(readHistory('bob')).toEqual([]);
    writeHistory('alice', [], new Set(['a']));
    expect(readHistory('alice').map(({ id }) => id)).toEqual(['b']);
  });

  it('survives what cannot be read, and a storage that is full', () => {
    localStorage.setItem('qd.history.alice', '{');
    expect(readHistory('alice')).toEqual([]);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(writeHistory('alice', [task('a', Date.now())])).toBe(false);
  });

  it('comes back when the same person signs in again, not for another one, and without what was removed', async () => {
    signIn('alice');
    const kept = startTask('Deactivate users', (handle) => {
      handle.results([{ label: 'u1', outcome: 'failed', error: new AppError('refused', { detail: 'canary' }) }]);
      return Promise.resolve();
    });
    await kept.ended;
    const gone = startTask('Rescan', () => Promise.resolve('done'));
    await gone.ended;
    dismissTask(gone.id);
    signOut();
    signIn('bob');
    expect(findTask(kept.id)).toBeUndefined();
    signOut();
    expect(JSON.stringify(Object.entries(localStorage))).not.toContain('canary');
    signIn('alice');
    expect(findTask(kept.id)).toMatchObject({
      state: 'failed',
      results: [{ label: 'u1', error: { kind: 'refused' } }],
    });
    expect(findTask(gone.id)).toBeUndefined();
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
