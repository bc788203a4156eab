/** Accessibility of every page in its states, light and dark, in one language. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { PAGES, type PageCase } from '../pages.ts';
import { word, wording, type Language } from '../words.ts';
import {
  closeAll,
  consoleUrl,
  freshManager,
  manager,
  openConsole,
  openFirst,
  rowsOf,
  siteFor,
  withBrowser,
} from './rig.ts';

interface Place {
  page: Page;
  one: PageCase;
  language: Language;
}
type Enter = (place: Place) => Promise<unknown>;

const visit = async ({ page, one }: Place, search = ''): Promise<void> => {
  await page.goto(consoleUrl() + one.path + search);
};
const withRows: Enter = async (place) => {
  await visit(place, '?size=10');
  await rowsOf(place.page, word(place.language, place.one.title)).first().waitFor();
};
async function press({ page, language }: Place, key = ''): Promise<void> {
  await page
    .getByRole('button', { name: wording(language, key) })
    .and(page.locator(':enabled:not([aria-disabled=true])'))
    .first()
    .click();
}
/** Of the first row where it can be done: otherwise its reason would be part of its name. */
async function chooseAct({ page, language }: Place, key = ''): Promise<void> {
  for (const button of await page.locator('tbody .qd-row-menu').all()) {
    await button.click();
    const entry = page.getByRole('menuitem', { name: word(language, key), exact: true });
    if ((await entry.count()) > 0) return entry.click();
    await page.keyboard.press('Escape');
  }
  throw new Error(`no row has ${key}`);
}
const heading = ({ page }: Place) => page.getByRole('dialog').getByRole('heading').first().waitFor();
const leave = async ({ page }: Place): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};

type State = 'data' | 'columns' | 'palette' | 'form' | 'confirm' | 'drawer' | 'empty' | 'error' | 'loading';

/** In this order: most go on from where the one before ended. */
const STATES: [name: State, enter: Enter, exit?: Enter, needs?: 'create' | 'confirm'][] = [
  ['data', withRows],
  [
    'columns',
    async (place) => {
      await place.page.getByRole('button', { name: word(place.language, 'kit:columns'), exact: true }).click();
      await place.page.getByRole('dialog').getByRole('checkbox').first().waitFor();
    },
    leave,
  ],
  [
    'palette',
    async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.locator('dialog[open] [role=option]').first().waitFor();
    },
    leave,
  ],
  [
    'form',
    async (place) => {
      await press(place, place.one.create);
      await place.page.getByRole('dialog').locator('form input').first().waitFor();
    },
    leave,
    'create',
  ],
  [
    'confirm',
    async (place) => {
      await chooseAct(place, place.one.confirm);
      await place.page.locator('dialog[open] button').first().waitFor();
      const wait = word(place.language, 'kit:wait');
      await expect.poll(() => place.page.locator('dialog[open]').textContent()).not.toContain(wait);
    },
    leave,
    'confirm',
  ],
  [
    'drawer',
    async (place) => {
      if (place.one.plain) return;
      await openFirst(place.page, place.one);
      await heading(place);
    },
    () => Promise.resolve(),
  ],
  [
    'empty',
    async (place) => {
      await visit(place, '?q=no-such-thing');
      await place.page.getByText(word(place.language, 'kit:nothingMatchesTitle')).waitFor();
    },
  ],
  [
    'error',
    async (place) => {
      await manager({ fault: { id: 'A17', operation: place.one.list } });
      await visit(place);
      await place.page.getByRole('alert').waitFor();
    },
  ],
  [
    'loading',
    async (place) => {
      await manager({ fault: null });
      const { list, ahead = list } = place.one;
      for (const operation of new Set([list, ahead])) await manager({ fault: { id: 'C06', operation } });
      await visit(place);
      await place.page.locator('.qd-skeleton').waitFor();
    },
  ],
];

const OF_THE_KIT: readonly State[] = ['columns', 'palette', 'empty', 'error', 'loading'];
const OVERLAY = 'dialog[open], [role=dialog]';

type Theme = 'light' | 'dark';
interface Walk {
  states: readonly State[];
  themes: readonly Theme[];
  pages?: readonly PageCase[];
}
const EVERYTHING: Walk = { states: STATES.map(([name]) => name), themes: ['light', 'dark'] };

/** Call once in a test file. */
export function axeIn(language: Language, { states, themes, pages = PAGES }: Walk = EVERYTHING): void {
  withBrowser();
  beforeEach(() => freshManager());
  afterEach(closeAll);
  test.each(pages)(
    '$path',
    async (pageCase) => {
      await siteFor(pageCase);
      const { page, trouble } = await openConsole(null, { language });
      const place: Place = { page, one: pageCase, language };
      const found: Record<string, string[]> = {};
      for (const [name, enter, exit, needs] of STATES) {
        if (!states.includes(name) || (needs && !pageCase[needs])) continue;
        // The kit draws these alike on every page: in the dark, and where no page shows through at all, one page tells.
        const isFirst = pageCase === PAGES[0];
        if (name === 'palette' && !isFirst) continue;
        await enter(place);
        for (const theme of OF_THE_KIT.includes(name) && !isFirst ? themes.slice(0, 1) : themes) {
          await page.emulateMedia({ colorScheme: theme });
          await page.locator(`html[data-theme=${theme}]`).waitFor();
          // In the dark, of what lies above the page only that: the page itself has been looked at before.
          const dark = theme === 'dark';
          const list = await violations(page, dark && exit ? OVERLAY : undefined, dark);
          if (list.length > 0) found[`${name} ${theme}`] = list;
        }
        await exit?.(place);
      }
      expect(found).toEqual({});
      expect(trouble).toEqual([]);
    },
    120_000,
  );
}
