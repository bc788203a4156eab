import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Action, Target } from './pages.ts';

export type Cookies = Parameters<Awaited<ReturnType<Browser['newContext']>>['addCookies']>[0];

export interface Line {
  name: string;
  /** Times slower than this machine. */
  cpu: number;
  /** Bytes per second and milliseconds; none for the machine's own loopback. */
  net?: { rate: number; latency: number };
}

/** `ms` until the first row is painted, and what had come in when the row was there. */
export interface Opening {
  ms: number;
  bytes: number;
  requests: number;
  calls: number;
}

interface Traffic {
  bytes: number;
  requests: number;
  calls: number;
}

/** Runs in the page: resolves with the time at which the frame that shows the wanted rows is over. */
const WATCH = `
window.bench = {
  rows: () => [...document.querySelectorAll('table tbody tr, [role=table] [role=row]')].map((row) => row.innerText || ''),
  data: (pattern) => window.bench.rows().filter((text) => new RegExp(pattern).test(text)),
  last: 0,
  when(done) {
    return new Promise((resolve) => {
      const painted = () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      const look = () => { if (done()) { window.bench.seen = performance.now(); observer.disconnect(); painted(); return true; } return false; };
      const observer = new MutationObserver(look);
      if (!look()) observer.observe(document, { childList: true, subtree: true, characterData: true });
    });
  },
};
// A button acts when it is let go.
for (const kind of ['click', 'keydown', 'input'])
  addEventListener(kind, (event) => { window.bench.last = event.timeStamp; }, true);
`;

/** `window.bench` in the page. */
interface Bench {
  data(pattern: string): string[];
  last: number;
  seen: number;
  when(done: () => boolean): Promise<number>;
  wanted?: Promise<number>;
}
type Benched = Window & { bench: Bench };

/** Follows the page's requests; the result tells what had come in by a moment of the wall clock, in seconds. */
async function follow(cdp: CDPSession, origin: string): Promise<(until: number) => Traffic> {
  const sent = new Map<string, { url: string; bytes: number; end: number }>();
  let clock = 0; // wall clock minus the monotonic clock of the events
  await cdp.send('Network.enable');
  cdp.on('Network.requestWillBeSent', ({ requestId, request, timestamp, wallTime }) => {
    clock = wallTime - timestamp;
    if (request.url.startsWith('http')) sent.set(requestId, { url: request.url, bytes: 0, end: Infinity });
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
    const one = sent.get(requestId);
    if (one) Object.assign(one, { bytes: encodedDataLength, end: timestamp + clock });
  });
  const isCall = (url: string): boolean => url.startsWith(`${origin}/func/`) || url.startsWith(`${origin}/server/`);
  return (until) => {
    const came = [...sent.values()].filter(({ end }) => end <= until);
    const bytes = came.reduce((sum, one) => sum + one.bytes, 0);
    return { bytes, requests: came.length, calls: came.filter(({ url }) => isCall(url)).length };
  };
}

async function slowDown(cdp: CDPSession, { cpu, net }: Line): Promise<void> {
  if (cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (!net) return;
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: net.latency,
    downloadThroughput: net.rate,
    uploadThroughput: net.rate,
  });
}

export interface Opened {
  page: Page;
  opening: Opening;
  heap(): Promise<number>;
  close(): Promise<void>;
}

/** Opens a page in a new profile with nothing cached, signed in, and waits for its first row. */
export async function open(
  browser: Browser,
  origin: string,
  cookies: Cookies,
  target: Target,
  line: Line,
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'en-US' });
  await context.addCookies(cookies);
  await context.addInitScript(WATCH);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const traffic = await follow(cdp, origin);
  await slowDown(cdp, line);
  await page.goto(origin + target.path, { waitUntil: 'commit', timeout: 120_000 });
  const { ms, seen } = await page.evaluate(async (row) => {
    const { bench } = window as unknown as Benched;
    const painted = await bench.when(() => bench.data(row).length > 0);
    return { ms: painted, seen: (performance.timeOrigin + bench.seen) / 1000 };
  }, target.row);
  await page.waitForTimeout(300); // events of the requests that had ended are under way
  return {
    page,
    opening: { ms, ...traffic(seen) },
    async heap() {
      await cdp.send('HeapProfiler.collectGarbage');
      return (await cdp.send('Runtime.getHeapUsage')).usedSize;
    },
    close: () => context.close(),
  };
}

/** Does one action on an open page; milliseconds from its last event to the painted result. */
export async function act(page: Page, target: Target, action: Action): Promise<number> {
  await page.waitForTimeout(action.rest);
  for (const step of action.first ?? [])
    if ('press' in step) await page.getByRole('button', { name: step.press, exact: true }).first().click();
    else await page.getByRole('textbox', { name: step.fill }).first().fill(step.text);
  await page.evaluate(
    ({ row, until }) => {
      const { bench } = window as unknown as Benched;
      const before = bench.data(row)[0];
      bench.wanted = bench.when(() => {
        const now = bench.data(row);
        return now.length > 0 && (until ? now.every((text) => text.includes(until)) : now[0] !== before);
      });
    },
    { row: action.row ?? target.row, until: action.until },
  );
  if (action.press) await page.getByRole('button', { name: action.press, exact: true }).first().click();
  if (action.type) {
    const { box, text, enter } = action.type;
    await page.getByPlaceholder(box, { exact: true }).first().fill(text);
    if (enter) await page.keyboard.press('Enter');
  }
  return page.evaluate(async () => {
    const { bench } = window as unknown as Benched;
    const end = (await bench.wanted) ?? 0;
    return end - bench.last;
  });
}
