import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fill } from '../fill.ts';
import { renderAt } from '../render.tsx';
import { rowAct } from '../row-menu.ts';

const table = () => screen.findByRole('table', { name: 'Resource groups' });
const groups = async () =>
  within(await table())
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent);

describe('resource groups', () => {
  it('come whole by tab, with what their agents have only where it is shown, and are searched here', async () => {
    const { requests } = await renderAt('/resource-groups?q=rg-0&scheduler=drf&sort=-name');
    expect(await groups()).toEqual(['rg-08', 'rg-05', 'rg-02']);
    const asked = requests.filter((one) => one.operation === 'ResourceGroupList');
    expect(asked.map(({ variables }) => variables)).toEqual([{ active: true, agents: true, slots: true }]);
  });

  it('are made by name and type, and then say what they still need', async () => {
    const { user, manager } = await renderAt('/resource-groups');
    await user.click(await screen.findByRole('button', { name: 'Create resource group' }));
    const form = await screen.findByRole('dialog', { name: 'Create resource group' });
    await fill(user, await within(form).findByRole('textbox', { name: /Name/ }), 'rg-01');
    await fill(user, within(form).getByLabelText('App proxy address'), 'proxy');
    await user.click(within(form).getByRole('button', { name: 'Create resource group' }));
    expect((await within(form).findAllByText(/begins with http/))[0]).toBeVisible();
    await fill(user, within(form).getByLabelText('App proxy address'), 'https://proxy.example.com');
    await user.click(within(form).getByRole('button', { name: 'Create resource group' }));
    expect((await within(form).findAllByText('There is a resource group of this name.'))[0]).toBeVisible();
    await fill(user, within(form).getByRole('textbox', { name: /Name/ }), 'rg-new');
    await user.click(within(form).getByRole('button', { name: 'Create resource group' }));
    const drawer = await screen.findByRole('dialog', { name: 'rg-new' });
    const needs = await within(drawer).findByRole('region', { name: 'Before anybody can use it' });
    expect(
      within(needs)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual([expect.stringContaining('open=rg-new&part=access'), '/agents']);
    expect(manager.db.resourceGroups.get('rg-new')).toMatchObject({
      wsproxy_addr: 'https://proxy.example.com',
      scheduler: 'fifo',
      scheduler_opts: { allowed_session_types: ['interactive', 'batch', 'inference'], pending_timeout: 0 },
    });
    await user.click(within(needs).getByRole('link', { name: /allowed to a domain/ }));
    await user.click(await within(drawer).findByLabelText('Domains to allow'));
    await user.click(await screen.findByTitle('dom-02'));
    await user.click(
      within(within(drawer).getByRole('region', { name: 'Domains' })).getByRole('button', { name: 'Allow' }),
    );
    await within(drawer).findByRole('link', { name: 'dom-02' });
    expect(manager.db.linked('domain', 'dom-02').map(({ name }) => name)).toContain('rg-new');
    await user.click(within(drawer).getByRole('button', { name: 'Remove domain dom-02' }));
    const ask = await screen.findByRole('dialog', { name: 'Remove rg-new from domain dom-02?' });
    expect(within(ask).getByText('It is the last domain that may use it.')).toBeVisible();
    await user.click(within(ask).getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(manager.db.linked('domain', 'dom-02').map(({ name }) => name)).not.toContain('rg-new'));
  });

  it('take a change on top of what another administrator has written meanwhile', async () => {
    const { user, manager, requests } = await renderAt('/resource-groups?q=rg-01', { release: '26.9.6' });
    await user.click(await screen.findByRole('button', { name: 'Edit rg-01' }));
    const form = await screen.findByRole('dialog', { name: 'Edit rg-01' });
    await user.click(await within(form).findByRole('checkbox', { name: 'Pending timeout: Never' }));
    await fill(user, within(form).getByLabelText('Pending timeout'), '2h');
    const group = manager.db.resourceGroups.get('rg-01');
    Object.assign(group?.scheduler_opts ?? {}, { config: { theirs: 1 }, allowed_session_types: ['interactive'] });
    await user.click(within(form).getByRole('switch', { name: 'Preemption' }));
    await within(form).findByLabelText('Whose sessions');
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(group?.scheduler_opts).toMatchObject({
        pending_timeout: 7200,
        config: { theirs: 1 },
        allowed_session_types: ['interactive'],
        preemption: { enabled: true, victim_scope: 'user' },
      }),
    );
    const sent = requests.filter((one) => one.operation === 'ModifyResourceGroup');
    expect(sent.map(({ variables }) => Object.keys(Object(variables?.props)))).toEqual([['scheduler_opts']]);
  });

  it('hand the default over, put it back where the second write is refused, and undo', async () => {
    const { user, manager } = await renderAt('/resource-groups?q=rg-03', { release: '26.9.6' });
    const marked = () =>
      [...manager.db.resourceGroups.values()].filter((one) => one.is_default).map(({ name }) => name);
    const row = within(await table()).getByRole('row', { name: /rg-03/ });
    expect(within(row).getByText('No')).toBeVisible();
    await rowAct(user, 'rg-03', 'Make default');
    const ask = await screen.findByRole('dialog', { name: 'Make rg-03 the default?' });
    expect(within(ask).getByText(/^default is the default now/)).toBeVisible();
    manager.fault({ id: 'A17', operation: 'SetDefaultResourceGroup.*rg-03' });
    await user.click(within(ask).getByRole('button', { name: 'Make default' }));
    expect(await within(ask).findByRole('alert')).toBeVisible();
    expect(marked()).toEqual(['default']);
    manager.fault(null);
    await user.click(within(ask).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(marked()).toEqual(['rg-03']));
    expect(await within(row).findByText('Yes')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(marked()).toEqual(['default']));
    await rowAct(user, 'rg-03', 'Make default');
    // Somebody else hands it to a third one, which is not taken from it unasked.
    for (const one of manager.db.resourceGroups.values()) one.is_default = one.name === 'rg-04';
    const again = await screen.findByRole('dialog', { name: 'Make rg-03 the default?' });
    await user.click(within(again).getByRole('button', { name: 'Make default' }));
    expect(await within(again).findByText('There is already a default resource group')).toBeVisible();
    expect(marked()).toEqual(['rg-04']);
    await user.click(within(again).getByRole('button', { name: 'Cancel' }));
    // What is the default by then is shown as such, and said.
    for (const one of manager.db.resourceGroups.values()) one.is_default = one.name === 'rg-03';
    await rowAct(user, 'rg-03', 'Make default');
    expect(await screen.findByText('rg-03 is the default already.')).toBeVisible();
    expect(await within(row).findByText('Yes')).toBeVisible();
  });

  it('are deleted only where nothing refers to them, which is said before', async () => {
    const { user, manager } = await renderAt('/resource-groups');
    await table();
    await rowAct(user, 'default', 'Delete');
    const blocked = await screen.findByRole('dialog', { name: /default/ });
    expect(await within(blocked).findByRole('link', { name: /agents?, of any status/ })).toHaveAttribute(
      'href',
      '/agents?group=is%3Adefault',
    );
    await user.click(within(blocked).getByRole('button', { name: 'Close' }));
    await rowAct(user, 'rg-05', 'Delete');
    await screen.findByText('It cannot be brought back.');
    const ask = await screen.findByRole('dialog', { name: 'Delete rg-05?' });
    await fill(user, within(ask).getByRole('textbox'), 'rg-05');
    await user.click(within(ask).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(manager.db.resourceGroups.has('rg-05')).toBe(false));
  });
});
