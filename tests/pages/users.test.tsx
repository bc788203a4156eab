import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderAt } from '../render.tsx';
import { asked, button, last, patience, rowOf, table } from './users-ground.ts';
import { rowAct } from '../row-menu';

describe('the list of users', () => {
  it('shows the active users, the newest first, and asks once', async () => {
    const { requests } = await renderAt('/users');
    await table();
    expect(await rowOf('admin@lablup.com')).toBeVisible();
    expect(asked(requests, 'UserList').filter(({ variables }) => variables?.offset === 0)).toHaveLength(1);
    expect(asked(requests, 'UserList')[0]?.variables).toMatchObject({
      limit: 20,
      offset: 0,
      filter: null,
      order: '-created_at,uuid',
      status: 'active',
    });
  });

  it('puts filters, search, sort and page of the address into the request', async () => {
    const { requests } = await renderAt('/users?q=ex&role=user&mainKey=AKIA&description=lab&sort=email&page=2&size=10');
    await waitFor(() => expect(asked(requests, 'UserList')).not.toEqual([]));
    const search = '((email ilike "%ex%") | (username ilike "%ex%")) | (full_name ilike "%ex%")';
    expect(asked(requests, 'UserList')[0]?.variables).toMatchObject({
      limit: 10,
      offset: 10,
      order: 'email,uuid',
      status: 'active',
      filter: `(((${search}) & (role == "user")) & ((main_access_key ilike "%AKIA%") & (description ilike "%lab%")))`,
    });
  });

  it('has everybody who is not active in the other tab, and everybody in the last', async () => {
    const { user, manager, requests } = await renderAt('/users');
    const somebody = manager.db.userByEmail('user2@lablup.com');
    if (somebody) somebody.status = 'before-verification';
    await table();
    await user.click(await button('Inactive'));
    expect(await rowOf('user2@lablup.com')).toBeVisible();
    expect(within(await table()).queryByText('admin@lablup.com')).toBeNull();
    expect(last(requests, 'UserList')?.variables).toMatchObject({ status: null, filter: '(!(status == "active"))' });
    await user.click(await button('All'));
    expect(await rowOf('admin@lablup.com')).toBeVisible();
    expect(await rowOf('user2@lablup.com')).toBeVisible();
    expect(last(requests, 'UserList')?.variables).toMatchObject({ status: null, filter: null });
  });

  it('opens the details of a user, with what belongs to it', async () => {
    const { user, address } = await renderAt('/users');
    await user.click(
      within(await rowOf('user@lablup.com'))
        .getAllByRole('cell')
        .at(1) as HTMLElement,
    );
    const drawer = await screen.findByRole('dialog', { name: /user@lablup.com/ }, patience);
    expect(address()).toContain('open=');
    expect(await within(drawer).findByText('Keypair (1)', {}, patience)).toBeVisible();
    expect(within(drawer).getByRole('button', { name: 'Edit user@lablup.com' })).toBeVisible();
    await user.click(within(drawer).getByRole('tab', { name: 'Sign-ins' }));
    expect(address()).toContain('part=logins');
    expect(await within(drawer).findByRole('button', { name: 'Unblock sign-in' }, patience)).toBeVisible();
    await user.click(within(drawer).getByRole('button', { name: 'Close' }));
    expect(address()).not.toContain('part=');
  });

  it('has the details ready when the pointer rests on a name before it is pressed, asked for once', async () => {
    const { user, manager, requests } = await renderAt('/users');
    const id = manager.db.userByEmail('user2@lablup.com')?.uuid;
    const details = () => asked(requests, 'UserDetail').filter(({ variables }) => variables?.id === id);
    const name = within(await rowOf('user2@lablup.com')).getByRole('link');
    await user.hover(name);
    await waitFor(() => expect(details()).toHaveLength(1));
    await user.click(name);
    const drawer = await screen.findByRole('dialog', { name: /user2@lablup.com/ }, patience);
    expect(await within(drawer).findByText('Keypair (1)', {}, patience)).toBeVisible();
    expect(details()).toHaveLength(1);
  });

  it('is for reading alone to a domain admin, with the reason', async () => {
    const { user, requests } = await renderAt('/users', { as: 'admin' });
    await table();
    expect(screen.getByText(/Users of the domain default, read only/)).toBeVisible();
    expect(await button('Create user')).toBeDisabled();
    expect(await button('Import from CSV')).toBeDisabled();
    expect(screen.queryByRole('button', { name: /^Edit/ })).toBeNull();
    await rowAct(user, 'user@lablup.com', /^Edit the server lets only superadmins/);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(asked(requests, 'UserDetail')).toEqual([]);
  });
});
