// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { healOutages, nextAsk } from './healing';
import { outage } from './health';

const away = () => outage.set({ kind: 'unavailable', since: Date.now() });
let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(1);
});
afterEach(() => {
  stop();
  outage.set(undefined);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('healing', () => {
  it('asks in growing pauses, tells when, and rests as soon as somebody answers', () => {
    const ask = vi.fn(() => Promise.reject(new Error('away')));
    stop = healOutages(ask);
    expect(nextAsk.get()).toBeUndefined();
    away();
    expect(nextAsk.get()).toBe(Date.now() + 5000);
    vi.advanceTimersByTime(5000);
    expect([ask.mock.calls.length, nextAsk.get()]).toEqual([1, Date.now() + 10_000]);
    vi.advanceTimersByTime(10_000 + 20_000 + 40_000 + 60_000 + 60_000);
    expect(ask).toHaveBeenCalledTimes(6);
    outage.set(undefined);
    expect(nextAsk.get()).toBeUndefined();
    vi.advanceTimersByTime(600_000);
    expect(ask).toHaveBeenCalledTimes(6);
    away();
    expect(nextAsk.get()).toBe(Date.now() + 5000);
  });

  it('asks at once when the line is back, and not while all is well', () => {
    const ask = vi.fn(() => Promise.resolve());
    stop = healOutages(ask);
    window.dispatchEvent(new Event('online'));
    expect(ask).not.toHaveBeenCalled();
    away();
    window.dispatchEvent(new Event('online'));
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
