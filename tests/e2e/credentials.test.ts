/** What a superadmin does with keypairs, with the mouse. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rowAct } from '../chromium.ts';
import { closeAll, dialog, freshManager, openConsole, rowsOf, withBrowser } from './rig.ts';

withBrowser();
beforeEach(() => freshManager());
afterEach(closeAll);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const row = (page: Page, text: string) => rowsOf(page, 'Credentials').filter({ hasText: text });
const tab = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Keypair status' }).getByRole('button', { name, exact: true });

test('create with the secret shown once, edit, deactivate, delete by typing the key', async () => {
  const { page, trouble } = await openConsole('/credentials');
  await rowsOf(page, 'Credentials').first().waitFor();
  await button(page, 'Create keypair').click();
  const form = dialog(page);
  await form.getByRole('combobox', { name: 'User' }).fill('user@lablup');
  await page.locator('.ant-select-item-option', { hasText: 'user@lablup.com' }).first().click();
  await form.getByText(/Has \d+ keypairs? so far/).waitFor();
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  const made = page.getByRole('dialog', { name: 'The new keypair' });
  await made.waitFor();
  const key = /AKIA[A-Z0-9]{16}/.exec((await made.textContent()) ?? '')?.[0] ?? '';
  expect(key).toHaveLength(20);
  await made.getByRole('button').last().click();
  await made.waitFor({ state: 'hidden' });
  await page.getByRole('combobox', { name: /^Search/ }).fill(key);
  await row(page, key).waitFor();

  await button(page, `Edit ${key}`).click();
  await form.getByLabel('Rate limit').fill('100');
  await form.getByText('With 100 requests or fewer').waitFor();
  await form.getByLabel('Rate limit').fill('12345');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'hidden' });
  await row(page, '12,345').waitFor();

  await button(page, `Deactivate ${key}`).click();
  await dialog(page).getByRole('button', { name: 'Deactivate' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await expect.poll(() => row(page, key).count()).toBe(0);
  await tab(page, 'Inactive').click();
  await row(page, key).waitFor();
  await rowAct(page, key, 'Delete');
  await dialog(page).getByRole('textbox').fill(key);
  await dialog(page).getByRole('button', { name: 'Delete' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await expect.poll(() => row(page, key).count()).toBe(0);
  expect(trouble).toEqual([]);
});

test('the secret key is asked for when it is wanted, and only then', async () => {
  const { page, trouble } = await openConsole('/credentials?q=user@lablup.com');
  const answers: string[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/admin/gql'))
      void response.text().then(
        (text) => answers.push(text),
        () => undefined,
      );
  });
  await row(page, 'user@lablup.com').first().waitFor();
  await row(page, 'user@lablup.com').first().getByRole('link').first().click();
  const drawer = dialog(page);
  await drawer.getByRole('button', { name: 'Show' }).waitFor();
  expect(answers.join('')).not.toContain('"secret_key"');
  await drawer.getByRole('button', { name: 'Show' }).click();
  await drawer.getByRole('button', { name: 'Hide' }).waitFor();
  await expect.poll(() => answers.join('')).toContain('"secret_key"');
  const secret = /"secret_key":\s*"([^"]+)"/.exec(answers.join(''))?.[1] ?? '';
  expect(secret.length).toBeGreaterThan(20);
  expect(await drawer.textContent()).toContain(secret);
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), location.href]),
  );
  expect(kept).not.toContain(secret);
  expect(trouble).toEqual([]);
});
