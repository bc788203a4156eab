import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createManager } from '../manager/manager.ts';
import { rowAct } from '../row-menu.ts';
import { renderAt } from '../render.tsx';

const table = () => screen.findByRole('table', { name: 'Agents' });
const rowOf = async (id: string) => within(await table()).findByRole('row', { name: new RegExp(id) });

describe('agents', () => {
  it('are searched, filtered and sorted by the server; live figures are asked for while they are shown', async () => {
    const { requests } = await renderAt('/agents?q=gpu&schedulable=true&sort=-group');
    expect(within(await table()).getAllByRole('rowheader')).toHaveLength(2);
    expect(requests.find((one) => one.operation === 'AgentList')?.variables).toEqual({
      limit: 20,
      offset: 0,
      status: 'ALIVE',
      live: true,
      filter: '(((id ilike "%gpu%") | (addr ilike "%gpu%")) & (schedulable == true))',
      order: '-scaling_group,id',
    });
    const row = await rowOf('i-gpu-01');
    // In figures for those who do not see the bars.
    expect(row).toHaveTextContent('0 / 63 Core');
    expect(row).toHaveTextContent('GPU 0 / 8');
    expect(row).toHaveTextContent(/CUDA utilization \d/);
  });

  it('tell what is allocated of each accelerator, once they are asked for it', async () => {
    const { user, manager } = await renderAt('/agents?open=i-gpu-01');
    const drawer = within(await screen.findByRole('dialog', { name: 'i-gpu-01' }));
    const part = within(await drawer.findByRole('region', { name: 'GPU allocation' }));
    expect(part.getByText(/nothing on record/)).toBeVisible();
    await user.click(part.getByRole('button', { name: 'Ask the agent' }));
    const list = await part.findByRole('list', { name: 'GPU allocation' });
    const [device = ''] = Object.keys(manager.db.agents.get('i-gpu-01')?.gpu_map ?? {}).toSorted();
    expect(within(list).getAllByRole('listitem')).toHaveLength(8);
    expect(within(list).getByText(device)).toBeVisible();
  });

  it('stand apart by connection; those being restarted have a tab while there are any', async () => {
    const first = await renderAt('/agents');
    await rowOf('i-embedded');
    expect(screen.queryByRole('button', { name: 'Restarting' })).toBeNull();
    await first.user.click(screen.getByRole('button', { name: 'Terminated' }));
    expect(await rowOf('i-gone-0001')).toHaveTextContent('Terminated');
    expect(await rowOf('i-gone-0002')).toHaveTextContent('Lost');
    first.unmount();
    const { manager } = first;
    const agent = manager.db.agents.get('i-cpu-02');
    if (agent) agent.status = 'RESTARTING';
    const { user } = await renderAt('/agents', { manager });
    await user.click(await screen.findByRole('button', { name: 'Restarting' }));
    expect(await rowOf('i-cpu-02')).toHaveTextContent('Restarting');
  });

  it('are shown to domain admins as far as the server tells them, read only', async () => {
    const { requests, user } = await renderAt('/agents?q=gpu&sort=-group', {
      manager: createManager({ users: 40, role: 'admin' }),
    });
    const row = await rowOf('i-gpu-01');
    expect(row).toHaveTextContent('GPU 0 / 8');
    expect(screen.getByText(/Agents of the whole cluster, read only/)).toBeVisible();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(requests.find((one) => one.operation === 'AgentSummaryList')?.variables).toEqual({
      limit: 20,
      offset: 0,
      filter: '(((id ilike "%gpu%") | (scaling_group ilike "%gpu%")) & (status == "ALIVE"))',
      order: '-scaling_group,id',
    });
    await user.click(within(row).getByRole('link', { name: 'i-gpu-01' }));
    const drawer = within(await screen.findByRole('dialog', { name: 'i-gpu-01' }));
    expect(await drawer.findByRole('link', { name: 'Sessions on this agent' })).toHaveAttribute(
      'href',
      '/sessions?agent=is%3Ai-gpu-01',
    );
    const off = await drawer.findByRole('button', { name: /only superadmins change agents/ });
    expect(off).toHaveAttribute('aria-disabled', 'true');
    expect(requests.map(({ operation }) => operation)).not.toContain('AgentList');
  });

  it('are made unschedulable after a question, which can be taken back', async () => {
    const { user, manager } = await renderAt('/agents');
    const agent = () => manager.db.agents.get('i-gpu-01');
    await rowOf('i-gpu-01');
    await rowAct(user, 'i-gpu-01', 'Make unschedulable');
    const ask = await screen.findByRole('dialog', { name: 'Make i-gpu-01 unschedulable?' });
    expect(within(ask).getByText(/Those that run go on/)).toBeVisible();
    await user.click(within(ask).getByRole('button', { name: 'Make unschedulable' }));
    await waitFor(() => expect(agent()?.schedulable).toBe(false));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(agent()?.schedulable).toBe(true));
  });

  it('are switched together, each looked at afterwards', async () => {
    const { user, manager } = await renderAt('/agents');
    await user.click(await screen.findByRole('checkbox', { name: 'Select i-gpu-01' }));
    await user.click(screen.getByRole('checkbox', { name: 'Select i-gpu-03' }));
    const bar = within(await screen.findByRole('toolbar'));
    await user.click(await bar.findByRole('button', { name: 'Make unschedulable' }));
    const ask = await screen.findByRole('dialog', { name: 'Make 2 agents unschedulable' });
    await user.click(within(ask).getByRole('button', { name: 'Make unschedulable' }));
    expect(await screen.findByText('2 agents are unschedulable')).toBeVisible();
    expect(['i-gpu-01', 'i-gpu-03'].map((id) => manager.db.agents.get(id)?.schedulable)).toEqual([false, false]);
  });

  it('show their facts, what they measure by device, and what runs on them', async () => {
    const { user } = await renderAt('/agents?open=i-embedded&part=sessions');
    const drawer = within(await screen.findByRole('dialog', { name: 'i-embedded' }));
    expect(await drawer.findByText('session-1')).toBeVisible();
    expect(drawer.getByRole('link', { name: 'user@lablup.com' })).toHaveAttribute('href', '/users?q=user%40lablup.com');
    await user.click(drawer.getByRole('tab', { name: 'Live figures' }));
    expect(await drawer.findByText(/reports no figures/)).toBeVisible();
    await user.click(drawer.getByRole('tab', { name: 'Facts' }));
    expect(await drawer.findByText('tcp://127.0.0.1:6001')).toBeVisible();
  });

  it('show every device of a machine that has some', async () => {
    await renderAt('/agents?open=i-gpu-01&part=live');
    const devices = await screen.findByRole('table', { name: 'Devices: CUDA' });
    expect(within(devices).getAllByRole('rowheader')).toHaveLength(8);
    expect(within(devices).getByRole('columnheader', { name: 'temperature' })).toBeVisible();
  });

  it.each(['26.4.16', '26.9.6'] as const)(
    'of %s are moved to another resource group when nothing runs there',
    async (release) => {
      const { user, manager } = await renderAt('/agents', { release });
      await rowOf('i-gpu-01');
      await rowAct(user, 'i-gpu-01', 'Change resource group');
      const ask = await screen.findByRole('dialog', { name: 'Change the resource group of i-gpu-01' });
      await user.click(await within(ask).findByRole('combobox', { name: 'Resource group' }));
      await user.click(await screen.findByTitle('rg-03'));
      await user.click(within(ask).getByRole('button', { name: 'Change' }));
      await waitFor(() => expect(manager.db.agents.get('i-gpu-01')?.scaling_group).toBe('rg-03'));
      if (release !== '26.9.6') return;
      await user.click(await screen.findByRole('button', { name: 'Undo' }));
      await waitFor(() => expect(manager.db.agents.get('i-gpu-01')?.scaling_group).toBe('rg-02'));
      await rowAct(user, 'i-embedded', 'Change resource group');
      const blocked = await screen.findByRole('dialog', { name: 'i-embedded still has sessions' });
      expect(within(blocked).getByText(/drain the agent first/)).toBeVisible();
      expect(within(blocked).getByText('session-2 (user@lablup.com)')).toBeVisible();
    },
  );

  it('that vanish while their details are open say so there', async () => {
    const { manager, client } = await renderAt('/agents?open=i-gpu-01');
    const drawer = within(await screen.findByRole('dialog', { name: 'i-gpu-01' }));
    await drawer.findByText('Alive');
    manager.db.agents.delete('i-gpu-01');
    await client.invalidateQueries({ queryKey: ['agents', 'list'] });
    expect(await drawer.findByText('This agent no longer exists')).toBeVisible();
  });
});
