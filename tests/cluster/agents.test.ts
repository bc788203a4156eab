/** Agents through the console, with sessions that really run on one; each step checked behind its back. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { rowAct } from '../chromium.ts';
import { change, graph, PREFIX, signed, sql } from './client.ts';
import { afterwards, choose, dialog, journeys, press, rowOf, visit } from './rig.ts';

journeys();

interface Agent {
  id: string;
  schedulable: boolean;
  scaling_group: string;
}
const MODIFY = 'mutation($id: String!, $on: Boolean) { modify_agent(id: $id, props: {schedulable: $on}) { ok msg } }';
const AGENTS =
  'query($filter: String) { agent_list(limit: 100, offset: 0, status: "ALIVE", filter: $filter) { items { id schedulable scaling_group } } }';
const SESSIONS =
  'query($filter: String) { compute_session_list(limit: 10, offset: 0, filter: $filter) { items { session_id status agent_ids } } }';

async function agents(filter: string | null = null): Promise<Agent[]> {
  return (await graph<{ agent_list: { items: Agent[] } }>(AGENTS, { filter })).agent_list.items;
}
const isOn = async (id: string): Promise<boolean | undefined> => (await agents(`id == "${id}"`))[0]?.schedulable;

/** One that hinders nobody when it takes no sessions: of another resource group than the usual one, where there is one. */
async function anAgent(): Promise<Agent> {
  const all = await agents();
  const found = all.find(({ scaling_group }) => scaling_group === 'rg-cpu') ?? all[0];
  if (!found) throw new Error('no agent is alive');
  afterwards(() => change(MODIFY, { id: found.id, on: true }));
  return found;
}

interface Running {
  session_id: string;
  status: string;
  agent_ids: string[];
}
const sessions = async (filter: string): Promise<Running[]> =>
  (await graph<{ compute_session_list: { items: Running[] } }>(SESSIONS, { filter })).compute_session_list.items;

/** Starts a session; it runs within some seconds. */
async function start(name: string, group: string): Promise<void> {
  const body = {
    name,
    type: 'interactive',
    image: 'cr.backend.ai/stable/py-1:1-ubuntu22.04',
    architecture: 'x86_64',
    group: 'default',
    domain: 'default',
    cluster_size: 1,
    cluster_mode: 'single-node',
    config: { resources: { cpu: 1, mem: '1g' }, scaling_group: group },
    enqueueOnly: true,
  };
  const answer = await signed('/session', undefined, body);
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  const { sessionId } = (await answer.json()) as { sessionId: string };
  afterwards(() => signed(`/session/${sessionId}?forced=true`, undefined, undefined, 'DELETE'));
}

const drainTask = async (page: Page) => {
  await press(page, /^Tasks/);
  return page
    .getByRole('complementary', { name: /^Tasks/ })
    .getByRole('listitem')
    .filter({ hasText: /^Drain / });
};

test('are switched off and on again by undo, in the list and in the picture', async () => {
  const { id } = await anAgent();
  const page = await visit('/agents');
  await rowOf(page, 'Agents', id).getByText('Alive').waitFor();
  await rowAct(page, id, 'Make unschedulable');
  await press(dialog(page, `Make ${id} unschedulable?`), 'Make unschedulable');
  await rowOf(page, 'Agents', id).getByText('Unschedulable').waitFor();
  expect(await isOn(id)).toBe(false);
  await press(page, 'Undo');
  await rowOf(page, 'Agents', id).getByText('Alive').waitFor();
  expect(await isOn(id)).toBe(true);
  await press(page, 'Picture');
  await press(page, new RegExp(`^${id}: Alive, CPU`));
  await dialog(page, id).getByRole('tab', { name: 'Sessions' }).waitFor();
});

test('one is moved to another resource group and back by undo', async () => {
  const { id, scaling_group } = await anAgent();
  const other = `${PREFIX}-moved`;
  const create =
    'mutation($name: String!) { create_scaling_group(name: $name, props: {driver: "static", scheduler: "fifo"}) { ok msg } }';
  await change(create, { name: other });
  afterwards(() =>
    change('mutation($name: String!) { delete_scaling_group(name: $name) { ok msg } }', { name: other }),
  );
  const groupOf = async () => (await agents(`id == "${id}"`))[0]?.scaling_group;
  const page = await visit(`/agents?q=${id}`);
  await rowAct(page, id, 'Change resource group');
  const ask = dialog(page, `Change the resource group of ${id}`);
  await choose(ask, 'Resource group', other);
  await press(ask, 'Change');
  await expect.poll(groupOf).toBe(other);
  await press(page, 'Undo');
  await expect.poll(groupOf).toBe(scaling_group);
});

test('one that vanishes while its details are open says so there, and leaves the list', async () => {
  const id = `${PREFIX}-vanishing`;
  const drop = () => sql('delete from agents where id = :id', { id });
  afterwards(drop);
  // A row like another one, of a machine that is gone: nothing is started there.
  await sql(
    `insert into agents select made.* from
     (select to_jsonb(a) || jsonb_build_object('id', :id, 'uuid', gen_random_uuid(), 'status', 'LOST') as one from agents a order by id limit 1) found,
     jsonb_populate_record(null::agents, found.one) made`,
    { id },
  );
  const page = await visit(`/agents?tab=terminated&q=${id}`);
  await press(page, /^Automatic refresh/);
  await page.getByRole('menuitemradio', { name: 'Every 7 seconds' }).click();
  await page.getByRole('link', { name: id, exact: true }).click();
  const drawer = dialog(page, id);
  await drawer.getByText('Lost').first().waitFor();
  await drop();
  await drawer.getByText('This agent no longer exists').waitFor({ timeout: 60_000 });
  await press(drawer, 'Close');
  await rowOf(page, 'Agents', id).waitFor({ state: 'detached' });
});

test('one with five sessions is not moved but drained: they are watched over a reload, the rest is ended on request', async () => {
  const { id, scaling_group } = await anAgent();
  // The others of its resource group would take some of them.
  for (const one of await agents(`scaling_group == "${scaling_group}" & schedulable == true`))
    if (one.id !== id) {
      afterwards(() => change(MODIFY, { id: one.id, on: true }));
      await change(MODIFY, { id: one.id, on: false });
    }
  const names = ['a', 'b', 'c', 'd', 'e'].map((letter) => `${PREFIX}-drain-${letter}`);
  for (const name of names) await start(name, scaling_group);
  const mine = async () =>
    (await sessions(`name ilike "${PREFIX}-drain-%"`)).filter((one) => one.agent_ids.includes(id));
  await expect
    .poll(async () => (await mine()).filter(({ status }) => status === 'RUNNING').length, { timeout: 60_000 })
    .toBe(5);
  const page = await visit(`/agents?q=${id}`);
  await rowAct(page, id, 'Change resource group');
  const blocked = dialog(page, `${id} still has sessions`);
  await blocked.getByText(`${names[0]} (`).waitFor();
  await press(blocked, 'Cancel');
  await rowAct(page, id, 'Drain');
  await press(dialog(page, `Drain ${id}?`), 'Drain');
  await expect.poll(() => isOn(id)).toBe(false);
  await page.reload();
  await rowOf(page, 'Agents', id).getByText('Unschedulable').waitFor();
  await (await drainTask(page)).getByText(/Running$/).waitFor();
  await press(page, /^Tasks/);
  await page.goto(`${new URL(page.url()).origin}/agents?q=${id}&open=${id}&part=sessions`);
  await press(dialog(page, id), 'End these sessions');
  const ask = dialog(page, new RegExp(`^End \\d+ sessions? on ${id}$`));
  for (const name of names) await ask.getByText(new RegExp(`^${name} \\(`)).waitFor();
  await ask.getByRole('textbox').fill(id);
  await press(ask, 'End sessions');
  await expect
    .poll(async () => (await mine()).every(({ status }) => status.startsWith('TERMINAT')), { timeout: 30_000 })
    .toBe(true);
  await page.goto(`${new URL(page.url()).origin}/agents?q=${id}`);
  await (await drainTask(page)).getByText(/Done$/).waitFor({ timeout: 60_000 });
  expect(await isOn(id)).toBe(false);
});
