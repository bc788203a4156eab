import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { choose } from '../faults/forms.ts';
import { fill } from '../fill.ts';
import { renderAt } from '../render.tsx';
import { rowAct } from '../row-menu';

type Page = Awaited<ReturnType<typeof renderAt>>;
const NEWER = { release: '26.9.6' } as const;
const asked = ({ requests }: Page, operation: string) =>
  requests.filter((one) => one.operation === operation).map(({ variables }) => variables);
const roleOf = ({ manager }: Page, preset: string) =>
  [...manager.db.roles.values()].find((one) => one.preset === preset) as NonNullable<
    ReturnType<typeof manager.db.roles.get>
  >;

describe('roles', () => {
  it('says which release brings them, where there are none', async () => {
    await renderAt('/roles');
    expect((await screen.findAllByText(/26\.9\.0/)).length).toBeGreaterThan(0);
  });

  it('shows the presets that the server makes roles from, and what each allows', async () => {
    const { user } = await renderAt('/roles?view=presets', NEWER);
    await screen.findByRole('table', { name: 'Role presets' });
    const heads = await screen.findAllByRole('rowheader');
    expect(heads.map(({ textContent }) => textContent)).toEqual(['project_admin', 'project_member', 'user_owner']);
    await user.click(within(heads[0] as HTMLElement).getByRole('link'));
    const matrix = await screen.findByRole('table', { name: 'Permissions of project_admin' });
    const cells = within(within(matrix).getByRole('row', { name: /^Projects/ })).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)[0]).toBe('✓allowed');
    expect(screen.getByRole('link', { name: 'Roles made from this preset' })).toHaveAttribute(
      'href',
      '/roles?q=project_admin-',
    );
  });

  it('lists by scope and source, shows what a role allows, and assigns and revokes', async () => {
    const page = await renderAt('/roles?scopeType=in:project&source=in:SYSTEM', NEWER);
    const { manager, user } = page;
    await screen.findByRole('table', { name: 'Roles' });
    const all = {
      scopes: true,
      filter: { AND: expect.arrayContaining([{ mappedScope: { scopeType: { in: ['project'] } } }]) },
    };
    expect(asked(page, 'RoleList').at(-1)).toMatchObject(all);
    const role = roleOf(page, 'project_admin');
    await page.go(`/roles?open=${role.id}&part=permissions`);
    const matrix = await screen.findByRole('table', { name: `Permissions of ${role.name}` });
    const cells = within(within(matrix).getByRole('row', { name: /^Projects/ })).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      '✓allowed',
      'not allowed',
      '✓allowed',
      'not allowed',
      'not allowed',
    ]);

    await user.click(screen.getByRole('tab', { name: 'People' }));
    await screen.findByText('Nobody has this role.');
    await user.click(await screen.findByRole('button', { name: 'Assign' }));
    const form = await screen.findByRole('dialog', { name: `Assign ${role.name}` });
    await user.click(within(form).getByRole('textbox', { name: 'E-mail addresses' }));
    await user.paste('u000001@example.org nobody@example.org');
    await user.click(within(form).getByRole('button', { name: 'Assign' }));
    await within(form).findByText('Not known: nobody@example.org');
    await user.clear(within(form).getByRole('textbox', { name: 'E-mail addresses' }));
    await user.paste('u000001@example.org');
    await user.click(within(form).getByRole('button', { name: 'Assign' }));
    const revoke = await screen.findByRole('button', { name: 'Revoke from u000001@example.org' });
    const holders = () => [...manager.db.assignments.values()].filter((one) => one.role === role.id);
    expect(holders()).toHaveLength(1);

    await user.click(revoke);
    const ask = await screen.findByRole('dialog', { name: `Revoke ${role.name} from u000001@example.org?` });
    await user.click(within(ask).getByRole('button', { name: 'Revoke' }));
    await waitFor(() => expect(holders()).toHaveLength(0));
    // Taken back, it is there again.
    const [undo] = (await screen.findAllByRole('button', { name: 'Undo' })).slice(-1);
    await user.click(undo as HTMLElement);
    await waitFor(() => expect(holders()).toHaveLength(1));
  });

  it('changes what a role of one’s own allows after a look at it, and deletes it with who loses what', async () => {
    const page = await renderAt('/roles', NEWER);
    const { manager, user } = page;
    const { db } = manager;
    const system = roleOf(page, 'project_member');
    const own = { ...system, id: db.newId(), name: 'watchers', source: 'CUSTOM' as const, preset: null };
    own.permissions = [{ id: db.newId(), entity: 'session', act: 'READ' }];
    db.roles.set(own.id, own);
    const person = db.userByEmail('u000001@example.org')?.uuid ?? '';
    db.assignments.set('a', { id: 'a', user: person, role: own.id, granted_at: own.created_at });
    await page.go('/roles?q=watchers');
    await rowAct(user, 'watchers', 'Edit permissions');
    const form = await screen.findByRole('dialog', { name: 'Permissions of watchers' });
    await user.click(await within(form).findByRole('cell', { name: 'Sessions: Read: allowed' }));
    await user.keyboard('{ArrowRight} ');
    await user.click(within(form).getByRole('button', { name: 'Review changes' }));
    await within(form).findByText('1 person has this role.');
    const said = (name: string) => within(within(form).getByRole('region', { name })).getByRole('listitem').textContent;
    expect([said('Allowed from now on'), said('No longer allowed')]).toEqual(['Sessions: Create', 'Sessions: Read']);
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(db.roles.get(own.id)?.permissions.map(({ act }) => act)).toEqual(['CREATE']));

    await rowAct(user, 'watchers', 'Delete');
    const ask = await screen.findByRole('dialog', { name: 'Delete watchers?' });
    await within(ask).findByText('u000001@example.org loses what only this role allows.');
    await user.click(within(ask).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(db.roles.get(own.id)?.status).toBe('DELETED'));
  });

  it('makes a role, with its permissions, from another', async () => {
    const page = await renderAt('/roles?scopeType=in:user', NEWER);
    const { manager, user } = page;
    const like = roleOf(page, 'user_owner');
    await rowAct(user, like.name, 'Duplicate');
    const form = await screen.findByRole('dialog', { name: `Duplicate ${like.name}` });
    await fill(user, await within(form).findByLabelText('Name'), 'copied');
    await choose(page, form, 'Scope', 'Domain');
    await choose(page, form, 'Domain', 'default');
    await user.click(within(form).getByRole('button', { name: 'Create role' }));
    const made = () => [...manager.db.roles.values()].find(({ name }) => name === 'copied');
    await waitFor(() => expect(made()?.permissions).toHaveLength(like.permissions.length));
    expect(made()).toMatchObject({ source: 'CUSTOM', scope_type: 'domain' });
  });

  it('tells in the drawer of a person what they may do, and by which role', async () => {
    const page = await renderAt('/users', NEWER);
    const holder = [...page.manager.db.assignments.values()].find(
      ({ role }) => page.manager.db.roles.get(role)?.preset === 'user_owner',
    );
    await page.go(`/users?tab=all&open=${holder?.user}&part=roles`);
    const matrix = await screen.findByRole('table', { name: /^What .+ may do by roles$/ });
    const [first] = within(within(matrix).getByRole('row', { name: /^Folders/ })).getAllByRole('cell');
    expect(first?.textContent).toMatch(/^\d.*allowed by .*user_owner/);
  });
});
