/** What a superadmin does with users, with the mouse. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeAll, dialog, freshManager, openConsole, PASSWORDS, rowsOf, withBrowser } from './rig.ts';
import { rowAct, rowMenuItem } from '../chromium.ts';

withBrowser();
beforeEach(() => freshManager());
afterEach(closeAll);

const PASSWORD = 'Fresh-pass-1';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const row = (page: Page, text: string) => rowsOf(page, 'Users').filter({ hasText: text });
const search = (page: Page) => page.getByRole('combobox', { name: /^Search/ });

test('sign in by the form, find a user by search and filter, open it, walk to the next', async () => {
  const { page, trouble } = await openConsole('/users', { as: null });
  await page.getByLabel('E-mail or user name').fill('admin@lablup.com');
  await page.locator('input[type=password]').fill(PASSWORDS.superadmin);
  await button(page, 'Sign in').click();
  await rowsOf(page, 'Users').first().waitFor();
  await search(page).fill('domain-admin');
  await expect.poll(() => rowsOf(page, 'Users').count()).toBe(1);
  await search(page).fill('');
  await button(page, 'Add a filter').click();
  await dialog(page).getByLabel('Field').selectOption({ label: 'Role' });
  await dialog(page).getByRole('checkbox', { name: 'Superadmin' }).check();
  await dialog(page).getByRole('button', { name: 'Apply' }).click();
  await expect.poll(() => rowsOf(page, 'Users').count()).toBe(1);
  expect(new URL(page.url()).searchParams.get('role')).toContain('superadmin');
  await button(page, /^Remove the filter/).click();
  await expect.poll(() => rowsOf(page, 'Users').count()).toBeGreaterThan(10);
  await rowsOf(page, 'Users').first().getByRole('link').first().click();
  const title = dialog(page).getByRole('heading', { level: 2 });
  const first = await title.textContent();
  await dialog(page).getByRole('button', { name: 'Next row' }).click();
  await expect.poll(() => title.textContent()).not.toBe(first);
  await page.goBack();
  await expect.poll(() => title.textContent()).toBe(first);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  expect(trouble).toEqual([]);
});

test('create with the keypair shown once, edit, deactivate with the keypair, activate, purge by typing the name', async () => {
  const { page, trouble } = await openConsole('/users');
  await button(page, 'Create user').click();
  const form = dialog(page);
  await form.getByLabel('E-mail').fill('flow@example.org');
  await form.getByLabel('Name', { exact: true }).fill('flow');
  await form.getByLabel('Full name').fill('Flow Person');
  await form.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await form.getByLabel('Password again').fill(PASSWORD);
  await form.getByRole('combobox', { name: 'Resource policy' }).click();
  await page.locator('.ant-select-item-option', { hasText: /^default$/ }).click();
  await form.getByRole('button', { name: 'Create user' }).click();
  await page.getByRole('dialog', { name: 'User created' }).waitFor();
  const secret = page.locator('dialog[open] dd').nth(3);
  expect((await secret.textContent())?.length).toBe(40);
  await button(page, 'Done').click();
  await search(page).fill('flow@');
  await row(page, 'flow@example.org').waitFor();

  await button(page, 'Edit flow@example.org').click();
  await form.getByLabel('Full name').fill('Renamed Person');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'hidden' });
  await row(page, 'Renamed Person').waitFor();

  await button(page, 'Deactivate flow@example.org').click();
  await dialog(page).getByRole('checkbox').check();
  await dialog(page).getByRole('button', { name: 'Deactivate' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await expect.poll(() => row(page, 'flow@example.org').count()).toBe(0);
  await page.getByRole('group', { name: 'User status' }).getByRole('button', { name: 'Inactive' }).click();
  await row(page, 'flow@example.org').waitFor();
  await button(page, 'Activate flow@example.org').click();
  // The keypair went off with the user, so it is offered again.
  await dialog(page).getByRole('checkbox').waitFor();
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();

  await rowAct(page, 'flow@example.org', 'Delete permanently');
  const purge = dialog(page).getByRole('button', { name: 'Delete permanently' });
  expect(await purge.isDisabled()).toBe(true);
  await dialog(page).getByRole('textbox').fill('flow@example.org');
  await purge.click();
  await dialog(page).waitFor({ state: 'hidden' });
  await expect.poll(() => row(page, 'flow@example.org').count()).toBe(0);
  expect(trouble).toEqual([]);
});

test('a name that is taken is told at its field, before and beside everything else that was typed', async () => {
  const { page, trouble } = await openConsole('/users');
  await button(page, 'Create user').click();
  const form = dialog(page);
  await form.getByLabel('E-mail').fill('user@lablup.com');
  await form.getByLabel('Name', { exact: true }).fill('someone-else');
  await form.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await form.getByLabel('Password again').fill(PASSWORD);
  await form.getByRole('combobox', { name: 'Resource policy' }).click();
  await page.locator('.ant-select-item-option', { hasText: /^default$/ }).click();
  await form.getByRole('button', { name: 'Create user' }).click();
  await form.getByRole('alert').first().waitFor();
  await expect.poll(() => form.getByLabel('E-mail').getAttribute('aria-invalid')).toBe('true');
  expect(await form.getByLabel('Name', { exact: true }).inputValue()).toBe('someone-else');
  expect(await form.getByLabel('Password', { exact: true }).inputValue()).toBe(PASSWORD);
  expect(trouble).toEqual([]);
});

test('all that match are chosen, deactivated in one go, and the results tell of each', async () => {
  const { page, trouble } = await openConsole('/users?q=u00000');
  await rowsOf(page, 'Users').first().waitFor();
  const matching = await rowsOf(page, 'Users').count();
  expect(matching).toBeGreaterThan(1);
  await page.getByRole('checkbox', { name: 'Select all rows of this page' }).check();
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /^Deactivate/ })
    .click();
  await dialog(page)
    .getByRole('button', { name: /^Deactivate/ })
    .click();
  await expect.poll(() => rowsOf(page, 'Users').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.goto(new URL('/users?q=u00000&tab=inactive', page.url()).href);
  await expect.poll(() => rowsOf(page, 'Users').count()).toBeGreaterThanOrEqual(matching);
  expect(trouble).toEqual([]);
});

test('the CSV has every row of the filter', async () => {
  const { page } = await openConsole('/users?q=lablup');
  await rowsOf(page, 'Users').first().waitFor();
  const rows = await rowsOf(page, 'Users').count();
  await button(page, 'Download as CSV').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page)
      .getByRole('button', { name: /^Download/ })
      .click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  const lines = Buffer.concat(chunks).toString().trim().split(/\r?\n/);
  expect(lines.length).toBe(rows + 1);
  expect(lines[0]).toContain('E-mail');
});

test('a domain admin reads, and is told why nothing can be changed', async () => {
  const { page, trouble } = await openConsole('/users', { as: 'admin' });
  await rowsOf(page, 'Users').first().waitFor();
  expect(await button(page, 'Create user').isDisabled()).toBe(true);
  await page.getByText(/read only: the server lets only superadmins change users/).waitFor();
  await (await rowMenuItem(page, 'user@lablup.com', /^Edit the server lets only superadmins/)).waitFor();
  expect(trouble).toEqual([]);
});
