/** Why somebody cannot start a session: what the console says of a person is what the database has. */
import { expect, test } from 'vitest';
import { hasDatabase, sql } from './client.ts';
import { givePolicy, policy, worker } from './holder-facts.ts';
import { dialog, journeys, NEWER, visit } from './rig.ts';

journeys();

test.runIf(hasDatabase)(
  'the limits of a keypair’s policy stand with their figures and verdicts, and with the way to them',
  async () => {
    const name = await policy('keypair', { total_resource_slots: '{"cpu": "2"}', max_concurrent_sessions: 0 });
    const owner = await worker();
    await givePolicy(owner.keys.access, name);
    const [[slots = '', sessions = ''] = []] = await sql(
      `select p.total_resource_slots, p.max_concurrent_sessions from keypair_resource_policies p
      join keypairs k on k.resource_policy = p.name where k.access_key = :key`,
      { key: owner.keys.access },
    );
    const { cpu: most } = JSON.parse(slots) as { cpu: string };

    const page = await visit(`/users?q=${owner.email}&open=${owner.uuid}&part=limits`);
    const drawer = dialog(page, owner.email);
    const result = drawer.getByRole('region', { name: 'Result' });
    const cpu = drawer.getByRole('textbox', { name: /^CPU/ });
    await cpu.fill(String(Number(most) + 1));
    await result.getByText(NEWER ? /wait forever/ : 'A session would be refused').waitFor({ timeout: 60_000 });
    const said = (text: string) => result.getByRole('listitem').filter({ hasText: text });
    const amount = said(`${Number(most) + 1} Core asked for`);
    expect(await amount.innerText()).toMatch(new RegExp(`Never starts.* of ${most} Core in use`, 's'));
    // Later releases keep it waiting where the others refuse it.
    const verdict = NEWER ? 'Waits' : 'Refused';
    expect(await said('Sessions at once').innerText()).toMatch(new RegExp(`${verdict}.*0 of ${sessions} in use`, 's'));
    expect(await amount.getByRole('link').getAttribute('href')).toContain(`/resource-policies/keypair?open=${name}`);
    await cpu.fill(most);
    await expect.poll(() => said('Never starts').count()).toBe(0);
  },
);
