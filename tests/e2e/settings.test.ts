/** How the site looks, drawn up under the strict policy: previewed in place, and taken away as a file. */
import { readFile } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { closeAll, openConsole, withBrowser } from './rig.ts';

withBrowser();
afterEach(closeAll);

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>';

test('a name, a logo and a colour are seen in the preview and stand in the file', async () => {
  const { page, trouble } = await openConsole('/settings');
  await page.getByRole('textbox', { name: 'Name of the site' }).fill('Our lab');
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a logo…' }).click();
  await (await chosen).setFiles({ name: 'mine.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(LOGO) });
  const light = page.getByRole('region', { name: 'Light scheme' });
  await light.getByRole('textbox', { name: 'Buttons and marks', exact: true }).fill('#7a1f5c');

  const preview = page.getByRole('img', { name: 'Preview, light' });
  await expect.poll(() => preview.innerText()).toContain('Our lab');
  const button = preview.getByText('Save', { exact: true });
  await expect.poll(() => button.evaluate((box) => getComputedStyle(box).backgroundColor)).toBe('rgb(122, 31, 92)');
  const logo = preview.locator('img');
  await expect.poll(() => logo.evaluate((box) => (box as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);

  const file = page.getByRole('region', { name: 'File' });
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    file.getByRole('button', { name: 'Download config.toml' }).click(),
  ]);
  const text = await readFile(await saved.path(), 'utf8');
  for (const line of ['siteName = "Our lab"', 'siteLogo = "site-logo.svg"', 'primary = "#7a1f5c"'])
    expect(text).toContain(line);
  await file.getByText('Contents of config.toml', { exact: true }).first().click();
  expect(await file.getByRole('textbox', { name: 'Contents of config.toml' }).inputValue()).toBe(text);
  expect(trouble).toEqual([]);
});
