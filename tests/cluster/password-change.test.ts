/** A password that somebody else has set, and that its owner is asked to replace. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { graph, hasDatabase, sql } from './client.ts';
import { dropUser, PASSWORD, plain, PREFIX } from './facts.ts';
import { afterwards, asksInVain, dialog, field, journeys, press, provokes, rows, visit } from './rig.ts';

journeys();
const NEXT = 'Ct-2-chosen!';

/** `t` while the server asks for another password. */
async function isAsked(email: string): Promise<string> {
  if (hasDatabase) {
    const found = await sql('select need_password_change from users where email = :email', { email });
    return found[0]?.[0] ?? 'no such user';
  }
  const query = 'query($email: String) { user(email: $email) { need_password_change } }';
  const { user } = await graph<{ user: { need_password_change: boolean } }>(query, { email });
  return plain(user.need_password_change);
}

/** Whether a second client, without cookies, is let in. */
async function isLetIn(username: string, password: string): Promise<boolean> {
  const answer = await fetch(`${inject('consoleUrl')}/server/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password, force: true }),
  });
  return ((await answer.json()) as { authenticated: boolean }).authenticated;
}

const banner = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'The server asks you to change your password.' });

test('who has to change the password is told so, changes it in place, and is told no more', async () => {
  const name = `${PREFIX}-asked`;
  const email = `${name}@example.com`;
  afterwards(() => dropUser(email));
  const admin = await visit('/users');
  await rows(admin, 'Users').first().waitFor();
  await press(admin, 'Create user');
  const form = dialog(admin, 'Create user');
  await field(form, 'E-mail').fill(email);
  await field(form, 'Name').fill(name);
  await field(form, 'Password').fill(PASSWORD);
  await field(form, 'Password again').fill(PASSWORD);
  await form.getByRole('combobox', { name: 'Role' }).click();
  await admin.locator('.ant-select-item-option').filter({ hasText: 'Domain admin' }).click();
  await form.getByRole('switch', { name: 'Must change password' }).check();
  await press(form, 'Create user');
  await press(dialog(admin, 'User created'), 'Done');
  expect(await isAsked(email)).toBe('t');

  asksInVain('admin');
  // Asked before anybody is signed in; and the answer to a wrong present password.
  provokes(/status of 401 .*\/func\/admin\/gql$/, /status of 401 .*\/func\/auth\/update-password$/);
  const page = await visit('/users', { as: null });
  await page.getByLabel('E-mail or user name').fill(email);
  await page.locator('input[type=password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await rows(page, 'Users').first().waitFor();
  await press(banner(page), 'Change your password');
  const own = dialog(page, 'Change your password');
  await own.getByLabel('Current password', { exact: true }).fill(`${PASSWORD}x`);
  await own.getByLabel('New password', { exact: true }).fill(NEXT);
  await own.getByLabel('New password again', { exact: true }).fill(`${NEXT}x`);
  await press(own, 'Change the password');
  await own.getByRole('listitem').filter({ hasText: 'The same both times' }).getByText('not met yet').waitFor();
  await own.getByLabel('New password again', { exact: true }).fill(NEXT);
  await press(own, 'Change the password');
  await own.getByText('This is not your current password.').waitFor();
  expect(await isAsked(email)).toBe('t');
  expect(await isLetIn(email, PASSWORD)).toBe(true);

  await own.getByLabel('Current password', { exact: true }).fill(PASSWORD);
  await press(own, 'Change the password');
  await own.waitFor({ state: 'hidden' });
  await page.getByText('Your password is changed.').waitFor();
  await banner(page).waitFor({ state: 'detached' });
  expect(await isAsked(email)).toBe('f');
  expect(await isLetIn(email, NEXT)).toBe(true);
  expect(await isLetIn(email, PASSWORD)).toBe(false);

  // The session goes on, and the server has no more to ask.
  await page.reload();
  await rows(page, 'Users').first().waitFor();
  expect(await banner(page).count()).toBe(0);
});
