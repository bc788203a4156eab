/** 360 pixels wide: nothing is cut off, the page itself never scrolls sideways, forms end in their foot. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PAGES } from '../pages.ts';
import { word, wording } from '../words.ts';
import { closeAll, dialog, freshManager, openConsole, rowsOf, withBrowser, siteFor, openFirst } from './rig.ts';

withBrowser();
beforeEach(() => freshManager());
afterEach(closeAll);

/** How far the page can be scrolled sideways (px), and what sticks out most. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const wide = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    );
    return `${scrollWidth - clientWidth}px: ${wide
      .slice(0, 3)
      .map(({ tagName, className }) => `${tagName}.${String(className)}`)
      .join(' ')}`;
  });

test.each(PAGES)('$path', async (one) => {
  const { path, title, create } = one;
  await siteFor(one);
  const { page, trouble } = await openConsole(path, { width: 360, height: 740 });
  await rowsOf(page, word('en', title)).first().waitFor();
  expect(await overflow(page)).toBeNull();
  if (!one.plain) {
    await openFirst(page, one);
    await dialog(page).getByRole('heading').first().waitFor();
    expect(await overflow(page)).toBeNull();
    const box = await dialog(page).boundingBox();
    expect(box?.width).toBeLessThanOrEqual(360);
    await dialog(page).getByRole('button', { name: 'Close', exact: true }).click();
    await dialog(page).waitFor({ state: 'hidden' });
  }
  if (create) {
    await page
      .getByRole('button', { name: wording('en', create) })
      .first()
      .click();
    await dialog(page).locator('form input').first().waitFor();
    expect(await overflow(page)).toBeNull();
    expect((await dialog(page).boundingBox())?.width).toBeLessThanOrEqual(360);
    // However much or little stands above it, the foot is at the bottom.
    for (const height of [740, 2400]) {
      await page.setViewportSize({ width: 360, height });
      await expect
        .poll(async () => {
          const foot = await dialog(page).locator('.qd-form-foot').boundingBox();
          return foot && Math.round(foot.y + foot.height);
        })
        .toBe(height);
    }
  }
  expect(trouble).toEqual([]);
});

test('the menu opens over the page, leads on and is gone', async () => {
  const { page, trouble } = await openConsole('/users', { width: 360, height: 740 });
  await rowsOf(page, 'Users').first().waitFor();
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await dialog(page).getByRole('link', { name: 'Credentials' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await rowsOf(page, 'Credentials').first().waitFor();
  expect(trouble).toEqual([]);
});

test('the sign-in page', async () => {
  const { page } = await openConsole('/login', { as: null, width: 360, height: 740 });
  await page.getByLabel('E-mail or user name').waitFor();
  expect(await overflow(page)).toBeNull();
});
