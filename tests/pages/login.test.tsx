import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createManager, type Manager } from '../manager/manager.ts';
import { renderAt, type Rendered } from '../render.tsx';

/** The first page of a run also waits for its modules. */
const patience = { timeout: 25_000 };
const name = () => screen.findByRole('textbox', { name: /e-mail/i }, patience);
const password = () => screen.getByLabelText('Password', { selector: 'input[name="password"]' });
const submit = () => screen.getByRole('button', { name: /Sign in$/ });

async function signIn({ user }: Pick<Rendered, 'user'>, email: string, secret: string) {
  await user.clear(await name());
  await user.type(await name(), email);
  await user.type(password(), secret);
  await user.click(submit());
}

describe('signing in', () => {
  it('leads back to the address that was asked for', async () => {
    const view = await renderAt('/credentials?q=kim', { as: null });
    await signIn(view, 'admin@lablup.com', 'wJalrXUt');
    await waitFor(() => expect(view.address()).toMatch(/^\/credentials\?q=kim/), patience);
  });

  it('never leads to another site', async () => {
    const view = await renderAt('/login?redirect=%2F%2Fevil.example', { as: null });
    await signIn(view, 'admin@lablup.com', 'wJalrXUt');
    await waitFor(() => expect(view.address()).toMatch(/^\/overview/), patience);
  });

  it('says what the server says of a wrong password, and no more; the name stays', async () => {
    const view = await renderAt('/login', { as: null });
    await signIn(view, 'admin', 'wrong');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/the server does not tell which/);
    expect(alert).toHaveTextContent(/take only the e-mail/);
    expect(await name()).toHaveValue('admin');
    expect(password()).toHaveValue('');
    expect(password()).toHaveFocus();
  });

  it('sends nothing while a field is empty, and goes to that field', async () => {
    const view = await renderAt('/login', { as: null });
    await view.user.type(await name(), 'a@b.c');
    await view.user.click(submit());
    expect(password()).toHaveFocus();
    expect(password()).toBeInvalid();
    expect(view.requests.some(({ path }) => path.endsWith('/server/login'))).toBe(false);
  });

  it('counts a block down and does not make it longer', async () => {
    const view = await renderAt('/login', { as: null });
    view.manager.fault({ id: 'A16', path: '/server/login', times: 1 });
    await signIn(view, 'admin@lablup.com', 'wrong');
    expect(await screen.findByRole('alert')).toHaveTextContent(/left: (20:00|19:5\d)/);
    const before = view.requests.length;
    await view.user.click(submit());
    expect(view.requests.length).toBe(before);
  });

  it('asks before it ends the session elsewhere', async () => {
    const view = await renderAt('/login', { as: null });
    view.manager.fault({ id: 'A13', path: '/server/login', times: 1 });
    await signIn(view, 'admin@lablup.com', 'wJalrXUt');
    expect(await screen.findByRole('button', { name: 'Back' })).toHaveFocus();
    await view.user.click(screen.getByRole('button', { name: /end the other session/ }));
    await waitFor(() => expect(view.address()).toMatch(/^\/overview/), patience);
    const bodies = view.requests.filter(({ path }) => path.endsWith('/server/login')).map(({ body }) => body);
    expect(bodies).toEqual([expect.not.objectContaining({ force: true }), expect.objectContaining({ force: true })]);
  });

  it('lets an expired password be changed in place, by rules that are ticked off', async () => {
    const view = await renderAt('/login', { as: null });
    view.manager.fault({ id: 'A06', path: '/server/login', times: 1 });
    await signIn(view, 'admin@lablup.com', 'wJalrXUt');
    expect(await screen.findByLabelText('New password')).toHaveFocus();
    await view.user.type(screen.getByLabelText('New password'), 'short');
    const rules = screen.getByRole('list', { name: 'Rules for the password' });
    expect(within(rules).getByText('A letter').closest('li')).toHaveTextContent(/letter\s*met$/);
    expect(within(rules).getByText('A digit').closest('li')).toHaveTextContent(/not met yet$/);
    const before = view.requests.length;
    await view.user.click(screen.getByRole('button', { name: 'Change and sign in' }));
    expect(view.requests.length).toBe(before);
  });

  it('says that the manager is away', async () => {
    const view = await renderAt('/login', { as: null });
    view.manager.fault({ id: 'A10', path: '/server/login', times: 1 });
    await signIn(view, 'admin@lablup.com', 'wJalrXUt');
    expect(await screen.findByRole('alert')).toHaveTextContent(/manager is not responding/);
    expect(password()).toHaveValue('wJalrXUt');
  });

  it('speaks the chosen language before anybody is signed in', async () => {
    const view = await renderAt('/login', { as: null });
    await view.user.type(await name(), 'kept@example.org');
    await view.user.click(screen.getByRole('button', { name: /^Language/ }));
    await view.user.click(await screen.findByRole('menuitemradio', { name: '한국어' }));
    expect(await screen.findByRole('heading', { level: 1, name: '로그인' })).toBeVisible();
    expect(screen.getByRole('textbox', { name: /이메일/ })).toHaveValue('kept@example.org');
    expect(document.documentElement.lang).toBe('ko');
  });
});

describe('a lost session', () => {
  it('is signed in again over the living page', async () => {
    const view = await renderAt('/users');
    const search = await screen.findByRole('combobox', { name: /^Search/ }, patience);
    await view.user.type(search, 'admin');
    view.manager.fault({ id: 'A04', times: 1 });
    await view.user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Sign in again' });
    expect(dialog).toHaveTextContent(/page and what you typed are kept/);
    expect(search).toHaveValue('admin');
    await view.user.type(within(dialog).getByLabelText('Password', { selector: 'input' }), 'wJalrXUt{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(search).toHaveValue('admin');
    expect(await screen.findByRole('table', { name: 'Users' })).toBeVisible();
  });
});

describe('a manager that is too old', () => {
  /** Says of itself that it is of another release. */
  function ofRelease(release: string): Manager {
    const manager = createManager({ users: 10, role: 'superadmin' });
    const { handle } = manager;
    manager.handle = (request) =>
      new URL(request.url).pathname === '/func/'
        ? Promise.resolve(Response.json({ version: 'v8.20240915', manager: release }))
        : handle(request);
    return manager;
  }

  it('is named with what is needed, and used only by who wants to', async () => {
    const view = await renderAt('/users?q=kim', { manager: ofRelease('25.15.3') });
    expect(await screen.findByRole('alert', {}, patience)).toHaveTextContent(/needs manager 26\.4.*is 25\.15\.3/);
    expect(view.address()).toMatch(/^\/login/);
    await view.user.click(screen.getByRole('button', { name: 'Go on at my own risk' }));
    await waitFor(() => expect(view.address()).toMatch(/^\/users\?q=kim/), patience);
  });

  it('can be left', async () => {
    const view = await renderAt('/users', { manager: ofRelease('26.3.0') });
    await screen.findByRole('alert', {}, patience);
    await view.user.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(await name()).toBeVisible();
  });
});
