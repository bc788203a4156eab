import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createManager } from '../manager/manager.ts';
import { renderAt } from '../render.tsx';
import { axeTrouble } from './axe.ts';

const figure = (name: RegExp) => screen.findByRole('link', { name });
const card = async (name: string) => within(await screen.findByRole('region', { name }));

/** A site with lost agents, one that takes no sessions, a session that has waited for two hours, and one that failed then. */
function site(role: 'superadmin' | 'admin' = 'superadmin') {
  const manager = createManager({ users: 40, role });
  const { db } = manager;
  const [session] = db.sessions.values();
  const lost = db.agents.get('i-gpu-01');
  if (!session || !lost) throw new Error('the embedded site has sessions and agents');
  const before = new Date(Date.now() - 7_200_000).toISOString();
  db.sessions.set('waits', { ...session, id: 'waits', name: 'waits', status: 'PENDING', created_at: before });
  const ended = { ...session, status: 'TERMINATED', terminated_at: before };
  db.sessions.set('failed', { ...ended, id: 'failed', result: 'FAILURE' });
  db.sessions.set('old', { ...ended, id: 'old', result: 'FAILURE', terminated_at: '2020-01-01T00:00:00Z' });
  Object.assign(lost, { status: 'LOST', lost_at: before });
  return { manager, db };
}

describe('the overview', () => {
  it('is where administrators begin: each figure is what its list shows, in five calls', async () => {
    const { manager } = site();
    const { address, requests, container } = await renderAt('/', { manager });
    await waitFor(() => expect(address()).toBe('/overview'));
    expect(await figure(/^Sessions running 2/)).toHaveAttribute('href', '/sessions?status=RUNNING');
    expect(await figure(/^Sessions waiting 1 longest 2 hr/)).toBeVisible();
    expect(await figure(/^Failed since yesterday 1$/)).toHaveAttribute(
      'href',
      '/sessions?tab=all&result=FAILURE&terminated=last%3A1',
    );
    expect(await figure(/^Agents lost 2 /)).toHaveAttribute('href', '/agents?tab=terminated&sort=-lostAt');

    const resources = await screen.findByRole('table', { name: 'Resources in use' });
    const row = within(resources).getByRole('row', { name: /^rg-01 2 agents/ });
    const free = within(row).getByRole('link', { name: '95 Core free' });
    expect(free).toHaveAttribute('href', '/agents?group=is%3Arg-01&schedulable=true');
    expect(within(row).getByRole('link', { name: '95 Core out of service' })).toHaveAttribute(
      'href',
      '/agents?group=is%3Arg-01&schedulable=false',
    );
    // What is lost is out of service as well.
    const gpus = within(resources).getByRole('row', { name: /^rg-02 1 agent 1 away/ });
    expect(within(gpus).getByRole('link', { name: '8 out of service' })).toBeVisible();

    const needs = await card('Needs attention');
    expect(await needs.findByRole('link', { name: '2 agents are lost' })).toBeVisible();
    expect(needs.getByRole('link', { name: '1 session waits, for more than an hour' })).toBeVisible();
    const own = /^(AgentSlots|SessionCounts|SessionTrouble|VolumeList)$/;
    const calls = requests.map(({ operation, path }) => operation ?? path);
    expect(calls.filter((one) => own.test(one)).toSorted()).toEqual(own.source.slice(2, -2).split('|'));
    expect(calls.filter((one) => one.endsWith('/resource-slots/details'))).toHaveLength(1);
    // What needs somebody stands in the menu too, from what was asked for here.
    const menu = within(screen.getByRole('navigation', { name: 'Main menu' }));
    expect(menu.getByRole('link', { name: 'Sessions (1 waiting)' })).toBeVisible();
    expect(menu.getByRole('link', { name: 'Agents (2 lost)' })).toBeVisible();
    expect(menu.getByRole('link', { name: 'Storages' })).toBeVisible();
    expect(await axeTrouble(container)).toEqual([]);
  });

  it('shows the rest where one part fails, and says which', async () => {
    const { manager } = site();
    manager.fault({ id: 'B05', operation: 'AgentSlots' });
    const { user } = await renderAt('/overview', { manager });
    expect(await figure(/^Sessions running 2/)).toBeVisible();
    const needs = await card('Needs attention');
    const unread = await needs.findByRole('alert');
    expect(unread).toHaveTextContent(/^Agents – /);
    expect(needs.queryByText('Nothing needs attention.')).toBeNull();
    manager.fault(null);
    await user.click(within(unread).getByRole('button', { name: 'Try again' }));
    expect(await needs.findByRole('link', { name: '2 agents are lost' })).toBeVisible();
  });

  it('is of the own domain for its administrator: no storages, and no way to pages that are for superadmins', async () => {
    const { manager, db } = site('admin');
    Object.assign(db.domains.get('default') ?? {}, { total_resource_slots: { cpu: '10' } });
    const { requests } = await renderAt('/overview', { manager, as: 'admin' });
    const share = await card('Your domain: default');
    expect(await share.findByText('2 / 10 Core')).toBeVisible();
    const resources = await screen.findByRole('table', { name: 'Resources in use' });
    // Agents are open to domain admins, resource groups are not.
    const ways = within(resources).getAllByRole('link');
    expect(ways.map((way) => (way.getAttribute('href') ?? '').split('?')[0])).toEqual(ways.map(() => '/agents'));
    expect(within(resources).getByText('95 Core free')).toBeVisible();
    const asked = requests.map(({ operation }) => operation);
    for (const never of ['VolumeList', 'AgentSlots']) expect(asked).not.toContain(never);
  });
});
