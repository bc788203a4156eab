/** A role through the console: made, its permissions changed, assigned, revoked and deleted, as the database then has it. */
import { expect, test } from 'vitest';
import { rowAct } from '../chromium.ts';
import { hasDatabase, sql } from './client.ts';
import { afterwards, choose, dialog, field, journeys, NEWER, press, visit } from './rig.ts';
import { clearAway, nextName, user } from './things.ts';

journeys();

// Before 26.9 permissions had scopes of their own, and the page says which release brings it.
test.skipIf(!NEWER || !hasDatabase)('makes a role, changes it, assigns, revokes and deletes it', async () => {
  afterwards(clearAway);
  const { email } = await user();
  const name = nextName();
  const asked = (text: string) => sql(text, { name });
  afterwards(() => asked('delete from roles where name = :name'));
  const allowed = () =>
    asked(
      'select p.entity_type, p.permission from permissions p join roles r on r.id = p.role_id where r.name = :name order by 2',
    );
  const holders = () =>
    asked(
      'select u.email from user_roles h join roles r on r.id = h.role_id join users u on u.uuid = h.user_id where r.name = :name',
    );

  const page = await visit(`/roles?q=${name}`);
  await press(page, 'Create role');
  const made = dialog(page, 'Create role');
  await field(made, 'Name').fill(name);
  await choose(made, 'Project', 'default');
  await made.getByLabel('Sessions: Read: not allowed').click();
  await press(made, 'Create role');
  await expect.poll(allowed).toEqual([['session', '1']]);
  await made.waitFor({ state: 'hidden' });

  await rowAct(page, name, 'Edit permissions');
  const rights = dialog(page, `Permissions of ${name}`);
  await rights.getByLabel('Sessions: Read: allowed').click();
  await rights.getByLabel('Folders: Read: not allowed').click();
  await press(rights, 'Review changes');
  await rights.getByText('0 people have this role.').waitFor();
  await press(rights, 'Save');
  await expect.poll(allowed).toEqual([['vfolder', '1']]);
  await rights.waitFor({ state: 'hidden' });

  await rowAct(page, name, 'Assign');
  const form = dialog(page, `Assign ${name}`);
  await field(form, 'E-mail addresses').fill(email);
  await press(form, 'Assign');
  await expect.poll(holders).toEqual([[email]]);

  await page.getByRole('link', { name, exact: true }).click();
  const drawer = dialog(page, name);
  await drawer.getByRole('tab', { name: 'People' }).click();
  await press(drawer, `Revoke from ${email}`);
  await press(dialog(page, `Revoke ${name} from ${email}?`), 'Revoke');
  await expect.poll(holders).toEqual([]);
  await drawer.getByText('Nobody has this role.').waitFor();
  await press(drawer, 'Close');

  await rowAct(page, name, 'Delete permanently');
  const ask = dialog(page, `Delete ${name} permanently?`);
  await ask.getByText('Nobody has this role.').waitFor();
  await ask.getByRole('textbox').fill(name);
  await press(ask, 'Delete permanently');
  await expect.poll(() => asked('select 1 from roles where name = :name')).toEqual([]);
});
