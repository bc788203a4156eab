import { afterEach, expect, it } from 'vitest';
import { noteServerTime, serverClock, serverNow } from './clock.ts';
import { relativeTime } from './dates.ts';

afterEach(() => noteServerTime(Date.now()));

it('tells how long ago by the clock that dated it, however wrong the reader’s is', () => {
  const server = Date.now() + 7_200_000;
  noteServerTime(server);
  const used = new Date(server - 60_000).toISOString();
  expect(relativeTime(used, new Date(serverClock()), 'en')).toBe('1 minute ago');
  expect(relativeTime(used, new Date(), 'en')).toMatch(/^in /);
});

it('keeps the reader’s own clock where the two are close, and what is no time changes nothing', () => {
  noteServerTime(Date.now() + 20_000);
  expect(Math.abs(serverNow() - Date.now())).toBeLessThan(1000);
  noteServerTime(Number.NaN);
  expect(serverClock() - Date.now()).toBeGreaterThan(15_000);
});
