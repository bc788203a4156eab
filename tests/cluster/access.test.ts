/** The access matrix through the console, each cell checked by a second client. */
import { expect, test } from 'vitest';
import { change, graph, PREFIX } from './client.ts';
import { afterwards, dialog, journeys, press, visit } from './rig.ts';

journeys();

const NAME = `${PREFIX}-a`;
const CREATE =
  'mutation($n:String!){create_domain(name:$n,props:{description:"",allowed_docker_registries:["cr.backend.ai"]}){ok msg}}';

interface Now {
  scaling_groups: string[];
  allowed_docker_registries: string[];
}
const now = async (): Promise<Now> =>
  (
    await graph<{ domain: Now }>('query($n:String){domain(name:$n){scaling_groups allowed_docker_registries}}', {
      n: NAME,
    })
  ).domain;

test('gathered changes of several grids are written cell by cell, what others wrote meanwhile stays', async () => {
  await change(CREATE, { n: NAME });
  afterwards(async () => {
    await change('mutation($n:String!){disassociate_all_scaling_groups_with_domain(domain:$n){ok msg}}', { n: NAME });
    const query = 'query($n:String!){groups(domain_name:$n,type:["MODEL_STORE"]){id}}';
    for (const { id } of (await graph<{ groups: { id: string }[] }>(query, { n: NAME })).groups)
      await change('mutation($g:UUID!){purge_group(gid:$g){ok msg}}', { g: id });
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
  expect((await now()).scaling_groups).toEqual([]);

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
  expect(await now()).toEqual({ scaling_groups: ['default'], allowed_docker_registries: ['other'] });
});
