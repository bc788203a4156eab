/** Keypairs through the console, each step checked behind its back. */
import { expect, test } from 'vitest';
import { graph, hasDatabase, PREFIX, signed, sql } from './client.ts';
import { keypairFacts, person } from './facts.ts';
import { choose, column, dialog, field, listFile, NEWER, press, rowOf, rows, sorted, journeys, visit } from './rig.ts';
import { rowAct, rowMenuItem } from '../chromium.ts';

journeys();

test('create, edit, deactivate, activate, delete; the main key is kept', async () => {
  const { email, keys: main } = await person();
  const page = await visit(`/credentials?user=is:${email}`);
  await rowOf(page, 'Credentials', main.access).waitFor();
  await press(page, 'Create keypair');
  const form = dialog(page, 'Create keypair');
  await choose(form, 'User', email);
  await form.getByText('Has 1 keypair so far.').waitFor();
  await press(form, 'Create');
  const made = dialog(page, 'The new keypair');
  await made.waitFor();
  const [owner, access = '', secret = ''] = await made.locator('dd').allInnerTexts();
  expect(owner).toBe(email);
  const { user } = await graph<{ user: { email: string } }>('{ user { email } }', {}, { access, secret });
  expect(user.email).toBe(email);
  await press(made, 'Close, I have it');
  const fact = async () => (await keypairFacts(email)).find((one) => one.access_key === access);
  expect(await fact()).toMatchObject({ is_active: 't', resource_policy: 'default', rate_limit: '30000' });

  await rowOf(page, 'Credentials', access).waitFor();
  await press(page, `Edit ${access}`);
  const edit = dialog(page, `Edit ${access}`);
  await field(edit, 'Rate limit').fill('100');
  await edit.getByText('the owner may be locked out').waitFor();
  await field(edit, 'Rate limit').fill('12345');
  await press(edit, 'Save');
  await edit.waitFor({ state: 'hidden' });
  expect(await fact()).toMatchObject({ rate_limit: '12345', resource_policy: 'default' });

  await page.getByRole('link', { name: access, exact: true }).click();
  const drawer = dialog(page, access);
  await drawer.getByRole('button', { name: 'Show' }).click();
  await drawer.getByText(secret, { exact: true }).waitFor();
  await drawer.getByRole('button', { name: 'Close' }).click();
  await drawer.waitFor({ state: 'hidden' });

  await press(page, `Deactivate ${access}`);
  const off = dialog(page, `Deactivate ${access}?`);
  await press(off, 'Deactivate');
  await off.waitFor({ state: 'hidden' });
  expect((await fact())?.is_active).toBe('f');
  expect((await signed('/auth/role', { access, secret })).status).toBe(401);

  await press(page, 'Inactive');
  await press(page, `Activate ${access}`);
  const on = dialog(page, `Activate ${access}?`);
  await press(on, 'Activate');
  await on.waitFor({ state: 'hidden' });
  expect((await fact())?.is_active).toBe('t');
  await graph('{ user { email } }', {}, { access, secret });

  await press(page, 'Active');
  if (NEWER) {
    await (await rowMenuItem(page, main.access, /^Deactivate It is its owner's main/)).waitFor();
    await page.keyboard.press('Escape');
  } else {
    await press(page, `Deactivate ${main.access}`);
    const mainOff = dialog(page, `Deactivate ${main.access}?`);
    await mainOff.getByText('It is the main access key').waitFor();
    await press(mainOff, 'Deactivate');
    await mainOff.waitFor({ state: 'hidden' });
  }
  await press(page, `Deactivate ${access}`);
  await press(off, 'Deactivate');
  await off.waitFor({ state: 'hidden' });
  await press(page, 'Inactive');
  if (!NEWER) {
    await (await rowMenuItem(page, main.access, /^Delete It is its owner's main/)).waitFor();
    await page.keyboard.press('Escape');
  }
  await rowAct(page, access, 'Delete');
  const gone = dialog(page, `Delete ${access}?`);
  const sure = gone.getByRole('button', { name: 'Delete', exact: true });
  expect(await sure.isDisabled()).toBe(true);
  await gone.getByRole('textbox').fill(access);
  await sure.click();
  await gone.waitFor({ state: 'hidden' });
  expect((await keypairFacts(email)).map((one) => one.access_key)).toEqual([main.access]);
});

test('several are switched off together; main keys are spared where the release demands it', async () => {
  const people = [await person(), await person()];
  const mains = people.map(({ keys }) => keys.access);
  const query =
    'mutation($user: String!, $props: KeyPairInput!) { create_keypair(user_id: $user, props: $props) { ok msg keypair { access_key } } }';
  const props = { resource_policy: 'default', rate_limit: 1000, is_admin: false, is_active: true };
  for (const { email } of people) await graph(query, { user: email, props });
  const page = await visit(`/credentials?q=${PREFIX}&sort=accessKey`);
  await expect.poll(() => rows(page, 'Credentials').count()).toBe(4);
  await page.getByRole('checkbox', { name: 'Select all rows of this page' }).check();
  await press(page.getByRole('toolbar', { name: 'Actions for the chosen rows' }), 'Deactivate');
  const count = NEWER ? 2 : 4;
  const ask = dialog(page, `Deactivate ${count} keypairs?`);
  await ask.getByText(NEWER ? '2 keypairs are left out' : "2 of them are their owners' main access keys").waitFor();
  await press(ask, 'Deactivate');
  const state = async () => (await Promise.all(people.map(({ email }) => keypairFacts(email)))).flat();
  await expect.poll(async () => (await state()).filter((one) => one.is_active === 'f').length).toBe(count);
  const kept = (await state()).filter((one) => one.is_active === 't').map((one) => one.access_key);
  expect(sorted(kept)).toEqual(NEWER ? sorted(mains) : []);
});

test('the file of a filter holds every row of it and no secret', async () => {
  const page = await visit('/credentials?policy=is:kp-policy-009&sort=accessKey&size=10');
  await rows(page, 'Credentials').first().waitFor();
  expect(await column(page, 'Credentials', 'Resource policy')).toEqual(
    Array.from({ length: 10 }, () => 'kp-policy-009'),
  );
  const { rows: lines } = await listFile(page);
  const query = `{ keypair_list(limit: 1000, offset: 0, is_active: true, filter: "resource_policy == \\"kp-policy-009\\"") {
    items { access_key user_id } } }`;
  const wanted = hasDatabase
    ? await sql(
        `select access_key, email from keypairs join users on uuid = "user" where keypairs.resource_policy = 'kp-policy-009' and is_active`,
      )
    : (
        await graph<{ keypair_list: { items: { access_key: string; user_id: string }[] } }>(query)
      ).keypair_list.items.map((one) => [one.access_key, one.user_id]);
  expect(wanted.length).toBeGreaterThan(50);
  expect(sorted(lines.slice(1).map((line) => line.slice(0, 2)))).toEqual(sorted(wanted));
  if (hasDatabase) {
    const secrets = await sql(`select secret_key from keypairs where resource_policy = 'kp-policy-009'`);
    const text = lines.flat().join('\n');
    expect(secrets.filter(([secret = '']) => secret !== '' && text.includes(secret))).toEqual([]);
  }
});
