/** What can be measured of the tables: nothing moves by itself, no head is cut, rows are whole pixels. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PAGES } from '../pages.ts';
import { word } from '../words.ts';
import { closeAll, dialog, freshManager, openConsole, rowsOf, withBrowser, siteFor } from './rig.ts';

withBrowser();
beforeEach(() => freshManager());
afterEach(closeAll);

const sizes = (page: Page) =>
  page.evaluate(() => {
    const table = document.querySelector('.qd-table');
    const region = table?.parentElement;
    if (!table || !region) throw new Error('no table');
    const end = table.querySelector('thead .qd-actions-column')?.getBoundingClientRect().left ?? Infinity;
    const heads = [...table.querySelectorAll<HTMLElement>('th[data-column]')].map((head) => {
      const text = head.querySelector<HTMLElement>('.qd-head-text');
      const { right } = head.getBoundingClientRect();
      const cut = text && (text.scrollWidth > text.clientWidth + 1 || text.scrollHeight > text.clientHeight + 1);
      return {
        name: head.dataset['column'],
        whole: right <= Math.min(end, region.getBoundingClientRect().right) + 1,
        cut,
      };
    });
    return {
      whole: heads.filter(({ whole }) => whole).length,
      cut: heads.filter(({ cut }) => cut).map(({ name }) => name),
      rows: [...new Set([...table.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect().height))],
    };
  });

/** What the search box says that has no room in it (px), and how far the pager is below the window (px). */
const cut = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector<HTMLInputElement>('[data-search]');
    const pen = document.createElement('canvas').getContext('2d');
    const pager = document.querySelector('.qd-pager');
    const table = document.querySelector('.qd-table-scroll');
    if (!box || !pen || !pager || !table) throw new Error('no list');
    const { font, paddingLeft, paddingRight } = getComputedStyle(box);
    pen.font = font;
    const room = box.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    return {
      hint: Math.max(0, pen.measureText(box.placeholder).width - room),
      // Below a chart the page is higher than the window, and the table as low as it gets.
      pager: table.clientHeight <= 360 ? 0 : Math.max(0, pager.getBoundingClientRect().bottom - window.innerHeight),
    };
  });

test.each(PAGES)(
  '$path: five columns at 1280 pixels, no head cut at 1440, in narrow and in wide letters',
  async ({ path, title, big }) => {
    await siteFor({ big });
    for (const language of ['en', 'ja'] as const) {
      const { page } = await openConsole(path, { width: 1280, language });
      await rowsOf(page, word(language, title)).first().waitFor();
      const small = await sizes(page);
      expect(small.whole, language).toBeGreaterThanOrEqual(5);
      expect(small.rows).toEqual([36]);
      expect(await cut(page), language).toEqual({ hint: 0, pager: 0 });
      await page.setViewportSize({ width: 1440, height: 900 });
      expect((await sizes(page)).cut, language).toEqual([]);
    }
  },
);

test('rows that are chosen move nothing, and no button comes under the pointer', async () => {
  const { page } = await openConsole('/users?size=10');
  const first = rowsOf(page, 'Users').first();
  await first.waitFor();
  const top = async () => (await first.boundingBox())?.y ?? 0;
  const before = await top();
  await first.getByRole('checkbox').check();
  const bar = page.getByRole('toolbar');
  const danger = bar.getByRole('button', { name: 'Deactivate' });
  await danger.waitFor();
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
  const places = async () => {
    const [all, end] = [await bar.getByRole('button').all(), await danger.boundingBox()];
    return {
      end,
      left: await Promise.all(all.map(async (one) => [await one.innerText(), (await one.boundingBox())?.x])),
    };
  };
  const one = await places();
  await page.getByRole('checkbox', { name: 'Select all rows of this page' }).check();
  await bar.getByText('10 chosen').waitFor();
  expect(await places()).toEqual(one);
  await bar.getByRole('button', { name: /^Choose all/ }).click();
  const rest = one.left.filter(([name]) => !String(name).startsWith('Choose all'));
  expect((await places()).left).toEqual(rest);
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
});

test('compact rows are 30 pixels, and stay it', async () => {
  const { page } = await openConsole('/credentials');
  await rowsOf(page, 'Credentials').first().waitFor();
  await page.getByRole('button', { name: 'Columns' }).click();
  await dialog(page).getByLabel('Density').selectOption('compact');
  expect((await sizes(page)).rows).toEqual([30]);
});

test('a column is as wide as it is dragged, by keys too, and after a reload', async () => {
  const { page } = await openConsole('/users');
  await rowsOf(page, 'Users').first().waitFor();
  const head = page.getByRole('columnheader', { name: /^Name/ });
  const width = async () => Math.round((await head.boundingBox())?.width ?? 0);
  const before = await width();
  const handle = page.getByRole('separator', { name: 'Width of Name' });
  await handle.hover();
  const box = await handle.boundingBox();
  if (!box) throw new Error('no handle');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.down();
  // What dragging needs is loaded as the pointer comes.
  await expect
    .poll(async () => {
      await page.mouse.move(x + 60, y);
      return width();
    })
    .toBe(before + 60);
  await page.mouse.up();
  await handle.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(width).toBe(before + 44);
  await page.reload();
  await rowsOf(page, 'Users').first().waitFor();
  expect(await width()).toBe(before + 44);
  await handle.dblclick();
  await expect.poll(width).toBeLessThan(before + 44);
});

test('what names a row stays in sight, with a shadow, when the table is scrolled', async () => {
  const { page } = await openConsole('/users');
  const first = rowsOf(page, 'Users').first();
  await first.waitFor();
  const region = page.getByRole('region', { name: 'Users, scrollable' });
  await region.evaluate((one) => one.scrollTo({ left: 300 }));
  await expect.poll(() => region.getAttribute('data-before')).toBe('');
  const [name, box, acts] = [
    first.getByRole('rowheader'),
    await region.boundingBox(),
    first.locator('.qd-actions-column'),
  ];
  if (!box) throw new Error('no table');
  expect((await name.boundingBox())?.x).toBe(box.x + 37);
  const end = await acts.boundingBox();
  expect(Math.round((end?.x ?? 0) + (end?.width ?? 0))).toBeLessThanOrEqual(Math.round(box.x + box.width));
  expect(await name.evaluate((one) => getComputedStyle(one).boxShadow)).not.toBe('none');
});

test('keys: j and k walk, Enter opens, ] goes on, x chooses, . has the actions, e edits', async () => {
  const { page, trouble } = await openConsole('/users?size=10&sort=email');
  const rows = rowsOf(page, 'Users');
  await rows.first().waitFor();
  const nameOf = async (at: number) => (await rows.nth(at).getByRole('rowheader').innerText()).trim();
  const [first, second, third] = [await nameOf(0), await nameOf(1), await nameOf(2)];
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
  expect(await focused()).toBe(second);
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('heading', { name: second }).waitFor();
  await dialog(page).getByText('2 of 10').waitFor();
  await page.keyboard.press(']');
  await dialog(page).getByRole('heading', { name: third }).waitFor();
  await page.keyboard.press('[');
  await page.keyboard.press('[');
  await dialog(page).getByRole('heading', { name: first }).waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  expect(await focused()).toBe(second);
  await page.keyboard.press('x');
  expect(await rows.nth(1).getByRole('checkbox').isChecked()).toBe(true);
  await page.keyboard.press('.');
  await page.getByRole('menu', { name: `Actions for ${second}` }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await page.getByRole('dialog', { name: `Edit ${second}` }).waitFor();
  expect(trouble).toEqual([]);
});

test('a menu at the end of the screen stays on it; a tooltip comes with the focus and goes with Escape', async () => {
  const { page } = await openConsole('/users?size=10', { height: 620 });
  await rowsOf(page, 'Users').first().waitFor();
  const last = rowsOf(page, 'Users')
    .last()
    .getByRole('button', { name: /^Actions for/ });
  await last.click();
  const box = await page.locator('.qd-menu-panel').boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(620);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1280);
  await page.keyboard.press('Escape');
  const edit = rowsOf(page, 'Users').first().getByRole('button', { name: /^Edit/ });
  await page.keyboard.press('Tab');
  await edit.focus();
  const tip = page.locator('.qd-tip');
  await expect.poll(() => tip.innerText()).toMatch(/^Edit\s*e$/);
  await page.keyboard.press('Escape');
  await tip.waitFor({ state: 'hidden' });
});
