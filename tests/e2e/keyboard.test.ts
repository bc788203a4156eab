/** Everything by keyboard alone: no pointer is touched in this file. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeAll, dialog, freshManager, openConsole, PASSWORDS, rowsOf, withBrowser } from './rig.ts';

withBrowser();
beforeEach(() => freshManager());
afterEach(closeAll);

/** What has the focus, as a screen reader would name it: tag or role, then name or text. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return 'body';
    const { labels } = at as HTMLInputElement;
    const text = at.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? at.textContent ?? '';
    return `${at.getAttribute('role') ?? at.tagName.toLowerCase()} ${text.trim()}`;
  });

/** Whether what has the focus can be told from the rest: an outline, a shadow or a border of another colour. */
const visiblyFocused = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement)) return false;
    const look = (element: Element) => {
      const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(element);
      return [outlineStyle === 'none' ? '' : outlineWidth, boxShadow, borderColor, backgroundColor].join('|');
    };
    // The frame that shows the focus may be an ancestor of the field.
    const chain = [
      at,
      at.parentElement,
      at.parentElement?.parentElement,
      at.parentElement?.parentElement?.parentElement,
      at.closest('.qd-search, .ant-select, .ant-input-affix-wrapper'),
    ].filter((one) => one != null);
    const withFocus = chain.map(look);
    at.blur();
    const without = chain.map(look);
    at.focus({ preventScroll: true });
    return withFocus.some((text, index) => text !== without[index]);
  });

/** Presses Tab until the focus is on what matches; every stop on the way must be visible. */
async function tabTo(page: Page, wanted: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 120; presses += 1) {
    const now = await focused(page);
    if (wanted.test(now)) return;
    seen.push(now);
    await page.keyboard.press(key);
  }
  throw new Error(`Nothing that matches ${wanted} is reached: ${[...new Set(seen)].join(' > ')}`);
}

const press = (page: Page, ...keys: string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

test('sign in; every stop of the page can be seen, and none is a trap', async () => {
  const { page, trouble } = await openConsole('/users?size=10', { as: null });
  await page.getByLabel('E-mail or user name').waitFor();
  await tabTo(page, /E-mail or user name/);
  await page.keyboard.type('admin@lablup.com');
  await press(page, 'Tab');
  await tabTo(page, /^input Password/);
  await page.keyboard.type(PASSWORDS.superadmin);
  await press(page, 'Enter');
  await rowsOf(page, 'Users').first().waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await press(page, 'Tab');
  expect(await focused(page)).toMatch(/^a Skip/);
  const unseen: string[] = [];
  const stops: string[] = [];
  for (let at = await focused(page); at !== 'body' && stops.length < 200; at = await focused(page)) {
    stops.push(at);
    if (!(await visiblyFocused(page))) unseen.push(at);
    await press(page, 'Tab');
  }
  expect(unseen).toEqual([]);
  // Head, menu, toolbar, ten rows and the pages of the list; then out of the page.
  expect(stops.length).toBeGreaterThan(60);
  expect(stops.length).toBeLessThan(200);
  expect(trouble).toEqual([]);
});

test('the skip link leads past menu and head', async () => {
  const { page } = await openConsole('/users');
  await rowsOf(page, 'Users').first().waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await press(page, 'Tab', 'Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

test('search by /, filter, open a row, close it: the focus comes back', async () => {
  const { page, trouble } = await openConsole('/users');
  await rowsOf(page, 'Users').first().waitFor();
  await press(page, '/');
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-search'))).toBe(true);
  await page.keyboard.type('lablup');
  await expect.poll(() => rowsOf(page, 'Users').count()).toBeLessThan(10);
  await tabTo(page, /^button Add a filter/);
  await press(page, 'Enter');
  await dialog(page).waitFor();
  await press(page, 'Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  expect(await focused(page)).toMatch(/^button Add a filter/);
  await press(page, 'Enter');
  await tabTo(page, /^select Field/);
  await page.keyboard.type('Role');
  await tabTo(page, /^input Superadmin/);
  await press(page, 'Space');
  await tabTo(page, /^button Apply/);
  await press(page, 'Enter');
  await expect.poll(() => rowsOf(page, 'Users').count()).toBe(1);
  await tabTo(page, /^a admin@lablup\.com/);
  await press(page, 'Enter');
  await dialog(page).getByRole('heading', { level: 2 }).waitFor();
  await expect.poll(() => focused(page)).toMatch(/^h2 admin@lablup\.com/);
  await press(page, 'Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  await expect.poll(() => focused(page)).toMatch(/^a admin@lablup\.com/);
  expect(trouble).toEqual([]);
});

test('sort by the head of a column, turn the pages, choose rows', async () => {
  const { page, trouble } = await openConsole('/users?size=10');
  await rowsOf(page, 'Users').first().waitFor();
  await tabTo(page, /^button Full name/);
  await press(page, 'Enter');
  await expect
    .poll(() => page.getByRole('columnheader', { name: /^Full name/ }).getAttribute('aria-sort'))
    .toBe('ascending');
  expect(await focused(page)).toMatch(/^button Full name/);
  await tabTo(page, /^input Select /);
  await press(page, 'Space');
  await page.getByRole('toolbar').waitFor();
  await tabTo(page, /^(button|a) Next page/);
  await press(page, 'Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('page')).toBe('2');
  expect(await focused(page)).toMatch(/Next page/);
  expect(trouble).toEqual([]);
});

test('create a user in the form, by keys alone, and edit, deactivate, purge it', async () => {
  const { page, trouble } = await openConsole('/users');
  await rowsOf(page, 'Users').first().waitFor();
  await tabTo(page, /^button Create user/);
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toMatch(/^h2 Create user/);
  const type = async (label: RegExp, text: string) => {
    await tabTo(page, label);
    await page.keyboard.type(text);
    await press(page, 'Tab');
  };
  await type(/^input E-mail/, 'keys@example.org');
  await type(/^input Name/, 'keys-only');
  await type(/^input Password/, 'Fresh-pass-1');
  await type(/^input Password again/, 'Fresh-pass-1');
  await tabTo(page, /^combobox Resource policy/);
  await page.keyboard.type('default');
  await page.locator('.ant-select-item-option-active').waitFor();
  await press(page, 'Enter');
  await tabTo(page, /^button Create user$/);
  await press(page, 'Enter');
  await page.getByRole('dialog', { name: 'User created' }).waitFor();
  await tabTo(page, /^button Done/);
  await press(page, 'Enter');
  await dialog(page).waitFor({ state: 'hidden' });
  await expect.poll(() => focused(page)).toMatch(/^button Create user/);

  await press(page, '/');
  await page.keyboard.type('keys@');
  await expect.poll(() => rowsOf(page, 'Users').count()).toBe(1);
  await tabTo(page, /^button Edit keys@example\.org/);
  await press(page, 'Enter');
  await dialog(page).getByLabel('Full name').waitFor();
  await type(/^input Full name/, 'Keys Only');
  await tabTo(page, /^button Save/);
  await press(page, 'Enter');
  await dialog(page).waitFor({ state: 'hidden' });
  await expect.poll(() => focused(page)).toMatch(/^button Edit keys@example\.org/);
  await tabTo(page, /^button Deactivate keys@/);
  await press(page, 'Enter');
  await page.locator('dialog[open]').waitFor();
  // Something is lost: the focus begins on Cancel.
  await expect.poll(() => focused(page)).toMatch(/^button Cancel/);
  await tabTo(page, /^button Deactivate$/);
  await press(page, 'Enter');
  await dialog(page).waitFor({ state: 'hidden' });
  await tabTo(page, /^button Inactive/, 'Shift+Tab');
  await press(page, 'Enter');
  await rowsOf(page, 'Users').filter({ hasText: 'keys@example.org' }).waitFor();
  await tabTo(page, /^button Actions for keys@/);
  await press(page, 'Enter', 'End', 'Enter');
  await page.locator('dialog[open]').waitFor();
  await tabTo(page, /^input Type this name/);
  await page.keyboard.type('keys@example.org');
  await press(page, 'Enter');
  await dialog(page).waitFor({ state: 'hidden' });
  await expect.poll(() => rowsOf(page, 'Users').filter({ hasText: 'keys@example.org' }).count()).toBe(0);
  await expect.poll(() => focused(page)).not.toBe('body');
  expect(trouble).toEqual([]);
});

test('an edit is taken back, and several are deactivated at once: by keys alone', async () => {
  const { page, trouble } = await openConsole('/users?q=u00000&size=10');
  const rows = rowsOf(page, 'Users');
  await rows.first().waitFor();
  const all = await rows.count();
  expect(all).toBeGreaterThan(1);
  await tabTo(page, /^a u0/);
  await press(page, 'e');
  await dialog(page).getByLabel('Full name').waitFor();
  await tabTo(page, /^input Full name/);
  await press(page, 'Control+a');
  await page.keyboard.type('Taken Back');
  await tabTo(page, /^button Save/);
  await press(page, 'Enter');
  await dialog(page).waitFor({ state: 'hidden' });
  await rows.filter({ hasText: 'Taken Back' }).waitFor();
  await press(page, 'u');
  await expect.poll(() => rows.filter({ hasText: 'Taken Back' }).count()).toBe(0);
  await tabTo(page, /^input Select all rows/, 'Shift+Tab');
  await press(page, 'Space');
  await page.getByRole('toolbar').waitFor();
  await tabTo(page, /^button Deactivate/, 'Shift+Tab');
  await press(page, 'Enter');
  await page.locator('dialog[open]').waitFor();
  await tabTo(page, /^button Deactivate/);
  await press(page, 'Enter');
  await expect.poll(() => rows.count()).toBe(0);
  expect(trouble).toEqual([]);
});

test('a form that is left dirty asks first, and stays when told so', async () => {
  const { page } = await openConsole('/users');
  await rowsOf(page, 'Users').first().waitFor();
  await tabTo(page, /^button Create user/);
  await press(page, 'Enter');
  await tabTo(page, /^input E-mail/);
  await page.keyboard.type('half');
  await press(page, 'Escape');
  await page.locator('dialog[open]').waitFor();
  await tabTo(page, /^button Keep editing/);
  await press(page, 'Enter');
  expect(await dialog(page).getByLabel('E-mail').inputValue()).toBe('half');
});

test('? shows the keys, Ctrl-K finds a page, g leads on; the focus goes where it belongs', async () => {
  const { page, trouble } = await openConsole('/users');
  await rowsOf(page, 'Users').first().waitFor();
  await tabTo(page, /^button Refresh/);
  await press(page, '?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await press(page, 'Escape');
  await expect.poll(() => focused(page)).toMatch(/^button Refresh/);
  await press(page, 'Control+k');
  await page.locator('dialog[open] input').waitFor();
  await page.keyboard.type('credent');
  await page.locator('dialog[open] [role=option]', { hasText: 'Credentials' }).waitFor();
  await press(page, 'ArrowDown', 'ArrowUp', 'Enter');
  await rowsOf(page, 'Credentials').first().waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await press(page, 'g', 'u');
  await rowsOf(page, 'Users').first().waitFor();
  expect(trouble).toEqual([]);
});
