import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fill } from '../fill.ts';
import { createManager } from '../manager/manager.ts';
import { renderAt, type Rendered } from '../render.tsx';
import { openRowMenu, rowAct } from '../row-menu';

const TORCH = 'cr.backend.ai/stable/pytorch:2.9.0-py312-cuda12.8-ubuntu24.04 (x86_64)';
const table = () => screen.findByRole('table', { name: 'Images' });
const dialog = (name: string | RegExp) => screen.findByRole('dialog', { name });
const sent = ({ requests }: Rendered, operation: string) =>
  requests.filter((one) => one.operation === operation).map((one) => one.variables);
const imageOf = ({ manager }: Pick<Rendered, 'manager'>, alias: string) =>
  [...manager.db.images.values()].find(({ aliases, base }) => aliases.includes(alias) || base === alias);

describe('images', () => {
  it('come first by the quick operation, then as a whole, and are searched without the server', async () => {
    const view = await renderAt('/images');
    await table();
    expect(sent(view, 'FirstImages')).toEqual([{ limit: 20, direction: 'ASC', status: 'ALIVE' }]);
    await screen.findByText(/^1–20 of 4\d$/);
    expect(sent(view, 'ImageList')).toEqual([{ statuses: ['ALIVE'] }]);
    await view.user.type(screen.getByRole('combobox', { name: 'Search Images' }), 'rocm 6.3');
    await waitFor(() => expect(screen.getByText(/^\d matches$/)).toBeVisible());
    for (const row of within(await table()).getAllByRole('rowheader')) expect(row).toHaveTextContent('rocm6.3');
    expect(sent(view, 'ImageList')).toHaveLength(1);
  });

  it('change in what is above their labels; aliases one by one, with a refusal at its field', async () => {
    const view = await renderAt('/images?q=pytorch-1');
    await rowAct(view.user, TORCH, 'Edit');
    const form = await dialog(`Edit ${TORCH}`);
    const memory = await within(form).findByRole('textbox', { name: /^RAM/ });
    expect(within(form).getByText('Label: 1 GiB')).toBeVisible();
    await fill(view.user, memory, '512 MiB');
    expect(await within(form).findByText(/^No effect: the label asks for more/)).toBeVisible();
    await fill(view.user, memory, '6 GiB');
    await view.user.click(within(form).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: `Edit ${TORCH}` })).toBeNull());
    expect(sent(view, 'ModifyImage')).toEqual([
      {
        target: TORCH.replace(' (x86_64)', ''),
        architecture: 'x86_64',
        props: { resource_limits: [{ key: 'mem', min: '6442450944' }] },
      },
    ]);
  });

  it('keep every other label when their apps change', async () => {
    const view = await renderAt('/images?q=pytorch-1');
    await rowAct(view.user, TORCH, 'Manage apps');
    const form = await dialog(`Manage apps of ${TORCH}`);
    await view.user.click(await within(form).findByRole('button', { name: 'Add app' }));
    expect(within(form).getByText(/^Reinstall the image after changing its apps/)).toBeVisible();
    await fill(view.user, within(form).getByRole('textbox', { name: 'Name of app 4' }), 'board');
    await fill(view.user, within(form).getByRole('textbox', { name: 'Ports of app 4' }), '7681');
    await view.user.click(within(form).getByRole('button', { name: 'Save' }));
    expect((await within(form).findAllByText(/7681 are reserved/)).length).toBeGreaterThan(0);
    const image = imageOf(view, 'pytorch-1');
    image?.labels.set('com.example.theirs', 'kept');
    await fill(view.user, within(form).getByRole('textbox', { name: 'Ports of app 4' }), '9000-9001');
    await view.user.click(within(form).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(image?.labels.get('ai.backend.service-ports')).toMatch(/,board:http:\[9000,9001\]$/));
    expect(image?.labels.get('com.example.theirs')).toBe('kept');
  });

  it('are forgotten after their consequences are told, and found among the forgotten', async () => {
    const view = await renderAt('/images?q=pytorch-1');
    await rowAct(view.user, TORCH, 'Forget');
    const ask = await dialog(`Forget ${TORCH}`);
    expect(within(ask).getByText(/the next rescan brings it back/)).toBeVisible();
    await view.user.click(within(ask).getByRole('button', { name: 'Forget' }));
    await waitFor(() => expect(imageOf(view, 'pytorch-1')?.status).toBe('DELETED'));
    await view.user.click(await screen.findByRole('link', { name: /Forgotten/ }));
    // The list that it left may still stand for a moment, and a menu opened in it goes with it.
    await screen.findByRole('button', { name: 'Forgotten', pressed: true });
    await waitFor(() => expect(view.client.isFetching()).toBe(0));
    const menu = await openRowMenu(view.user, TORCH);
    expect(menu.getByRole('menuitem', { name: /^Delete permanently this release deletes only/ })).toBeVisible();
    await view.user.click(menu.getByRole('menuitem', { name: 'Restore' }));
    const back = await dialog(`Restore ${TORCH}?`);
    await view.user.click(within(back).getByRole('button', { name: 'Rescan' }));
    await waitFor(() =>
      expect(sent(view, 'RescanRegistry')).toEqual([{ registry: 'cr.backend.ai', project: 'stable' }]),
    );
  });

  it('leave their agents, and their registry once the name is typed', async () => {
    const manager = createManager({ users: 40, role: 'superadmin' });
    imageOf({ manager }, 'pytorch-1')?.agents.push('i-one', 'i-two');
    const view = await renderAt('/images?q=pytorch-1', { manager });
    await rowAct(view.user, TORCH, 'Remove from agents');
    const leave = await dialog(/^Remove .* from agents$/);
    expect(within(leave).getByText(/^It is removed from i-one, i-two;/)).toBeVisible();
    await view.user.click(within(leave).getByRole('button', { name: 'Remove from agents' }));
    await waitFor(() => expect(imageOf(view, 'pytorch-1')?.agents).toEqual([]));

    await rowAct(view.user, TORCH, 'Remove tag from registry');
    const untag = await dialog(`Remove the tag of ${TORCH} from its registry`);
    await fill(view.user, within(untag).getByRole('textbox'), TORCH.replace(' (x86_64)', ''));
    await view.user.click(within(untag).getByRole('button', { name: 'Remove tag from registry' }));
    await waitFor(() => expect(sent(view, 'UntagImage')).toEqual([{ id: imageOf(view, 'pytorch-1')?.id }]));
  });

  it('are cleaned up after a dry run that says what goes', async () => {
    const view = await renderAt('/images');
    await view.user.click(await screen.findByRole('button', { name: 'Clean up…' }));
    const form = await dialog('Clean up images');
    await fill(view.user, await within(form).findByRole('textbox', { name: /^Unused/ }), '');
    await fill(view.user, within(form).getByRole('textbox', { name: /^At least/ }), '9 GB');
    await view.user.click(within(form).getByRole('button', { name: 'Show what would go' }));
    const go = await within(form).findByRole('table');
    const count = within(go).getAllByRole('rowheader').length;
    await view.user.click(within(form).getByRole('button', { name: 'Clean up' }));
    await waitFor(() => expect(sent(view, 'ForgetImage')).toHaveLength(count));
  });

  it('are read only for a domain admin, who sees those of the own registries', async () => {
    const view = await renderAt('/images', { as: 'admin' });
    expect(await screen.findByText(/that your domain default may use\. Read only/)).toBeVisible();
    expect(sent(view, 'FirstImages')).toHaveLength(0);
    expect(screen.queryByRole('button', { name: 'Clean up…' })).toBeNull();
  });
});
