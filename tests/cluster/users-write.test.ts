/** A user's whole life through the console, each step checked behind its back. */
import { expect, test } from 'vitest';
import { graph, PREFIX, signed } from './client.ts';
import { dropUser, keypairFacts, PASSWORD, person, userFact } from './facts.ts';
import { afterwards, dialog, field, NEWER, press, provokes, rowOf, rows, search, journeys, visit } from './rig.ts';
import { rowAct, rowMenuItem } from '../chromium.ts';

journeys();
/** A cluster without the plugin of two-factor sign-in answers so when a form asks whether there is one. */
const WITHOUT_TOTP = /status of 404 .*\/func\/totp$/;

test('create, edit, deactivate with keys, activate, purge', async () => {
  provokes(WITHOUT_TOTP);
  const name = `${PREFIX}-life`;
  const email = `${name}@example.com`;
  afterwards(() => dropUser(email));
  const page = await visit('/users');
  await rows(page, 'Users').first().waitFor();

  await press(page, 'Create user');
  const form = dialog(page, 'Create user');
  await field(form, 'E-mail').fill(email);
  await field(form, 'Name').fill(name);
  await field(form, 'Full name').fill('<b>Life</b> of =1+1');
  await field(form, 'Password').fill('short');
  await field(form, 'Password again').fill(PASSWORD);
  await press(form, 'Create user');
  await form.getByRole('alert').getByText('entries to correct').waitFor();
  expect(await userFact(email)).toBeNull();
  await field(form, 'Password').fill(PASSWORD);
  await press(form, 'Create user');

  const shown = dialog(page, 'User created');
  await shown.waitFor();
  const [, password, access = '', secret = ''] = await shown.locator('dd').allInnerTexts();
  expect(password).toBe(PASSWORD);
  expect(access).toMatch(/^AKIA[A-Z0-9]{16}$/);
  expect(await userFact(email)).toMatchObject({
    status: 'active',
    full_name: '<b>Life</b> of =1+1',
    resource_policy: 'default',
  });
  const who = await graph<{ user: { email: string } }>('{ user { email } }', {}, { access, secret });
  expect(who.user.email).toBe(email);
  await press(shown, 'Done');

  await search(page, name);
  await rowOf(page, 'Users', email).waitFor();
  expect(await page.locator('main b', { hasText: 'Life' }).count()).toBe(0);
  await press(page, `Edit ${email}`);
  const edit = dialog(page, `Edit ${email}`);
  await field(edit, 'Description').fill('made by a test');
  await edit.getByRole('switch', { name: 'Sudo session' }).click();
  await press(edit, 'Save');
  await edit.waitFor({ state: 'hidden' });
  expect(await userFact(email)).toMatchObject({
    description: 'made by a test',
    sudo_session_enabled: 't',
    full_name: '<b>Life</b> of =1+1',
  });

  await press(page, `Deactivate ${email}`);
  const off = dialog(page, `Deactivate ${email}?`);
  const key = off.getByRole('checkbox', { name: access });
  await key.waitFor();
  if (NEWER) {
    expect(await key.isDisabled()).toBe(true);
    await off.getByText('cannot be switched off on this release').waitFor();
  } else await key.check();
  await press(off, 'Deactivate');
  await off.waitFor({ state: 'hidden' });
  expect((await userFact(email))?.status).toBe('inactive');
  expect((await keypairFacts(email)).map((one) => one.is_active)).toEqual([NEWER ? 't' : 'f']);
  if (!NEWER) expect((await signed('/auth/role', { access, secret })).status).toBe(401);

  await press(page, 'Inactive');
  await press(page, `Activate ${email}`);
  const on = dialog(page, `Activate ${email}?`);
  if (!NEWER) await on.getByRole('checkbox', { name: access }).check();
  await press(on, 'Activate');
  await on.waitFor({ state: 'hidden' });
  expect((await userFact(email))?.status).toBe('active');
  expect((await keypairFacts(email)).map((one) => one.is_active)).toEqual(['t']);
  await graph('{ user { email } }', {}, { access, secret });

  await press(page, 'Active');
  await (await rowMenuItem(page, email, /^Delete permanently deactivate the user first/)).waitFor();
  await page.keyboard.press('Escape');
  await press(page, `Deactivate ${email}`);
  await press(off, 'Deactivate');
  await off.waitFor({ state: 'hidden' });
  await press(page, 'Inactive');
  await rowAct(page, email, 'Delete permanently');
  const purge = dialog(page, `Delete ${email} permanently?`);
  await purge.getByText('1 keypair is deleted.').waitFor();
  const sure = purge.getByRole('button', { name: 'Delete permanently' });
  expect(await sure.isDisabled()).toBe(true);
  await purge.getByRole('textbox').fill(email);
  await sure.click();
  await purge.waitFor({ state: 'hidden' });
  expect(await userFact(email)).toBeNull();
  expect(await keypairFacts(email)).toEqual([]);
  await page.getByText('Nothing matches').waitFor();
});

test('a name that is taken is told at its field, and nothing typed is lost', async () => {
  const other = await person();
  const page = await visit('/users');
  await press(page, 'Create user');
  const form = dialog(page, 'Create user');
  await field(form, 'E-mail').fill(other.email);
  await field(form, 'Name').fill(`${PREFIX}-free`);
  await field(form, 'Password').fill(PASSWORD);
  await field(form, 'Password again').fill(PASSWORD);
  await press(form, 'Create user');
  await form.getByText(`Already taken by ${other.email}`).first().waitFor();
  expect(await field(form, 'Name').inputValue()).toBe(`${PREFIX}-free`);
  await form.getByRole('button', { name: 'Cancel' }).click();
  await press(page.getByRole('dialog'), 'Discard');
  await form.waitFor({ state: 'hidden' });
});

test('a change that somebody else made meanwhile is not overwritten', async () => {
  provokes(WITHOUT_TOTP);
  const { email } = await person({ description: 'first' });
  const page = await visit(`/users?q=${email}`);
  await press(page, `Edit ${email}`);
  const edit = dialog(page, `Edit ${email}`);
  await field(edit, 'Description').fill('mine');
  await graph('mutation($email: String!) { modify_user(email: $email, props: { description: "theirs" }) { ok msg } }', {
    email,
  });
  await press(edit, 'Save');
  const conflict = dialog(page, 'Changed by someone else');
  await conflict.getByText('theirs').waitFor();
  expect((await userFact(email))?.description).toBe('theirs');
  await conflict
    .getByRole('radio', { name: /mine|Your value/ })
    .first()
    .check();
  await press(conflict, 'Save with these');
  await edit.waitFor({ state: 'hidden' });
  expect((await userFact(email))?.description).toBe('mine');
});
