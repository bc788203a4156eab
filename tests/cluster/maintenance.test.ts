/** Work on the site as a whole through the console: what a second client sees of it, and that everything is put back. */
import { expect, test } from 'vitest';
import { change, PREFIX, signed } from './client.ts';
import { afterwards, dialog, journeys, NEWER, press, visit } from './rig.ts';

journeys();

const put = async (path: string, body: object, method = 'POST'): Promise<void> => {
  const answer = await signed(path, undefined, body, method);
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
};
const read = async <T>(path: string): Promise<T> => (await (await signed(path)).json()) as T;
/** The same of the newer graph. */
const v2 = async <T>(query: string, variables: object = {}): Promise<T> =>
  ((await (await signed('/admin/gql/strawberry', undefined, { query, variables })).json()) as { data: T }).data;
const rules = async () =>
  (
    await v2<{ adminRetentionPolicies: { edges: { node: { id: string; days: number; category: string } }[] } }>(
      '{adminRetentionPolicies(limit:100){edges{node{id:entityId days:retentionPeriodDays category}}}}',
    )
  ).adminRetentionPolicies.edges
    .map(({ node }) => node)
    .filter(({ category }) => category === 'USAGE_BUCKETS');
const announced = () => read<{ enabled: boolean; message: string }>('/manager/announcement');
const status = async () => (await read<{ status: string }>('/manager/status')).status;

test('an announcement reaches whoever signs in, and is taken away again', async () => {
  afterwards(() => put('/manager/announcement', { enabled: false, message: '' }));
  const text = `Down tonight, ${PREFIX}`;
  const page = await visit('/maintenance');
  const card = page.getByRole('region', { name: 'Announcement', exact: true });
  const shown = card.getByRole('switch', { name: 'Shown' });
  await shown.click();
  await card.getByRole('textbox', { name: 'Text' }).fill(`**${text}**`);
  await press(card, 'Save');
  await expect.poll(announced).toEqual({ enabled: true, message: `**${text}**` });

  const other = await visit('/users', { as: 'admin' });
  await other.locator('.qd-banner', { hasText: text }).waitFor({ timeout: 45_000 });

  // The form begins anew after the save.
  await card.getByRole('switch', { name: 'Shown', checked: true }).click();
  await press(card, 'Save');
  await expect.poll(announced).toEqual({ enabled: false, message: '' });
});

test('usage is recalculated, and registries rescanned, one of them dead, with outcomes that survive a reload', async () => {
  const page = await visit('/maintenance');
  await press(page.getByRole('region', { name: 'Recalculate usage' }), 'Recalculate');
  await press(dialog(page, 'Recalculate usage'), 'Recalculate');
  await page.getByText('Done: Recalculate usage').first().waitFor();

  const rescan = page.getByRole('region', { name: 'Rescan images' });
  // One that answers, and one at whose address nothing does.
  for (const registry of ['127.0.0.1:5510', 'dead.example']) {
    // oxlint-disable no-await-in-loop -- one after the other
    await rescan.getByRole('combobox').click();
    await page.getByTitle(registry, { exact: true }).click();
    await press(rescan, 'Rescan');
    await page
      .getByText(new RegExp(`${registry}/`))
      .first()
      .waitFor();
    // oxlint-enable no-await-in-loop
  }
  const tasks = page.getByRole('complementary', { name: /^Tasks/ });
  const of = (project: string) => tasks.locator('li', { hasText: project }).first();
  const outcomes = async () => {
    await of('127.0.0.1:5510/nightly')
      .getByText(/Done|Partly done|Failed/)
      .first()
      .waitFor({ timeout: 60_000 });
    const dead = of('dead.example/stable');
    await expect.poll(() => dead.innerText(), { timeout: 60_000 }).toMatch(/\nFailed\s+.*Connect call failed/);
  };
  await press(page, /^Tasks/);
  await outcomes();
  // A webserver of which a page leaves several streams at once refuses everybody for a while: nothing is under way any more.
  await page.reload();
  await press(page, /^Tasks/);
  await outcomes();
});

test('a rule of retention is made after a look at what would go, and deleted', async () => {
  const page = await visit('/maintenance');
  const card = page.getByRole('region', { name: 'Retention rules' });
  if (!NEWER) return card.getByText(/no retention rules/).waitFor();
  afterwards(async () => {
    for (const { id } of await rules()) await v2('mutation($i:UUID!){adminPurgeRetentionPolicy(id:$i){id}}', { i: id });
  });
  await press(card, 'Create rule: Usage totals');
  const form = dialog(page, 'Create rule: Usage totals');
  // Nothing is as old.
  await form.getByRole('textbox', { name: /Days/ }).fill('3650');
  await press(form, 'What would go…');
  await form.getByText(/The fair share may change/).waitFor();
  await form.getByText(/The rules run every/).waitFor();
  await press(form, 'Save rule');
  await expect.poll(async () => (await rules()).map(({ days }) => days)).toEqual([3650]);
  await press(card, 'Delete rule: Usage totals');
  await press(dialog(page, 'Delete the rule for “Usage totals”?'), 'Delete rule');
  await expect.poll(rules).toEqual([]);
});

test('frozen, everybody is told and no session starts, while administrators still save', async () => {
  const preset = `${PREFIX}-frozen`;
  afterwards(async () => {
    await put('/manager/status', { status: 'running', force_kill: false }, 'PUT');
    await change('mutation($n:String!){delete_resource_preset(name:$n){ok msg}}', { n: preset });
  });
  const other = await visit('/presets');
  const page = await visit('/maintenance');
  const state = page.getByRole('region', { name: 'Manager', exact: true });
  await press(state, 'Freeze…');
  await press(dialog(page, 'Freeze the manager?'), 'Freeze');
  await expect.poll(status).toBe('frozen');
  await page.getByText(/The manager is frozen for maintenance/).waitFor();

  const started = await signed('/session', undefined, { name: preset, image: 'none', config: {} });
  expect([started.status, await started.text()]).toEqual([503, expect.stringContaining('frozen')]);

  await press(other, 'Create preset');
  const form = dialog(other, 'Create preset');
  await form.getByRole('textbox', { name: /Name/ }).fill(preset);
  await form.getByRole('textbox', { name: /^CPU/ }).fill('1');
  await form.getByRole('textbox', { name: /^RAM/ }).fill('1 GiB');
  await press(form, 'Create preset');
  await form.waitFor({ state: 'hidden' });

  await press(state, 'Unfreeze…');
  await press(dialog(page, 'Unfreeze the manager?'), 'Unfreeze');
  await expect.poll(status).toBe('running');
  await page.getByText(/The manager is frozen for maintenance/).waitFor({ state: 'hidden' });
});
