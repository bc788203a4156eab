import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openOverlay } from '@/kit/overlays';
import { fill } from '../fill.ts';
import { renderAt } from '../render.tsx';
import { rowAct } from '../row-menu';

const changes = () => screen.findByRole('list', { name: 'My changes since I signed in' });
const dialog = (name: string) => screen.findByRole('dialog', { name });

it('after a reload a form and a switch are taken back, and what somebody else changed since is not', async () => {
  const first = await renderAt('/presets');
  const { manager, user } = first;
  const [one, two] = [...manager.db.presets.values()];
  const project = [...manager.db.projects.values()].find(({ name }) => name === 'proj-0003');
  if (!one || !two || !project) throw new Error('the embedded site has presets and projects');
  const before = { one: { ...one.resource_slots }, two: { ...two.resource_slots } };
  for (const preset of [one, two]) {
    await user.click(await screen.findByRole('button', { name: `Edit ${preset.name}` }));
    const form = await dialog(`Edit ${preset.name}`);
    await fill(user, await within(form).findByRole('textbox', { name: /^CPU/ }), '7');
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(preset.resource_slots.cpu).toBe('7'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  }
  await first.go('/projects?q=proj-0003');
  await rowAct(user, 'proj-0003', 'Deactivate');
  await user.click(within(await dialog('Deactivate proj-0003?')).getByRole('button', { name: 'Deactivate' }));
  await waitFor(() => expect(project.is_active).toBe(false));
  expect(sessionStorage.getItem('qd.inverses')).toContain('presets/edit');
  first.unmount();

  const again = await renderAt('/domains', { manager, keepStorage: true });
  two.resource_slots = { ...two.resource_slots, cpu: '8' };
  openOverlay('changes');
  await waitFor(() => expect(screen.getByRole('heading', { name: 'My changes since I signed in' })).toHaveFocus());
  const undo = async (name: string) =>
    again.user.click(within(await changes()).getByRole('button', { name: `Undo the change of ${name}` }));
  await undo('proj-0003');
  await waitFor(() => expect(project.is_active).toBe(true));
  await undo(one.name);
  await waitFor(() => expect(one.resource_slots).toEqual(before.one));
  await undo(two.name);
  expect(await screen.findByText(/changed again in the meantime: .*\(CPU\)/)).toBeVisible();
  expect(two.resource_slots.cpu).toBe('8');
  expect(within(await changes()).queryAllByRole('button', { name: /^Undo/ })).toEqual([]);
});
