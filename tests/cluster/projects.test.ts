/** Projects through the console, each step checked behind its back. */
import { expect, test } from 'vitest';
import { change, graph, hasDatabase, PREFIX, sql } from './client.ts';
import { person, userFact, type Person } from './facts.ts';
import {
  dropProjectLater,
  folders,
  HOST,
  memberFacts,
  policy,
  project,
  projectFact,
  projectIdOf,
  waitingSessions,
  worker,
} from './holder-facts.ts';
import { choose, dialog, field, journeys, listFile, press, rows, search, sorted, visit } from './rig.ts';
import { rowAct } from '../chromium.ts';

journeys();
const REGISTRY = { registry: 'cr.backend.ai', project: 'stable' };
const withRegistry = { container_registry: JSON.stringify(REGISTRY) };

test('create, edit, deactivate, activate, purge; the registry outlives each of them', async () => {
  const name = `${PREFIX}-life`;
  const given = await policy('project');
  dropProjectLater(name, 'default');
  dropProjectLater(`${name}.2`, 'default');
  const page = await visit('/projects');
  await press(page, 'Create project');
  const form = dialog(page, 'Create project');
  await field(form, 'Name').fill('default');
  await choose(form, 'Resource policy', given);
  await field(form, 'Description').fill('<b>Life</b> of =1+1');
  await form.getByText('Registry for committed images and integration', { exact: true }).click();
  await choose(form, 'Container registry', 'cr.backend.ai/stable');
  await form.getByRole('checkbox', { name: 'CPU: Unlimited' }).uncheck();
  await form.getByRole('textbox', { name: /^CPU/ }).fill('8');
  await form.getByRole('checkbox', { name: HOST }).check();
  await form.getByRole('checkbox', { name: 'Create folders' }).check();
  await press(form, 'Create project');
  await form.getByText('The domain default already has a project of this name.').first().waitFor();
  await field(form, 'Name').fill(name);
  await press(form, 'Create project');
  await form.waitFor({ state: 'hidden' });
  const id = (await projectIdOf(name, 'default')) ?? '';
  const made = {
    name,
    description: '<b>Life</b> of =1+1',
    is_active: 't',
    domain_name: 'default',
    resource_policy: given,
    total_resource_slots: { cpu: '8' },
    allowed_vfolder_hosts: { [HOST]: ['create-vfolder'] },
    container_registry: REGISTRY,
    integration_id: '',
  };
  expect(await projectFact(id)).toEqual(made);

  await search(page, name);
  await press(page, `Edit ${name}`);
  const edit = dialog(page, `Edit ${name}`);
  await field(edit, 'Name').fill(`${name}.2`);
  await edit.getByRole('checkbox', { name: 'CPU: Unlimited' }).check();
  await edit.getByRole('checkbox', { name: 'RAM: Unlimited' }).uncheck();
  await edit.getByRole('textbox', { name: /^RAM/ }).fill('64g');
  await press(edit, 'Save');
  await edit.waitFor({ state: 'hidden' });
  const changed = { ...made, name: `${name}.2`, total_resource_slots: { mem: '68719476736' } };
  expect(await projectFact(id)).toEqual(changed);

  for (const [act, active] of [
    ['Deactivate', 'f'],
    ['Activate', 't'],
    ['Deactivate', 'f'],
  ] as const) {
    await press(page, `${act} ${name}.2`);
    const ask = dialog(page, `${act} ${name}.2?`);
    await press(ask, act);
    await ask.waitFor({ state: 'hidden' });
    expect(await projectFact(id)).toEqual({ ...changed, is_active: active });
    await press(page, active === 'f' ? 'Inactive' : 'Active');
  }
  await press(page, 'Inactive');
  await rowAct(page, `${name}.2`, 'Delete permanently');
  const purge = dialog(page, `Delete ${name}.2 permanently?`);
  await purge.getByText('0 members leave it; the accounts stay.').waitFor();
  const sure = purge.getByRole('button', { name: 'Delete permanently' });
  expect(await sure.isDisabled()).toBe(true);
  await purge.getByRole('textbox').fill(`${name}.2`);
  await sure.click();
  await purge.waitFor({ state: 'hidden' });
  expect(await projectFact(id)).toBeNull();
  await page.getByText('Nothing matches').waitFor();
});

test('members: added by search and by addresses, found, removed alone and together', async () => {
  const { id, name } = await project(withRegistry);
  const people: Person[] = [];
  for (let at = 0; at < 4; at += 1) people.push(await person());
  const emails = people.map((one) => one.email);
  const [first = '', second = '', third = '', fourth = ''] = emails;
  const page = await visit(`/projects?q=${name}`);
  await page.getByRole('link', { name, exact: true }).click();
  const drawer = dialog(page, name);
  await drawer.getByText('This project has no members.').waitFor();
  await press(drawer, 'Add members');
  const form = dialog(page, `Add members to ${name}`);
  await choose(form, 'Users', first, true);
  await field(form, 'E-mail addresses').fill(`${second}, ${third}\n${fourth};nobody@example.com u000004@example.org`);
  await press(form, 'Add');
  await form.getByText('Unknown: nobody@example.com.').first().waitFor();
  await form.getByText('Not of the domain default: u000004@example.org.').first().waitFor();
  expect(await memberFacts(id)).toEqual([]);
  await field(form, 'E-mail addresses').fill(`${second}, ${third}\n${fourth}`);
  await press(form, 'Add');
  await page.getByText(`Done: Add 4 users to ${name}`).waitFor();
  expect(await memberFacts(id)).toEqual(sorted(emails));
  await drawer.getByText('4 members').waitFor();

  await drawer.getByRole('searchbox', { name: 'Search members' }).fill(second);
  await drawer.getByText('1 member', { exact: true }).waitFor();
  await press(drawer, `Remove ${second}`);
  await press(dialog(page, `Remove ${second} from ${name}?`), 'Remove');
  await page.getByText(`Done: Remove 1 member from ${name}`).waitFor();
  await drawer.getByText('No member matches.').waitFor();
  await drawer.getByRole('searchbox', { name: 'Search members' }).fill('');
  await drawer.getByText('3 members').waitFor();
  for (const email of [first, third]) await drawer.getByRole('checkbox', { name: `Select ${email}` }).check();
  await press(drawer, 'Remove 2 chosen');
  await press(dialog(page, `Remove 2 members from ${name}?`), 'Remove');
  await page.getByText(`Done: Remove 2 members from ${name}`).waitFor();
  expect(await memberFacts(id)).toEqual([fourth]);
  await drawer.getByText('1 member', { exact: true }).waitFor();
  expect((await projectFact(id))?.container_registry).toEqual(REGISTRY);
});

test('several at once: policy, status, purge; what became of each is told', async () => {
  const next = await policy('project');
  const made = [await project(withRegistry), await project(withRegistry)];
  const states = () => Promise.all(made.map(({ id }) => projectFact(id)));
  const page = await visit(`/projects?q=${PREFIX}`);
  await expect.poll(() => rows(page, 'Projects').count()).toBe(2);
  const bar = page.getByRole('toolbar', { name: 'Actions for the chosen rows' });
  const chooseAll = () => page.getByRole('checkbox', { name: 'Select all rows of this page' }).check();
  await chooseAll();
  await press(bar, 'Set policy');
  const form = dialog(page, 'Set the policy of 2 projects');
  await choose(form, 'Resource policy', next);
  await press(form, 'Set policy');
  await page.getByText('Done: Set the policy of 2 projects').waitFor();
  const kept = { resource_policy: next, container_registry: REGISTRY };
  expect(await states()).toMatchObject([kept, kept]);

  await chooseAll();
  await press(bar, 'Deactivate');
  await press(dialog(page, 'Deactivate 2 projects'), 'Deactivate');
  await page.getByText('Done: Deactivate 2 projects').waitFor();
  expect(await states()).toMatchObject([
    { ...kept, is_active: 'f' },
    { ...kept, is_active: 'f' },
  ]);
  await press(page, 'Inactive');
  await expect.poll(() => rows(page, 'Projects').count()).toBe(2);
  await chooseAll();
  await press(bar, 'Delete permanently');
  const ask = dialog(page, 'Delete 2 projects permanently');
  await ask.getByRole('textbox').fill('delete 2 projects');
  await press(ask, 'Delete permanently');
  await page.getByText('Done: Delete 2 projects permanently').waitFor();
  expect(await states()).toEqual([null, null]);
});

test('a purge names what it takes along; waiting sessions do not stop it', async () => {
  const { id, name } = await project({ allowed_vfolder_hosts: JSON.stringify({ [HOST]: ['create-vfolder'] }) });
  const owner = await worker();
  const add =
    'mutation($id: UUID!, $who: [String]) { modify_group(gid: $id, props: { user_update_mode: "add", user_uuids: $who }) { ok msg } }';
  await change(add, { id, who: [owner.uuid] });
  await folders(owner, 1, id);
  await waitingSessions(owner, 1, name);
  await change('mutation($id: UUID!) { delete_group(gid: $id) { ok msg } }', { id });
  const page = await visit(`/projects?tab=inactive&q=${name}`);
  await rowAct(page, name, 'Delete permanently');
  const purge = dialog(page, `Delete ${name} permanently?`);
  await purge.getByText('1 member leaves it; the account stays.').waitFor();
  await purge.getByText('1 folder is deleted with its contents.').waitFor();
  await purge.getByText('0 live sessions.', { exact: true }).waitFor();
  await purge.getByText('1 waiting session is deleted; it will not start.').waitFor();
  await purge.getByRole('textbox').fill(name);
  await press(purge, 'Delete permanently');
  await purge.waitFor({ state: 'hidden' });
  expect(await projectFact(id)).toBeNull();
  expect((await userFact(owner.email))?.status).toBe('active');
});

test('what somebody else changed between opening and saving is not overwritten', async () => {
  const { id, name } = await project(withRegistry);
  const modify = 'mutation($id: UUID!, $props: ModifyGroupInput!) { modify_group(gid: $id, props: $props) { ok msg } }';
  const page = await visit(`/projects?q=${name}`);
  await press(page, `Edit ${name}`);
  const edit = dialog(page, `Edit ${name}`);
  await field(edit, 'Description').fill('mine');
  const other = { registry: 'cr.backend.ai', project: 'community' };
  await change(modify, {
    id,
    props: { total_resource_slots: '{"cpu":"3"}', container_registry: JSON.stringify(other) },
  });
  await press(edit, 'Save');
  await edit.waitFor({ state: 'hidden' });
  expect(await projectFact(id)).toMatchObject({
    description: 'mine',
    total_resource_slots: { cpu: '3' },
    container_registry: other,
  });
});

test('the file of the list has every project that the database has', async () => {
  const page = await visit('/projects?domain=is:dom-05&size=10');
  await rows(page, 'Projects').first().waitFor();
  const { name, rows: lines } = await listFile(page);
  expect(name).toMatch(/^projects-\d{8}-\d{4}\.csv$/);
  const [heads = [], ...found] = lines;
  expect(heads.slice(0, 2)).toEqual(['Name', 'Domain']);
  const query =
    '{ groups(domain_name: "dom-05", is_active: true, type: ["GENERAL", "MODEL_STORE"]) { name domain_name } }';
  const wanted = hasDatabase
    ? await sql(
        `select name, domain_name from groups where domain_name = 'dom-05' and is_active and lower(type::text) <> 'personal'`,
      )
    : (await graph<{ groups: { name: string; domain_name: string }[] }>(query)).groups.map((one) => [
        one.name,
        one.domain_name,
      ]);
  expect(wanted.length).toBeGreaterThan(30);
  expect(sorted(found.map((line) => line.slice(0, 2)))).toEqual(sorted(wanted));
});
