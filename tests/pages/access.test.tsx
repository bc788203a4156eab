import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fill } from '../fill.ts';
import { renderAt } from '../render.tsx';

const grid = (name: string) => screen.findByRole('grid', { name });
const cell = (table: HTMLElement, name: string) => within(table).findByRole('cell', { name: new RegExp(`^${name}`) });

describe('the access matrix', () => {
  it('is walked and changed by keys, and written cell by cell from what the server has then', async () => {
    const { user, manager, requests, address } = await renderAt('/access');
    const table = await grid('Domains × resource groups');
    const first = await cell(table, 'default, default: allowed');
    first.focus();
    await user.keyboard('{ArrowDown} ');
    expect(document.activeElement).toHaveAccessibleName('dom-01, default: allowed, not applied yet');
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toHaveAccessibleName('default, default: allowed');

    await user.click(screen.getByRole('button', { name: 'Domains × registries' }));
    expect(address()).toContain('tab=domain-registries');
    await fill(user, screen.getByRole('searchbox', { name: 'Search domains' }), 'dom-01');
    const registries = await grid('Domains × registries');
    expect(within(registries).getAllByRole('rowheader')).toHaveLength(1);
    await user.click(await cell(registries, 'dom-01, cr.backend.ai: allowed'));
    const staged = await screen.findByRole('region', { name: 'Changes to apply' });
    const listed = (name: string) => within(within(staged).getByRole('list', { name })).getByRole('listitem');
    expect(listed('To allow')).toHaveTextContent('dom-01 → default (resource group)');
    expect(listed('To remove')).toHaveTextContent('dom-01 → cr.backend.ai (registry)');

    // Leaving asks, and the changes are still there.
    await user.click(screen.getByRole('link', { name: 'Users' }));
    const leave = await screen.findByRole('dialog', { name: 'Leave without applying?' });
    await user.click(within(leave).getByRole('button', { name: 'Cancel' }));

    // Somebody else allows another one meanwhile.
    const domain = manager.db.domains.get('dom-01');
    domain?.allowed_docker_registries.push('other');
    const before = requests.length;
    await user.click(within(staged).getByRole('button', { name: 'Apply 2 changes' }));
    const ask = await screen.findByRole('dialog', { name: 'Apply 2 changes?' });
    await user.click(within(ask).getByRole('button', { name: 'Apply' }));
    await waitFor(() => expect(domain?.allowed_docker_registries).toEqual(['other']));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Changes to apply' })).toBeNull());
    expect(manager.db.linked('domain', 'dom-01').map(({ name }) => name)).toContain('default');
    const sent = requests.slice(before).map(({ operation }) => operation);
    expect(sent.filter((one) => one === 'AllowGroupInDomain' || one === 'AllowRegistries')).toHaveLength(2);
  });

  it('draws only what is to be seen of many projects, and keeps what failed', async () => {
    const { user, manager } = await renderAt('/access?tab=project-groups', { users: 5000 });
    const table = await grid('Projects × resource groups');
    const drawn = within(table).getAllByRole('rowheader').length;
    expect(Number(table.getAttribute('aria-rowcount'))).toBeGreaterThan(drawn);
    const [first] = within(table).getAllByRole('cell');
    if (!first) throw new Error('the grid has cells');
    await user.click(first);
    manager.fault({ id: 'B05', operation: 'AllowGroupInProject' });
    await user.click(await screen.findByRole('button', { name: 'Apply 1 change' }));
    await user.click(
      within(await screen.findByRole('dialog', { name: 'Apply 1 change?' })).getByRole('button', { name: 'Apply' }),
    );
    const results = await screen.findByRole('dialog', { name: /Apply access changes/ });
    expect(within(results).getByRole('table')).toBeVisible();
    expect(screen.getByRole('region', { name: 'Changes to apply', hidden: true })).toBeInTheDocument();
  });
});
