import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chunks, debounce, pause, pool, queue } from './async';

describe('chunks', () => {
  it('loses nothing, keeps the order and no part is too large or empty', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (items, size) => {
        const parts = chunks(items, size);
        expect(parts.flat()).toEqual(items);
        for (const part of parts) expect(part.length > 0 && part.length <= size).toBe(true);
      }),
    );
  });
});

describe('pool', () => {
  it('does all, a few at a time, with the results in the order of the items', async () => {
    let running = 0;
    let most = 0;
    const results = await pool([5, 1, 4, 2, 3], 2, async (item, index) => {
      most = Math.max(most, (running += 1));
      for (let turn = 0; turn < item; turn += 1) await Promise.resolve();
      running -= 1;
      return `${index}:${item}`;
    });
    expect(results).toEqual(['0:5', '1:1', '2:4', '3:2', '4:3']);
    expect(most).toBe(2);
  });

  it('begins nothing more after a failure', async () => {
    const begun: number[] = [];
    const run = pool([1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item);
      await Promise.resolve();
      if (item === 2) throw new Error('two');
    });
    await expect(run).rejects.toThrow('two');
    await new Promise((resume) => setTimeout(resume));
    expect(begun).toEqual([1, 2, 3]);
  });

  it('has nothing to do for no items', async () => expect(await pool([], 3, () => Promise.reject())).toEqual([]));
});

describe('debounce', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('acts once, for the last call, after the pause', () => {
    const act = vi.fn();
    const later = debounce(act, 100);
    later('a');
    vi.advanceTimersByTime(90);
    later('b');
    vi.advanceTimersByTime(90);
    expect(act).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10);
    expect(act.mock.calls).toEqual([['b']]);
  });

  it('forgets what was waiting when told to act at once or not at all', () => {
    const act = vi.fn();
    const later = debounce(act, 100);
    later('a');
    later.now('b');
    later('c');
    later.cancel();
    vi.advanceTimersByTime(1000);
    expect(act.mock.calls).toEqual([['b']]);
  });
});

describe('queue', () => {
  it('runs a few at a time in the order they came, whatever fails', async () => {
    const inTurn = queue(2);
    const ends: ((ok: boolean) => void)[] = [];
    const begun: number[] = [];
    const all = [0, 1, 2, 3].map((n) =>
      inTurn(async () => {
        begun.push(n);
        if (!(await new Promise<boolean>((end) => (ends[n] = end)))) throw new Error(String(n));
        return n;
      }),
    );
    const settled = Promise.allSettled(all);
    await Promise.resolve();
    expect(begun).toEqual([0, 1]);
    ends[1]?.(false);
    await vi.waitFor(() => expect(begun).toEqual([0, 1, 2]), { timeout: 15_000 });
    ends[0]?.(true);
    await vi.waitFor(() => expect(begun).toEqual([0, 1, 2, 3]), { timeout: 15_000 });
    ends[2]?.(true);
    ends[3]?.(true);
    expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  });
});

it('a pause ends when nobody waits any more', async () => {
  const leave = new AbortController();
  const paused = pause(3_600_000, leave.signal);
  leave.abort();
  await paused;
  await pause(3_600_000, leave.signal);
});
