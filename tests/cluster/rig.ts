/** The console in a browser, on the running cluster: journeys share these steps, and none may make trouble. */
import { readFile } from 'node:fs/promises';
import { parse } from 'papaparse';
import type { Browser, BrowserContext, Locator, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { unguard } from '../../src/lib/csv.ts';
import { launchChromium, watchTrouble } from '../chromium.ts';

export const RELEASE = process.env.BACKENDAI_VERSION ?? '26.4.16';
/** Like `(release) >= 26.9` where the two releases differ for the reader. */
export const NEWER = RELEASE >= '26.9';
export const LOGIN = {
  superadmin: ['admin@lablup.com', 'wJalrXUt'],
  admin: ['domain-admin@lablup.com', 'cWbsM_vB'],
  user: ['user@lablup.com', 'C8qnIo29'],
} as const;

export type Who = keyof typeof LOGIN;

let browser: Browser | undefined;
const open: BrowserContext[] = [];
const watched: string[][] = [];
const allowed: RegExp[] = [];
/** Requests on their way. */
const underWay = new Set<Request>();
const cleanups: (() => Promise<unknown>)[] = [];

/** What this journey provokes and the browser reports, such as the status of a refused sign-in. */
export const provokes = (...reports: RegExp[]): void => void allowed.push(...reports);

/** From 26.9 on only superadmins are told whether the manager is frozen; the console asks once for everybody. */
export const asksInVain = (who: Who): void => {
  if (NEWER && who !== 'superadmin') provokes(/status of 403 .*\/func\/manager\/status$/);
};

/** Runs when the test is over, whatever came of it, the last one first. */
export const afterwards = (work: () => Promise<unknown>): void => void cleanups.push(work);

/**
 * The gateway drops a request now and then (502), and the console goes around it for a while, where a refusal comes as 400 and not
 * as 200. Once in a journey that is the cluster's weather, which the journey shows to be ridden out; twice is trouble.
 */
function riddenOut(trouble: readonly string[]): string[] {
  const dropped = trouble.findIndex((text) => /status of 502 .*\/func\/admin\/gql$/.test(text));
  const goneAround = (text: string, at: number) => at > dropped && /status of 400 .*\/func\/admin\/graphql$/.test(text);
  return dropped < 0 ? [...trouble] : trouble.filter((text, at) => at !== dropped && !goneAround(text, at));
}

/** Call once in a test file: a browser, an end of every journey without trouble, and everything tidied up. */
export function journeys(): void {
  beforeAll(async () => {
    browser = await launchChromium();
  }, 30_000);
  afterAll(() => browser?.close());
  afterEach(async () => {
    // A webserver whose clients hang up thinks its manager is ill, and refuses everybody for some seconds. A search of
    // everything, which the palette does, takes a manager of many people some seconds.
    for (let tries = 0; underWay.size > 0 && tries < 160; tries += 1) await new Promise((go) => setTimeout(go, 50));
    underWay.clear();
    await Promise.all(open.splice(0).map((context) => context.close()));
    const expected = allowed.splice(0);
    const found = watched
      .splice(0)
      .flatMap(riddenOut)
      .filter((text) => !expected.some((one) => one.test(text)));
    const failures: unknown[] = [];
    for (const work of cleanups.splice(0).reverse()) await work().catch((error: unknown) => failures.push(error));
    expect(found).toEqual([]);
    expect(failures).toEqual([]);
  });
}

/** Violations and errors as everywhere; here every error on the console counts, of a failed request too. */
export async function watch(page: Page): Promise<void> {
  const trouble = await watchTrouble(page);
  watched.push(trouble);
  // A stream of events ends with the page.
  page.on('request', (request) => !/\/func\/events\//.test(request.url()) && underWay.add(request));
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const path = message.location().url.replace(/^https?:\/\/[^/]+/, '');
    trouble.push(`console.error ${message.text()} ${path}`);
  });
  page.on('dialog', (box) => {
    if (box.type() !== 'beforeunload') trouble.push(`dialog ${box.message()}`);
    void (box.type() === 'beforeunload' ? box.accept() : box.dismiss());
  });
}

interface Visit {
  as?: Who | readonly [string, string] | null;
  /** Another address than the console's, without a slash at its end. */
  at?: string;
}

/** Opens a page of the console as somebody, signed in with the given e-mail and password; null: nobody is. */
export async function visit(path: string, { as = 'superadmin', at = inject('consoleUrl') }: Visit = {}): Promise<Page> {
  if (!browser) throw new Error('Call journeys in this file');
  const context = await browser.newContext({
    viewport: { width: 1600, height: 900 },
    locale: 'en-US',
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
  });
  context.setDefaultTimeout(20_000);
  open.push(context);
  if (typeof as === 'string') asksInVain(as);
  if (as) {
    const [username, password] = typeof as === 'string' ? LOGIN[as] : as;
    const data = { username, password, force: true };
    const answer = await context.request.post(`${at}/server/login`, { data });
    expect(await answer.json()).toMatchObject({ authenticated: true });
  }
  const page = await context.newPage();
  await watch(page);
  await page.goto(at + path);
  return page;
}

export const table = (page: Page, name: string): Locator => page.getByRole('table', { name, exact: true });
export const rows = (page: Page, name: string): Locator => table(page, name).locator('tbody tr');
/** The row of a list that has this text in its first column. */
export const rowOf = (page: Page, list: string, name: string): Locator =>
  rows(page, list).filter({ has: page.getByRole('rowheader').getByText(name, { exact: true }) });
export const dialog = (page: Page, name: string | RegExp): Locator => page.getByRole('dialog', { name });
/** Through the menu of the account at the top. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account / }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
}
export const press = (where: Page | Locator, name: string | RegExp): Promise<void> =>
  where.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).click();

/** A text field of a form by its label, required or not. */
export const field = (form: Locator, label: string): Locator =>
  form.getByRole('textbox', {
    name: new RegExp(`^(\\* ?)?${label.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}$`),
  });

/** Types into the list's search box and waits until the address says so. */
export async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('combobox', { name: /^Search/ }).fill(text);
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(text);
}

/** Texts of one column, by the head's words. */
export async function column(page: Page, list: string, head: string): Promise<string[]> {
  const heads = await table(page, list).getByRole('columnheader').allInnerTexts();
  const at = heads.findIndex((one) => one.replace(/[↑↓↕\s]+$/, '') === head);
  if (at < 0) throw new Error(`no column ${head} in ${heads.join(', ')}`);
  const cells = await rows(page, list)
    .locator(`> :nth-child(${at + 1})`)
    .allInnerTexts();
  return cells.map((one) => one.trim());
}

/** Chooses from a select of a form, searched where it can be; one that takes several stays open. */
export async function choose(form: Locator, label: string, option: string, several = false): Promise<void> {
  const box = form.getByRole('combobox', { name: new RegExp(`^(\\* ?)?${label}$`) });
  await ((await box.isEditable()) ? box.fill(option) : box.press('ArrowDown'));
  await form
    .page()
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ hasText: option })
    .first()
    .click();
  if (several) await box.press('Escape');
}

/** In an order of their own, for lists that come in none. */
export const sorted = <T>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** Downloads what the button gives, read as CSV with its guards taken off. */
export async function downloaded(
  page: Page,
  start: () => Promise<unknown>,
): Promise<{ name: string; rows: string[][] }> {
  const [file] = await Promise.all([page.waitForEvent('download'), start()]);
  const text = (await readFile(await file.path(), 'utf8')).replace(/^\uFEFF/, '');
  const { data } = parse<string[]>(text, { skipEmptyLines: true });
  return { name: file.suggestedFilename(), rows: data.map((row) => row.map(unguard)) };
}

/** The list as a file, through its dialog. */
export const listFile = (page: Page): Promise<{ name: string; rows: string[][] }> =>
  downloaded(page, async () => {
    await press(page, 'Download as CSV');
    await page.getByRole('button', { name: /^Download [\d,]+ rows?$/ }).click();
  });
