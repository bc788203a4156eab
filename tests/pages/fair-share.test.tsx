import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fill } from '../fill.ts';
import { createManager } from '../manager/manager.ts';
import { shareKey } from '../manager/subjects/fair-share/rows.ts';
import { renderAt } from '../render.tsx';

const PROJECT = '2de2b969-1d04-48a6-af16-0bc8adb3c831';
const table = (name: string) => screen.findByRole('table', { name });

describe('fair share', () => {
  it('leads from a resource group to its users, each step named and leading back', async () => {
    const { user, address, requests, go } = await renderAt('/fair-share');
    const groups = await table('Fair share');
    expect(within(within(groups).getByRole('row', { name: /^default/ })).getAllByText('7 days')[0]).toBeVisible();
    await user.click(within(groups).getByRole('link', { name: 'default' }));
    await user.click(within(await table('Fair share of domains')).getByRole('link', { name: 'default' }));
    await user.click(within(await table('Fair share of projects')).getByRole('link', { name: 'default' }));
    const users = await table('Fair share of users');
    expect(address()).toBe(`/fair-share/default/default/${PROJECT}`);
    for (const name of [/^Fair share factor/, /^Average use per day/, /^Updated/, /^Active/])
      expect(within(users).getByRole('columnheader', { name })).toBeVisible();
    const steps = within(screen.getByRole('navigation', { name: 'Steps' }));
    expect((await steps.findAllByRole('link')).map((link) => link.textContent)).toEqual([
      'Resource group default',
      'Domain default',
      'Project default',
    ]);
    expect(steps.getByText('User').closest('li')).toHaveAttribute('aria-current', 'step');
    const own = within(within(users).getByRole('row', { name: /domain-admin@/ }));
    expect(own.getByText('2')).toBeVisible();
    expect(
      within(within(users).getByRole('row', { name: /^(?!.*domain).*admin@/ })).getByText('default'),
    ).toBeVisible();
    // Sorted, searched and filtered here: the server ignores names.
    const asked = requests.filter(({ operation }) => operation === 'FairShareUsers').length;
    await user.click(screen.getByRole('button', { name: /^Fair share factor/ }));
    expect(address()).toContain('sort=factor');
    await user.type(screen.getByRole('combobox', { name: /^Search/ }), 'monitor');
    await waitFor(() => expect(within(users).getAllByRole('row')).toHaveLength(2));
    expect(requests.filter(({ operation }) => operation === 'FairShareUsers')).toHaveLength(asked);
    await act(() => go(`/fair-share/default/default/${PROJECT}?active=false`));
    await waitFor(() =>
      expect(
        within(users)
          .getAllByRole('rowheader')
          .map((one) => one.textContent),
      ).toEqual(['inactive@lablup.com', 'unverified@lablup.com']),
    );
    await user.click(steps.getByRole('link', { name: /^Domain/ }));
    expect(address()).toBe('/fair-share/default');
  });

  it('takes settings in their ranges, sends what was changed, and marks it until it counts', async () => {
    const { user, manager, requests } = await renderAt('/fair-share?q=default');
    await user.click(within(await table('Fair share')).getByRole('button', { name: 'Fair share settings of default' }));
    const form = within(await screen.findByRole('dialog', { name: 'Fair share settings of default' }));
    const field = (name: RegExp) => form.findByRole('textbox', { name });
    await fill(user, await field(/^Lookback/), '30');
    expect(await form.findByText('A multiple of the half-life is advised.')).toBeVisible();
    await fill(user, await field(/^Half-life/), '0');
    await user.click(form.getByRole('checkbox', { name: /^Weight of CPU/ }));
    await fill(user, await field(/^Weight of CPU/), '1.05');
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect((await form.findAllByText(/At least 1 day/)).length).toBeGreaterThan(0);
    expect(form.getAllByText(/One decimal at most/).length).toBeGreaterThan(0);
    expect(requests.map(({ operation }) => operation)).not.toContain('UpdateFairShareSpec');
    await fill(user, await field(/^Half-life/), '15');
    await fill(user, await field(/^Weight of CPU/), '2.5');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: /^Fair share settings/ })).toBeNull());
    const { halfLifeDays, lookbackDays, decayUnitDays, resourceWeights } =
      manager.db.fairShareSpecs.get('default') ?? {};
    expect([halfLifeDays, lookbackDays, decayUnitDays, resourceWeights]).toEqual([15, 30, 1, { cpu: 2.5 }]);
    expect(await screen.findByText('not yet')).toBeVisible();
  });

  it('shows the records of users whom the server does not list as members', async () => {
    const manager = createManager({ users: 40, role: 'superadmin' });
    const { db } = manager;
    const gone = [...db.users.values()].find(({ uuid }) => !db.isMember(uuid, PROJECT));
    const like = [...db.fairShares.values()].find(({ user: whose }) => whose !== null);
    if (!gone || !like) throw new Error('somebody is no member, and somebody has a share');
    const record = { ...like, group: 'default', domain: 'default', project: PROJECT, user: gone.uuid, weight: 3 };
    db.fairShares.set(shareKey(record), record);
    const { user } = await renderAt(`/fair-share/default/default/${PROJECT}?q=${gone.email}`, { manager });
    expect(await screen.findByText(/1 person is not listed as a member by the server/)).toBeVisible();
    const users = await table('Fair share of users');
    await user.click(within(users).getByRole('button', { name: `Weight of ${gone.email}` }));
    const form = within(await screen.findByRole('dialog', { name: `Weight of ${gone.email}` }));
    await fill(user, await form.findByRole('textbox', { name: 'Weight' }), '4');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect([...db.fairShares.values()].find((one) => one.user === gone.uuid)?.weight).toBe(4));
  });

  it('sets one weight, or one for several, and gives it back to the default', async () => {
    const { user, manager, requests } = await renderAt(`/fair-share/default/default/${PROJECT}`);
    const users = await table('Fair share of users');
    const weights = () =>
      [...manager.db.fairShares.values()].filter((one) => one.user && one.weight !== null).map(({ weight }) => weight);
    expect(weights()).toEqual([2]);
    await user.click(within(users).getByRole('button', { name: 'Weight of domain-admin@lablup.com' }));
    const form = within(await screen.findByRole('dialog', { name: /^Weight of domain-admin/ }));
    await user.click(await form.findByRole('checkbox', { name: 'Weight: Use the default' }));
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(weights()).toEqual([]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await within(users).findByText('not yet');
    expect(screen.getByText('1 change is not yet in the factors.')).toBeVisible();

    for (const name of ['admin@lablup.com', 'monitor@lablup.com'])
      await user.click(within(users).getByRole('checkbox', { name: `Select ${name}` }));
    const bar = within(await screen.findByRole('toolbar'));
    await user.click(await bar.findByRole('button', { name: 'Usage history' }));
    const history = within(await screen.findByRole('dialog', { name: 'Usage history of 2 items' }));
    for (const span of ['7 days', '30 days', '90 days', 'Range'])
      expect(await history.findByRole('button', { name: span })).toBeVisible();
    expect(history.getAllByRole('listitem').map((item) => item.textContent)).toEqual(
      expect.arrayContaining(['admin@lablup.com', 'monitor@lablup.com']),
    );
    const reads = () => requests.filter(({ operation }) => operation === 'UsageOfUsers').length;
    await waitFor(() => expect(reads()).toBeGreaterThan(0));
    const before = reads();
    await user.click(history.getByRole('button', { name: 'Refresh' }));
    await waitFor(() => expect(reads()).toBeGreaterThan(before));
    await user.click(history.getByRole('button', { name: 'Close' }));
    await user.click(await bar.findByRole('button', { name: 'Set weight' }));
    const many = within(await screen.findByRole('dialog', { name: 'Set the weight of 2 items' }));
    expect(
      within(many.getByRole('list'))
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['admin@lablup.com', 'monitor@lablup.com']);
    await fill(user, many.getByRole('textbox', { name: 'Weight' }), '0.5');
    await user.click(many.getByRole('button', { name: 'Set weight' }));
    expect((await many.findAllByText(/At least 1/)).length).toBeGreaterThan(0);
    await fill(user, many.getByRole('textbox', { name: 'Weight' }), '3.5');
    await user.click(many.getByRole('button', { name: 'Set weight' }));
    await waitFor(() => expect(weights()).toEqual([3.5, 3.5]));
  });

  it('warns where the scheduler is another one, and switches it', async () => {
    const { user, manager } = await renderAt('/fair-share/default');
    expect(await screen.findByText('default does not use fair share: its scheduler is FIFO')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Use fair share' }));
    const ask = within(await screen.findByRole('dialog', { name: 'Let fair share schedule default?' }));
    await user.click(ask.getByRole('button', { name: 'Use fair share' }));
    await waitFor(() => expect(manager.db.resourceGroups.get('default')?.scheduler).toBe('fair-share'));
    await waitFor(() => expect(screen.queryByText(/does not use fair share/)).toBeNull());
  });

  it('says what is not there, and nothing to lesser roles', async () => {
    const first = await renderAt('/fair-share/nowhere');
    expect((await screen.findAllByRole('alert')).length).toBeGreaterThan(0);
    first.unmount();
    const { requests } = await renderAt('/fair-share', { as: 'admin' });
    expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
    expect(requests.filter(({ operation }) => operation?.startsWith('FairShare'))).toEqual([]);
  });
});
