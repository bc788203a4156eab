/** What the site sets in its configuration file. */
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderAt } from '../render.tsx';

/** The first page of a run also waits for its modules. */
const patience = { timeout: 10_000 };

describe('the configuration of a site', () => {
  it('reminds of a second factor that it requires and the account has not', async () => {
    const view = await renderAt('/users', { config: { force2FA: true } });
    expect(await screen.findByText(/requires a second factor, and your account has none/, {}, patience)).toBeVisible();
    view.unmount();
    await renderAt('/users');
    await screen.findByRole('heading', { level: 1 }, patience);
    expect(screen.queryByText(/requires a second factor/)).toBeNull();
  });

  it.each([null, 'superadmin'] as const)(
    'leaves light and dark to the person (%s), whatever it says of themes',
    async (as) => {
      const { user } = await renderAt(as ? '/users' : '/login', {
        as,
        release: '26.9.6',
        config: { allowThemeMode: false },
      });
      await user.click(await screen.findByRole('button', { name: /^Theme/ }, patience));
      await user.click(await screen.findByRole('menuitemradio', { name: 'Dark' }));
      expect(document.documentElement.dataset.theme).toBe('dark');
    },
  );
});
