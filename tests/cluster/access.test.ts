/** The access matrix through the console, each cell checked in the database. */
import { expect, test } from 'vitest';
import { change, PREFIX, sql } from './client.ts';
import { afterwards, dialog, journeys, press, visit } from './rig.ts';

journeys();

const NAME = `${PREFIX}-a`;
const CREATE =
  'mutation($n:String!){create_domain(name:$n,props:{description:"",allowed_docker_registries:["cr.backend.ai"]}){ok msg}}';

test('gathered changes of several grids are written cell by cell, what others wrote meanwhile stays', async () => {
  await change(CREATE, { n: NAME });
  afterwards(async () => {
    await sql('delete from sgroups_for_domains where domain = :name', { name: NAME });
    const [store] = await sql('select id from groups where domain_name = :name', { name: NAME });
    if (store) await change('mutation($g:UUID!){purge_group(gid:$g){ok msg}}', { g: store[0] });
    await change('mutation($n:String!){delete_domain(name:$n){ok msg}}', { n: NAME });
    await change('mutation($n:String!){purge_domain(name:$n){ok msg}}', { n: NAME });
  });
  const page = await visit(`/access?q=${NAME}`);
  const cell = (column: string) => page.getByRole('gridcell', { name: `${NAME}, ${column}: ` });
  await cell('default').click();
  await page.getByRole('button', { name: 'Domains × registries' }).click();
  await page.getByRole('searchbox', { name: 'Search domains' }).fill(NAME);
  await cell('cr.backend.ai').click();
  const staged = page.getByRole('region', { name: 'Changes to apply' });
  await staged.getByRole('list', { name: 'To allow' }).getByText(`${NAME} → default`).waitFor();
  await staged.getByRole('list', { name: 'To remove' }).getByText(`${NAME} → cr.backend.ai`).waitFor();
  expect(await sql('select 1 from sgroups_for_domains where domain = :name', { name: NAME })).toEqual([]);

  // Somebody else allows another registry before these are written.
  const both =
    'mutation($n:String!){modify_domain(name:$n,props:{allowed_docker_registries:["cr.backend.ai","other"]}){ok msg}}';
  await change(both, { n: NAME });
  // Leaving asks, and stays.
  await page.getByRole('link', { name: 'Users', exact: true }).click();
  await press(dialog(page, 'Leave without applying?'), 'Cancel');
  await press(staged, 'Apply 2 changes');
  await press(dialog(page, 'Apply 2 changes?'), 'Apply');
  await staged.waitFor({ state: 'hidden' });
  expect(await sql('select scaling_group from sgroups_for_domains where domain = :name', { name: NAME })).toEqual([
    ['default'],
  ]);
  expect(await sql('select allowed_docker_registries from domains where name = :name', { name: NAME })).toEqual([
    ['{other}'],
  ]);
});
