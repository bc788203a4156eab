import { chromium, type Browser, type Locator, type Page } from 'playwright-core';

/** Chromium of the system; CHROMIUM names another one. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** Collects what no page may do: policy violations, errors of scripts, errors and warnings about policies on the console. */
export async function watchTrouble(page: Page): Promise<string[]> {
  const trouble: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => void trouble.push(`violation ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportViolation: (text: string) => void }).reportViolation;
      report(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`);
    });
  });
  page.on('pageerror', (error) => trouble.push(`error ${error.message}`));
  page.on('console', (message) => {
    if (/Content.Security.Policy|Trusted ?(Type|HTML|Script)/i.test(message.text()))
      trouble.push(`console ${message.text()}`);
  });
  return trouble;
}

/** What is in a row's menu; an entry that cannot be chosen has its reason in its name. */
export async function rowMenuItem(page: Page, row: string, act: string | RegExp): Promise<Locator> {
  await page.getByRole('button', { name: `Actions for ${row}`, exact: true }).click();
  return page.getByRole('menuitem', { name: act, exact: typeof act === 'string' });
}

/** Does what stands in a row's menu. */
export const rowAct = async (page: Page, row: string, act: string): Promise<void> =>
  (await rowMenuItem(page, row, act)).click();
