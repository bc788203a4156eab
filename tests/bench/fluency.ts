/**
 * `node tests/bench/fluency.ts [DIST]`: what a large site does to the page, on the embedded manager: a place with 50,000 files, and
 * the picture of 500 agents. Printed for each thing done: what the page's main thread worked for it, by the processor's time (ms); its longest task and the
 * frames that came late (over 50 ms apart) by the clock, which on a busy machine mean little; and how many rows stand in the document.
 */
import type { CDPSession, Page } from 'playwright-core';
import { createServer } from 'vite';
import { launchChromium } from '../chromium.ts';
import { serveBuild } from '../e2e/serve-build.ts';
import type * as Managers from '../manager/manager.ts';
import type * as Files from '../manager/subjects/files/rows.ts';

const FILES = 50_000;
const AGENTS = 500;

const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom', logLevel: 'error' });
const { createManager } = (await vite.ssrLoadModule('/tests/manager/manager.ts')) as typeof Managers;
const { putFile } = (await vite.ssrLoadModule('/tests/manager/subjects/files/rows.ts')) as typeof Files;

const manager = createManager({ users: 40, role: 'superadmin' });
const { db } = manager;
const [folder = ''] = db.folders.keys();
const now = new Date('2026-03-02T09:00:00Z');
const bytes = new TextEncoder().encode('x');
for (let at = 0; at < FILES; at += 1)
  putFile(
    db,
    folder,
    `many/file-${(at * 7919) % FILES}.${['csv', 'txt', 'bin'][at % 3]}`,
    bytes,
    new Date(now.getTime() + ((at * 104_729) % 1e9)),
  );
const machines = [...db.agents.values()].filter(({ status }) => status === 'ALIVE');
for (let at = machines.length; at < AGENTS; at += 1) {
  const like = machines[at % machines.length];
  if (like) db.agents.set(`i-more-${at}`, { ...like, id: `i-more-${at}`, busy: (at * 29) % 64 });
}

/** Runs in the page from its start. */
const WATCH = `
window.fluency = { tasks: [], late: 0, last: 0 };
new PerformanceObserver((list) => { for (const one of list.getEntries()) window.fluency.tasks.push(one.duration); }).observe({ type: 'longtask' });
(function frame(at) { if (window.fluency.last && at - window.fluency.last > 50) window.fluency.late += 1; window.fluency.last = at; requestAnimationFrame(frame); })(0);
`;
type Watched = Window & { fluency: { tasks: number[]; late: number } };

/** Milliseconds of the processor that the page's main thread has worked. */
async function worked(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

let session: CDPSession;

async function measured(page: Page, name: string, work: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => Object.assign((window as unknown as Watched).fluency, { tasks: [], late: 0 }));
  const before = await worked(session);
  await work();
  await page.waitForTimeout(500);
  const { tasks, late, rows } = await page.evaluate(() => {
    const { fluency } = window as unknown as Watched;
    return { ...fluency, rows: document.querySelectorAll('tbody tr, .qd-tile').length };
  });
  const used = Math.round((await worked(session)) - before);
  const longest = Math.round(Math.max(0, ...tasks));
  process.stdout.write(`${name}: ${used} ms of work, longest task ${longest} ms, late frames ${late}, rows ${rows}\n`);
}

const served = await serveBuild({ folder: process.argv[2] ?? 'dist', manager, policy: 'strict' });
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: 'en-US' });
  await page.addInitScript(WATCH);
  session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const row = (text: RegExp) => page.locator('tbody tr').filter({ hasText: text }).first().waitFor();
  for (const size of [20, 100]) {
    await page.goto(`${served.url}project-folders/files/${folder}/many?size=${size}`);
    await measured(page, `files, ${size} rows: first rows`, () => row(/file-/));
    // What is looked up before and pressed by the page itself costs only what the page does.
    for (const head of ['Size', 'Modified', 'Name', 'Name']) {
      const button = page.getByRole('columnheader').getByRole('button', { name: head, exact: true }).first();
      const found = await button.elementHandle();
      await measured(page, `files, ${size} rows: sort by ${head}`, () =>
        page.evaluate((one) => (one as HTMLElement).click(), found),
      );
    }
    const box = await page.getByPlaceholder(/^Search /).elementHandle();
    for (const text of ['file-1', 'file-12', 'file-123', 'file-12'])
      await measured(page, `files, ${size} rows: search ${text}`, () =>
        page.evaluate(
          ([one, typed]) => {
            const input = one as HTMLInputElement;
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, typed);
            input.dispatchEvent(new Event('input', { bubbles: true }));
          },
          [box, text] as const,
        ),
      );
  }
  await page.goto(`${served.url}agents?view=picture`);
  const tile = page.locator('.qd-tile');
  await measured(page, 'agents: picture', () => tile.first().waitFor());
  await measured(page, 'agents: scroll', async () => {
    for (let at = 0; at < 20; at += 1) await page.mouse.wheel(0, 200);
  });
  await measured(page, 'agents: hover', async () => {
    for (let at = 0; at < 40; at += 1) await page.mouse.move(300 + at * 20, 300 + (at % 8) * 60);
  });
} finally {
  await browser.close();
  await served.close();
  await vite.close();
}
