/** The tools of a list take two rows on the narrowest screens: the list is what people came for. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PAGES } from '../pages.ts';
import { word } from '../words.ts';
import { closeAll, freshManager, openConsole, rowsOf, withBrowser, siteFor } from './rig.ts';

withBrowser();
beforeEach(() => freshManager());
afterEach(closeAll);

test.each(PAGES)('$path at 360 pixels', async ({ path, title, big }) => {
  await siteFor({ big });
  const { page } = await openConsole(path, { width: 360, height: 740 });
  await rowsOf(page, word('en', title)).first().waitFor();
  const box = await page.locator('.qd-toolbar').boundingBox();
  expect(box?.height).toBeLessThanOrEqual(84);
  const sizes = await page.locator('.qd-toolbar :is(button, select):visible').evaluateAll((all) =>
    all.map((one) => {
      const { width, height } = one.getBoundingClientRect();
      return Math.min(width, height);
    }),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
});
