import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createManager, type Manager } from '../manager/manager.ts';
import { renderAt, type RenderOptions, type Rendered } from '../render.tsx';

const form = (name: string | RegExp) => screen.findByRole('dialog', { name });

async function press({ user }: Rendered, name: string | RegExp, where: HTMLElement = document.body) {
  await user.click(await within(where).findByRole('button', { name }));
}

function ground(manager: Manager) {
  const { db } = manager;
  const project = [...db.projects.values()].find((one) => one.name === 'default');
  if (!project) throw new Error('the embedded site has the project default');
  project.container_registry = { registry: 'r', project: 'p' };
  return { db, project, members: () => [...db.users.values()].filter((one) => db.isMember(one.uuid, project.id)) };
}

async function open(options: RenderOptions = {}) {
  const manager = createManager({ users: 40, role: options.as ?? 'superadmin', release: options.release ?? '26.4.16' });
  const place = ground(manager);
  const view = await renderAt(`/projects?open=${place.project.id}`, { ...options, manager });
  const panel = await screen.findByRole('region', { name: 'Members of default' });
  return { view, panel, ...place };
}

describe('members', () => {
  it('are searched on the server and removed with a result for each; the registry stays', async () => {
    const { view, panel, members, project } = await open();
    await view.user.type(within(panel).getByRole('searchbox'), 'user2@');
    await waitFor(() => expect(within(panel).getAllByRole('listitem')).toHaveLength(1));
    expect(view.requests.at(-1)?.variables?.filter).toContain('user2@');
    await press(view, 'Remove user2@lablup.com', panel);
    await press(view, 'Remove', await form('Remove user2@lablup.com from default?'));
    await waitFor(() => expect(members().map(({ email }) => email)).not.toContain('user2@lablup.com'));
    expect(project.container_registry).toEqual({ registry: 'r', project: 'p' });
    expect(await within(panel).findByText('No member matches.')).toBeVisible();
  });

  it('are added by pasted addresses in one call; those that would be passed over are named first', async () => {
    const { view, panel, db, members } = await open();
    const foreign = [...db.users.values()].find((one) => one.domain_name !== 'default');
    const own = [...db.users.values()].filter((one) => one.domain_name === 'default').slice(-3);
    if (!foreign) throw new Error('the embedded site has users of other domains');
    for (const { uuid } of own) for (const project of db.projectsOf(uuid)) db.leave(uuid, project.id);
    await press(view, 'Add members', panel);
    // antd gives all drawers of a test one id, so that a drawer in a drawer has no name of its own there.
    const field = await screen.findByRole('textbox', { name: 'E-mail addresses' });
    const dialog = field.closest<HTMLElement>('[role="dialog"]') ?? document.body;
    const good = own.map(({ email }) => email).join('\n');
    await view.user.click(field);
    await view.user.paste(`${good}\nnobody@example.org, ${foreign.email}`);
    await press(view, 'Add', dialog);
    const said = await within(dialog).findAllByText(/Unknown: nobody@example\.org\. Not of the domain default: /);
    expect(said[0]).toHaveTextContent(foreign.email);
    expect(view.requests.map(({ operation }) => operation)).not.toContain('ModifyProject');
    await view.user.clear(field);
    await view.user.click(field);
    await view.user.paste(good);
    await press(view, 'Add', dialog);
    await waitFor(() => expect(members()).toEqual(expect.arrayContaining(own)));
    expect(view.requests.filter(({ operation }) => operation === 'ModifyProject')).toHaveLength(1);
  });

  it('are read by a domain admin, who can change none', async () => {
    const { panel } = await open({ as: 'admin' });
    expect(await within(panel).findByRole('link', { name: 'user@lablup.com' })).toBeVisible();
    expect(within(panel).getByRole('button', { name: 'Add members' })).toBeDisabled();
    expect(within(panel).queryByRole('checkbox')).toBeNull();
    expect(within(panel).queryByRole('button', { name: /^Remove/ })).toBeNull();
  });
});

describe('resource groups', () => {
  it('are allowed and taken away; those of the domain are told apart', async () => {
    const { view, db, project } = await open();
    const list = await screen.findByRole('list', { name: 'Resource groups of default' });
    expect(await within(list).findByText('from domain default')).toBeVisible();
    await view.user.click(screen.getByRole('combobox', { name: 'Resource groups to allow' }));
    await view.user.click(await screen.findByTitle('rg-01'));
    await press(view, 'Allow');
    await waitFor(() => expect(db.linked('group', project.id).map(({ name }) => name)).toEqual(['rg-01']));
    await press(view, 'Remove rg-01');
    await press(view, 'Remove', await form('Remove rg-01 from default?'));
    await waitFor(() => expect(db.linked('group', project.id)).toEqual([]));
  });
});
