/** Whom a change of a policy hits, moves before a deletion, and changes that others make meanwhile. */
import { expect, test } from 'vitest';
import { signed } from './client.ts';
import { keypairFacts, person, userFact } from './facts.ts';
import {
  changePolicy,
  dropPolicyLater,
  folders,
  givePolicy,
  HOST,
  policy,
  policyFact,
  project,
  projectFact,
  waitingSessions,
  worker,
} from './holder-facts.ts';
import { choose, dialog, field, journeys, press, visit } from './rig.ts';
import { rowAct } from '../chromium.ts';

journeys();

test('a stricter keypair policy names who runs more already, and nobody else', async () => {
  const name = await policy('keypair');
  const [busy, calm] = [await worker(), await worker()];
  for (const one of [busy, calm]) await givePolicy(one.keys.access, name);
  await waitingSessions(busy, 2);
  const page = await visit(`/resource-policies/keypair?q=${name}`);
  await press(page, `Edit ${name}`);
  const edit = dialog(page, `Edit ${name}`);
  await field(edit, 'Concurrent sessions').fill('1');
  await edit.getByRole('checkbox', { name: HOST }).uncheck();
  await press(edit, 'Review and save');
  const review = page.getByRole('region', { name: `Change ${name}` });
  await review.getByText('2 keypairs follow this policy').waitFor();
  await review.getByText('0 of them inactive').waitFor();
  const over = review.getByRole('status').filter({ hasText: '1 is already above' });
  await over.getByText('Concurrent sessions: 2 in use, 1 allowed').waitFor();
  expect(await over.getByRole('listitem').count()).toBe(1);
  await over.getByRole('link', { name: busy.keys.access, exact: true }).waitFor();
  await over.getByText(busy.email).waitFor();
  await review.getByText('Not checked against what is in use: Allowed hosts.').waitFor();
  await press(review, 'Save the change');
  await edit.waitFor({ state: 'hidden' });
  expect(await policyFact('keypair', name)).toMatchObject({ max_concurrent_sessions: '1', allowed_vfolder_hosts: {} });
});

test('a user policy in use is deleted only after its users are moved, who exceeds the other one is named', async () => {
  const [name, tight] = [await policy('user'), await policy('user', { max_vfolder_count: 1 })];
  const owner = await worker({ resource_policy: name });
  const other = await person({ resource_policy: name, status: 'inactive' });
  await folders(owner, 2);
  const page = await visit(`/resource-policies/user?q=${name}`);
  await rowAct(page, name, 'Delete');
  const ask = dialog(page, `Delete ${name}`);
  await ask.getByText('2 users follow this policy').waitFor();
  await ask.getByText('1 of them inactive').waitFor();
  await ask.getByText('The server deletes a policy only when nothing follows it').waitFor();
  const move = ask.getByRole('button', { name: 'Move 2 users, then delete' });
  expect(await move.isDisabled()).toBe(true);
  await choose(ask, 'Move them to', tight);
  await ask.getByRole('row', { name: 'Folders 10 1 stricter than now' }).waitFor();
  const over = ask.getByRole('status').filter({ hasText: '1 is already above' });
  await over.getByText('Folders: 2 in use, 1 allowed').waitFor();
  await over.getByRole('link', { name: owner.email, exact: true }).waitFor();
  await move.click();
  const sure = dialog(page, `Delete ${name}`).last();
  await sure.getByText(`2 users are moved to ${tight}, then the policy is deleted.`).waitFor();
  expect((await userFact(owner.email))?.resource_policy).toBe(name);
  await sure.getByRole('textbox').fill(name);
  await press(sure, 'Delete');
  await page.getByText(`${name} was deleted.`).waitFor();
  expect(await policyFact('user', name)).toBeNull();
  expect((await userFact(owner.email))?.resource_policy).toBe(tight);
  expect(await userFact(other.email)).toMatchObject({ resource_policy: tight, status: 'inactive' });
  await page.getByText('Nothing matches').waitFor();
});

test('projects are moved with their registry', async () => {
  const [name, next] = [await policy('project'), await policy('project')];
  const registry = { registry: 'cr.backend.ai', project: 'stable' };
  const { id } = await project({ resource_policy: name, container_registry: JSON.stringify(registry) });
  const page = await visit(`/resource-policies/project?q=${name}`);
  await rowAct(page, name, 'Delete');
  const ask = dialog(page, `Delete ${name}`);
  await ask.getByText('1 project follows this policy').waitFor();
  await choose(ask, 'Move them to', next);
  await ask.getByText('Both policies say the same: nothing changes for them.').waitFor();
  await press(ask, 'Move 1 project, then delete');
  const sure = dialog(page, `Delete ${name}`).last();
  await sure.getByRole('textbox').fill(name);
  await press(sure, 'Delete');
  await page.getByText(`${name} was deleted.`).waitFor();
  expect(await policyFact('project', name)).toBeNull();
  expect(await projectFact(id)).toMatchObject({ resource_policy: next, container_registry: registry });
});

test('what somebody joins while the deletion is being confirmed is found out, and nothing is lost', async () => {
  const name = await policy('keypair');
  const page = await visit(`/resource-policies/keypair?q=${name}`);
  await rowAct(page, name, 'Delete');
  const ask = dialog(page, `Delete ${name}`);
  await ask.getByText('No keypair follows this policy.').waitFor();
  const late = await person();
  await givePolicy(late.keys.access, name);
  await press(ask, 'Delete');
  await ask.getByRole('alert').waitFor();
  expect(await ask.getByRole('alert').innerText()).not.toMatch(/sql|asyncpg|violates|\bkeypairs_/i);
  await ask.getByText('1 keypair follows this policy').waitFor();
  expect(await policyFact('keypair', name)).not.toBeNull();
  expect((await keypairFacts(late.email)).map((one) => one.resource_policy)).toEqual([name]);
  expect((await signed('/auth/role', late.keys)).ok).toBe(true);
});

test('what somebody else changed between opening and saving is not overwritten', async () => {
  const name = await policy('keypair', { total_resource_slots: '{"cpu":"4"}' });
  const page = await visit(`/resource-policies/keypair?q=${name}`);
  await press(page, `Edit ${name}`);
  const edit = dialog(page, `Edit ${name}`);
  await field(edit, 'Concurrent sessions').fill('9');
  await changePolicy('keypair', name, { idle_timeout: 1800, total_resource_slots: '{"cpu":"4","mem":"1073741824"}' });
  await press(edit, 'Review and save');
  const review = page.getByRole('region', { name: `Change ${name}` });
  await review.getByRole('row', { name: 'Concurrent sessions 5 9' }).waitFor();
  expect(await review.getByRole('table', { name: 'Changes' }).locator('tbody').getByRole('row').count()).toBe(1);
  // Once more, while the comparison is looked at.
  await changePolicy('keypair', name, { max_session_lifetime: 60 });
  await press(review, 'Save the change');
  await review.getByText('Somebody else saved this while you were looking.').waitFor();
  expect((await policyFact('keypair', name))?.max_concurrent_sessions).toBe('5');
  await press(review, 'Save the change');
  await edit.waitFor({ state: 'hidden' });
  expect(await policyFact('keypair', name)).toMatchObject({
    max_concurrent_sessions: '9',
    idle_timeout: '1800',
    max_session_lifetime: '60',
    total_resource_slots: { cpu: '4', mem: '1073741824' },
  });

  await press(page, `Edit ${name}`);
  await field(edit, 'Concurrent sessions').fill('11');
  await changePolicy('keypair', name, { max_concurrent_sessions: 12 });
  await press(edit, 'Review and save');
  const conflict = dialog(page, 'Changed by someone else');
  await conflict.getByRole('radio', { name: 'Concurrent sessions: Their value' }).check();
  expect((await policyFact('keypair', name))?.max_concurrent_sessions).toBe('12');
  await press(conflict, 'Back to the form');
  await press(edit, 'Cancel');
  await press(page.getByRole('dialog'), 'Discard');
  await edit.waitFor({ state: 'hidden' });
  expect((await policyFact('keypair', name))?.max_concurrent_sessions).toBe('12');
});

test('a copied policy can be given out at once', async () => {
  const name = await policy('user');
  dropPolicyLater('user', `${name}-copy`);
  const page = await visit(`/resource-policies/user?q=${name}`);
  await press(page, `Duplicate ${name}`);
  const form = dialog(page, 'Create user resource policy');
  await press(form, 'Create policy');
  await form.waitFor({ state: 'hidden' });
  const { email } = await person({ resource_policy: `${name}-copy` });
  await page.getByRole('link', { name: `${name}-copy`, exact: true }).click();
  const drawer = dialog(page, `${name}-copy`);
  await drawer.getByText('1 user follows this policy').waitFor();
  await drawer.getByRole('link', { name: email, exact: true }).waitFor();
});
