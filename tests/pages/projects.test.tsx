import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fill } from '../fill.ts';
import { renderAt, type Rendered } from '../render.tsx';
import { openRowMenu, rowAct } from '../row-menu';

const table = () => screen.findByRole('table', { name: 'Projects' });
const names = async () =>
  within(await table())
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent);
const form = (name: string | RegExp) => screen.findByRole('dialog', { name });
const named = ({ manager }: Rendered, name: string) => {
  const found = [...manager.db.projects.values()].find((one) => one.name === name);
  if (!found) throw new Error(`no project ${name}`);
  return found;
};
const writes = ({ requests }: Rendered, operation: string) =>
  requests.filter((one) => one.operation === operation).map((one) => one.variables);

async function press({ user }: Rendered, name: string | RegExp, where: HTMLElement = document.body) {
  await user.click(await within(where).findByRole('button', { name }));
}

describe('the list of projects', () => {
  it('shows those of all domains, model stores told apart, and filters, sorts and searches in the browser', async () => {
    const view = await renderAt('/projects?size=100');
    const all = [...view.manager.db.projects.values()].filter((one) => one.is_active);
    expect(await names()).toHaveLength(Math.min(100, all.length));
    const store = within(await table()).getByRole('row', { name: /model-store/ });
    expect(within(store).getByText('Model store')).toBeVisible();
    const asked = writes(view, 'ProjectList').length;
    await view.user.type(screen.getByRole('combobox', { name: /^Search/ }), 'proj-0003');
    await waitFor(async () => expect(await names()).toEqual(['proj-0003']));
    expect(view.address()).toContain('q=proj-0003');
    expect(writes(view, 'ProjectList')).toHaveLength(asked);
  });

  it('asks for inactive ones in their tab, and for storage hosts only when they are shown', async () => {
    const view = await renderAt('/projects?tab=inactive');
    await screen.findByText('No projects here');
    expect(writes(view, 'ProjectList')[0]).toMatchObject({ active: false, hosts: false, domain: null });
    await view.go('/projects?hosts=local');
    await waitFor(() => expect(writes(view, 'ProjectList').at(-1)).toMatchObject({ active: true, hosts: true }));
  });

  it('leaves personal projects out unless the filter names them, and never asks 26.4 for them', async () => {
    const view = await renderAt('/projects?type=PERSONAL', { release: '26.9.6' });
    await waitFor(() => expect(writes(view, 'ProjectList').at(-1)?.types).toContain('PERSONAL'));
    await view.go('/projects');
    await waitFor(() => expect(writes(view, 'ProjectList').at(-1)?.types).toEqual(['GENERAL', 'MODEL_STORE']));
    const old = await renderAt('/projects?type=PERSONAL', { release: '26.4.16' });
    await screen.findByText('Nothing matches');
    expect(writes(old, 'ProjectList').at(-1)?.types).toEqual(['GENERAL', 'MODEL_STORE']);
  });

  it('lets a domain admin read the own domain, and says why nothing can be changed', async () => {
    const view = await renderAt('/projects', { as: 'admin' });
    const rows = await names();
    const own = [...view.manager.db.projects.values()].filter((one) => one.domain_name === 'default');
    expect(rows).toHaveLength(own.length);
    expect(screen.getByRole('button', { name: /Create project/ })).toBeDisabled();
    expect(screen.getByText(/read only: the server lets only superadmins/)).toBeVisible();
    expect(screen.queryByRole('checkbox')).toBeNull();
    const menu = await openRowMenu(view.user, 'default');
    expect(menu.getByRole('menuitem', { name: /^Edit the server lets only/ })).toHaveAttribute('aria-disabled');
  });
});

describe('a new project', () => {
  it('is checked before it is sent, refuses a taken name at its field, and carries every field', async () => {
    const view = await renderAt('/projects?sort=-name');
    await table();
    await press(view, /Create project/);
    const dialog = await form('Create project');
    const name = await within(dialog).findByRole('textbox', { name: /Name/ });
    await fill(view.user, name, 'pd x');
    await press(view, 'Create project', dialog);
    await waitFor(() => expect(name).toBeInvalid());
    expect(writes(view, 'CreateProject')).toHaveLength(0);
    await fill(view.user, name, 'default');
    await press(view, 'Create project', dialog);
    expect((await within(dialog).findAllByText(/already has a project of this name/)).length).toBeGreaterThan(0);
    await fill(view.user, name, 'vision');
    await fill(view.user, within(dialog).getByRole('textbox', { name: 'Description' }), 'pictures');
    await view.user.click(within(dialog).getByRole('checkbox', { name: 'RAM: Unlimited' }));
    await fill(view.user, within(dialog).getByRole('textbox', { name: /^RAM/ }), '8');
    await press(view, 'Create project', dialog);
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Create project' })).toBeNull());
    expect(named(view, 'vision')).toMatchObject({
      domain_name: 'default',
      type: 'GENERAL',
      description: 'pictures',
      total_resource_slots: { mem: '8589934592' },
      resource_policy: 'default',
    });
    await waitFor(async () => expect(await names()).toContain('vision'));
  });
});

describe('an edit', () => {
  const registry = { registry: 'cr.backend.ai', project: 'stable' };

  async function edit(view: Rendered, name: string) {
    await press(view, `Edit ${name}`, await table());
    const dialog = await form(`Edit ${name}`);
    return { dialog, description: await within(dialog).findByRole('textbox', { name: 'Description' }) };
  }

  it('sends only what was changed, and always the registry', async () => {
    const view = await renderAt('/projects?q=proj-0003');
    const project = named(view, 'proj-0003');
    project.container_registry = registry;
    const { dialog, description } = await edit(view, 'proj-0003');
    await fill(view.user, description, 'new');
    await press(view, 'Save', dialog);
    await waitFor(() => expect(project.description).toBe('new'));
    expect(writes(view, 'ModifyProject')).toEqual([
      { id: project.id, props: { description: 'new', container_registry: expect.any(String) } },
    ]);
    expect(project.container_registry).toEqual(registry);
  });

  it('asks when somebody else changed the same field, and keeps what they changed elsewhere', async () => {
    const view = await renderAt('/projects?q=proj-0003');
    const project = named(view, 'proj-0003');
    const { dialog, description } = await edit(view, 'proj-0003');
    await fill(view.user, description, 'mine');
    Object.assign(project, {
      description: 'theirs',
      container_registry: registry,
      total_resource_slots: { cpu: '4' },
    });
    await press(view, 'Save', dialog);
    const conflict = await form('Changed by someone else');
    expect(project.description).toBe('theirs');
    await view.user.click(within(conflict).getByRole('radio', { name: /Description: Your value/ }));
    await press(view, 'Save with these', conflict);
    await waitFor(() => expect(project.description).toBe('mine'));
    expect(project).toMatchObject({ container_registry: registry, total_resource_slots: { cpu: '4' } });
  });

  it('keeps a limit that others set for another slot when it changes one', async () => {
    const view = await renderAt('/projects?q=proj-0003');
    const project = named(view, 'proj-0003');
    const { dialog } = await edit(view, 'proj-0003');
    await view.user.click(within(dialog).getByRole('checkbox', { name: 'CPU: Unlimited' }));
    await fill(view.user, within(dialog).getByRole('textbox', { name: /^CPU/ }), '2');
    project.total_resource_slots = { mem: '1073741824', 'rocm.device': '1' };
    await press(view, 'Save', dialog);
    await waitFor(() =>
      expect(project.total_resource_slots).toEqual({ cpu: '2', mem: '1073741824', 'rocm.device': '1' }),
    );
  });
});

describe('switching and purging', () => {
  it('deactivates without losing registry or integration id, activates again', async () => {
    const view = await renderAt('/projects?q=proj-0003', { release: '26.4.16' });
    const project = named(view, 'proj-0003');
    const before = { container_registry: { registry: 'r', project: 'p' }, integration_id: 'keep' };
    Object.assign(project, before);
    await press(view, 'Deactivate proj-0003', await table());
    await press(view, 'Deactivate', await form('Deactivate proj-0003?'));
    await waitFor(() => expect(project.is_active).toBe(false));
    expect(project).toMatchObject(before);
    await view.go('/projects?tab=inactive');
    await press(view, 'Activate proj-0003', await table());
    await press(view, 'Activate', await form('Activate proj-0003?'));
    await waitFor(() => expect(project).toMatchObject({ is_active: true, ...before }));
  });

  it('purges from the inactive tab alone, after the name was typed and what goes with it was told', async () => {
    const view = await renderAt('/projects?tab=inactive');
    const project = named(view, 'proj-0003');
    project.is_active = false;
    await view.go('/projects?tab=inactive&q=proj');
    await press(view, 'Refresh');
    await rowAct(view.user, 'proj-0003', 'Delete permanently');
    const dialog = await form('Delete proj-0003 permanently?');
    expect(await within(dialog).findByText(/\d+ members? leaves? it/)).toBeVisible();
    expect(within(dialog).getByText(/0 folders are deleted/)).toBeVisible();
    const ok = within(dialog).getByRole('button', { name: 'Delete permanently' });
    expect(ok).toBeDisabled();
    await fill(view.user, within(dialog).getByRole('textbox'), 'proj-0003');
    await view.user.click(ok);
    await waitFor(() => expect(view.manager.db.projects.has(project.id)).toBe(false));
    await view.go('/projects?q=proj-0004');
    const menu = await openRowMenu(view.user, 'proj-0004');
    expect(menu.getByRole('menuitem', { name: 'Delete permanently deactivate the project first' })).toBeVisible();
  });

  it('says in words why the server refuses a purge', async () => {
    const view = await renderAt('/projects?tab=inactive');
    const project = named(view, 'default');
    project.is_active = false;
    await press(view, 'Refresh');
    await rowAct(view.user, 'default', 'Delete permanently');
    const dialog = await form('Delete default permanently?');
    expect(await within(dialog).findByText(/refuses to delete it until they have ended/)).toBeVisible();
    await fill(view.user, within(dialog).getByRole('textbox'), 'default');
    await press(view, 'Delete permanently', dialog);
    expect(await within(dialog).findByText('Sessions are still running there')).toBeVisible();
    expect(view.manager.db.projects.has(project.id)).toBe(true);
  });
});

describe('many at once', () => {
  it('sets a policy with a result for each, and keeps registries', async () => {
    const view = await renderAt('/projects?q=proj-000');
    const rows = within(await table());
    for (const name of ['proj-0001', 'proj-0002'])
      await view.user.click(rows.getByRole('checkbox', { name: `Select ${name}` }));
    named(view, 'proj-0001').container_registry = { registry: 'r', project: 'p' };
    await press(view, 'Set policy', await screen.findByRole('toolbar', { name: /chosen rows/ }));
    const dialog = await form('Set the policy of 2 projects');
    await view.user.click(within(dialog).getByRole('combobox', { name: 'Resource policy' }));
    await view.user.click(await screen.findByTitle('project-policy-001'));
    await press(view, 'Set policy', dialog);
    await waitFor(() => {
      for (const name of ['proj-0001', 'proj-0002'])
        expect(named(view, name).resource_policy).toBe('project-policy-001');
    });
    expect(named(view, 'proj-0001').container_registry).toEqual({ registry: 'r', project: 'p' });
  });
});
