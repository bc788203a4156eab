/** How the console comes up: what is asked for when, and for whom. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeAll, consoleUrl, freshManager, openConsole, PASSWORDS, rowsOf, withBrowser } from './rig.ts';

withBrowser();
beforeEach(() => freshManager());
afterEach(closeAll);

test('the first rows are asked for beside the session check, once', async () => {
  const { page, trouble } = await openConsole(null);
  const log: string[] = [];
  await page.route('**/server/login-check', async (route) => {
    await expect.poll(() => log).toContain('rows');
    log.push('check');
    await route.continue();
  });
  page.on('request', (request) => {
    const body = request.postData() ?? '';
    if (body.includes('user_list(') && body.includes('"offset":0')) log.push('rows');
  });
  await page.goto(`${consoleUrl()}/users`);
  await rowsOf(page, 'Users').first().waitFor();
  expect(log).toEqual(['rows', 'check']);
  expect(trouble).toEqual([]);
});

test('whoever is not signed in gets the sign-in page, and then the rows', async () => {
  const { page } = await openConsole(null, { as: null });
  await page.goto(`${consoleUrl()}/users?q=lablup`);
  await page.locator('input[name=username]').fill('admin@lablup.com');
  await page.locator('input[name=password]').fill(PASSWORDS.superadmin);
  await page.keyboard.press('Enter');
  await rowsOf(page, 'Users').filter({ hasText: 'user2@lablup.com' }).waitFor();
  expect(page.url()).toContain('/users?q=lablup');
});

test('whoever may not open the page is told so, whatever was asked for ahead', async () => {
  const { page } = await openConsole('/users', { as: 'user' });
  await page.getByRole('heading', { level: 1, name: 'Users' }).waitFor();
  expect(await page.locator('table').count()).toBe(0);
});
