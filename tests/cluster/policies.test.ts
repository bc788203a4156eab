/** Resource policies of all three kinds through the console, each step checked behind its back. */
import { describe, expect, test } from 'vitest';
import { graph, hasDatabase, PREFIX, sql } from './client.ts';
import { ALL_PERMISSIONS, dropPolicyLater, HOST, policy, policyFact, type PolicyKind } from './holder-facts.ts';
import { dialog, downloaded, field, journeys, listFile, press, rowOf, rows, search, sorted, visit } from './rig.ts';
import { rowAct } from '../chromium.ts';

journeys();
const KINDS: readonly PolicyKind[] = ['keypair', 'user', 'project'];
const listOf = (kind: PolicyKind): string => `${kind[0]?.toUpperCase()}${kind.slice(1)} resource policies`;
const formOf = (kind: PolicyKind): string => `Create ${kind} resource policy`;

describe('create, edit, duplicate, delete', () => {
  test('a keypair policy', async () => {
    const name = `${PREFIX}-made`;
    for (const one of [name, `${name}-copy`]) dropPolicyLater('keypair', one);
    const page = await visit('/resource-policies/keypair');
    await press(page, 'Create policy');
    const form = dialog(page, formOf('keypair'));
    await field(form, 'Name').fill('default');
    await form.getByRole('checkbox', { name: 'CPU: Unlimited' }).first().uncheck();
    await form.getByRole('textbox', { name: /^CPU/ }).first().fill('4');
    await form.getByRole('checkbox', { name: 'RAM: Unlimited' }).first().uncheck();
    await form.getByRole('textbox', { name: /^RAM/ }).first().fill('16 GiB');
    await field(form, 'Concurrent sessions').fill('3');
    await form.getByRole('checkbox', { name: 'Session lifetime: Off' }).uncheck();
    await field(form, 'Session lifetime').fill('2 h');
    await form.getByRole('checkbox', { name: HOST }).check();
    await form.getByRole('button', { name: `Allow all on ${HOST}` }).click();
    await form.getByRole('checkbox', { name: 'Invite others' }).uncheck();
    await press(form, 'Create policy');
    await form.getByText('A policy of this name exists.').first().waitFor();
    expect(await policyFact('keypair', name)).toBeNull();
    await field(form, 'Name').fill(name);
    await press(form, 'Create policy');
    await form.waitFor({ state: 'hidden' });
    const made = {
      default_for_unspecified: 'UNLIMITED',
      total_resource_slots: { cpu: '4', mem: '17179869184' },
      max_session_lifetime: '7200',
      max_concurrent_sessions: '3',
      max_containers_per_session: '1',
      idle_timeout: '3600',
      allowed_vfolder_hosts: { [HOST]: ALL_PERMISSIONS.filter((one) => one !== 'invite-others') },
    };
    expect(await policyFact('keypair', name)).toEqual(made);

    await search(page, name);
    await press(page, `Edit ${name}`);
    const edit = dialog(page, `Edit ${name}`);
    await field(edit, 'Concurrent sessions').fill('2');
    await edit.getByRole('checkbox', { name: 'CPU: Unlimited' }).first().check();
    await press(edit, 'Review and save');
    const review = page.getByRole('region', { name: `Change ${name}` });
    await review.getByText('No keypair follows this policy.').waitFor();
    const changes = review.getByRole('table', { name: 'Changes' });
    expect(await changes.locator('tbody').getByRole('row').count()).toBe(2);
    await changes.getByRole('row', { name: 'Concurrent sessions 3 2 stricter than now' }).waitFor();
    await changes.getByRole('row', { name: /^CPU 4.* Unlimited$/ }).waitFor();
    expect((await policyFact('keypair', name))?.max_concurrent_sessions).toBe('3');
    await press(review, 'Save the change');
    await edit.waitFor({ state: 'hidden' });
    const changed = { ...made, total_resource_slots: { mem: '17179869184' }, max_concurrent_sessions: '2' };
    expect(await policyFact('keypair', name)).toEqual(changed);

    await press(page, `Duplicate ${name}`);
    expect(await field(form, 'Name').inputValue()).toBe(`${name}-copy`);
    await press(form, 'Create policy');
    await form.waitFor({ state: 'hidden' });
    expect(await policyFact('keypair', `${name}-copy`)).toEqual(changed);
    for (const one of [`${name}-copy`, name]) {
      await rowAct(page, one, 'Delete');
      const ask = dialog(page, `Delete ${one}`);
      await ask.getByText('No keypair follows this policy.').waitFor();
      await press(ask, 'Delete');
      await ask.waitFor({ state: 'hidden' });
      expect(await policyFact('keypair', one)).toBeNull();
    }
    await page.getByText('Nothing matches').waitFor();
  });

  test.each(['user', 'project'] as const)('a %s policy', async (kind) => {
    const name = `${PREFIX}-made-${kind}`;
    for (const one of [name, `${name}-copy`]) dropPolicyLater(kind, one);
    const page = await visit(`/resource-policies/${kind}`);
    await press(page, 'Create policy');
    const form = dialog(page, formOf(kind));
    await field(form, 'Name').fill(name);
    await form.getByRole('checkbox', { name: 'Quota: Unlimited' }).uncheck();
    await field(form, 'Quota').fill('1.5 TiB');
    await press(form, 'Create policy');
    await form.waitFor({ state: 'hidden' });
    const last = kind === 'user' ? { max_customized_image_count: '3' } : { max_network_count: '-1' };
    const made = { max_vfolder_count: '0', max_quota_scope_size: '1649267441664', ...last };
    expect(await policyFact(kind, name)).toEqual(made);

    await search(page, name);
    await press(page, `Edit ${name}`);
    const edit = dialog(page, `Edit ${name}`);
    await edit.getByRole('checkbox', { name: 'Folders: Unlimited' }).uncheck();
    await field(edit, 'Folders').fill('7');
    await press(edit, 'Review and save');
    const review = page.getByRole('region', { name: `Change ${name}` });
    await review.getByText(`No ${kind} follows this policy.`).waitFor();
    await press(review, 'Save the change');
    await edit.waitFor({ state: 'hidden' });
    expect(await policyFact(kind, name)).toEqual({ ...made, max_vfolder_count: '7' });

    await press(page, `Duplicate ${name}`);
    await press(form, 'Create policy');
    await form.waitFor({ state: 'hidden' });
    expect(await policyFact(kind, `${name}-copy`)).toEqual({ ...made, max_vfolder_count: '7' });
    await rowOf(page, listOf(kind), `${name}-copy`).waitFor();
    await page.getByRole('checkbox', { name: 'Select all rows of this page' }).check();
    await press(page.getByRole('toolbar', { name: 'Actions for the chosen rows' }), 'Delete the unused ones…');
    const ask = dialog(page, 'Delete 2 policies');
    await ask.getByText('Can be deleted: 2. Stay: 0.').waitFor();
    await press(ask, 'Delete 2 unused policies');
    await page.getByText('Nothing matches').waitFor();
    expect(await policyFact(kind, name)).toBeNull();
    expect(await policyFact(kind, `${name}-copy`)).toBeNull();
  });
});

const COLUMNS: Record<PolicyKind, string> = {
  keypair: 'max_concurrent_sessions',
  user: 'max_vfolder_count',
  project: 'max_vfolder_count',
};
const HEADS: Record<PolicyKind, string> = { keypair: 'Concurrent sessions', user: 'Folders', project: 'Folders' };

test.each(KINDS)('the file of the %s policies has each of them once, as the server has them', async (kind) => {
  const own = await policy(kind);
  const page = await visit(`/resource-policies/${kind}`);
  await rows(page, listOf(kind)).first().waitFor();
  const {
    rows: [heads = [], ...lines],
  } = await listFile(page);
  const column = COLUMNS[kind];
  const query = `{ it: ${kind}_resource_policies { name ${column} } }`;
  const wanted = hasDatabase
    ? await sql(`select name, ${column} from ${kind}_resource_policies`)
    : (await graph<{ it: Record<string, unknown>[] }>(query)).it.map((one) => [String(one.name), String(one[column])]);
  const at = heads.indexOf(HEADS[kind]);
  const found = lines.map((line) => [line[0], line[at]]);
  expect(found.map(([name]) => name)).toContain(own);
  expect(lines.length).toBeGreaterThan(40);
  expect(sorted(found)).toEqual(
    sorted(wanted.map(([name, value]) => [name, kind !== 'keypair' && value === '0' ? 'Infinity' : value])),
  );
});

test('a change of what 14,000 keypairs follow shows how many, the first of them, and can be left unsaved', async () => {
  const followers = (rest: string): Promise<string[][]> =>
    sql(`select ${rest} from keypairs where resource_policy = 'default'`);
  const before = await policyFact('keypair', 'default');
  const query = '{ keypair_list(limit: 1, offset: 0, filter: "resource_policy == \\"default\\"") { total_count } }';
  const count = hasDatabase
    ? Number((await followers('count(*)'))[0]?.[0])
    : (await graph<{ keypair_list: { total_count: number } }>(query)).keypair_list.total_count;
  expect(count).toBeGreaterThan(10_000);
  const page = await visit('/resource-policies/keypair?q=default');
  await press(page, 'Edit default');
  const edit = dialog(page, 'Edit default');
  await field(edit, 'Concurrent sessions').fill('1');
  await press(edit, 'Review and save');
  const review = page.getByRole('region', { name: 'Change default' });
  await review.getByText(`${count.toLocaleString('en')} keypairs follow this policy`).waitFor();
  await review.getByText('New accounts get the policy “default” when nothing else is chosen.').waitFor();
  await review.getByText(`${(count - 20).toLocaleString('en')} more; the CSV file has all.`).waitFor();
  const first = review.getByRole('table', { name: 'Keypairs under this policy' }).locator('tbody').getByRole('row');
  expect(await first.count()).toBe(20);
  await review
    .getByRole('region', { name: 'Impact' })
    .getByRole('heading', { name: 'Already above the new limits' })
    .waitFor();
  await review.getByText(/live sessions? (was|were) looked at\./).waitFor();
  const keys = (await first.getByRole('rowheader').allInnerTexts()).map((key) => key.trim());
  if (hasDatabase) {
    const inactive = Number((await followers('count(*) filter (where not is_active)'))[0]?.[0]);
    await review.getByText(`${inactive.toLocaleString('en')} of them inactive`).waitFor();
    const all = new Set((await followers('access_key')).flat());
    expect(keys.filter((key) => !all.has(key))).toEqual([]);
  }
  const file = await downloaded(page, () => press(review, 'All as CSV'));
  expect(file.rows).toHaveLength(count + 1);
  expect(new Set(file.rows.map(([key]) => key)).size).toBe(count + 1);
  await press(review, 'Back to the form');
  await review.waitFor({ state: 'hidden' });
  expect(await field(edit, 'Concurrent sessions').inputValue()).toBe('1');
  expect(await policyFact('keypair', 'default')).toEqual(before);
});
