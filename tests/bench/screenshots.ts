/**
 * `node tests/bench/screenshots.ts [PAGE…]`: the pictures of the documentation, from the console at SHOT_URL
 * (`npm run dev` unless told), written to `.docs/screenshots/<page>-<look>.png`.
 */
import { mkdirSync } from 'node:fs';
import type { BrowserContextOptions } from 'playwright-core';
import { launchChromium } from '../chromium.ts';

const url = process.env.SHOT_URL ?? 'http://localhost:5173';
const account = { username: 'admin@lablup.com', password: 'wJalrXUt' };
const folder = '.docs/screenshots';

/** Picture's name and address; `wait` is a role that is there when the page is complete. */
const pages = [
  { name: 'users', path: '/users?domain=default' },
  { name: 'credentials', path: '/credentials' },
  { name: 'resource-policies', path: '/resource-policies/keypair' },
  { name: 'presets', path: '/presets' },
  { name: 'login', path: '/login', anonymous: true },
];

const wide = { viewport: { width: 1360, height: 850 } };
const looks: Record<string, BrowserContextOptions> = {
  light: { ...wide, locale: 'en-US', colorScheme: 'light' },
  dark: { ...wide, locale: 'en-US', colorScheme: 'dark' },
  narrow: { viewport: { width: 360, height: 740 }, locale: 'en-US', colorScheme: 'light', deviceScaleFactor: 2 },
  ko: { ...wide, locale: 'ko-KR', colorScheme: 'light' },
  ja: { ...wide, locale: 'ja-JP', colorScheme: 'light' },
};

const wanted = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await launchChromium();
for (const [look, options] of Object.entries(looks))
  for (const { name, path, anonymous } of pages) {
    if (wanted.length && !wanted.includes(name)) continue;
    const context = await browser.newContext(options);
    if (!anonymous) await context.request.post(`${url}/server/login`, { data: account });
    const page = await context.newPage();
    await page.goto(url + path);
    await page
      .getByRole(anonymous ? 'textbox' : 'row')
      .nth(anonymous ? 0 : 1)
      .waitFor();
    await page.waitForTimeout(800);
    await page.screenshot({ path: `${folder}/${name}-${look}.png` });
    await context.close();
  }
await browser.close();
