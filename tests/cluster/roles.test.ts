/** What a domain admin and a user meet: the own domain, read only with reasons, and plain words instead of pages. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PAGES } from '../pages.ts';
import { word, wording } from '../words.ts';
import { graph } from './client.ts';
import { column, journeys, NEWER, press, rows, search, table, visit, type Who } from './rig.ts';
import { rowMenuItem } from '../chromium.ts';

journeys();

const ADMIN: Who = 'admin';
const count = async (filter: string): Promise<number> => {
  const query =
    'query($filter: String!) { user_list(limit: 1, offset: 0, filter: $filter, status: "active") { total_count } }';
  return (await graph<{ user_list: { total_count: number } }>(query, { filter })).user_list.total_count;
};

test('a domain admin sees the users of the own domain, read only, with the reason', async () => {
  const page = await visit('/users?size=100', { as: ADMIN });
  await page
    .getByText('Users of the domain default, read only: the server lets only superadmins change users.')
    .waitFor();
  await rows(page, 'Users').first().waitFor();
  const shown = await rows(page, 'Users').count();
  expect(shown).toBe(Math.min(100, await count('domain_name == "default"')));
  expect(new Set(await column(page, 'Users', 'Domain'))).toEqual(new Set(['default']));
  for (const name of ['Create user', 'Import from CSV'])
    expect(await page.getByRole('button', { name }).isDisabled()).toBe(true);
  const edit = await rowMenuItem(page, 'user@lablup.com', /^Edit the server lets only superadmins change users/);
  expect(await edit.getAttribute('aria-disabled')).toBe('true');
  await page.keyboard.press('Escape');
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

test('a domain admin sees the projects of the own domain and their members, read only', async () => {
  const page = await visit('/projects?size=100', { as: ADMIN });
  await page
    .getByText('Projects of the domain default, read only: the server lets only superadmins change projects.')
    .waitFor();
  await rows(page, 'Projects').first().waitFor();
  const query = '{ groups(domain_name: "default", is_active: true, type: ["GENERAL", "MODEL_STORE"]) { name } }';
  const all = (await graph<{ groups: { name: string }[] }>(query)).groups.map((one) => one.name);
  const shown = await column(page, 'Projects', 'Name');
  expect(shown).toContain('default');
  expect(shown.filter((name) => !all.includes(name))).toEqual([]);
  expect(new Set(await column(page, 'Projects', 'Domain'))).toEqual(new Set(['default']));
  expect(await page.getByRole('button', { name: 'Create project' }).isDisabled()).toBe(true);
  const edit = await rowMenuItem(page, 'default', /^Edit the server lets only superadmins change projects/);
  expect(await edit.getAttribute('aria-disabled')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('checkbox').count()).toBe(0);
  await table(page, 'Projects').getByRole('link', { name: 'default', exact: true }).first().click();
  const drawer = page.getByRole('dialog', { name: 'default' });
  await drawer.getByRole('link', { name: 'user@lablup.com', exact: true }).waitFor();
  expect(await drawer.getByRole('button', { name: 'Add members' }).isDisabled()).toBe(true);
  expect(await drawer.getByRole('button', { name: /^Remove / }).count()).toBe(0);
  await page.goto(new URL('/projects?domain=is:dom-05', page.url()).href);
  await page.getByText('Nothing matches').waitFor();
});

test('a domain admin sees the own domain alone, read only', async () => {
  const page = await visit('/domains', { as: ADMIN });
  await page.getByText('Your domain default, read only: the server lets only superadmins change domains.').waitFor();
  await rows(page, 'Domains').first().waitFor();
  expect(await column(page, 'Domains', 'Name')).toEqual(['default']);
  expect(await page.getByRole('button', { name: 'Create domain' }).isDisabled()).toBe(true);
  await page.goto(new URL('/domains?open=dom-05', page.url()).href);
  await rows(page, 'Domains').first().waitFor();
  expect(await page.getByText('domain 5', { exact: true }).count()).toBe(0);
});

test.each(['keypair', 'user', 'project'] as const)('a domain admin sees the %s policies, read only', async (kind) => {
  const page = await visit(`/resource-policies/${kind}?size=100`, { as: ADMIN });
  const list = `${kind[0]?.toUpperCase()}${kind.slice(1)} resource policies`;
  await page.getByText('Read only: the server lets only superadmins change policies.').waitFor();
  await rows(page, list).first().waitFor();
  const names = await column(page, list, 'Name');
  expect(names).toContain('default');
  expect(new Set(names).size).toBe(names.length);
  expect(await page.getByRole('button', { name: 'Create policy' }).isDisabled()).toBe(true);
  const edit = await rowMenuItem(page, 'default', /^Edit the server lets only superadmins change policies/);
  expect(await edit.getAttribute('aria-disabled')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('checkbox').count()).toBe(0);
});

test('a user is told that the pages are for administrators', async () => {
  const page = await visit('/', { as: 'user' });
  await page.getByText('The pages of this console are for administrators.').waitFor();
  expect(await page.getByRole('navigation', { name: 'Main menu' }).getByRole('link').count()).toBe(0);
  for (const { path } of PAGES) {
    await page.goto(new URL(path, page.url()).href);
    await page.getByText('You are signed in as User.').waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
  }
});

/** From 26.9 on the server refuses this list to accounts whose role holds no right to read it, as the one of the tests. */
const refused = (path: string): boolean => path === '/images' && NEWER;

/** A site without a past has no models: the page says so then. */
const anyModels = async (page: Page): Promise<void> => {
  const none = page.getByText(word('en', 'model-store:empty.title'));
  await rows(page, word('en', 'model-store:title')).or(none).first().waitFor();
};

test.each(PAGES.filter(({ everyAdmin }) => !everyAdmin))(
  'a domain admin on $path: read only with the reason, or told that it is not theirs',
  async (one) => {
    const page = await visit(one.path, { as: ADMIN });
    if (one.readOnly === undefined) {
      await page.getByText('You are signed in as Domain admin.').waitFor();
      expect(await page.getByRole('table').count()).toBe(0);
      return;
    }
    await page.getByText(wording('en', one.readOnly)).first().waitFor();
    if (refused(one.path)) await page.getByText('The server does not show this list to your account.').waitFor();
    else if (one.path === '/model-store') await anyModels(page);
    else await rows(page, word('en', one.title)).first().waitFor();
    if (one.create) expect(await page.getByRole('button', { name: wording('en', one.create) }).isDisabled()).toBe(true);
    expect(await page.getByRole('checkbox').count()).toBe(0);
  },
);
