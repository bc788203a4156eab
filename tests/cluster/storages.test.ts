/** A quota through the console: set, exceeded by a real upload, raised, and lifted; each step checked by a second client. */
import { expect, test } from 'vitest';
import { rowAct } from '../chromium.ts';
import { worker } from './belongings.ts';
import { graph, signed, type Keys } from './client.ts';
import { afterwards, dialog, journeys, press, rowOf, visit } from './rig.ts';
import { clearAway, nextName } from './things.ts';

journeys();

const HOST = 'local:xfs1';
const MB = 1_000_000;

interface Details {
  usage_bytes: number | null;
  hard_limit_bytes: number | null;
}
async function details(host: string, scope: string): Promise<Details> {
  const query =
    'query($host: String!, $scope: String!) { quota_scope(storage_host_name: $host, quota_scope_id: $scope) { details { usage_bytes hard_limit_bytes } } }';
  return (await graph<{ quota_scope: { details: Details } }>(query, { host, scope })).quota_scope.details;
}

async function folder(keys: Keys): Promise<string> {
  const name = nextName();
  const made = await signed('/folders', keys, { name, host: HOST, permission: 'rw', usage_mode: 'general' });
  if (!made.ok) throw new Error(`${made.status} ${await made.text()}`);
  return name;
}

/** An upload through the storage proxy: its status. One that goes over the limit may lose its line as well. */
async function upload(name: string, path: string, size: number, keys: Keys): Promise<number> {
  const asked = await signed(`/folders/${name}/request-upload`, keys, { path, size });
  if (!asked.ok) throw new Error(`${asked.status} ${await asked.text()}`);
  const { token, url } = (await asked.json()) as { token: string; url: string };
  return fetch(`${url}?token=${token}`, {
    method: 'PATCH',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(size).fill(7),
  }).then(
    ({ status }) => status,
    () => 500,
  );
}

test('a quota is set, exceeded by an upload, raised and lifted', { timeout: 180_000 }, async () => {
  afterwards(clearAway);
  const { keys, email, uuid } = await worker();
  const scope = `user:${uuid}`;
  const name = await folder(keys);
  const page = await visit(`/storages?view=quotas&volume=is:${HOST}&q=${encodeURIComponent(email)}`);
  const row = rowOf(page, 'Quotas', email);
  await row.getByText('Unlimited').waitFor();
  const set = async (limit: string): Promise<void> => {
    await press(row, `Set quota: ${email}`);
    const form = dialog(page, `Set quota: ${email}`);
    const lifted = form.getByRole('checkbox', { name: /No quota of its own/ });
    if (await lifted.isChecked()) await lifted.uncheck();
    await form.getByRole('textbox', { name: /Hard limit/ }).fill(limit);
    await press(form, 'Save');
    await form.waitFor({ state: 'hidden' });
  };

  await set('8 MB');
  expect((await details(HOST, scope)).hard_limit_bytes).toBe(7_999_488);
  expect(await upload(name, 'first.bin', 7 * MB, keys)).toBe(204);
  expect(await upload(name, 'second.bin', 4 * MB, keys)).toBe(500);
  await press(page, 'Refresh');
  await row.getByText(/Near the limit|Limit reached/).waitFor();
  const full = (await details(HOST, scope)).usage_bytes ?? 0;
  expect(full).toBeGreaterThanOrEqual(7 * MB);

  await set('40 MB');
  expect((await details(HOST, scope)).hard_limit_bytes).toBe(39_999_488);
  await row.getByText('Within the limit').waitFor();
  expect(await upload(name, 'third.bin', 4 * MB, keys)).toBe(204);
  expect((await details(HOST, scope)).usage_bytes).toBeGreaterThan(full);

  await rowAct(page, email, 'Unset quota');
  const ask = dialog(page, /^Unset the quota/);
  await ask.getByText(/refuses to unset a quota/).waitFor();
  await press(ask, 'Unset quota');
  await row.getByText('Unlimited').waitFor();
  expect((await details(HOST, scope)).hard_limit_bytes).toBeNull();
});

test('the storages are listed with their use, and lead to their quotas', async () => {
  const page = await visit('/storages');
  await rowOf(page, 'Storages', HOST)
    .getByText(/MiB \/ 3 GiB/)
    .waitFor();
  await rowOf(page, 'Storages', 'local:volume1').getByText('vfs').waitFor();
  await press(page, `Quotas on ${HOST}`);
  await page.getByRole('heading', { name: 'Quotas', level: 1 }).waitFor();
  expect(new URL(page.url()).searchParams.get('volume')).toBe(`is:${HOST}`);
});
