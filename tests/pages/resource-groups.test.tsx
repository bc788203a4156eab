import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fill } from '../fill.ts';
import { renderAt } from '../render.tsx';

const table = () => screen.findByRole('table', { name: 'Resource groups' });

describe('resource groups', () => {
  it('are searched, filtered and sorted by the server, in an order that is whole', async () => {
    const { requests } = await renderAt('/resource-groups?q=rg-0&active=true&sort=-active');
    expect(within(await table()).getAllByRole('rowheader')).toHaveLength(8);
    expect(requests.find((one) => one.operation === 'ResourceGroupList')?.variables).toEqual({
      limit: 20,
      offset: 0,
      filter: {
        AND: [{ OR: [{ name: { iContains: 'rg-0' } }, { description: { iContains: 'rg-0' } }] }, { isActive: true }],
      },
      orderBy: [
        { field: 'IS_ACTIVE', direction: 'DESC' },
        { field: 'NAME', direction: 'ASC' },
      ],
    });
    // Nothing can be made here, and nothing done to several at once.
    expect(screen.queryByRole('button', { name: /^Create/ })).toBeNull();
    expect(screen.queryByRole('checkbox', { name: /^Select/ })).toBeNull();
  });

  it('show their facts, and take another description', async () => {
    const { user, manager } = await renderAt('/resource-groups?open=rg-01');
    const drawer = await screen.findByRole('dialog', { name: 'rg-01' });
    await user.click(await within(drawer).findByRole('button', { name: 'Edit rg-01' }));
    const form = await screen.findByRole('dialog', { name: 'Edit rg-01' });
    const text = await within(form).findByRole('textbox', { name: 'Description' });
    await fill(user, text, 'for tests');
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(manager.db.resourceGroups.get('rg-01')?.description).toBe('for tests'));
    expect(await within(await table()).findByText('for tests')).toBeVisible();
  });
});
