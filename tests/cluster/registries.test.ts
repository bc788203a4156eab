/** Container registries through the console, against one that really answers; each step checked behind its back. */
import { expect, test } from 'vitest';
import { rowAct } from '../chromium.ts';
import { graph, PREFIX, sql } from './client.ts';
import { afterwards, dialog, field, journeys, press, rowOf, search, visit } from './rig.ts';

journeys();

const NAME = `${PREFIX}.example`;
/** As the cluster's program sets it up. */
const REAL = { url: 'http://127.0.0.1:5510', username: 'cluster', password: 'local-registry', project: 'nightly' };

/** Nobody listens there. */
const DEAD = 'http://127.0.0.1:9';

const stored = async (): Promise<string[][]> =>
  sql('select project, url, username, password, ssl_verify from container_registries where registry_name = :name', {
    name: NAME,
  });
const dropImages = () => sql('delete from images where registry = :name', { name: NAME });
const allowedIn = async (domain: string): Promise<string[]> =>
  (
    await graph<{ domain: { allowed_docker_registries: string[] } }>(
      'query($d:String){domain(name:$d){allowed_docker_registries}}',
      { d: domain },
    )
  ).domain.allowed_docker_registries;

test('one is added, refused, mended, rescanned, enabled in a domain, and deleted when its images are gone', async () => {
  afterwards(async () => {
    await dropImages();
    await sql('delete from container_registries where registry_name = :name', { name: NAME });
  });
  const page = await visit('/registries');
  await press(page, 'Add registry');
  const form = dialog(page, 'Add registry');
  await field(form, 'Registry name').fill(NAME);
  await field(form, 'Address').fill(DEAD);
  await form.getByRole('combobox', { name: 'Projects' }).pressSequentially(`${REAL.project},`);
  await field(form, 'Username').fill(REAL.username);
  await form.getByLabel('Password', { exact: true }).fill('wrong');
  await press(form, 'Add registry');
  await form.waitFor({ state: 'hidden' });
  expect(await stored()).toEqual([[REAL.project, DEAD, REAL.username, 'wrong', 't']]);

  await page.goto(page.url().replace(/\/registries.*$/, `/registries?open=${encodeURIComponent(NAME)}`));
  const drawer = dialog(page, NAME);
  const rescan = () => press(drawer, `Rescan ${NAME}/${REAL.project}`);
  await rescan();
  await drawer.getByText('Address cannot be reached').waitFor();
  const edit = dialog(page, `Edit ${NAME}/${REAL.project}`);
  await press(drawer, `Edit ${NAME}/${REAL.project}`);
  await field(edit, 'Address').fill(REAL.url);
  await press(edit, 'Save');
  await edit.waitFor({ state: 'hidden' });
  await rescan();
  await drawer.getByText('Sign-in refused').waitFor();

  await press(drawer, `Edit ${NAME}/${REAL.project}`);
  await edit.getByLabel('Password', { exact: true }).fill(REAL.password);
  await press(edit, 'Save');
  await edit.waitFor({ state: 'hidden' });
  expect((await stored())[0]?.[3]).toBe(REAL.password);
  // Another field is changed, and the password stays as it is.
  await press(drawer, `Edit ${NAME}/${REAL.project}`);
  await edit.getByRole('switch', { name: 'Verify the TLS certificate' }).click();
  await press(edit, 'Save');
  await edit.waitFor({ state: 'hidden' });
  expect((await stored())[0]).toEqual([REAL.project, REAL.url, REAL.username, REAL.password, 'f']);

  await rescan();
  await drawer.getByText('Address and sign-in work').waitFor();
  await drawer.getByText('1 image', { exact: true }).waitFor();

  await drawer.getByRole('switch', { name: 'Enable in default', exact: true }).click();
  await expect.poll(() => allowedIn('default')).toContain(NAME);
  const others = (await allowedIn('default')).filter((one) => one !== NAME);
  await drawer.getByRole('switch', { name: 'Enable in default', exact: true, checked: true }).click();
  await press(dialog(page, `Disable ${NAME} in default?`), 'Disable');
  await expect.poll(() => allowedIn('default')).toEqual(others);

  await page.goto(page.url().replace(/\?.*$/, ''));
  await search(page, NAME);
  await rowAct(page, NAME, 'Delete');
  await page.getByText(`1 image of ${NAME}/${REAL.project}`).waitFor();
  await press(dialog(page, `Delete ${NAME}?`), 'Close');
  await dropImages();
  await rowAct(page, NAME, 'Delete');
  const ask = dialog(page, `Delete ${NAME}?`);
  await ask.getByRole('textbox').fill(NAME);
  await press(ask, 'Delete');
  await expect.poll(stored).toEqual([]);
  await rowOf(page, 'Registries', NAME).waitFor({ state: 'hidden' });
});

test('a project whose image has a bad label fails alone, and says why', async () => {
  const page = await visit('/registries?open=127.0.0.1%3A5510');
  const drawer = dialog(page, '127.0.0.1:5510');
  await press(drawer, 'Rescan 127.0.0.1:5510');
  const last = drawer.getByRole('region', { name: 'Last rescan' });
  await last.getByText('An image has an invalid label: nothing new of this project was stored').waitFor();
  await last.getByText('Address and sign-in work').waitFor();
  await last.getByText('Some images could not be read').waitFor();
});
