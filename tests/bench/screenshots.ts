/**
 * `node tests/bench/screenshots.ts [PAGE…]`: the pictures of the documentation, from the build on the embedded manager,
 * written to `.docs/screenshots/<page>-<look>.png`.
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { createServer } from 'vite';
import { launchChromium } from '../chromium.ts';
import type * as Managers from '../manager/manager.ts';
import { buildConsole, serveBuild } from '../e2e/serve-build.ts';
import { PAGES } from '../pages.ts';

const account = { username: 'admin@lablup.com', password: 'wJalrXUt' };
const folder = '.docs/screenshots';

interface Shot {
  name: string;
  path: string;
  anonymous?: boolean;
  /** What is there when the picture is complete; a row of the table unless told. */
  ready?: string;
  /** What is done before the picture is taken. */
  act?: (page: Page) => Promise<void>;
}

const row = '.qd-table tbody tr';

/** The comparison that stands before a change of a policy which many follow. */
async function reviewChange(page: Page): Promise<void> {
  // By its drawer: on a narrow screen the row has a menu only.
  await page.getByRole('link', { name: 'default', exact: true }).click();
  await page.locator('dialog[open] .qd-detail-acts .qd-button-primary').click();
  await page.getByRole('textbox', { name: /^Concurrent sessions|^동시 세션 수|^同時セッション数/ }).fill('2');
  await page.getByRole('button', { name: /^Review and save$|^검토 후 저장$|^確認して保存$/ }).click();
  await page.locator('.qd-review table tbody tr').nth(5).waitFor();
}

/** `/resource-policies/keypair` → `resource-policies`, `/sessions/pending` → `sessions-pending` */
const pictures = PAGES.filter(({ alike }) => !alike).map(({ path, search = '' }): Shot => ({
  name: path.startsWith('/resource-policies') ? 'resource-policies' : path.slice(1).replaceAll('/', '-'),
  path: path + search,
}));

const shots: Shot[] = [
  { name: 'login', path: '/login', anonymous: true, ready: 'input[type=password]' },
  ...pictures,
  { name: 'overview', path: '/overview', ready: '.qd-overview-table tbody tr' },
  { name: 'maintenance', path: '/maintenance', ready: '.qd-maintenance form' },
  { name: 'configuration', path: '/configuration', ready: '.qd-config-setting dd' },
  { name: 'information', path: '/information', ready: '.qd-info dd' },
  { name: 'access', path: '/access', ready: '[role=grid] td' },
  {
    name: 'user-form',
    path: '/users?q=lablup',
    act: async (page) => {
      await page.getByRole('link', { name: 'user@lablup.com', exact: true }).click();
      await page.locator('dialog[open] .qd-detail-acts .qd-button-primary').click();
      await page.locator('dialog[open] form').waitFor();
    },
  },
  {
    name: 'user-detail',
    path: '/users?q=lablup',
    act: (page) => page.getByRole('link', { name: 'user@lablup.com', exact: true }).click(),
  },
  { name: 'policy-impact', path: '/resource-policies/keypair?q=default', act: reviewChange },
];

const wide = { viewport: { width: 1280, height: 800 }, timezoneId: 'UTC', reducedMotion: 'reduce' as const };
const looks: Record<string, BrowserContextOptions> = {
  light: { ...wide, locale: 'en-US', colorScheme: 'light' },
  dark: { ...wide, locale: 'en-US', colorScheme: 'dark' },
  narrow: { ...wide, viewport: { width: 360, height: 740 }, locale: 'en-US', colorScheme: 'light' },
  ko: { ...wide, locale: 'ko-KR', colorScheme: 'light' },
  ja: { ...wide, locale: 'ja-JP', colorScheme: 'light' },
};

const wanted = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
// The manager finds its schemas by the bundler's means.
const bundler = await createServer({ server: { middlewareMode: true }, appType: 'custom' });
const { createManager } = (await bundler.ssrLoadModule('/tests/manager/manager.ts')) as typeof Managers;
const manager = createManager({ cookies: 'header', users: 1000 });
const build = await buildConsole();
const { url, close } = await serveBuild({ folder: build.folder, manager });
const browser = await launchChromium();
let bytes = 0;
for (const [look, options] of Object.entries(looks)) {
  const context = await browser.newContext(options);
  for (const { name, path, anonymous, ready = row, act } of shots) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    await (anonymous
      ? context.clearCookies()
      : context.request.post(new URL('/server/login', url).href, { data: account }));
    const page = await context.newPage();
    await page.goto(new URL(path, url).href);
    await page.locator(ready).first().waitFor();
    await act?.(page);
    if (act) await page.locator('dialog[open] [role=heading], dialog[open] h2').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    const file = `${folder}/${name}-${look}.png`;
    writeFileSync(file, await page.screenshot({ animations: 'disabled', caret: 'hide' }));
    bytes += statSync(file).size;
    await page.close();
  }
  await context.close();
}
await browser.close();
await close();
await bundler.close();
console.warn(`${Math.round(bytes / 1024)} KiB in ${folder}`);
