/** What a domain admin and a user meet: the own domain, read only with reasons, and plain words instead of pages. */
import { expect, test } from 'vitest';
import { graph } from './client.ts';
import { column, journeys, press, rows, search, table, visit, type Who } from './rig.ts';

journeys();

const ADMIN: Who = 'admin';
const count = async (filter: string): Promise<number> => {
  const query = 'query($filter: String!) { user_list(limit: 1, offset: 0, filter: $filter, status: "active") { total_count } }'; // prettier-ignore
  return (await graph<{ user_list: { total_count: number } }>(query, { filter })).user_list.total_count;
};

test('a domain admin sees the users of the own domain, read only, with the reason', async () => {
  const page = await visit('/users?size=100', { as: ADMIN });
  await page.getByText('Users of the domain default, read only: the server lets only superadmins change users.').waitFor(); // prettier-ignore
  await rows(page, 'Users').first().waitFor();
  const shown = await rows(page, 'Users').count();
  expect(shown).toBe(Math.min(100, await count('domain_name == "default"')));
  expect(new Set(await column(page, 'Users', 'Domain'))).toEqual(new Set(['default']));
  for (const name of ['Create user', 'Import from CSV'])
    expect(await page.getByRole('button', { name }).isDisabled()).toBe(true);
  const edit = page.getByRole('button', {
    name: 'Edit user@lablup.com – the server lets only superadmins change users.',
  });
  expect(await edit.getAttribute('aria-disabled')).toBe('true');
  expect(await page.getByRole('checkbox').count()).toBe(0);
  await search(page, 'u000001@');
  await page.getByText('Nothing matches').waitFor();
  await page.goto(new URL('/users?domain=is:dom-05', page.url()).href);
  await page.getByText('Nothing matches').waitFor();
  await page.goto(new URL('/users', page.url()).href);
  await page.getByRole('link', { name: 'user@lablup.com', exact: true }).click();
  await page
    .getByRole('dialog', { name: 'user@lablup.com' })
    .getByText(/^Keypairs? \(\d+\)$/)
    .waitFor();
});

test('a domain admin sees the keypairs of the own domain without secrets, and the presets', async () => {
  const page = await visit('/credentials?size=100', { as: ADMIN });
  await page.getByText('Keypairs of the domain default, read only').waitFor();
  await rows(page, 'Credentials').first().waitFor();
  const owners = new Set(await column(page, 'Credentials', 'User'));
  expect(owners.has('user@lablup.com')).toBe(true);
  expect([...owners].filter((email) => email.endsWith('@example.org'))).toEqual([]);
  await table(page, 'Credentials').getByRole('link', { name: 'AKIANABBDUSEREXAMPLE', exact: true }).click();
  await page.getByRole('dialog').getByText('Secret keys are shown to superadmins only.').waitFor();
  await press(page.getByRole('dialog'), 'Close');
  await page.goto(new URL('/presets', page.url()).href);
  await page.getByText('Read only: only superadmins change presets.').waitFor();
  await rows(page, 'Resource presets').first().waitFor();
  expect(await page.getByRole('button', { name: 'Create preset' }).isDisabled()).toBe(true);
});

test('a user is told that the pages are for administrators', async () => {
  const page = await visit('/', { as: 'user' });
  await page.getByText('The pages of this console are for administrators.').waitFor();
  expect(await page.getByRole('navigation', { name: 'Main menu' }).getByRole('link').count()).toBe(0);
  for (const path of ['/users', '/credentials', '/presets']) {
    await page.goto(new URL(path, page.url()).href);
    await page.getByText('You are signed in as User.').waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
  }
});
