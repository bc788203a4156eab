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
  });
});
