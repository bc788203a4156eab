/** Names that are markup, formulas, other scripts: shown as what they are. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeAll, dialog, freshManager, openConsole, rowsOf, withBrowser } from './rig.ts';

withBrowser();
beforeEach(() => freshManager());
afterEach(closeAll);

const SHORT = '<img src=x onerror="window.__x=1">';
const HOSTILE = `${SHORT}<svg onload=window.__x=1>\u202Egpj.exe`;

test('a hostile name is inert in list, drawer, confirmation, form and palette', async () => {
  const { page, trouble } = await openConsole('/users?q=user@lablup.com');
  await rowsOf(page, 'Users').first().waitFor();
  await page.getByRole('button', { name: 'Edit user@lablup.com' }).click();
  await dialog(page).getByLabel('Full name').fill(SHORT);
  await dialog(page).getByLabel('Description').fill(HOSTILE);
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await rowsOf(page, 'Users').filter({ hasText: '<img src=x onerror=' }).waitFor();
  await rowsOf(page, 'Users').getByRole('link').first().click();
  await dialog(page).getByText('<img src=x').first().waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Deactivate user@lablup.com' }).click();
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] input').fill('user@lablup');
  await page.locator('dialog[open] [role=option]', { hasText: 'user@lablup.com' }).waitFor();
  expect(
    await page.evaluate(() => [Reflect.get(window, '__x'), document.querySelectorAll('img, td svg[onload]').length]),
  ).toEqual([undefined, 0]);
  expect(trouble).toEqual([]);
});

test('a hostile address opens a page, runs nothing and leads nowhere else', async () => {
  const { page, trouble } = await openConsole(
    `/users?q=${encodeURIComponent(HOSTILE)}&sort=__proto__&page=-1&size=1e9&open=../../x&role=in:%00&redirect=//evil.example`,
  );
  await page.getByText('Nothing matches').waitFor();
  expect(new URL(page.url()).pathname).toBe('/users');
  expect(await page.evaluate(() => Reflect.get(window, '__x'))).toBeUndefined();
  expect(trouble).toEqual([]);
});
