/** The end of a session, and what one tab does to another: nothing typed is lost, nothing is sent for somebody else. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  closeAll,
  consoleUrl,
  dialog,
  freshManager,
  openConsole,
  PASSWORDS,
  rowsOf,
  signIn,
  withBrowser,
} from './rig.ts';

withBrowser();
beforeEach(() => freshManager());
afterEach(closeAll);

const overlay = (page: Page) => page.getByRole('dialog', { name: 'Sign in again' });

/** The operations that this page has sent so far. */
function watchWrites(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    const body = request.postData() ?? '';
    if (/"query":\s*"\s*mutation/.test(body)) sent.push(/"operationName":\s*"(\w+)"/.exec(body)?.[1] ?? body);
  });
  return sent;
}

async function openForm(page: Page): Promise<void> {
  await rowsOf(page, 'Users').first().waitFor();
  await page.getByRole('button', { name: 'Edit user@lablup.com' }).click();
  await dialog(page).getByLabel('Full name').fill('Typed before the end');
}

test('a session that ends while a form is open: sign in on top of it, save, nothing is lost', async () => {
  const { page, context, trouble } = await openConsole('/users?q=lablup');
  const writes = watchWrites(page);
  await openForm(page);
  await context.request.post(`${consoleUrl()}/server/logout`);
  await context.clearCookies();
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await overlay(page).waitFor();
  expect(await page.getByRole('textbox', { name: 'Full name' }).inputValue()).toBe('Typed before the end');
  await overlay(page).locator('input[type=password]').fill(PASSWORDS.superadmin);
  await page.keyboard.press('Enter');
  await overlay(page).waitFor({ state: 'hidden' });
  expect(await page.getByRole('textbox', { name: 'Full name' }).inputValue()).toBe('Typed before the end');
  expect(writes).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await rowsOf(page, 'Users').filter({ hasText: 'Typed before the end' }).waitFor();
  expect(writes).toHaveLength(1);
  expect(trouble).toEqual([]);
});

test('signing out in one tab covers the other at once and keeps what was typed there', async () => {
  const { page, context, trouble } = await openConsole('/users?q=lablup');
  await openForm(page);
  const other = await context.newPage();
  await other.goto(`${consoleUrl()}/users`);
  await rowsOf(other, 'Users').first().waitFor();
  await other.getByRole('button', { name: /Account/ }).click();
  await other.getByRole('menuitem', { name: 'Sign out' }).click();
  await other.getByText('You are signed out.').waitFor();
  await overlay(page).waitFor();
  await overlay(page).getByText('You signed out in another tab.').waitFor();
  await overlay(page).locator('input[type=password]').fill(PASSWORDS.superadmin);
  await page.keyboard.press('Enter');
  await overlay(page).waitFor({ state: 'hidden' });
  expect(await page.getByRole('textbox', { name: 'Full name' }).inputValue()).toBe('Typed before the end');
  expect(trouble).toEqual([]);
});

test('another user in another tab freezes this one: nothing more is sent for the wrong person', async () => {
  const { page, context, trouble } = await openConsole('/users?q=lablup');
  const writes = watchWrites(page);
  await openForm(page);
  await context.request.post(`${consoleUrl()}/server/logout`);
  await signIn(context, 'admin');
  // As when the tab is looked at again after a while.
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 120_000;
  });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await overlay(page).waitFor();
  await overlay(page).getByText('Somebody else is now signed in with this browser.').waitFor();
  expect(writes).toEqual([]);
  await overlay(page).getByRole('button', { name: 'Go on as the other user' }).click();
  await page.getByText(/read only/).waitFor();
  expect(await page.getByRole('textbox', { name: 'Full name' }).count()).toBe(0);
  expect(trouble).toEqual([]);
});

test('a draft outlives a reload, without its secrets', async () => {
  const { page, trouble } = await openConsole('/users');
  await rowsOf(page, 'Users').first().waitFor();
  await page.getByRole('button', { name: 'Create user' }).click();
  await dialog(page).getByLabel('E-mail').fill('draft@example.org');
  await dialog(page).getByLabel('Password', { exact: true }).fill('Canary-secret-1');
  await expect
    .poll(() => page.evaluate(() => JSON.stringify(Object.entries(sessionStorage))))
    .toContain('draft@example.org');
  expect(
    await page.evaluate(() => JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)])),
  ).not.toContain('Canary');
  await page.reload();
  await rowsOf(page, 'Users').first().waitFor();
  await page.getByRole('button', { name: 'Create user' }).click();
  await dialog(page).getByText('Your unsaved entry was restored').waitFor();
  expect(await dialog(page).getByLabel('E-mail').inputValue()).toBe('draft@example.org');
  expect(await dialog(page).getByLabel('Password', { exact: true }).inputValue()).not.toContain('Canary');
  expect(trouble).toEqual([]);
});
