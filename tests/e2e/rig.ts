/** Opens the console in a browser, signed in, and turns the switches of the embedded manager. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { launchChromium, watchTrouble } from '../chromium.ts';
import { ACCOUNT_OF, createManager, type ManagerOptions } from '../manager/manager.ts';
import type { ActiveFault } from '../manager/faults.ts';
import type { Language } from '../words.ts';
import { serveBuild } from './serve-build.ts';

export const PASSWORDS = {
  superadmin: 'wJalrXUt',
  admin: 'cWbsM_vB',
  user: 'C8qnIo29',
  monitor: '7tuEwF1J',
} as const;
export type Who = keyof typeof PASSWORDS;

type Order = Omit<ManagerOptions, 'faults'> & { fault?: ActiveFault | string | null; reset?: boolean };

/** Turns switches of the embedded manager. @throws Error when it takes none of them */
export async function manager(order: Order): Promise<void> {
  const answer = await fetch(`${consoleUrl()}/__manager`, { method: 'POST', body: JSON.stringify(order) });
  if (!answer.ok) throw new Error(`The manager refused ${JSON.stringify(order)}: ${await answer.text()}`);
}

/** Back to the seed, without sessions and faults. */
export const freshManager = (options: Order = {}): Promise<void> => manager({ users: 60, reset: true, ...options });

/** Opens the drawer of the first row. */
export const openFirst = (page: Page, { into }: { into?: true | undefined }): Promise<void> =>
  page
    .locator(into ? 'tbody tr:first-child td:has(.qd-tag)' : 'tbody .qd-name-column a')
    .first()
    .click();

/** The site that a page needs to have rows: small ones keep tests quick. */
export const siteFor = async ({ big }: { big?: true | undefined }): Promise<void> => {
  if (big) await freshManager({ users: 1000 });
};

export interface OpenOptions {
  /** Null: nobody is signed in. */
  as?: Who | null;
  language?: Language;
  width?: number;
  height?: number;
  dark?: boolean;
}

export interface Opened {
  page: Page;
  context: BrowserContext;
  /** What no page may do: violations of policies, errors of scripts, reports on the console. */
  trouble: string[];
}

let browser: Browser | undefined;
let served: Awaited<ReturnType<typeof serveBuild>> | undefined;
const open: BrowserContext[] = [];

/** Address of this file's console, without a slash at its end. */
export function consoleUrl(): string {
  if (!served) throw new Error('Call withBrowser in this file');
  return served.url.replace(/\/$/, '');
}

/** Call once in a test file: a browser, and the build under the strict policy on an embedded manager of the file's own. */
export function withBrowser(): void {
  beforeAll(async () => {
    const manager = createManager({ cookies: 'header', users: 60 });
    served = await serveBuild({ folder: inject('consoleFolder'), manager, policy: 'strict' });
    browser = await launchChromium();
  }, 30_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
}

/** Ends every context that the test opened, and expects that none of its pages made trouble. */
export async function closeAll(): Promise<void> {
  await Promise.all(open.splice(0).map((context) => context.close()));
}

export async function signIn(context: BrowserContext, who: Who): Promise<void> {
  const data = { username: ACCOUNT_OF[who], password: PASSWORDS[who], force: true };
  const answer = await context.request.post(`${consoleUrl()}/server/login`, { data });
  expect(await answer.json()).toMatchObject({ authenticated: true });
}

/** Errors of a script, warnings of the libraries. Failed requests are what many tests are about. */
function watchConsole(page: Page, trouble: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      trouble.push(`console.error ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    if (dialog.type() === 'beforeunload') void dialog.accept();
    else {
      trouble.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    }
  });
}

/** A browser of its own, as one person has it; `path` null leaves it blank. */
export async function openConsole(path: string | null, options: OpenOptions = {}): Promise<Opened> {
  const { as = 'superadmin', language = 'en', width = 1280, height = 800, dark = false } = options;
  if (!browser) throw new Error('Call withBrowser in this file');
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language === 'en' ? 'en-US' : language,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
  });
  context.setDefaultTimeout(20_000);
  open.push(context);
  if (as) await signIn(context, as);
  const page = await context.newPage();
  const trouble = await watchTrouble(page);
  watchConsole(page, trouble);
  if (path !== null) await page.goto(consoleUrl() + path);
  return { page, context, trouble };
}

/** The rows of a table, without its head. */
export const rowsOf = (page: Page, name: string): Locator =>
  page.getByRole('table', { name, exact: true }).locator('tbody tr');

export const dialog = (page: Page): Locator => page.getByRole('dialog');
