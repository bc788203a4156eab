/** Settings of the site through the console, each read back by a second client and put back as it was. */
import { expect, test } from 'vitest';
import { graph, hasDatabase, PREFIX, signed, sql } from './client.ts';
import { afterwards, dialog, field, journeys, NEWER, press, visit } from './rig.ts';

journeys();

const RULE = 'config/docker/image/auto_pull';
const MTU = 'config/plugins/network/overlay/mtu';
const FIFO = 'config/plugins/scheduler/fifo/num_retries_to_skip';
const SEEN = 'config/api/resources/group_resource_visibility';
const OWN = 'ai/backend/config/manager/metric/timewindow';

const keyOf = async (key: string): Promise<string | null> =>
  ((await (await signed('/config/get', undefined, { key, prefix: false })).json()) as { result: string | null }).result;
const putKey = async (key: string, value: string | null): Promise<void> => {
  const [path, body] = value === null ? ['/config/delete', { key, prefix: false }] : ['/config/set', { key, value }];
  const answer = await signed(path, undefined, body);
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
};
const windowInForce = async (): Promise<string> => {
  const data = await graph<{ service_configs: { edges: { node: { configuration: string } }[] } }>(
    '{service_configs(services:["manager"]){edges{node{configuration}}}}',
  );
  return (JSON.parse(data.service_configs.edges[0]?.node.configuration ?? '{}') as { metric: { timewindow: string } })
    .metric.timewindow;
};

test('each kind of setting is written, read back by another client, and undone', async () => {
  const before = await Promise.all([RULE, MTU, FIFO, SEEN].map(async (key) => [key, await keyOf(key)] as const));
  afterwards(async () => {
    for (const [key, value] of before) await putKey(key, value);
  });
  await putKey(RULE, null);
  await putKey(SEEN, null);
  const page = await visit('/configuration');
  const edit = async (group: string) => {
    const card = page.getByRole('region', { name: group, exact: true });
    await press(card, `Edit: ${group}`);
    return card;
  };
  const choose = async (group: string, label: RegExp, option: string) => {
    const card = await edit(group);
    await card.getByRole('combobox', { name: label }).click();
    await page.getByTitle(option, { exact: true }).click();
    await press(card, 'Save');
    await card.getByRole('button', { name: 'Save' }).waitFor({ state: 'hidden' });
  };
  const type = async (group: string, label: RegExp, text: string) => {
    const card = await edit(group);
    await card.getByRole('textbox', { name: label }).fill(text);
    await press(card, 'Save');
    await card.getByRole('button', { name: 'Save' }).waitFor({ state: 'hidden' });
  };

  await choose('Images', /auto install/, 'None');
  expect(await keyOf(RULE)).toBe('none');
  await page.getByRole('region', { name: 'Images', exact: true }).getByText('not in force yet').waitFor();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect.poll(() => keyOf(RULE)).toBeNull();

  await type('Network', /MTU/, '1450');
  expect(await keyOf(MTU)).toBe('1450');
  await type('Network', /MTU/, '');
  expect(await keyOf(MTU)).toBeNull();

  await type('Scheduler', /FIFO/, '3');
  expect(await keyOf(FIFO)).toBe('3');

  await choose('Visibility', /project and resource group/, 'On');
  expect(await keyOf(SEEN)).toBe('true');
});

test('a value of a service is in force at once; no key of etcd shows a secret', async () => {
  const was = await windowInForce();
  afterwards(async () => {
    await graph(
      'mutation($i:ModifyServiceConfigNodeInput!){modify_service_config(input:$i){service_config{service}}}',
      {
        i: { service: 'manager', configuration: JSON.stringify({ metric: { timewindow: was } }) },
      },
    );
    await putKey(OWN, null);
  });
  const page = await visit('/configuration?tab=services&q=metric.timewindow');
  await press(page, 'Edit: metric');
  await page.getByRole('textbox', { name: 'metric.timewindow' }).fill('11m');
  await press(page, 'Save');
  await expect.poll(windowInForce).toBe('11m');
  // The value is there before the form is done with it.
  await page.getByRole('button', { name: 'Edit: metric' }).waitFor();

  const secret = await keyOf('volumes/proxies/local/secret');
  expect(secret).toBeTruthy();
  await press(page, 'All keys (etcd)');
  await page
    .getByRole('row', { name: /volumes\/proxies\/local\/secret/ })
    .getByText('hidden')
    .waitFor();
  expect(await page.content()).not.toContain(secret);
});

// Before 26.9 the checks are keys of etcd, which are only shown.
test.skipIf(!NEWER || !hasDatabase)('an idle check is made, edited and deleted', async () => {
  const name = `${PREFIX}-idle`;
  afterwards(() => sql('delete from idle_checkers where name = :name', { name }));
  const kept = () =>
    sql(
      "select checker_type, initial_grace_period_seconds, spec->'network'->>'max_network_inactivity_seconds' from idle_checkers where name = :name",
      { name },
    );
  const page = await visit('/configuration?q=idle');
  await press(page, 'Create check…');
  const made = dialog(page, 'Create check…');
  await field(made, 'Name').fill(name);
  await field(made, 'Longest time without traffic').fill('2 h');
  await press(made, 'Save');
  await expect.poll(kept).toEqual([['network_timeout', '0', '7200']]);
  await made.waitFor({ state: 'hidden' });

  await press(page, `Edit check “${name}”`);
  const form = dialog(page, `Edit check “${name}”`);
  await field(form, 'Not checked after the start').fill('5 min');
  await press(form, 'Save');
  await expect.poll(kept).toEqual([['network_timeout', '300', '7200']]);
  await form.waitFor({ state: 'hidden' });

  await press(page, `Delete check “${name}”`);
  await press(dialog(page, `Delete the check “${name}” permanently?`), 'Delete permanently');
  await expect.poll(kept).toEqual([]);
});
