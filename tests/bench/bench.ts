/**
 * `npm run bench [-- NAME…]`: this console and the one that the webserver brings, on the same cluster, in one interleaved run.
 *   OURS_URL, PEER_URL   webservers of the same cluster that serve the two consoles
 *   BENCH_RUNS           runs of each measurement; the median is taken (5)
 *   BENCH_OUT            the table (.docs/benchmark.md); with BENCH_RUNS=1, or of some subjects, it is only printed
 */
import { writeFileSync } from 'node:fs';
import { setTimeout as rest } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../chromium.ts';
import { act, open, type Cookies, type Line } from './measure.ts';
import { subjects, type Subject } from './pages.ts';
import { table, type Figure } from './report.ts';

const env = process.env;
const urls = { ours: env.OURS_URL ?? 'http://127.0.0.1:8091', peer: env.PEER_URL ?? 'http://127.0.0.1:8090' };
const runs = Number(env.BENCH_RUNS ?? 5);
const account = { username: env.BENCH_USER ?? 'admin@lablup.com', password: env.BENCH_PASSWORD ?? 'wJalrXUt' };
const wanted = process.argv.slice(2);
/** Between two measurements (ms): what a page leaves behind (workers, caches being written) is no business of the next. */
const SETTLE = 2000;
type Side = keyof typeof urls;
const sides: Side[] = ['ours', 'peer'];

const lines: Line[] = [
  { name: 'CPU 1x', cpu: 1 },
  { name: 'CPU 4x slower', cpu: 4 },
  { name: '1.2 MB/s, 60 ms', cpu: 1, net: { rate: 1_200_000, latency: 60 } },
];

async function signIn(browser: Browser, url: string): Promise<Cookies> {
  const context = await browser.newContext();
  const answer = await context.request.post(`${url}/server/login`, { data: account });
  const told = (await answer.json()) as { authenticated?: boolean };
  if (!told.authenticated) throw new Error(`${url} did not sign in: ${answer.status()} ${JSON.stringify(told)}`);
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

const figures = new Map<string, Figure>();
function note(name: string, unit: Figure['unit'], side: Side, value: number): void {
  const figure = figures.get(name) ?? { name, unit, ours: [], peer: [] };
  figures.set(name, figure);
  figure[side].push(value);
}

async function measure(browser: Browser, side: Side, cookies: Cookies, subject: Subject, line: Line): Promise<void> {
  const target = subject[side];
  if (!target) return;
  const opened = await open(browser, urls[side], cookies, target, line);
  note(`${subject.name}: first row, cold, ${line.name}`, 'ms', side, opened.opening.ms);
  if (line === lines[0]) {
    if (subject.full) {
      note(`${subject.name}: on the wire to the first row`, 'kB', side, opened.opening.bytes / 1000);
      note(`${subject.name}: requests to the first row`, '', side, opened.opening.requests);
      note(`${subject.name}: API calls to the first row`, '', side, opened.opening.calls);
    }
    for (const action of target.actions)
      note(`${subject.name}: ${action.name}`, 'ms', side, await act(opened.page, target, action));
    if (subject.full) note(`${subject.name}: heap`, 'MB', side, (await opened.heap()) / 1e6);
  }
  await opened.close();
  await rest(SETTLE);
}

const browser = await launchChromium();
try {
  const cookies = { ours: await signIn(browser, urls.ours), peer: await signIn(browser, urls.peer) };
  for (let run = 0; run < runs; run += 1)
    for (const subject of subjects.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
      for (const line of subject.full ? lines : lines.slice(0, 1))
        // The order turns with each run, so that neither always finds the server warm.
        for (const side of run % 2 ? [...sides].reverse() : sides)
          await measure(browser, side, cookies[side], subject, line);
  const text = await table([...figures.values()], { runs, chromium: browser.version(), url: urls.ours });
  process.stdout.write(text);
  if (runs > 1 && wanted.length === 0) writeFileSync(env.BENCH_OUT ?? '.docs/benchmark.md', text);
} finally {
  await browser.close();
}
