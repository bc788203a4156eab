import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderAt } from '../render.tsx';

describe('the console as a whole', () => {
  it('shows a page to a superadmin, asked from the manager', async () => {
    const { requests } = await renderAt('/users');
    expect(await screen.findByRole('heading', { level: 1, name: 'Users' })).toBeVisible();
    const table = await screen.findByRole('table', { name: 'Users' });
    expect(await within(table).findByText('admin@lablup.com')).toBeVisible();
    expect(requests.map((one) => one.operation)).toContain('UserList');
  });

  it('leads whoever is not signed in to the sign-in page, with the way back', async () => {
    const { address } = await renderAt('/users?q=kim', { as: null });
    expect(await screen.findByRole('textbox', { name: /e-mail/i })).toBeVisible();
    expect(address()).toBe(`/login?redirect=${encodeURIComponent('/users?q=kim')}`);
  });

  it('keeps pages of admins from users', async () => {
    const { requests } = await renderAt('/users', { as: 'user' });
    expect(await screen.findByText(/superadmin/i)).toBeVisible();
    expect(requests.map((one) => one.operation)).not.toContain('UserList');
    // No dead end: what this console has for them, and whom to ask for the rest.
    expect(screen.getByText(/address of the user console/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Change your password' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Sign in as someone else' })).toBeVisible();
  });

  it('has a menu whose groups fold and whose pages can be marked, and remembers both', async () => {
    const view = await renderAt('/users', { users: 5 });
    const menu = await screen.findByRole('navigation', { name: 'Main menu' });
    await view.user.click(within(menu).getByRole('button', { name: 'Favourite: Domains' }));
    const marked = within(menu).getByRole('list', { name: 'Favourites' });
    expect(within(marked).getByRole('link', { name: 'Domains' })).toBeVisible();
    await view.user.click(within(menu).getByRole('button', { name: 'Limits' }));
    await view.user.click(within(menu).getByRole('button', { name: 'People' }));
    expect(within(menu).queryByRole('link', { name: 'Resource policies' })).toBeNull();
    const people = within(menu).getByRole('list', { name: 'People' });
    // The open page stays.
    expect(
      within(people)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Users']);
    view.unmount();
    await renderAt('/users', { manager: view.manager, keepStorage: true });
    const again = await screen.findByRole('navigation', { name: 'Main menu' });
    expect(within(again).getByRole('button', { name: 'Limits' })).toHaveAttribute('aria-expanded', 'false');
    expect(within(again).getByRole('list', { name: 'Favourites' })).toBeVisible();
  });
});
