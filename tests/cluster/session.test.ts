/** Sessions that end and sign-ins that are refused, as a real webserver does it. */
import { expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { signed } from './client.ts';
import { PASSWORD, person, userFact } from './facts.ts';
import { afterwards, asksInVain, dialog, field, journeys, press, provokes, rows, signOut, visit } from './rig.ts';

journeys();
const WITHOUT_TOTP = /status of 404 .*\/func\/totp$/;
const REFUSED = /status of (401|429) /;

/** Ends the session of a page at the server; the page and its cookie know nothing of it. */
async function dropSession(page: Page): Promise<void> {
  const cookies = await page.context().cookies();
  const cookie = cookies.map((one) => `${one.name}=${one.value}`).join('; ');
  const answer = await fetch(`${inject('consoleUrl')}/server/logout`, { method: 'POST', headers: { cookie } });
  expect(answer.ok).toBe(true);
}

async function signIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('E-mail or user name').fill(name);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
}

test('a session that ended is told over the page; what was typed is kept and saved after signing in', async () => {
  provokes(REFUSED, WITHOUT_TOTP);
  const who = await person({ role: 'superadmin' });
  const { email } = await person({ description: 'before' });
  const page = await visit(`/users?q=${email}`, { as: [who.email, PASSWORD] });
  await press(page, `Edit ${email}`);
  const edit = dialog(page, `Edit ${email}`);
  await field(edit, 'Description').fill('typed before the end');
  await dropSession(page);
  await press(edit, 'Save');
  const overlay = dialog(page, 'Sign in again');
  await overlay.getByText(`Sign in as ${who.email} to go on where you were.`).waitFor();
  expect((await userFact(email))?.description).toBe('before');
  await overlay.locator('input[type=password]').fill(`${PASSWORD}x`);
  await page.keyboard.press('Enter');
  await overlay.getByRole('alert').filter({ hasText: 'Not signed in.' }).waitFor();
  await overlay.locator('input[type=password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await overlay.waitFor({ state: 'hidden' });
  expect(await field(edit, 'Description').inputValue()).toBe('typed before the end');
  expect((await userFact(email))?.description).toBe('before');
  await press(edit, 'Save');
  await edit.waitFor({ state: 'hidden' });
  expect((await userFact(email))?.description).toBe('typed before the end');
});

test('a list that meets the end keeps its rows, and goes on after signing in', async () => {
  provokes(REFUSED);
  const who = await person({ role: 'superadmin' });
  const page = await visit('/users?sort=email&size=10', { as: [who.email, PASSWORD] });
  await rows(page, 'Users').first().waitFor();
  const first = await rows(page, 'Users').first().innerText();
  await dropSession(page);
  // Where a read ahead of need meets the end before the press does, the overlay lies over the button already: no real click gets through then.
  await page.getByRole('button', { name: 'Next page' }).dispatchEvent('click');
  const overlay = dialog(page, 'Sign in again');
  await overlay.waitFor();
  await overlay.locator('input[type=password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await overlay.waitFor({ state: 'hidden' });
  await expect.poll(() => new URL(page.url()).searchParams.get('page')).toBe('2');
  await expect.poll(() => rows(page, 'Users').count()).toBe(10);
  expect(await rows(page, 'Users').first().innerText()).not.toBe(first);
});

test('after too many failures the time left is told; an administrator lifts the block', async () => {
  provokes(REFUSED);
  asksInVain('user');
  const { email } = await person();
  const unblock = () =>
    signed('/admin/gql/strawberry', undefined, {
      query: 'mutation($name: String!) { adminUnblockUser(username: $name) { __typename } }',
      variables: { name: email },
    });
  afterwards(unblock);
  const page = await visit('/login', { as: null });
  for (let at = 0; at < 10; at += 1) {
    const data = { username: email, password: `wrong-${at}` };
    await page.context().request.post(`${inject('consoleUrl')}/server/login`, { data });
  }
  await signIn(page, email, PASSWORD);
  const told = page.getByRole('alert').filter({ hasText: 'Too many failed attempts for this account.' });
  await told.waitFor();
  expect(await told.innerText()).toMatch(/Time left:\s+(20:00|19:\d\d)/);

  const admin = await visit(`/users?q=${email}`);
  await admin.getByRole('link', { name: email, exact: true }).click();
  await dialog(admin, email).getByRole('tab', { name: 'Sign-ins' }).click();
  await press(dialog(admin, email), 'Unblock sign-in');
  await admin.getByText(`Sign-in of ${email} is not blocked.`).waitFor();
  await page.reload();
  await signIn(page, email, PASSWORD);
  await page.getByText('The pages of this console are for administrators.').waitFor();
  await signOut(page);
});

test('an inactive account is refused as an unknown one is, one that is not verified is told so', async () => {
  provokes(REFUSED);
  const inactive = await person({ status: 'inactive' });
  const unverified = await person({ status: 'before-verification' });
  const page = await visit('/login', { as: null });
  for (const email of [inactive.email, `${inactive.email}.no`]) {
    await signIn(page, email, PASSWORD);
    const told = page.getByRole('alert').filter({ hasText: 'Not signed in.' });
    await told.waitFor();
    expect(await told.innerText()).toContain(
      'Either the name or password is wrong, or the account is inactive or belongs to another domain',
    );
    await page.reload();
  }
  await signIn(page, unverified.email, PASSWORD);
  await page.getByRole('alert').filter({ hasText: 'This e-mail address has not been verified yet.' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/login');
});

test('a user name instead of the e-mail address gets the hint', async () => {
  provokes(REFUSED);
  const { email } = await person();
  const page = await visit('/login', { as: null });
  await signIn(page, email.split('@')[0] ?? '', PASSWORD);
  await page.getByText('Many servers take only the e-mail address here, not the user name.').waitFor();
});
