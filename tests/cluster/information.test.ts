/** What the console tells of a running cluster, held against what a second client is told; its bundle holds no secret. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { signed } from './client.ts';
import { journeys, NEWER, press, provokes, RELEASE, visit } from './rig.ts';

journeys();

const secretOf = async (): Promise<string> => {
  const answer = await signed('/config/get', undefined, { key: 'volumes/proxies/local/secret', prefix: false });
  return ((await answer.json()) as { result: string }).result;
};

/** What a cluster without that part answers: the page says so, and the browser notes it in its console. */
const askedInVain = (): void => provokes(/status of (404|5\d\d) .*\/(license|wsproxy-version)$/);

test('versions, components and checks are shown, and the bundle is free of secrets', async () => {
  askedInVain();
  const page = await visit('/information');
  await page.getByRole('region', { name: 'Core' }).getByText(RELEASE, { exact: true }).waitFor();
  const part = (name: string) => page.getByRole('region', { name, exact: true });
  for (const name of ['Managers', 'Agents']) await part(name).getByText('same release').first().waitFor();
  await part('Storage proxies')
    .getByText(/local:volume1/)
    .waitFor();
  await part('Deployment check').getByText('Encrypted connection (TLS)').waitFor();
  await part('Licence')
    .getByText(/tells of no licence/)
    .waitFor();
  const file = page.waitForEvent('download');
  await press(part('Support bundle'), 'Download');
  const text = await readFile(await (await file).path(), 'utf8');
  expect(text).toContain(RELEASE);
  expect(text).not.toContain(await secretOf());
  expect(text).not.toMatch(/@lablup\.com|AKIA[A-Z0-9]{8}/);
});

test('a domain admin is told what the release lets them know', async () => {
  askedInVain();
  const page = await visit('/information', { as: 'admin' });
  const managers = page.getByRole('region', { name: 'Managers', exact: true });
  await managers.getByText(NEWER ? /only superadmins/ : 'same release').waitFor();
  await page
    .getByRole('region', { name: 'Agents', exact: true })
    .getByText(/only superadmins/)
    .waitFor();
});
