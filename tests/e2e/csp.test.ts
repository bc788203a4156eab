/** The build in a browser, under the policies that servers send. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, watchTrouble } from '../chromium.ts';
import { createManager } from '../manager/manager.ts';
import { buildConsole, POLICIES, serveBuild } from './serve-build.ts';

let browser: Browser;
let build: Awaited<ReturnType<typeof buildConsole>>;
const manager = createManager({ cookies: 'header', users: 60 });

beforeAll(async () => {
  [browser, build] = await Promise.all([launchChromium(), buildConsole()]);
}, 60_000);
afterAll(() => Promise.all([browser?.close(), build?.remove()]));

/** Without its styles a field of antd has neither border nor room around its text. */
const looksOf = (page: Page, label: string) =>
  page.getByRole('textbox', { name: label }).evaluate((field) => {
    const { borderTopWidth, paddingLeft, borderTopLeftRadius } = getComputedStyle(
      field.closest('.ant-input-affix-wrapper') ?? field,
    );
    return { borderTopWidth, padded: Number.parseFloat(paddingLeft) > 4, borderTopLeftRadius };
  });
const STYLED = { borderTopWidth: '1px', padded: true };

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}users`);
  await page.getByLabel('E-mail or user name').waitFor();
  expect(await looksOf(page, 'E-mail or user name')).toMatchObject({ ...STYLED, borderTopLeftRadius: '8px' });
  await page.getByLabel('E-mail or user name').fill('admin@lablup.com');
  await page.locator('input[type=password]').fill('wJalrXUt');
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: 'Users' }).getByRole('row').nth(1).waitFor();
}

/** Opens what brings its own styles: popups, menus, the palette, a drawer, a form with its dialog, the dark theme. */
async function tour(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  for (const name of ['Add a filter', 'Views', 'Columns']) {
    await page.getByRole('button', { name, exact: true }).click();
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }
  await page.getByRole('link', { name: 'user@lablup.com', exact: true }).click();
  await dialog.getByRole('heading').first().waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Create user' }).click();
  expect(await looksOf(page, 'E-mail')).toMatchObject(STYLED);
  await dialog.getByRole('combobox', { name: 'Role' }).click();
  await page.getByRole('option').first().waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+k');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: 'Select user@lablup.com' }).check();
  await page.getByRole('toolbar').waitFor();
  await page.getByRole('button', { name: /Account/ }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await page.getByRole('button', { name: /Account/ }).click();
  await page.getByRole('menuitemradio', { name: '한국어' }).click();
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('ko');
}

describe.each(Object.keys(POLICIES) as (keyof typeof POLICIES)[])('policy: %s', (policy) => {
  test('signing in, the list, popups, drawer, form and palette violate nothing', async () => {
    const served = await serveBuild({ folder: build.folder, manager, policy });
    const page = await (await browser.newContext({ locale: 'en-US' })).newPage();
    const trouble = await watchTrouble(page);
    await signIn(page, served.url);
    await tour(page);
    expect(trouble).toEqual([]);
    // Styled: without its styles the table's cells have no padding.
    const padding = await page
      .getByRole('cell')
      .nth(1)
      .evaluate((cell) => getComputedStyle(cell).paddingLeft);
    expect(Number.parseFloat(padding)).toBeGreaterThan(4);
    await page.context().close();
    await served.close();
  });
});

test('the own policy stands where the server sends none: no markup from strings, no script made by script', async () => {
  const served = await serveBuild({ folder: build.folder, manager });
  const page = await (await browser.newContext({ locale: 'en-US' })).newPage();
  await page.goto(served.url);
  await page.getByLabel('E-mail or user name').waitFor();
  const outcome = await page.evaluate(() => {
    const attempt = (run: () => void): string => {
      try {
        run();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    return {
      markup: attempt(() => void Reflect.set(document.createElement('p'), 'innerHTML', '<img src=x>')),
      text: attempt(() => void Reflect.set(document.createElement('p'), 'innerHTML', 'plain')),
      script: attempt(() => void (document.createElement('script').src = 'https://example.com/x.js')),
      policy: attempt(() =>
        (
          window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
        ).trustedTypes.createPolicy('own', {}),
      ),
    };
  });
  expect(outcome).toEqual({ markup: 'TypeError', text: 'done', script: 'TypeError', policy: 'TypeError' });
  await page.context().close();
  await served.close();
});

test('below a path, deep links and calls stay below it', async () => {
  const below = await buildConsole('/console/');
  const served = await serveBuild({ folder: below.folder, manager, policy: 'strict', base: '/console/' });
  const page = await (await browser.newContext({ locale: 'en-US' })).newPage();
  const trouble = await watchTrouble(page);
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!new URL(request.url()).pathname.startsWith('/console/')) outside.push(request.url());
  });
  await signIn(page, served.url);
  await page.reload();
  await page.getByRole('table', { name: 'Users' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/console/users');
  expect(outside).toEqual([]);
  expect(trouble).toEqual([]);
  await page.context().close();
  await served.close();
  await below.remove();
});

test('a worker and caches that another console left are gone after one visit', async () => {
  const extra = {
    '/old.js':
      "self.addEventListener('fetch', () => undefined); self.addEventListener('install', () => self.skipWaiting());",
    '/old.html': '<!doctype html><title>old</title>',
  };
  const served = await serveBuild({ folder: build.folder, manager, extra });
  const page = await (await browser.newContext({ locale: 'en-US' })).newPage();
  const left = () =>
    page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ]);
  await page.goto(`${served.url}old.html`);
  await page.evaluate(async () => {
    await caches.open('old');
    await navigator.serviceWorker.register('/old.js');
    await navigator.serviceWorker.ready;
  });
  expect(await left()).toEqual([1, 1]);
  await page.goto(served.url);
  await page.getByLabel('E-mail or user name').waitFor();
  await expect.poll(left).toEqual([0, 0]);
  await page.context().close();
  await served.close();
});

test('without scripts, and where they do not arrive, the page says so in words', async () => {
  const served = await serveBuild({ folder: build.folder, manager, policy: 'strict' });
  const silent = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await silent.goto(served.url);
  await expect.poll(() => silent.locator('noscript p').first().isVisible()).toBe(true);
  await silent.context().close();
  const cut = await (await browser.newContext()).newPage();
  await cut.route('**/assets/*.js', (route) => route.abort());
  await cut.goto(served.url);
  const late = cut.getByText('The console is still loading');
  expect(await late.isVisible()).toBe(false);
  await late.waitFor({ state: 'visible', timeout: 12_000 });
  await cut.context().close();
  await served.close();
}, 30_000);
