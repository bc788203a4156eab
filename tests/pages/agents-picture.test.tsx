import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderAt } from '../render.tsx';

const tile = (name: RegExp) => screen.findByRole('button', { name });

describe('the cluster as a picture', () => {
  it('shows each agent with its load and status in words, by resource group, walks by arrows, and opens one', async () => {
    const { user, address, requests } = await renderAt('/agents?view=picture');
    const first = await tile(/^i-gpu-01: Alive, CPU 0 \/ 63 Core/);
    expect(await tile(/^i-cpu-04: Unschedulable, CPU 0 \/ 95 Core/)).toBeVisible();
    // Those that ended in order are no part of it; the list was not asked for.
    expect(screen.queryByRole('button', { name: /i-gone-0001/ })).toBeNull();
    expect(requests.map((one) => one.operation)).not.toContain('AgentList');
    await user.click(screen.getByRole('button', { name: 'GPU' }));
    expect(address()).toContain('slot=cuda.device');
    expect(await tile(/^i-cpu-02: Alive, GPU –/)).toBeVisible();
    first.focus();
    await user.keyboard('{ArrowRight}');
    expect(await tile(/^i-gpu-03/)).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toContain('open=i-gpu-03'));
    expect(await screen.findByRole('dialog', { name: 'i-gpu-03' })).toBeVisible();
  });

  it('sums up each resource group: free only where sessions are started, and the largest request that still fits', async () => {
    await renderAt('/agents?view=picture');
    const sums = await screen.findByRole('table', { name: 'Totals of rg-01' });
    const cpu = within(sums).getByRole('row', { name: 'rg-01 CPU' });
    expect(cpu).toHaveTextContent('0 / 190 Core');
    expect(
      within(cpu)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['0 / 190 Core', '95 Core', '95 Core', '95 Core i-cpu-02']);
    expect(within(sums.closest('section') as HTMLElement).getByText(/2 agents are alive, 1 of them/)).toBeVisible();
  });
});
