/** Domains through the console, each step checked behind its back. */
import { expect, test } from 'vitest';
import { change, graph, hasDatabase, PREFIX, sql } from './client.ts';
import { person, userFact } from './facts.ts';
import { ALL_PERMISSIONS, domainFact, dropDomainLater, dropOrphansLater, HOST, projectIdOf } from './holder-facts.ts';
import { choose, dialog, field, journeys, listFile, NEWER, press, rowOf, rows, search, sorted, visit } from './rig.ts';
import { rowAct, rowMenuItem } from '../chromium.ts';

journeys();
const create = (name: string): Promise<void> => {
  dropDomainLater(name);
  return change('mutation($name: String!) { create_domain(name: $name, props: {}) { ok msg } }', { name });
};

test('create with limits and hosts, edit with a new name, deactivate, activate, purge', async () => {
  const name = `${PREFIX}-life`;
  const renamed = `${PREFIX}-renamed`;
  for (const one of [name, renamed]) dropDomainLater(one);
  const page = await visit('/domains');
  await press(page, 'Create domain');
  const form = dialog(page, 'Create domain');
  await field(form, 'Name').fill('default');
  await field(form, 'Description').fill('<b>Life</b> of =1+1');
  await choose(form, 'Container registries', 'cr.backend.ai', true);
  await form.getByRole('checkbox', { name: 'CPU: Unlimited' }).uncheck();
  await form.getByRole('textbox', { name: /^CPU/ }).fill('128');
  await form.getByRole('checkbox', { name: HOST }).check();
  await form.getByRole('button', { name: `Allow all on ${HOST}` }).click();
  await press(form, 'Create domain');
  await form.getByText('A domain of this name already exists.').first().waitFor();
  await field(form, 'Name').fill(name);
  await press(form, 'Create domain');
  await form.waitFor({ state: 'hidden' });
  const made = {
    name,
    description: '<b>Life</b> of =1+1',
    is_active: 't',
    total_resource_slots: { cpu: '128' },
    allowed_vfolder_hosts: { [HOST]: ALL_PERMISSIONS },
    allowed_docker_registries: ['cr.backend.ai'],
  };
  const fact = async (which: string) => {
    const found = await domainFact(which);
    const hosts = (found?.allowed_vfolder_hosts ?? {}) as Record<string, string[]>;
    return (
      found && {
        ...found,
        allowed_vfolder_hosts: Object.fromEntries(Object.entries(hosts).map(([host, list]) => [host, sorted(list)])),
      }
    );
  };
  expect(await fact(name)).toEqual(made);

  await search(page, name);
  await press(page, `Edit ${name}`);
  const edit = dialog(page, `Edit ${name}`);
  await field(edit, 'Name').fill(renamed);
  await edit.getByRole('checkbox', { name: 'Invite others' }).uncheck();
  await press(edit, 'Save');
  await edit.waitFor({ state: 'hidden' });
  const changed = {
    ...made,
    name: renamed,
    allowed_vfolder_hosts: { [HOST]: ALL_PERMISSIONS.filter((one) => one !== 'invite-others') },
  };
  expect(await domainFact(name)).toBeNull();
  expect(await fact(renamed)).toEqual(changed);

  await search(page, renamed);
  for (const [act, active] of [
    ['Deactivate', 'f'],
    ['Activate', 't'],
    ['Deactivate', 'f'],
  ] as const) {
    await press(page, `${act} ${renamed}`);
    const ask = dialog(page, `${act} ${renamed}?`);
    await press(ask, act);
    await ask.waitFor({ state: 'hidden' });
    expect(await fact(renamed)).toEqual({ ...changed, is_active: active });
    await press(page, active === 'f' ? 'Inactive' : 'Active');
  }
  await press(page, 'Inactive');
  await rowAct(page, renamed, 'Delete permanently');
  const purge = dialog(page, `Delete ${renamed} permanently?`);
  await purge.getByText('The domain is deleted permanently.').waitFor();
  const sure = purge.getByRole('button', { name: 'Delete permanently' });
  expect(await sure.isDisabled()).toBe(true);
  await purge.getByRole('textbox').fill(renamed);
  await sure.click();
  await page.getByText(`The domain ${renamed} is deleted permanently.`).waitFor();
  expect(await domainFact(renamed)).toBeNull();
  await page.getByText('Nothing matches').waitFor();
});

test.skipIf(NEWER && !hasDatabase)(
  'a domain that holds users and projects cannot be renamed or purged, and the console says why',
  async () => {
    const name = `${PREFIX}-full`;
    await create(name);
    if (NEWER) dropOrphansLater(name);
    const { email } = await person({ domain_name: name });
    const query =
      'mutation($name: String!, $props: GroupInput!) { create_group(name: $name, props: $props) { ok msg } }';
    await change(query, { name: `${name}-project`, props: { domain_name: name } });
    expect(await projectIdOf(`${name}-project`, name)).not.toBeNull();
    const page = await visit(`/domains?q=${name}`);
    await press(page, `Edit ${name}`);
    const edit = dialog(page, `Edit ${name}`);
    await edit.getByText('Cannot be changed while the domain has 1 user: the server refuses it.').waitFor();
    expect(await field(edit, 'Name').getAttribute('readonly')).not.toBeNull();
    await press(edit, 'Cancel');
    await edit.waitFor({ state: 'hidden' });
    await (await rowMenuItem(page, name, /^Delete permanently deactivate the domain first/)).waitFor();
    await page.keyboard.press('Escape');
    await change('mutation($name: String!) { delete_domain(name: $name) { ok msg } }', { name });
    await press(page, 'Inactive');
    await rowAct(page, name, 'Delete permanently');
    const blocked = dialog(page, `Delete ${name} permanently?`);
    await blocked.getByText(`${name} cannot be deleted permanently yet`).waitFor();
    await blocked.getByRole('link', { name: '1 user', exact: true }).waitFor();
    await blocked.getByRole('link', { name: `Project ${name}-project` }).waitFor();
    await press(blocked, 'Close');
    await blocked.waitFor({ state: 'hidden' });
    expect((await domainFact(name))?.is_active).toBe('f');
    expect(await userFact(email)).toMatchObject({ domain_name: name, status: 'active' });
  },
);

test('resource groups are allowed and forbidden', async () => {
  const name = `${PREFIX}-groups`;
  await create(name);
  const groups = async (): Promise<string[]> =>
    (
      await graph<{ domain: { scaling_groups: string[] } }>(
        'query($name: String) { domain(name: $name) { scaling_groups } }',
        { name },
      )
    ).domain.scaling_groups;
  const page = await visit(`/domains?q=${name}`);
  await page.getByRole('link', { name, exact: true }).click();
  const drawer = dialog(page, name);
  await drawer.getByText('No resource group is allowed.').waitFor();
  await choose(drawer, 'Resource groups to allow', 'default', true);
  await press(drawer, 'Allow');
  await press(drawer, 'Remove default');
  expect(await groups()).toEqual(['default']);
  await press(dialog(page, `Remove default from ${name}?`), 'Remove');
  await drawer.getByText('No resource group is allowed.').waitFor();
  expect(await groups()).toEqual([]);
});

test('what somebody else changed between opening and saving is not overwritten', async () => {
  const name = `${PREFIX}-both`;
  await create(name);
  const page = await visit(`/domains?q=${name}`);
  await press(page, `Edit ${name}`);
  const edit = dialog(page, `Edit ${name}`);
  await field(edit, 'Description').fill('mine');
  const modify =
    'mutation($name: String!, $props: ModifyDomainInput!) { modify_domain(name: $name, props: $props) { ok msg } }';
  await change(modify, { name, props: { total_resource_slots: '{"cpu":"3"}' } });
  await press(edit, 'Save');
  await edit.waitFor({ state: 'hidden' });
  expect(await domainFact(name)).toMatchObject({ description: 'mine', total_resource_slots: { cpu: '3' } });
  await press(page, `Edit ${name}`);
  await field(edit, 'Description').fill('mine again');
  await change(modify, { name, props: { description: 'theirs' } });
  await press(edit, 'Save');
  const conflict = dialog(page, 'Changed by someone else');
  await conflict.getByRole('radio', { name: 'Description: Their value' }).waitFor();
  expect((await domainFact(name))?.description).toBe('theirs');
  await conflict.getByRole('radio', { name: 'Description: Your value' }).check();
  await press(conflict, 'Save with these');
  await edit.waitFor({ state: 'hidden' });
  expect((await domainFact(name))?.description).toBe('mine again');
});

test('the file of the list has every domain that the database has', async () => {
  const page = await visit('/domains');
  await rows(page, 'Domains').first().waitFor();
  await rowOf(page, 'Domains', 'dom-05').waitFor();
  await (await rowMenuItem(page, 'default', /^Deactivate not possible for your own domain/)).waitFor();
  await page.keyboard.press('Escape');
  const { rows: lines } = await listFile(page);
  const wanted = hasDatabase
    ? await sql('select name, description from domains where is_active')
    : (
        await graph<{ domains: { name: string; description: string }[] }>(
          '{ domains(is_active: true) { name description } }',
        )
      ).domains.map((one) => [one.name, one.description]);
  expect(wanted.length).toBeGreaterThan(10);
  expect(sorted(lines.slice(1).map((line) => line.slice(0, 2)))).toEqual(sorted(wanted));
});
