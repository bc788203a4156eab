/**
 * Files through the console and the storage proxy: a file whose upload is cut by the line and by a reload is there byte by
 * byte; names that lead others astray; folders made, renamed, moved, deleted. Looked at by a second client.
 * `UPLOAD_MIB=1024 UPLOAD_FILES=5000` does the same with a large file and with many.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { rowAct } from '../chromium.ts';
import { MANAGER, SUPERADMIN } from './client.ts';
import { bigFile, folderOfFiles, namesAt, sumOf, sumOfLocal, textOf } from './file-things.ts';
import { afterwards, dialog, field, journeys, press, provokes, rows, visit } from './rig.ts';
import { serveUnder, STORAGE } from './serve.ts';
import { clearAway } from './things.ts';

journeys();

const MIB = Number(process.env.UPLOAD_MIB ?? 48);
const FILES = Number(process.env.UPLOAD_FILES ?? 12);
const LONG = MIB > 48 || FILES > 12;

/** The line of a page: so many bytes in a second leave the browser (-1: as many as can), or none at all. */
async function lineOf(page: Page): Promise<(uploadThroughput: number | 'cut') => Promise<unknown>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  return (speed) =>
    session.send('Network.emulateNetworkConditions', {
      offline: speed === 'cut',
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: speed === 'cut' ? -1 : speed,
    });
}

async function scratch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'files-'));
  afterwards(() => rm(folder, { recursive: true }));
  return folder;
}

const chooser = (page: Page) => page.getByLabel('Files…', { exact: true });
const uploadsOf = (page: Page) => page.getByRole('region', { name: 'Uploads' });

test('an upload goes on after a cut line and after a reload', { timeout: LONG ? 1_800_000 : 240_000 }, async () => {
  afterwards(clearAway);
  provokes(/ERR_INTERNET_DISCONNECTED|ERR_ABORTED|ERR_FAILED/);
  const { id, name } = await folderOfFiles();
  const local = await bigFile(await scratch(), 'big #1?%.bin', MIB);
  const page = await visit(`/project-folders/files/${id}`);
  await page.getByRole('heading', { name, exact: true }).waitFor({ timeout: 60_000 });
  const speed = (MIB / 8) * 2 ** 20;
  const line = await lineOf(page);
  await line(speed);
  await chooser(page).setInputFiles(local);
  const panel = uploadsOf(page);
  await panel.getByText(/^(?!0 )[\d.]+ [KMG]iB of/).waitFor();
  await new Promise((go) => setTimeout(go, 1500));

  await line('cut');
  await panel.getByText(/No connection to the storage/).waitFor();
  await line(speed);
  await panel.getByText(/On its way/).waitFor();
  await new Promise((go) => setTimeout(go, 2000));

  await page.reload();
  await panel.getByText(/Cut off: (?!0 )[\d.]+ MiB of/).waitFor();
  await panel.getByLabel('The file for big #1?%.bin').setInputFiles(local);
  await panel.getByText(/On its way/).waitFor();
  await expect.poll(() => namesAt(id), { timeout: LONG ? 900_000 : 90_000 }).toEqual(['big #1?%.bin']);
  expect(await sumOf(id, 'big #1?%.bin')).toBe(await sumOfLocal(local));
  await page.getByRole('rowheader', { name: 'big #1?%.bin' }).waitFor();
});

const NASTY = [
  ' both sides ',
  '.leading',
  '#?%&+"\'<b>.txt',
  '100%25.txt',
  '한글 かな 😀.txt',
  `${'長'.repeat(80)}.txt`,
  'semi;colon=1.txt',
];

test('names and folders of every kind', { timeout: LONG ? 1_800_000 : 240_000 }, async () => {
  afterwards(clearAway);
  const { id, name } = await folderOfFiles();
  const folder = join(await scratch(), 'many');
  await mkdir(join(folder, 'deep', 'er'), { recursive: true });
  await Promise.all(NASTY.map((one) => writeFile(join(folder, one), one)));
  const count = FILES - NASTY.length;
  for (let at = 0; at < count; at += 1) await writeFile(join(folder, 'deep', `${at}.txt`), at === 0 ? '' : String(at));

  const page = await visit(`/project-folders/files/${id}`);
  await page.getByRole('heading', { name, exact: true }).waitFor({ timeout: 60_000 });
  await page.getByLabel('Whole folder…', { exact: true }).setInputFiles(folder);
  await uploadsOf(page)
    .getByText(
      new RegExp(`^${FILES.toLocaleString('en')} of ${FILES.toLocaleString('en')} files|^${FILES} of ${FILES} files`),
    )
    .waitFor({ timeout: LONG ? 1_500_000 : 90_000 });
  expect(await namesAt(id, 'many')).toEqual([...NASTY, 'deep'].toSorted());
  expect(await namesAt(id, 'many/deep')).toHaveLength(count);
  for (const one of NASTY) expect(await textOf(id, `many/${one}`)).toBe(one);

  // Into it by the names, and out again by the path above.
  await page.getByRole('link', { name: 'many', exact: true }).click();
  await expect.poll(() => rows(page, 'many').count()).toBe(NASTY.length + 1);
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Download #?%&+"\'<b>.txt')]);
  expect(await sumOfLocal(await file.path())).toBe(await sumOf(id, 'many/#?%&+"\'<b>.txt'));

  await press(page, 'New folder');
  const made = dialog(page, 'New folder');
  await field(made, 'Name').fill('a/b');
  await press(made, 'Create');
  await made.getByText('A name has no “/”').first().waitFor();
  await field(made, 'Name').fill('neu #1?%');
  await press(made, 'Create');
  await made.waitFor({ state: 'hidden', timeout: 60_000 });
  await press(page, 'Rename .leading');
  const renamed = dialog(page, 'Rename .leading');
  await field(renamed, 'Name').fill('100%25.txt');
  await press(renamed, 'Rename');
  await renamed.getByText('“100%25.txt” is already here').first().waitFor();
  await field(renamed, 'Name').fill('.führend');
  await press(renamed, 'Rename');
  await renamed.waitFor({ state: 'hidden', timeout: 60_000 });
  await rowAct(page, '100%25.txt', 'Move');
  const move = dialog(page, 'Move 100%25.txt');
  await press(move, 'neu #1?%');
  await press(move, 'Move here');
  await expect.poll(() => namesAt(id, 'many/neu #1?%')).toEqual(['100%25.txt']);

  await page.getByRole('link', { name: 'neu #1?%', exact: true }).click();
  await page.getByRole('rowheader', { name: '100%25.txt' }).waitFor();
  await page.getByRole('navigation', { name: 'Path' }).getByRole('link', { name: 'many', exact: true }).click();
  await rowAct(page, 'neu #1?%', 'Delete');
  await press(dialog(page, 'Delete neu #1?%'), 'Delete');
  await expect.poll(() => namesAt(id, 'many')).not.toContain('neu #1?%');
  await expect
    .poll(() => rows(page, 'many').getByText('neu #1?%', { exact: true }).count(), { timeout: 60_000 })
    .toBe(0);
  expect(await namesAt(id, 'many')).toContain('.führend');
});

test('in API mode, under the strict policy with manager and storage named, a file goes up and is looked into', async () => {
  afterwards(clearAway);
  // Asked at the start of the console, before it is known how the site signs in.
  provokes(/status of 401 .*\/func\/admin\/gql$/);
  const { id, name } = await folderOfFiles();
  const local = join(await scratch(), 'signed.txt');
  await writeFile(local, 'by a key');
  const config = `[general]\nconnectionMode = "API"\napiEndpoint = "${MANAGER}"\n`;
  const served = await serveUnder(inject('consoleUrl'), 'strict', { reaches: [MANAGER, STORAGE], config });
  afterwards(() => served.close());
  const page = await visit(`/project-folders/files/${id}`, { as: null, at: served.url });
  await page.getByLabel('Access key').fill(SUPERADMIN.access);
  await page.getByLabel('Secret key', { exact: true }).fill(SUPERADMIN.secret);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name, exact: true }).waitFor({ timeout: 60_000 });
  await chooser(page).setInputFiles(local);
  await expect.poll(() => namesAt(id), { timeout: 60_000 }).toEqual(['signed.txt']);
  expect(await textOf(id, 'signed.txt')).toBe('by a key');
  await page.getByRole('link', { name: 'signed.txt' }).click();
  await dialog(page, 'signed.txt').getByText('by a key').waitFor();
});
