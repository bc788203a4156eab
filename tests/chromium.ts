import { chromium, type Browser, type Page } from 'playwright-core';

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
