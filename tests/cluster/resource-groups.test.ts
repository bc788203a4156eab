/** Resource groups through the console, each step checked in the database; two administrators write at the same time. */
import { expect, test } from 'vitest';
import { rowAct } from '../chromium.ts';
import { change, graph, PREFIX, sql } from './client.ts';
import { afterwards, choose, dialog, field, journeys, NEWER, press, visit } from './rig.ts';

journeys();

const COLUMNS =
  'description, is_active, is_public, driver, scheduler, wsproxy_addr, wsproxy_api_token, use_host_network';

/** Values as psql prints them. */
const fact = async (name: string): Promise<string[] | undefined> =>
  (await sql(`select ${COLUMNS} from scaling_groups where name = :name`, { name }))[0];
const options = async (name: string): Promise<Record<string, unknown>> => {
  const query = 'query($name: String) { scaling_group(name: $name) { scheduler_opts } }';
  const found = await graph<{ scaling_group: { scheduler_opts: string } }>(query, { name });
  return JSON.parse(found.scaling_group.scheduler_opts) as Record<string, unknown>;
};
/** From 26.9 on these tables refer to ids. */
const group = NEWER
  ? 'resource_group_id = (select id from scaling_groups where name = :name)'
  : 'scaling_group = :name';
const DOMAIN = NEWER ? '(select name from domains where id = domain_id)' : 'domain';
const links = async (table: string, column: string, name: string): Promise<string[]> =>
  (await sql(`select ${column} from sgroups_for_${table} where ${group}`, { name })).map(([one]) => one ?? '');

const CREATE =
  'mutation($name: String!) { create_scaling_group(name: $name, props: {driver: "static", scheduler: "fifo"}) { ok msg } }';
const MODIFY =
  'mutation($name: String!, $props: ModifyScalingGroupInput!) { modify_scaling_group(name: $name, props: $props) { ok msg } }';

function newName(part: string): string {
  const name = `${PREFIX}-${part}`;
  afterwards(async () => {
    if (await fact(name))
      await change('mutation($name: String!) { delete_scaling_group(name: $name) { ok msg } }', { name });
  });
  return name;
}

test('one is made, allowed to a domain, a project and a keypair, taken off, and deleted', async () => {
  const name = newName('made');
  const page = await visit('/resource-groups');
  await press(page, 'Create resource group');
  const form = dialog(page, 'Create resource group');
  await field(form, 'Name').fill(name);
  await field(form, 'Description').fill('made by a test');
  await field(form, 'App proxy address').fill('http://127.0.0.1:5050');
  await form.getByLabel('App proxy token').fill('a-token');
  await choose(form, 'Scheduler', 'Fair share');
  await choose(form, 'Session types', 'System', true);
  await form.getByRole('checkbox', { name: 'Pending timeout: Never' }).uncheck();
  await form.getByLabel('Pending timeout', { exact: true }).fill('90 min');
  await press(form, 'Create resource group');
  const drawer = dialog(page, name);
  const needs = drawer.getByRole('region', { name: 'Before anybody can use it' });
  await needs.getByText('It has to be allowed to a domain or a project.').waitFor();
  await needs.getByText(/It has no agent that is alive/).waitFor();
  expect(await fact(name)).toEqual([
    'made by a test',
    't',
    't',
    'static',
    'fair-share',
    'http://127.0.0.1:5050',
    'a-token',
    'f',
  ]);
  expect(await options(name)).toMatchObject({
    allowed_session_types: ['interactive', 'batch', 'inference', 'system'],
    pending_timeout: 5400,
  });

  await needs.getByRole('link', { name: /allowed to a domain/ }).click();
  for (const [kind, owner] of [
    ['Domains', 'default'],
    ['Projects', 'default / default'],
  ] as const) {
    const part = drawer.getByRole('region', { name: kind, exact: true });
    await choose(part, `${kind} to allow`, owner, true);
    await press(part, 'Allow');
    await part.getByRole('link', { name: owner, exact: true }).waitFor();
  }
  expect(await links('domains', DOMAIN, name)).toEqual(['default']);
  expect(await links('groups', '"group"', name)).toHaveLength(1);
  const keypairs = drawer.getByRole('region', { name: 'Keypairs' });
  await keypairs.getByRole('combobox').fill('admin@lablup');
  await page.getByTitle(/^admin@lablup\.com/).click();
  await press(keypairs, 'Allow keypair AKIAIOSFODNN7EXAMPLE');
  await keypairs.getByRole('button', { name: 'Remove keypair AKIAIOSFODNN7EXAMPLE' }).waitFor();
  expect(await links('keypairs', 'access_key', name)).toEqual(['AKIAIOSFODNN7EXAMPLE']);

  await press(drawer, 'Remove domain default');
  const sure = dialog(page, `Remove ${name} from domain default?`);
  await sure.getByText('It is the last domain that may use it.').waitFor();
  await press(sure, 'Remove');
  await sure.waitFor({ state: 'hidden' });
  expect(await links('domains', DOMAIN, name)).toEqual([]);

  await press(drawer, 'Close');
  await rowAct(page, name, 'Delete');
  const ask = dialog(page, `Delete ${name}?`);
  await ask.getByText('It cannot be brought back.').waitFor();
  await ask.getByRole('textbox').fill(name);
  await press(ask, 'Delete');
  await ask.waitFor({ state: 'hidden' });
  expect(await fact(name)).toBeUndefined();
});

test('two administrators change one at the same time, and both changes are kept; a token that is not touched stays', async () => {
  const name = newName('both');
  await change(CREATE, { name });
  await change(MODIFY, { name, props: { wsproxy_api_token: 'kept-token' } });
  const page = await visit(`/resource-groups?q=${name}`);
  await press(page, `Edit ${name}`);
  const form = dialog(page, `Edit ${name}`);
  await choose(form, 'Session types', 'System', true);
  await field(form, 'Retries to skip').fill('7');
  if (NEWER) {
    await form.getByRole('switch', { name: 'Preemption' }).click();
    await choose(form, 'Whose sessions', "The same project's");
  }
  const theirs = await options(name);
  await change(MODIFY, {
    name,
    props: {
      scheduler_opts: JSON.stringify({ ...theirs, pending_timeout: 60, agent_selector_config: { theirs: 1 } }),
      use_host_network: true,
    },
  });
  await press(form, 'Save');
  await form.waitFor({ state: 'hidden' });
  expect(await options(name)).toMatchObject({
    pending_timeout: 60,
    agent_selector_config: { theirs: 1 },
    config: { num_retries_to_skip: 7 },
    ...(NEWER && { preemption: { enabled: true, victim_scope: 'project' } }),
  });
  expect(((await options(name)).allowed_session_types as string[]).toSorted()).toEqual([
    'batch',
    'inference',
    'interactive',
    'system',
  ]);
  expect((await fact(name))?.slice(4)).toEqual(['fifo', '', 'kept-token', 't']);
  await press(page, `Edit ${name}`);
  await form.getByRole('checkbox', { name: 'Remove the stored token' }).check();
  await press(form, 'Save');
  await form.waitFor({ state: 'hidden' });
  expect((await fact(name))?.[6]).toBe('');
});

test('one that agents serve is not deleted: they are named, with the way to them; deactivating is taken back', async () => {
  const page = await visit('/resource-groups?q=default');
  await rowAct(page, 'default', 'Delete');
  const blocked = dialog(page, 'Delete default?');
  await blocked.getByRole('link', { name: /agents?, of any status$/ }).waitFor();
  await press(blocked, 'Close');
  const name = newName('off');
  await change(CREATE, { name });
  await page.goto(`${new URL(page.url()).origin}/resource-groups?q=${name}`);
  await rowAct(page, name, 'Deactivate');
  await press(dialog(page, `Deactivate ${name}?`), 'Deactivate');
  await expect.poll(async () => (await fact(name))?.[1]).toBe('f');
  await press(page, 'Undo');
  await expect.poll(async () => (await fact(name))?.[1]).toBe('t');
  if (!NEWER) return;
  const defaults = async () => (await sql('select name from scaling_groups where is_default')).flat();
  const [first = ''] = await defaults();
  await rowAct(page, name, 'Make default');
  const ask = dialog(page, `Make ${name} the default?`);
  await ask.getByText(`${first} is the default now, and no longer is after that.`).waitFor();
  await press(ask, 'Make default');
  await expect.poll(defaults).toEqual([name]);
  await press(page, 'Undo');
  await expect.poll(defaults).toEqual([first]);
});
