/** Files of very many rows: written to the disk as they come, gone on with after a failure, nothing left behind when stopped. */
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { closeAll, consoleUrl, dialog, freshManager, openConsole, rowsOf, withBrowser } from './rig.ts';

withBrowser();
afterEach(closeAll);

const MANY = 100_000;
/** A hundred pages of a busy server. */
const PATIENT = { timeout: 200_000 };

/** For each part that the page wrote: its rows. */
type Watched = Window & { parts: number[]; showSaveFilePicker?: unknown };

/** The place that the person chooses is a folder of the browser's own; the parts that are written there are counted. */
function watchWrites(): void {
  const page = window as unknown as Watched;
  page.parts = [];
  page.showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) =>
    (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
  const write = FileSystemWritableFileStream.prototype.write;
  FileSystemWritableFileStream.prototype.write = function counted(part) {
    page.parts.push((part as string).split('\r\n').length - 1);
    return write.call(this, part);
  };
}

async function openList(finished: number, watch: () => void): Promise<Page> {
  await freshManager({ finished });
  const { page } = await openConsole(null);
  await page.addInitScript(watch);
  await page.goto(`${consoleUrl()}/sessions?tab=finished`);
  await rowsOf(page, 'Sessions').first().waitFor();
  return page;
}

async function beginFile(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  await dialog(page)
    .getByRole('button', { name: /^Download [\d,]+ rows$/ })
    .click();
}

/** The files of the folder, by name. */
const filesOf = (page: Page) =>
  page.evaluate(async () => {
    const files: Record<string, string> = {};
    for await (const [name, handle] of (await navigator.storage.getDirectory()).entries())
      files[name] = await (await (handle as FileSystemFileHandle).getFile()).text();
    return files;
  });

/** What the page holds when everything that can go is gone, in bytes. */
async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize;
}

const kept = (page: Page) => dialog(page).getByText(/rows are kept: trying again goes on from there/);

test('a hundred thousand sessions: small parts, a page that holds none of them, and a failure that costs nothing', async () => {
  const page = await openList(MANY, watchWrites);
  let brokenFrom = 3000;
  await page.route('**/func/admin/gql', (route) => {
    const { variables } = route.request().postDataJSON() as { variables: { offset?: number } };
    return (variables.offset ?? 0) > brokenFrom ? route.abort('connectionreset') : route.continue();
  });
  // Given up in the middle: no file, not even an empty one.
  await beginFile(page);
  await kept(page).waitFor(PATIENT);
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => filesOf(page)).toEqual({});

  const before = await heapOf(page);
  brokenFrom = MANY - 2000;
  await beginFile(page);
  await kept(page).waitFor(PATIENT);
  const growth = (await heapOf(page)) - before;
  brokenFrom = Infinity;
  await dialog(page).getByRole('button', { name: 'Try again' }).click();
  await page.getByText('100000 rows are in').waitFor(PATIENT);
  // No turn of the page makes more than one answer's rows.
  const parts = await page.evaluate(() => (window as unknown as Watched).parts);
  expect(Math.max(...parts)).toBeLessThanOrEqual(1001);
  const [[name, text] = ['', ''], ...others] = Object.entries(await filesOf(page));
  expect(others).toEqual([]);
  expect(name).toMatch(/^sessions-\d{8}-\d{4}\.csv$/);
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(MANY + 1);
  expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(MANY + 1);
  // Rows or lines that were kept would be more than that; the ids of what is written are less.
  expect(growth).toBeLessThan(text.length);
}, 500_000);

test('without a place to choose it is a download, whole', async () => {
  const page = await openList(2500, () => delete (window as unknown as Watched).showSaveFilePicker);
  const [file] = await Promise.all([page.waitForEvent('download'), beginFile(page)]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  const lines = Buffer.concat(chunks).toString().trimEnd().split('\r\n');
  expect(new Set(lines).size).toBe(2501);
});
