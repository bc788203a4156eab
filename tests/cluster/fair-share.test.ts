/** Fair share through the console, each step checked in the database. */
import { expect, test } from 'vitest';
import { change, PREFIX, sql } from './client.ts';
import { afterwards, dialog, field, journeys, press, rowOf, search, table, visit } from './rig.ts';

journeys();

const GROUP =
  'mutation($name: String!) { create_scaling_group(name: $name, props: {driver: "static", scheduler: "fifo"}) { ok msg } }';
const DROP = 'mutation($name: String!) { delete_scaling_group(name: $name) { ok msg } }';

test('a group made fair: settings, a weight, one for several, back to the default', async () => {
  const name = `${PREFIX}-fair`;
  await change(GROUP, { name });
  afterwards(async () => {
    await sql('delete from domain_fair_shares where resource_group = :name', { name });
    await change(DROP, { name });
  });
  const fact = async () =>
    (await sql('select scheduler, fair_share_spec from scaling_groups where name = :name', { name }))[0];
  const weights = () =>
    sql('select domain_name, weight from domain_fair_shares where resource_group = :name order by 1', { name });

  const page = await visit('/fair-share');
  await search(page, name);
  await press(page, `Fair share settings of ${name}`);
  const form = dialog(page, `Fair share settings of ${name}`);
  await field(form, 'Half-life (days)').fill('14');
  await field(form, 'Default weight').fill('1.5');
  await press(form, 'Save');
  await form.waitFor({ state: 'hidden' });
  const [, spec = '{}'] = (await fact()) ?? [];
  expect(JSON.parse(spec)).toMatchObject({ half_life_days: 14, lookback_days: 28, default_weight: '1.5' });
  await rowOf(page, 'Fair share', name).getByText('14 days').waitFor();

  await rowOf(page, 'Fair share', name).getByRole('link', { name }).click();
  await page.getByText(`${name} does not use fair share: its scheduler is FIFO`).waitFor();
  await press(page, 'Use fair share');
  await press(dialog(page, `Let fair share schedule ${name}?`), 'Use fair share');
  await page.getByText(/does not use fair share/).waitFor({ state: 'detached' });
  expect((await fact())?.[0]).toBe('fair-share');

  const domains = table(page, 'Fair share of domains');
  await domains.getByRole('button', { name: 'Weight of default', exact: true }).click();
  const one = dialog(page, 'Weight of default');
  await one.getByRole('checkbox', { name: /^Weight/ }).uncheck();
  await field(one, 'Weight').fill('2.5');
  await press(one, 'Save');
  await one.waitFor({ state: 'hidden' });
  expect(await weights()).toEqual([['default', '2.5000']]);
  await page.getByText(/not yet in the factors\./).waitFor();

  for (const domain of ['default', 'dom-01']) await domains.getByRole('checkbox', { name: `Select ${domain}` }).check();
  await press(page, 'Set weight');
  const many = dialog(page, 'Set the weight of 2 items');
  await many.getByRole('checkbox', { name: /^Weight/ }).check();
  await press(many, 'Set weight');
  await page.getByText('Set the weight of 2 items').first().waitFor();
  await expect.poll(async () => (await weights()).map(([, weight]) => weight)).toEqual(['', '']);

  await domains.getByRole('link', { name: 'default', exact: true }).click();
  await table(page, 'Fair share of projects').getByRole('link', { name: 'default', exact: true }).click();
  await table(page, 'Fair share of users').getByText('admin@lablup.com', { exact: true }).first().waitFor();
});

test('a weight moved in what-if shows the places, and exactly that is set', async ({ skip }) => {
  const group = 'rg-gpu';
  const weights = async (): Promise<Map<string, string>> => {
    const found = await sql(
      "select u.email || ' ' || f.project_id, coalesce(f.weight::text, '') from user_fair_shares f join users u on u.uuid = f.user_uuid where f.resource_group = :group",
      { group },
    );
    return new Map(found.map(([key = '', weight = '']) => [key, weight]));
  };
  const last = await sql(
    'select u.email, g.name, f.user_uuid, f.project_id from user_fair_shares f join users u on u.uuid = f.user_uuid join groups g on g.id = f.project_id where f.resource_group = :group and f.weight is null and f.scheduling_rank is not null order by f.scheduling_rank desc limit 1',
    { group },
  );
  skip(last.length === 0, 'nothing was used on this cluster yet');
  const [email = '', project = '', user = '', id = ''] = last[0] ?? [];
  afterwards(() =>
    sql('update user_fair_shares set weight = null where resource_group = :group and user_uuid = :user', {
      group,
      user,
    }),
  );
  const before = await weights();

  const page = await visit(`/fair-share/${group}?view=what-if&w=${encodeURIComponent(`1@user:${user}:${id}`)}`);
  await field(page.locator('body'), `User: ${email}`).fill('4.5');
  const row = table(page, 'Who gains and who loses')
    .getByRole('row')
    .filter({ hasText: email })
    .filter({ hasText: project });
  await row.getByText('4.5', { exact: true }).waitFor();
  const [, , , now, then] = await row.getByRole('cell').allInnerTexts();
  // An arrow tells the way beside the place.
  expect(Number.parseInt(then ?? '', 10)).toBeLessThan(Number(now));
  await press(page, 'Apply 1 change');
  const question = dialog(page, `Apply 1 change to ${group}`);
  await question.getByText(`User ${email}: weight 4.5`).waitFor();
  await press(question, 'Apply 1 change');
  await page.getByText(`${group}: 1 change applied`).first().waitFor();
  expect(await weights()).toEqual(new Map([...before, [`${email} ${id}`, '4.5000']]));
});
