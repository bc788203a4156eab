/** A page that nobody touches asks little; one that nobody sees asks nothing. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PAGES } from '../pages.ts';
import { word } from '../words.ts';
import { closeAll, consoleUrl, freshManager, openConsole, rowsOf, withBrowser, siteFor } from './rig.ts';

withBrowser();
beforeEach(() => freshManager());
afterEach(closeAll);

const MINUTE = 60_000;

test.each(PAGES)(
  '$path, with the quickest refresh that is offered',
  async ({ path, title, big, refresh, calls = 3 }) => {
    await siteFor({ big });
    const { page, trouble } = await openConsole(null);
    await page.clock.install();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/\/(server|func)\//.test(request.url())) asked.push(request.url().replace(consoleUrl(), ''));
    });
    const waiting = new Set<unknown>();
    page.on('request', (request) => waiting.add(request));
    page.on('requestfinished', (request) => waiting.delete(request));
    page.on('requestfailed', (request) => waiting.delete(request));
    /** Lets time pass two seconds at once, less than any refresh, each with its answers. */
    const pass = async (ms: number, step = 2000): Promise<number> => {
      asked.length = 0;
      for (let at = 0; at < ms; at += step) {
        await page.clock.runFor(step);
        await expect.poll(() => waiting.size, { interval: 5 }).toBe(0);
      }
      return asked.length;
    };
    await page.goto(consoleUrl() + path);
    await rowsOf(page, word('en', title)).first().waitFor();
    // What comes after the rows, once.
    await pass(10_000);
    const watched = refresh === undefined ? 0 : MINUTE / 1000 / refresh;
    expect(await pass(MINUTE), asked.join(' ')).toBeLessThanOrEqual(6 + watched);
    // An answer on its own: whoever chooses a refresh of seconds gets it, and no more than that.
    await page.getByRole('button', { name: 'Automatic refresh' }).click();
    await page.getByRole('menuitemradio', { name: 'Every 30 seconds' }).click();
    const refreshed = await pass(MINUTE);
    expect(refreshed, asked.join(' ')).toBeGreaterThanOrEqual(1);
    expect(refreshed, asked.join(' ')).toBeLessThanOrEqual(2 * calls);
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    // Nothing is answered where nothing is asked, so time may pass faster.
    await pass(MINUTE);
    expect(await pass(2 * MINUTE, 10_000), asked.join(' ')).toBe(0);
    expect(trouble).toEqual([]);
  },
);
