import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fill } from '../fill.ts';
import { renderAt, type Rendered } from '../render.tsx';
import { openRowMenu, rowAct } from '../row-menu';

const table = () => screen.findByRole('table', { name: 'Domains' });
const form = (name: string | RegExp) => screen.findByRole('dialog', { name });
const writes = ({ requests }: Rendered, operation: string) =>
  requests.filter((one) => one.operation === operation).map((one) => one.variables);

async function press({ user }: Rendered, name: string | RegExp, where: HTMLElement = document.body) {
  await user.click(await within(where).findByRole('button', { name }));
}

/** A domain without users, as the server makes it: with a model store. */
function addDomain({ manager }: Rendered, name: string, active = true) {
  const { db } = manager;
  const [first] = db.domains.values();
  const store = [...db.projects.values()].find((one) => one.type === 'MODEL_STORE');
  if (!first || !store) throw new Error('the embedded site has a domain and a model store');
  const domain = {
    ...first,
    name,
    is_active: active,
    description: '',
    allowed_vfolder_hosts: {},
    total_resource_slots: {},
  };
  db.domains.set(name, domain);
  const id = db.newId();
  db.projects.set(id, { ...store, id, domain_name: name });
  return { domain, store: id };
}

describe('the list of domains', () => {
  it('shows all to a superadmin, with counts and links in the drawer', async () => {
    const view = await renderAt('/domains?open=default');
    expect(within(await table()).getByRole('rowheader', { name: 'default' })).toBeVisible();
    const drawer = await form('default');
    const users = await within(drawer).findByRole('link', { name: /^Users [\d,]+$/ });
    expect(users).toHaveAttribute('href', expect.stringContaining('/users?domain='));
    const own = [...view.manager.db.projects.values()].filter((one) => one.domain_name === 'default');
    expect(within(drawer).getByRole('link', { name: `Projects ${own.length}` })).toBeVisible();
  });

  it('shows a domain admin the own domain alone, read only', async () => {
    const view = await renderAt('/domains?open=default', { as: 'admin' });
    expect(within(await table()).getAllByRole('rowheader')).toHaveLength(1);
    expect(screen.getByText(/^Your domain default, read only/)).toBeVisible();
    const menu = await openRowMenu(view.user, 'default');
    expect(menu.getByRole('menuitem', { name: /^Edit the server lets only/ })).toHaveAttribute('aria-disabled');
    await view.user.keyboard('{Escape}');
    const drawer = await form('default');
    expect(await within(drawer).findByRole('list', { name: 'Resource groups of default' })).toBeVisible();
    expect(within(drawer).queryByRole('combobox')).toBeNull();
    expect(writes(view, 'DomainList')).toHaveLength(0);
  });
});

describe('a new domain', () => {
  it('is made first; limits and hosts follow in a write of their own', async () => {
    const view = await renderAt('/domains');
    await table();
    await press(view, /Create domain/);
    const dialog = await form('Create domain');
    await fill(view.user, await within(dialog).findByRole('textbox', { name: /Name/ }), 'lab');
    await view.user.click(await within(dialog).findByRole('checkbox', { name: 'local:volume1' }));
    await press(view, 'Allow all on local:volume1', dialog);
    await view.user.click(within(dialog).getByRole('checkbox', { name: 'CPU: Unlimited' }));
    await fill(view.user, within(dialog).getByRole('textbox', { name: /^CPU/ }), '8');
    await press(view, 'Create domain', dialog);
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Create domain' })).toBeNull());
    const lab = view.manager.db.domains.get('lab');
    expect(lab?.total_resource_slots).toEqual({ cpu: '8' });
    expect(lab?.allowed_vfolder_hosts['local:volume1']).toContain('mount-in-session');
    const [created] = writes(view, 'CreateDomain');
    expect(created?.props).not.toHaveProperty('allowed_vfolder_hosts');
  });

  it('that lost its second write is not made twice', async () => {
    const view = await renderAt('/domains');
    await table();
    await press(view, /Create domain/);
    const dialog = await form('Create domain');
    await fill(view.user, await within(dialog).findByRole('textbox', { name: /Name/ }), 'lab');
    await view.user.click(await within(dialog).findByRole('checkbox', { name: 'CPU: Unlimited' }));
    await fill(view.user, within(dialog).getByRole('textbox', { name: /^CPU/ }), '8');
    view.manager.fault({ id: 'B12', operation: 'ModifyDomain', times: 1 });
    await press(view, 'Create domain', dialog);
    expect(await within(dialog).findByText(/The domain lab exists now/)).toBeVisible();
    expect(view.manager.db.domains.has('lab')).toBe(true);
    await press(view, 'Create domain', dialog);
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Create domain' })).toBeNull());
    expect(view.manager.db.domains.get('lab')?.total_resource_slots).toEqual({ cpu: '8' });
    expect(writes(view, 'ModifyDomain')).toHaveLength(2);
    expect(writes(view, 'CreateDomain')).toHaveLength(1);
  });
});

describe('an edit', () => {
  it('keeps registries that others added meanwhile, and asks where both changed them', async () => {
    const view = await renderAt('/domains');
    const domain = view.manager.db.domains.get('default');
    if (!domain) throw new Error('no default domain');
    await press(view, 'Edit default', await table());
    const dialog = await form('Edit default');
    const description = await within(dialog).findByRole('textbox', { name: 'Description' });
    await fill(view.user, description, 'mine');
    domain.allowed_docker_registries = ['cr.backend.ai', 'index.docker.io', 'theirs.example'];
    domain.allowed_vfolder_hosts = { 'other:host': ['create-vfolder'] };
    await press(view, 'Save', dialog);
    await waitFor(() => expect(domain.description).toBe('mine'));
    expect(domain.allowed_docker_registries).toContain('theirs.example');
    expect(domain.allowed_vfolder_hosts).toEqual({ 'other:host': ['create-vfolder'] });
    expect(writes(view, 'ModifyDomain')).toEqual([{ name: 'default', props: { description: 'mine' } }]);

    await press(view, 'Edit default', await table());
    const again = await form('Edit default');
    await view.user.click(await within(again).findByRole('checkbox', { name: /^other:host/ }));
    domain.allowed_vfolder_hosts = { 'other:host': ['create-vfolder', 'modify-vfolder'] };
    await press(view, 'Save', again);
    expect(await form('Changed by someone else')).toBeVisible();
    expect(domain.allowed_vfolder_hosts['other:host']).toHaveLength(2);
  });

  it('renames a domain without users and follows it; one with users says why not', async () => {
    const view = await renderAt('/domains');
    await table();
    addDomain(view, 'empty');
    await press(view, 'Refresh');
    await press(view, 'Edit empty', await table());
    const name = await within(await form('Edit empty')).findByRole('textbox', { name: /Name/ });
    await fill(view.user, name, 'renamed');
    await press(view, 'Save', await form('Edit empty'));
    await waitFor(() => expect(view.manager.db.domains.has('renamed')).toBe(true));
    expect(view.manager.db.domains.has('empty')).toBe(false);
    expect(await within(await table()).findByRole('link', { name: 'renamed' })).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();

    await press(view, 'Edit default', await table());
    const dialog = await form('Edit default');
    expect(await within(dialog).findByText(/Cannot be changed while the domain has [\d,]+ users/)).toBeVisible();
    expect(within(dialog).getByRole('textbox', { name: /Name/ })).toHaveAttribute('readonly');
  });
});

describe('a purge', () => {
  it('takes the model store along, step by step', async () => {
    const view = await renderAt('/domains?tab=inactive');
    const { store } = addDomain(view, 'old', false);
    await press(view, 'Refresh');
    await rowAct(view.user, 'old', 'Delete permanently');
    await screen.findByText('Its model store goes first: model-store');
    const dialog = await form('Delete old permanently?');
    await fill(view.user, within(dialog).getByRole('textbox'), 'old');
    await press(view, 'Delete permanently', dialog);
    await waitFor(() => expect(view.manager.db.domains.has('old')).toBe(false));
    expect(view.manager.db.projects.has(store)).toBe(false);
  });

  it('is not offered while the domain has users or projects: they are listed with links', async () => {
    const view = await renderAt('/domains?tab=inactive');
    const { domain } = addDomain(view, 'busy', false);
    const some = [...view.manager.db.users.values()].at(-1);
    const project = [...view.manager.db.projects.values()].find((one) => one.type === 'GENERAL');
    if (!some || !project) throw new Error('the embedded site has users and projects');
    some.domain_name = domain.name;
    project.domain_name = domain.name;
    await press(view, 'Refresh');
    await rowAct(view.user, 'busy', 'Delete permanently');
    const dialog = await screen.findByRole('dialog', { name: 'Delete busy permanently?' });
    expect(await within(dialog).findByRole('link', { name: '1 user' })).toBeVisible();
    expect(within(dialog).getByRole('link', { name: `Project ${project.name}` })).toHaveAttribute(
      'href',
      expect.stringContaining(`open=${project.id}`),
    );
    expect(within(dialog).queryByRole('button', { name: 'Delete permanently' })).toBeNull();
  });
});
