import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fill } from '../fill.ts';
import { renderAt } from '../render.tsx';
import { rowAct } from '../row-menu';

const rows = async () => (await screen.findAllByRole('row')).slice(1);

describe('model services', () => {
  it('sorts and searches on the server; an address is no proof that anything answers', async () => {
    const { user, requests } = await renderAt('/services?q=svc-&sort=name');
    expect(await rows()).toHaveLength(5);
    const asked = requests.find((one) => one.operation === 'ServiceList')?.variables;
    expect(asked).toMatchObject({
      order: 'name,endpoint_id',
      filter: expect.stringMatching(/svc-.*lifecycle_stage/s) as string,
    });
    await user.click(screen.getByRole('link', { name: 'svc-vision-2' }));
    const drawer = await screen.findByRole('dialog', { name: 'svc-vision-2' });
    expect(await within(drawer).findByText(/nothing answers there yet/)).toBeVisible();
    await user.click(within(drawer).getByRole('tab', { name: 'Routes' }));
    expect(await within(drawer).findByRole('link', { name: /^Session/ })).toHaveAttribute(
      'href',
      expect.stringContaining('/sessions?open='),
    );
    // It runs, and only some of its checks pass.
    expect(within(within(drawer).getByRole('tabpanel')).getByText('Partly ready')).toBeVisible();
  });

  it('counts the sessions that answer', async () => {
    const { manager, unmount } = await renderAt('/services');
    const of = (name: string) => [...manager.db.endpoints.values()].find((one) => one.name === name)?.id ?? '';
    unmount();
    for (const [name, ready] of [
      ['svc-chat-1', '1 of 1'],
      ['svc-vision-2', '0 of 2'],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      const page = await renderAt(`/services?open=${of(name)}`, { manager });
      // oxlint-disable-next-line no-await-in-loop
      const drawer = await screen.findByRole('dialog', { name });
      // oxlint-disable-next-line no-await-in-loop
      expect(await within(drawer).findByText(ready)).toBeVisible();
      page.unmount();
    }
  });

  it('changes the number of sessions: by the owner’s call for one’s own, else as an administrator', async () => {
    const { user, manager, requests } = await renderAt('/services');
    const of = (name: string) => [...manager.db.endpoints.values()].find((one) => one.name === name);
    const edit = async (name: string, to: string) => {
      await user.click(await screen.findByRole('button', { name: `Edit ${name}` }));
      const form = await screen.findByRole('dialog', { name: `Edit ${name}` });
      await fill(user, await within(form).findByRole('textbox', { name: /Sessions/ }), to);
      await user.click(within(form).getByRole('button', { name: 'Save' }));
      return form;
    };
    await edit('svc-chat-1', '4');
    await waitFor(() => expect(of('svc-chat-1')?.replicas).toBe(4));
    expect(requests.some(({ path }) => path.endsWith('/scale'))).toBe(true);
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Edit svc-chat-1' })).toBeNull());
    await edit('svc-vision-2', '3');
    await waitFor(() => expect(of('svc-vision-2')?.replicas).toBe(3));
    expect(requests.filter((one) => one.operation === 'ModifyService')).toHaveLength(1);
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Edit svc-vision-2' })).toBeNull());
    const refused = await edit('svc-chat-1', '40');
    expect(await within(refused).findByRole('alert')).toBeVisible();
    expect(of('svc-chat-1')?.replicas).toBe(4);
  });

  it('shows a new token once, and deletes after a question', async () => {
    const { user, manager } = await renderAt('/services');
    await rows();
    await rowAct(user, 'svc-chat-1', 'Create token');
    await user.click(await screen.findByRole('button', { name: '1 day' }));
    expect(await screen.findByText(/embedded$/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'I have kept it' }));
    expect(screen.queryByText(/embedded$/)).toBeNull();
    await rowAct(user, 'svc-chat-1', 'Delete');
    const ask = await screen.findByRole('dialog', { name: 'Delete svc-chat-1' });
    await user.click(within(ask).getByRole('button', { name: 'Delete' }));
    await waitFor(() =>
      expect([...manager.db.endpoints.values()].find((one) => one.name === 'svc-chat-1')?.stage).toBe('DESTROYING'),
    );
    const row = await screen.findByRole('row', { name: /svc-chat-1/ });
    expect(within(row).getByText('Being deleted')).toBeVisible();
  });
});
