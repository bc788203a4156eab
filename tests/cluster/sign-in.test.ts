/** Signing in and out on the running cluster. */
import { expect, test } from 'vitest';
import { PASSWORD, person } from './facts.ts';
import { asksInVain, journeys, provokes, rows, signOut, visit, watch } from './rig.ts';

journeys();

test.each(['superadmin', 'admin', 'user'] as const)(
  '%s: a wrong password is refused, the right one leads back to the address',
  async (who) => {
    // The second is asked at the start of the console, before it is known whether anybody is signed in.
    asksInVain(who);
    provokes(/status of 401 .*\/server\/login$/, /status of 401 .*\/func\/admin\/gql$/);
    const { email } = await person({ role: who });
    const password = PASSWORD;
    const page = await visit('/users?sort=email&size=10', { as: null });
    await page.waitForURL(/\/login\?redirect=/);
    await page.getByLabel('E-mail or user name').fill(email);
    await page.locator('input[type=password]').fill(`${password}x`);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Either the name or password is wrong' }).waitFor();
    await page.locator('input[type=password]').fill(password);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/users');
    expect(new URL(page.url()).search).toBe('?sort=email&size=10');
    if (who === 'user') await page.getByText('This page is for:').waitFor();
    else await rows(page, 'Users').first().waitFor();

    await signOut(page);
    await page.getByText('You are signed out.').waitFor();
    await page.goto(new URL('/users', page.url()).href);
    await page.waitForURL(/\/login\?redirect=/);
  },
);

test('signing out in one tab covers the other', async () => {
  const page = await visit('/users');
  await rows(page, 'Users').first().waitFor();
  const other = await page.context().newPage();
  await watch(other);
  await other.goto(page.url());
  await rows(other, 'Users').first().waitFor();
  await signOut(other);
  await page.getByRole('dialog').getByText('You signed out in another tab').waitFor();
});
