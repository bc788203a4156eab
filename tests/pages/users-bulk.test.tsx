import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createManager, type Manager } from '../manager/manager.ts';
import { renderAt } from '../render.tsx';
import { asked, button, choose, dialog, patience, pressIn, rowOf } from './users-ground.ts';
import { groupAct } from '../row-menu';

const EMAILS = ['user@lablup.com', 'user2@lablup.com', 'domain-admin@lablup.com'];
const ground = (): Manager => createManager({ users: 60, role: 'superadmin' });
const of = (manager: Manager) => EMAILS.map((email) => manager.db.userByEmail(email));

async function pick(user: Awaited<ReturnType<typeof renderAt>>['user'], emails: readonly string[]) {
  for (const email of emails) await user.click(within(await rowOf(email)).getByRole('checkbox'));
}

describe('bulk changes of users', () => {
  it('names them, sets the policy of each, and says that it is done', async () => {
    const manager = ground();
    const { user, requests } = await renderAt('/users', { manager });
    await pick(user, EMAILS);
    await user.click(await button('Set policy'));
    const form = await dialog(/Set the policy of 3 users/);
    const named = (await within(form).findAllByRole('listitem')).map(({ textContent }) => textContent?.split(' ')[0]);
    expect(new Set(named)).toEqual(new Set(EMAILS));
    const name = [...manager.db.userPolicies.keys()].find((policy) => policy !== 'default') ?? '';
    await choose(user, form, 'Resource policy', name);
    await pressIn(user, form, 'Set policy');
    await waitFor(() => expect(of(manager).map((row) => row?.resource_policy)).toEqual([name, name, name]), patience);
    expect(asked(requests, 'ModifyUser')).toHaveLength(3);
    expect(await screen.findByText(/^Done: Set the policy of 3 users/, {}, patience)).toBeVisible();
    expect(screen.queryByRole('toolbar', { name: 'Actions for the chosen rows' })).toBeNull();
  });

  it('shows what failed and why, and runs that again alone', async () => {
    const manager = ground();
    const { user, requests } = await renderAt('/users', { manager });
    await pick(user, EMAILS);
    manager.fault({ id: 'A17', operation: 'ModifyUser', times: 1 });
    await groupAct(user, 'More', 'Allow sudo');
    await pressIn(user, await dialog('Allow sudo for 3 users'), 'Allow sudo');
    const results = await dialog('Allow sudo for 3 users');
    expect(await within(results).findByText('Done: 2. Failed: 1. Not tried: 0.', {}, patience)).toBeVisible();
    await pressIn(user, results, 'Retry failed and not tried');
    await waitFor(() => expect(of(manager).map((row) => row?.sudo_session_enabled)).toEqual([true, true, true]));
    expect(asked(requests, 'ModifyUser')).toHaveLength(4);
  });

  it('leaves the own account out of a deactivation', async () => {
    const manager = ground();
    const { user } = await renderAt('/users', { manager });
    await pick(user, ['admin@lablup.com', 'user2@lablup.com']);
    await user.click(await button('Deactivate'));
    await pressIn(user, await dialog('Deactivate 1 user'), 'Deactivate');
    await waitFor(() => expect(manager.db.userByEmail('user2@lablup.com')?.status).toBe('inactive'));
    expect(manager.db.userByEmail('admin@lablup.com')?.status).toBe('active');
  });

  it('switches keypairs off with their users, and none when users come back', async () => {
    const manager = ground();
    const active = (email: string) =>
      manager.db.keysOf(manager.db.userByEmail(email)?.uuid ?? '').filter((key) => key.is_active).length;
    const { user } = await renderAt('/users', { manager });
    await pick(user, ['user2@lablup.com']);
    await user.click(await button('Deactivate'));
    await pressIn(user, await dialog('Deactivate 1 user'), 'Deactivate');
    await waitFor(() => expect(active('user2@lablup.com')).toBe(0), patience);
    for (const key of manager.db.keysOf(manager.db.userByEmail('user2@lablup.com')?.uuid ?? '')) key.is_active = true;
    await user.click(await button('Inactive'));
    await pick(user, ['user2@lablup.com']);
    await user.click(await button('Activate'));
    await pressIn(user, await dialog('Activate 1 user'), 'Activate');
    expect(await screen.findByText('Done: Activate 1 user', {}, patience)).toBeVisible();
    expect(manager.db.userByEmail('user2@lablup.com')?.status).toBe('active');
    expect(active('user2@lablup.com')).toBeGreaterThan(0);
  });

  it('reads all that match before it asks', async () => {
    const manager = ground();
    const { user } = await renderAt('/users?size=10', { manager });
    await rowOf('admin@lablup.com').catch(() => undefined);
    const active = [...manager.db.users.values()].filter(({ status }) => status === 'active');
    await user.click((await screen.findAllByRole('checkbox', { name: /^Select all/ }, patience))[0] as HTMLElement);
    await user.click(await button(`Choose all ${active.length} that match`));
    await groupAct(user, 'More', 'Forbid sudo');
    const question = await dialog(`Forbid sudo for ${active.length} users`);
    expect(within(question).getAllByRole('listitem')).toHaveLength(active.length);
  });

  it('adds users to projects of their domain, and keeps the registry of the project', async () => {
    const manager = ground();
    const project = manager.db.projectsIn('default').find(({ type }) => type === 'GENERAL');
    const row = manager.db.userByEmail('user2@lablup.com');
    if (!project || !row) throw new Error('no such fixture');
    manager.db.leave(row.uuid, project.id);
    const { user, requests } = await renderAt('/users', { manager });
    await pick(user, ['user2@lablup.com']);
    await groupAct(user, 'Projects', 'Add to projects');
    const form = await dialog('Add 1 user to projects');
    await choose(user, form, 'Projects', project.name);
    await pressIn(user, form, 'Add to projects');
    await waitFor(() => expect(manager.db.isMember(row.uuid, project.id)).toBe(true));
    const { props } = (asked(requests, 'ModifyProject')[0]?.variables ?? {}) as { props: object };
    expect(props).toMatchObject({ user_update_mode: 'add', user_uuids: [row.uuid] });
    expect(props).toHaveProperty('container_registry');
  });

  it('purges the chosen after the count is typed', async () => {
    const manager = ground();
    for (const row of of(manager).slice(0, 2)) if (row) row.status = 'inactive';
    const { user, requests } = await renderAt('/users?tab=inactive', { manager });
    await pick(user, EMAILS.slice(0, 2));
    await user.click(await button('Delete permanently'));
    const question = await dialog('Delete 2 users permanently');
    await user.click(within(question).getByRole('textbox'));
    await user.paste('delete 2 users');
    await pressIn(user, question, 'Delete permanently');
    await waitFor(() => expect(of(manager).map((row) => row?.email)).toEqual([undefined, undefined, EMAILS[2]]));
    expect(asked(requests, 'PurgeUser').map(({ variables }) => variables?.props)).toEqual([
      { purge_shared_vfolders: true, delegate_endpoint_ownership: true },
      { purge_shared_vfolders: true, delegate_endpoint_ownership: true },
    ]);
  });
});
