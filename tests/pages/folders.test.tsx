import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fill } from '../fill.ts';
import { renderAt, type Rendered } from '../render.tsx';
import { drawerAct, openRowMenu, rowAct } from '../row-menu';

const PAGE = '/project-folders';

const folderOf = ({ manager }: Pick<Rendered, 'manager'>, name: string) => {
  const found = [...manager.db.folders.values()].find((one) => one.name === name);
  if (!found) throw new Error(`the embedded site has no folder ${name}`);
  return found;
};
const table = () => screen.findByRole('table', { name: /^(Project folders|Folders of users)$/ });
const rowOf = async (name: string) => within(await table()).getByRole('row', { name: new RegExp(`Select ${name}\\b`) });
const lastOf = ({ requests }: Rendered, operation: string) =>
  requests.findLast((one) => one.operation === operation)?.variables as Record<string, string> | undefined;

async function choose({ user }: Rendered, form: HTMLElement, label: string, option: string | RegExp): Promise<void> {
  await user.click(within(form).getByRole('combobox', { name: label, hidden: true }));
  const matches = (text: string) => (typeof option === 'string' ? text === option : option.test(text));
  const found = await waitFor(() => {
    const one = [...document.querySelectorAll<HTMLElement>('.ant-select-item-option')].find(({ title }) =>
      matches(title),
    );
    if (!one) throw new Error(`no option ${String(option)}`);
    return one;
  });
  await user.click(found);
}

describe('folders', () => {
  it('lists those of projects, then those of users; search, filter and order are the server’s', async () => {
    const view = await renderAt(`${PAGE}?permission=rw&sort=name&q=a`);
    const { user } = view;
    await table();
    expect(lastOf(view, 'FolderList')?.order).toBe('name,id');
    const filter = lastOf(view, 'FolderList')?.filter ?? '';
    for (const part of ['ownership_type == "group"', 'permission == "rw"', 'group_name ilike "%a%"', 'delete-complete'])
      expect(filter).toContain(part);
    expect(within(await rowOf('checkpoints')).getByText('default')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Users' }));
    await waitFor(() => expect(lastOf(view, 'FolderList')?.filter).toContain('ownership_type == "user"'));
    expect(view.address()).toBe(`${PAGE}?view=users`);
    expect((await screen.findAllByText('user@lablup.com'))[0]).toBeVisible();
    const menu = await openRowMenu(user, 'folder-2');
    expect(menu.getByRole('menuitem', { name: /only project folders are shared directly/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    expect(menu.getByRole('menuitem', { name: /clones folders of projects and your own alone/ })).toBeVisible();
  });

  it('says what a folder holds and who has it, and changes what each may do', async () => {
    const first = await renderAt(`${PAGE}?q=datasets`);
    const folder = folderOf(first, 'datasets');
    const someone = first.manager.db.userByEmail('user@lablup.com')?.uuid ?? '';
    const key = `${folder.id} ${someone}`;
    first.manager.db.folderShares.set(key, { folder: folder.id, user: someone, permission: 'ro' });
    first.unmount();
    const view = await renderAt(`${PAGE}?open=${folder.id}`, { manager: first.manager });
    const drawer = await screen.findByRole('dialog', { name: 'datasets' });
    const figures = await within(drawer).findByRole('list', { name: 'Key figures' });
    expect(await within(figures).findByText('104')).toBeVisible();
    await view.user.click(await within(figures).findByRole('button', { name: /Shares 1/ }));
    await view.user.click(
      await within(drawer).findByRole('button', { name: 'Change the permission of user@lablup.com' }),
    );
    await view.user.click(await screen.findByRole('menuitem', { name: 'Read and write' }));
    const ask = await screen.findByRole('dialog', { name: 'Change the permission of user@lablup.com' });
    expect(within(ask).getByText('On datasets: Read only → Read and write')).toBeVisible();
    await view.user.click(within(ask).getByRole('button', { name: 'Change permission' }));
    await waitFor(() => expect(view.manager.db.folderShares.get(key)?.permission).toBe('rw'));
  });

  it('creates one: names that are reserved at the field, models for the model store', async () => {
    const view = await renderAt(PAGE);
    const { user, manager } = view;
    await user.click(await screen.findByRole('button', { name: 'Create folder' }));
    const form = await screen.findByRole('dialog', { name: 'Create folder' });
    const name = await within(form).findByRole('textbox', { name: 'Name' });
    const submit = () => user.click(within(form).getByRole('button', { name: 'Create folder' }));
    await fill(user, name, '.bashrc');
    await submit();
    expect((await within(form).findAllByText(/Reserved: programs read such files/)).length).toBeGreaterThan(0);
    await fill(user, name, '.local');
    expect((await within(form).findAllByText(/cannot begin with a dot/)).length).toBeGreaterThan(0);
    await choose(view, form, 'Project', /model store/);
    expect(await within(form).findByText('Folders of the model store are for models.')).toBeVisible();
    await fill(user, name, 'llama-mini');
    await submit();
    expect((await within(form).findAllByText('A folder of this name exists.')).length).toBeGreaterThan(0);
    await fill(user, name, 'tiny-net');
    await submit();
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Create folder' })).toBeNull());
    expect(folderOf({ manager }, 'tiny-net')).toMatchObject({
      usage_mode: 'model',
      ownership: 'group',
      permission: 'ro',
    });
  });

  it('sends of a name and options what was changed', async () => {
    const view = await renderAt(`${PAGE}?q=papers`);
    const { user, requests } = view;
    await user.click(await screen.findByRole('button', { name: 'Edit papers' }));
    const form = await screen.findByRole('dialog', { name: 'Edit papers' });
    await fill(user, await within(form).findByRole('textbox', { name: 'Name' }), 'articles');
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Edit papers' })).toBeNull());
    expect(folderOf(view, 'articles')).toMatchObject({ permission: 'wd' });
    expect(requests.filter(({ path }) => path.endsWith('update-options'))).toEqual([]);
  });

  it('reads from 26.9 on what is set for a folder where it is told, not from the list', async () => {
    const view = await renderAt(`${PAGE}?q=datasets`, { release: '26.9.6' });
    const row = await rowOf('datasets');
    expect(within(row).queryByText(/^Read (only|and write)$/)).toBeNull();
    await view.user.click(within(row).getByRole('link', { name: 'datasets' }));
    const drawer = await screen.findByRole('dialog', { name: 'datasets' });
    expect(await within(drawer).findByText('Read only')).toBeVisible();
  });

  it('moves one to the trash, unless a session has it mounted, which is named', async () => {
    const view = await renderAt(`${PAGE}?q=datasets`);
    const { user, manager } = view;
    const session = [...manager.db.sessions.values()].find(
      (one) => one.status === 'RUNNING' || one.status === 'PENDING',
    );
    if (!session) throw new Error('the embedded site has sessions');
    session.mounts = ['datasets'];
    await rowAct(user, 'datasets', 'Move to trash');
    const ask = await screen.findByRole('dialog', { name: 'Move datasets to the trash?' });
    await user.click(within(ask).getByRole('button', { name: 'Move to trash' }));
    expect(await within(ask).findByText(`The folder is mounted in a session (${session.name})`)).toBeVisible();
    expect(folderOf(view, 'datasets').status).toBe('ready');
    session.mounts = [];
    await user.click(within(ask).getByRole('button', { name: /Try again/ }));
    await waitFor(() => expect(folderOf(view, 'datasets').status).toBe('delete-pending'));
  });

  it('deletes permanently by name, and nothing that somebody has restored meanwhile', async () => {
    const view = await renderAt(`${PAGE}?tab=trash`);
    const { user } = view;
    const trashed = folderOf(view, 'benchmarks');
    await rowAct(user, 'benchmarks', 'Delete permanently');
    const ask = await screen.findByRole('dialog', { name: 'Delete benchmarks permanently?' });
    expect(await within(ask).findByText('It holds 130 files, 130 MiB.')).toBeVisible();
    await fill(user, within(ask).getByRole('textbox'), 'benchmarks');
    trashed.status = 'ready';
    await user.click(within(ask).getByRole('button', { name: 'Delete permanently' }));
    expect(await within(ask).findByText('The folder is not in the trash')).toBeVisible();
    expect(trashed.status).toBe('ready');
    trashed.status = 'delete-pending';
    await user.click(within(ask).getByRole('button', { name: /Try again/ }));
    await waitFor(() => expect(trashed.status).toBe('delete-complete'));
  });

  it('moves several to the trash', async () => {
    const view = await renderAt(PAGE);
    const { user } = view;
    for (const name of ['papers', 'checkpoints'])
      await user.click(await screen.findByRole('checkbox', { name: `Select ${name}` }));
    const bar = within(await screen.findByRole('toolbar'));
    await user.click(await bar.findByRole('button', { name: 'Move to trash' }));
    const ask = await screen.findByRole('dialog', { name: 'Move 2 folders to the trash' });
    await user.click(within(ask).getByRole('button', { name: 'Move to trash' }));
    await waitFor(() => expect(folderOf(view, 'papers').status).toBe('delete-pending'));
    expect(folderOf(view, 'checkpoints').status).toBe('delete-pending');
  });

  it('clones, and shares with members of the project alone', async () => {
    const view = await renderAt(`${PAGE}?q=datasets`);
    const { user, manager } = view;
    const folder = folderOf(view, 'datasets');
    const member = [...manager.db.users.values()].find((one) => manager.db.isMember(one.uuid, folder.project ?? ''));
    await rowAct(user, 'datasets', 'Clone');
    const copy = await screen.findByRole('dialog', { name: 'Clone datasets' });
    await user.click(await within(copy).findByRole('button', { name: 'Clone' }));
    await waitFor(() => expect(folderOf(view, 'datasets-copy')).toMatchObject({ ownership: 'user' }));

    await rowAct(user, 'datasets', 'Share');
    const form = await screen.findByRole('dialog', { name: 'Share datasets' });
    const emails = await within(form).findByRole('textbox', { name: 'E-mail addresses' });
    await fill(user, emails, `${member?.email}, nobody@example.org`);
    await user.click(within(form).getByRole('button', { name: 'Share' }));
    expect(
      (await within(form).findAllByText(/Not members of the project default: nobody@example.org/)).length,
    ).toBeGreaterThan(0);
    await fill(user, emails, member?.email ?? '');
    await user.click(within(form).getByRole('button', { name: 'Share' }));
    await waitFor(() =>
      expect([...manager.db.folderShares.values()]).toContainEqual({
        folder: folder.id,
        user: member?.uuid,
        permission: 'rw',
      }),
    );
  });

  it('shows a domain admin the project folders of the own domain by the list that has them', async () => {
    const view = await renderAt(`${PAGE}?q=data`, { as: 'admin' });
    expect(await screen.findByText(/Only those of the domain default are shown/)).toBeVisible();
    expect(await rowOf('datasets')).toBeVisible();
    expect(lastOf(view, 'FolderNodes')?.filter).not.toContain('group_name');
    expect(view.requests.map((one) => one.operation)).not.toContain('FolderList');
    await view.user.click(within(await rowOf('datasets')).getByRole('link', { name: 'datasets' }));
    await drawerAct(view.user, 'datasets', 'Move to trash');
    const ask = await screen.findByRole('dialog', { name: 'Move datasets to the trash?' });
    await view.user.click(within(ask).getByRole('button', { name: 'Move to trash' }));
    await waitFor(() => expect(folderOf(view, 'datasets').status).toBe('delete-pending'));
  });
});
