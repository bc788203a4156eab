import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fill } from '../fill.ts';
import { renderAt } from '../render.tsx';
import { rowAct } from '../row-menu';
import { choose } from './users-ground.ts';

type Page = Awaited<ReturnType<typeof renderAt>>;
const entriesOf = ({ manager }: Page, name: string) =>
  [...manager.db.registries.values()].filter((one) => one.registry_name === name);

describe('registries', () => {
  it('are one row for all projects of a name; a new one is a row of the server’s for each project', async () => {
    const page = await renderAt('/registries');
    const { user } = page;
    const table = await screen.findByRole('table', { name: 'Registries' });
    expect(within(table).getAllByRole('rowheader')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Add registry' }));
    const form = await screen.findByRole('dialog', { name: 'Add registry' });
    const field = (name: string | RegExp) => within(form).findByRole('textbox', { name });
    await choose(user, form, 'Type', 'GitLab');
    expect(await within(form).findByText(/needs the scopes read_registry, to pull images, and read_api/)).toBeVisible();
    await choose(user, form, 'Type', 'Docker');
    await fill(user, await field('Registry name'), 'cr.example.com');
    await fill(user, await field('Address'), 'cr.example.com');
    await user.type(within(form).getByRole('combobox', { name: 'Projects' }), 'one,two,');
    await user.click(within(form).getByRole('button', { name: 'Add registry' }));
    expect((await within(form).findAllByText(/begins with http/)).length).toBeGreaterThan(0);
    expect(entriesOf(page, 'cr.example.com')).toHaveLength(0);
    await fill(user, await field('Address'), 'https://cr.example.com');
    await user.click(within(form).getByRole('button', { name: 'Add registry' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Add registry' })).toBeNull());
    expect(entriesOf(page, 'cr.example.com').map(({ project, url }) => [project, url])).toEqual([
      ['one', 'https://cr.example.com'],
      ['two', 'https://cr.example.com'],
    ]);
    expect(within(table).getAllByRole('rowheader')).toHaveLength(2);
  });

  it('keep what is not changed; a new password goes to all projects where that is wanted', async () => {
    const page = await renderAt('/registries?open=cr.backend.ai');
    const { user, requests } = page;
    const rows = entriesOf(page, 'cr.backend.ai');
    for (const row of rows) row.password = 'old';
    const drawer = await screen.findByRole('dialog', { name: 'cr.backend.ai' });
    await user.click(await within(drawer).findByRole('button', { name: 'Edit cr.backend.ai/stable' }));
    const form = await screen.findByRole('dialog', { name: 'Edit cr.backend.ai/stable' });
    const password = await within(form).findByLabelText('Password');
    expect(password).toHaveValue('');
    await fill(user, within(form).getByRole('textbox', { name: 'Username' }), 'robot');
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(rows.map(({ username }) => username)).toEqual(['robot', null, null]));
    const sent = requests.filter(({ operation }) => operation === 'ModifyRegistry');
    expect(sent.map(({ variables }) => variables?.props)).toEqual([{ username: 'robot' }]);

    await user.click(await within(drawer).findByRole('button', { name: 'Edit cr.backend.ai/stable' }));
    const again = await screen.findByRole('dialog', { name: 'Edit cr.backend.ai/stable' });
    await fill(user, await within(again).findByLabelText('Password'), 'new');
    await user.click(within(again).getByRole('switch', { name: /other projects of this registry/ }));
    await user.click(within(again).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(rows.map((row) => row.password)).toEqual(['new', 'new', 'new']));
    expect(rows.map(({ username }) => username)).toEqual(['robot', null, null]);
  });

  it('are enabled and disabled by domain, from what the domain has at that moment', async () => {
    const { user, manager } = await renderAt('/registries?open=cr.backend.ai');
    const domain = manager.db.domains.get('dom-01');
    if (!domain) throw new Error('the embedded site has dom-01');
    const toggle = await screen.findByRole('switch', { name: 'Enable in dom-01' });
    // Somebody else adds one meanwhile.
    domain.allowed_docker_registries = ['cr.backend.ai', 'other'];
    await user.click(toggle);
    const ask = await screen.findByRole('dialog', { name: 'Disable cr.backend.ai in dom-01?' });
    await user.click(within(ask).getByRole('button', { name: 'Disable' }));
    await waitFor(() => expect(domain.allowed_docker_registries).toEqual(['other']));
    await user.click(await screen.findByRole('switch', { name: 'Enable in dom-01', checked: false }));
    await waitFor(() => expect(domain.allowed_docker_registries).toEqual(['other', 'cr.backend.ai']));
  });

  it('are rescanned project by project, and say what was skipped and why', async () => {
    const page = await renderAt('/registries?open=cr.backend.ai');
    const { user } = page;
    const [first] = entriesOf(page, 'cr.backend.ai');
    if (first) first.url = 'https://gone.invalid';
    const drawer = await screen.findByRole('dialog', { name: 'cr.backend.ai' });
    expect(await within(drawer).findByText(/images without the labels that sessions need are left out/)).toBeVisible();
    await user.click(await within(drawer).findByRole('button', { name: 'Rescan cr.backend.ai' }));
    const last = await within(drawer).findByRole('region', { name: 'Last rescan' });
    expect(await within(last).findByText('Address cannot be reached')).toBeVisible();
    expect(await within(last).findAllByText('Address and sign-in work')).toHaveLength(2);
    await user.click(within(last).getAllByText('1 skipped')[0] as HTMLElement);
    expect(within(last).getAllByText(/endpoint-ports is required/)[0]).toBeVisible();
  });

  it('are deleted only without images; what hinders it is named first', async () => {
    const page = await renderAt('/registries');
    const { user } = page;
    await rowAct(user, 'cr.backend.ai', 'Delete');
    const no = await screen.findByRole('dialog', { name: 'Delete cr.backend.ai?' });
    expect(await within(no).findByRole('link', { name: '2,000 images of cr.backend.ai/stable' })).toBeVisible();
    await user.click(within(no).getByRole('button', { name: 'Close' }));
    for (const row of entriesOf(page, 'cr.backend.ai')) row.images = 0;
    await rowAct(user, 'cr.backend.ai', 'Delete');
    const title = { name: 'Delete cr.backend.ai?' };
    // What hinders it is looked up in a dialog of the same name.
    await waitFor(() => expect(within(screen.getByRole('dialog', title)).getByRole('textbox')).toBeVisible());
    const ask = screen.getByRole('dialog', title);
    await fill(user, within(ask).getByRole('textbox'), 'cr.backend.ai');
    await user.click(within(ask).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(entriesOf(page, 'cr.backend.ai')).toHaveLength(0));
  });
});
