/** What the site sets in its configuration file. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { recheck } from '@/api/session';
import { axeTrouble } from './axe.ts';
import { renderAt } from '../render.tsx';

/** The first page of a run also waits for its modules. */
const patience = { timeout: 25_000 };

/** Another tab of the same browser that is signed in. */
function openTab(): () => void {
  const channel = new BroadcastChannel('qd.tab');
  channel.onmessage = ({ data }) => void (data === 'who' && channel.postMessage('here'));
  return () => channel.close();
}

describe('a site that ends the session with the last tab', () => {
  const config = { autoLogout: true };

  it('signs out what an earlier visit left over, on the server too, and leads back', async () => {
    const view = await renderAt('/users?q=kim', { users: 5, config });
    expect(await screen.findByText(/Your session has ended/, {}, patience)).toBeVisible();
    expect(view.address()).toBe(`/login?redirect=${encodeURIComponent('/users?q=kim')}`);
    expect(view.requests.some(({ path }) => path === '/server/logout')).toBe(true);
    expect(view.requests.map(({ operation }) => operation)).not.toContain('UserList');
  });

  it('goes on while another tab is open, and after a reload of the only one', async () => {
    const close = openTab();
    const view = await renderAt('/users', { users: 5, config });
    expect(await screen.findByRole('heading', { level: 1, name: 'Users' }, patience)).toBeVisible();
    close();
    view.unmount();
    const again = await renderAt('/users', { manager: view.manager, keepStorage: true });
    expect(await screen.findByRole('heading', { level: 1, name: 'Users' }, patience)).toBeVisible();
    expect(again.requests.some(({ path }) => path === '/server/logout')).toBe(false);
  });

  it('offers to keep no keys', async () => {
    const view = await renderAt('/login', { as: null, config });
    await view.user.click(await screen.findByRole('radio', { name: 'API keys' }, patience));
    expect(await screen.findByLabelText('Access key')).toBeVisible();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('the configuration of a site', () => {
  it('leaves pages out of the menu, or shows them out of use; neither opens', async () => {
    const config = { blocklist: 'pipeline, credential, overview', inactivelist: ['resource-policy'] };
    const view = await renderAt('/credentials', { users: 5, config });
    expect(
      await screen.findByText('Your site has switched this page off.', { selector: 'main *' }, patience),
    ).toBeVisible();
    expect(view.requests.map(({ operation }) => operation)).not.toContain('KeypairList');
    const menu = screen.getByRole('navigation', { name: 'Main menu' });
    expect(within(menu).queryByText('Users')).toBeNull();
    expect(within(menu).queryByText('Credentials')).toBeNull();
    expect(within(menu).getByText('Resource policies').closest('a')).toBeNull();
    expect(within(menu).getByRole('link', { name: 'Projects' })).toBeVisible();
    expect(await axeTrouble()).toEqual([]);
    await view.go('/');
    await waitFor(() => expect(view.address()).toMatch(/^\/sign-ins/), patience);
  });

  it('gives its name, its picture, and the way to where users work', async () => {
    const config = { siteName: 'Lab cluster', siteLogo: '/site/logo.svg', userConsole: 'https://work.example.org/' };
    await renderAt('/users', { as: 'user', users: 5, config });
    const work = await screen.findByRole('link', { name: 'Open the user console' }, patience);
    expect(work).toHaveAttribute('href', 'https://work.example.org/');
    const top = screen.getByRole('banner');
    expect(top).toHaveTextContent('Lab cluster');
    expect(top.querySelector('img')).toHaveAttribute('src', expect.stringMatching(/\/site\/logo\.svg$/));
    expect(document.title).toBe('Users · Lab cluster · Quarterdeck');
    expect(await axeTrouble()).toEqual([]);
  });

  it('masks who is signed in, in the header and when signing in again', async () => {
    const view = await renderAt('/users', { users: 5, config: { maskUserInfo: true } });
    const account = await screen.findByRole('button', { name: /Account/ }, patience);
    expect(account).toHaveTextContent('Ad***');
    await view.user.click(account);
    expect(screen.getByText('ad***@lablup.com')).toBeVisible();
    await view.user.keyboard('{Escape}');
    view.manager.sessions.forgetAll();
    await recheck();
    const dialog = await screen.findByRole('dialog', { name: 'Sign in again' }, patience);
    expect(dialog).toHaveTextContent('Sign in as ad***@lablup.com');
    expect(dialog).not.toHaveTextContent('admin@lablup.com');
    expect(within(dialog).getByRole('textbox', { name: /e-mail/i })).toHaveValue('ad***@lablup.com');
    await view.user.type(within(dialog).getByLabelText('Password', { selector: 'input' }), 'wJalrXUt{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patience);
  });

  it('names the settings that it cannot use on the sign-in page', async () => {
    await renderAt('/login', { as: null, config: { debug: 'perhaps' } });
    expect(await screen.findByText('general.debug', {}, patience)).toBeVisible();
    expect(await axeTrouble()).toEqual([]);
  });

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
      await user.click(await screen.findByRole('button', { name: as ? /Account/ : /^Theme/ }, patience));
      await user.click(await screen.findByRole('menuitemradio', { name: 'Dark' }));
      expect(document.documentElement.dataset.theme).toBe('dark');
    },
  );
});
