import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fill } from '../fill.ts';
import { renderAt } from '../render.tsx';
import { openRowMenu, rowAct } from '../row-menu';

const rows = async () => (await screen.findAllByRole('row')).slice(1);
const presetsOf = (manager: Awaited<ReturnType<typeof renderAt>>['manager']) => [...manager.db.presets.values()];

describe('resource presets', () => {
  it('lists, searches and sorts in the browser, the state in the address', async () => {
    const { user, address, requests } = await renderAt('/presets?size=10');
    expect(await rows()).toHaveLength(10);
    const asked = requests.filter((one) => one.operation === 'PresetList').length;
    await user.type(screen.getByRole('combobox', { name: /^Search/ }), 'preset-01');
    await waitFor(() => expect(address()).toContain('q=preset-01'));
    await user.click(screen.getByRole('button', { name: /^Name/ }));
    expect(address()).toContain('sort=-name');
    await waitFor(async () =>
      expect((await rows()).map((row) => within(row).getByRole('link').textContent)[0]).toBe('preset-012'),
    );
    expect(requests.filter((one) => one.operation === 'PresetList')).toHaveLength(asked);
  });

  it('shows an open preset that the filter or the page leaves out, and calls none gone that is only elsewhere', async () => {
    const first = await renderAt('/presets');
    const preset = presetsOf(first.manager)[0];
    first.unmount();
    const { manager } = first;
    await renderAt(`/presets?name=no-such-name&open=${preset?.id ?? ''}`, { manager });
    const drawer = await screen.findByRole('dialog', { name: preset?.name ?? '' });
    expect(within(drawer).queryByText('This preset no longer exists')).toBeNull();
    expect(within(drawer).getByRole('button', { name: `Edit ${preset?.name}` })).toBeEnabled();
  });

  it('shows the others, and what is readable of it, where the slots of one cannot be read', async () => {
    const first = await renderAt('/presets');
    first.unmount();
    const { manager } = first;
    manager.fault({ id: 'B09', operation: 'PresetList' });
    const { user } = await renderAt('/presets', { manager });
    expect(await screen.findByText(/Some of this could not be read/)).toBeVisible();
    const row = screen.getByRole('row', { name: /Select preset-001/ });
    expect(within(row).getByText('Could not be read')).toBeVisible();
    expect(within(row).getByText('Not known')).toBeVisible();
    expect(within(screen.getByRole('row', { name: /Select preset-002/ })).getByText('Can start')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Edit preset-002' }));
    const form = await screen.findByRole('dialog', { name: 'Edit preset-002' });
    expect(await within(form).findByRole('textbox', { name: /^CPU/ })).toHaveValue('3');
  });

  it('says which value makes the server refuse the whole list', async () => {
    const first = await renderAt('/presets');
    first.unmount();
    const { manager } = first;
    const preset = presetsOf(manager)[0];
    if (preset) preset.resource_slots = { cpu: 'abc', mem: '1' };
    await renderAt('/presets', { manager });
    expect(await screen.findByText('A record of the server cannot be read')).toBeVisible();
    expect(screen.getByText(/Cannot convert the slot 'cpu' to decimal/)).toBeInTheDocument();
  });

  it('warns of a preset that no agent could start', async () => {
    const { manager, user } = await renderAt('/presets');
    await screen.findByRole('table', { name: 'Resource presets' });
    const preset = presetsOf(manager)[0];
    if (!preset) throw new Error('the embedded site has presets');
    preset.resource_slots = { cpu: '1000', mem: '1073741824' };
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    const row = await screen.findByRole('row', {
      name: new RegExp(`Select ${preset.name}.*Too large for every agent`),
    });
    expect(within(row).getByText('1,000')).toBeVisible();
    await user.click(within(row).getByRole('link', { name: preset.name }));
    const figures = await screen.findByRole('list', { name: 'Key figures' });
    expect(within(figures).getByRole('link', { name: /^Agents large enough 0 of \d/ })).toBeVisible();
    expect(within(figures).getByRole('link', { name: /^Policies that allow it \d/ })).toBeVisible();
  });

  it('creates one: wrong entries at their fields, bytes on the wire', async () => {
    const { user, manager, requests } = await renderAt('/presets');
    await screen.findByRole('table', { name: 'Resource presets' });
    await user.click(screen.getByRole('button', { name: 'Create preset' }));
    const form = await screen.findByRole('dialog', { name: 'Create preset' });
    // Of the slots those that the cluster has.
    await within(form).findByRole('textbox', { name: /^RAM/ });
    expect(within(form).queryByRole('textbox', { name: /GPU/ })).toBeNull();
    const taken = presetsOf(manager)[0]?.name ?? '';
    await fill(user, await within(form).findByRole('textbox', { name: 'Name' }), taken);
    await fill(user, within(form).getByRole('textbox', { name: /^CPU/ }), '2');
    await user.click(within(form).getByRole('button', { name: 'Create preset' }));
    expect((await within(form).findAllByText(/A preset of this name exists/)).length).toBeGreaterThan(0);
    expect(within(form).getByRole('textbox', { name: /^RAM/ })).toBeInvalid();
    expect(requests.map((one) => one.operation)).not.toContain('CreatePreset');

    await fill(user, within(form).getByRole('textbox', { name: 'Name' }), 'made');
    await fill(user, within(form).getByRole('textbox', { name: /^RAM/ }), '4');
    await fill(user, within(form).getByRole('textbox', { name: 'Shared memory' }), '1g');
    await user.click(within(form).getByRole('button', { name: 'Create preset' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Create preset' })).toBeNull());
    const made = presetsOf(manager).find((one) => one.name === 'made');
    expect(made).toMatchObject({ resource_slots: { cpu: '2', mem: '4294967296' }, shared_memory: 1073741824 });
  });

  it('sends only what was changed, and asks when somebody else changed the same', async () => {
    const { user, manager, requests } = await renderAt('/presets');
    const preset = presetsOf(manager).find((one) => one.name === 'preset-001');
    if (!preset) throw new Error('the embedded site has preset-001');
    await user.click(await screen.findByRole('button', { name: 'Edit preset-001' }));
    const form = await screen.findByRole('dialog', { name: 'Edit preset-001' });
    const cpu = await within(form).findByRole('textbox', { name: /^CPU/ });
    await fill(user, cpu, '7');
    preset.resource_slots = { ...preset.resource_slots, cpu: '5' };
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    const conflict = await screen.findByRole('dialog', { name: /changed/i });
    expect(within(conflict).getByText('5')).toBeVisible();
    expect(requests.map((one) => one.operation)).not.toContain('ModifyPreset');
    expect(preset.resource_slots.cpu).toBe('5');
  });

  it('deletes one after a question, and several after their number was typed', async () => {
    const { user, manager } = await renderAt('/presets');
    await rowAct(user, 'preset-001', 'Delete');
    const ask = await screen.findByRole('dialog', { name: 'Delete preset-001' });
    expect(within(ask).getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await user.click(within(ask).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(presetsOf(manager).map((one) => one.name)).not.toContain('preset-001'));

    await user.click(await screen.findByRole('checkbox', { name: 'Select preset-002' }));
    await user.click(screen.getByRole('checkbox', { name: 'Select preset-003' }));
    const bar = within(await screen.findByRole('toolbar'));
    await user.click(await bar.findByRole('button', { name: 'Delete' }));
    const many = await screen.findByRole('dialog', { name: 'Delete 2 presets' });
    await fill(user, within(many).getByRole('textbox'), '2');
    await user.click(within(many).getByRole('button', { name: 'Delete' }));
    await waitFor(() => {
      const names = presetsOf(manager).map((one) => one.name);
      expect(names).not.toContain('preset-002');
      expect(names).not.toContain('preset-003');
    });
  });

  it('is read only for a domain admin, with the reason', async () => {
    const { user } = await renderAt('/presets', { as: 'admin' });
    expect(await screen.findByText(/only superadmins change presets/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Create preset' })).toBeDisabled();
    const menu = await openRowMenu(user, 'preset-001');
    expect(menu.getByRole('menuitem', { name: /^Edit / })).toHaveAttribute('aria-disabled', 'true');
  });
});
