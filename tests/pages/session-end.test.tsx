/** The end of a session is told before it comes, where the site lets a session be extended. */
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createManager, type Manager } from '../manager/manager.ts';
import { axeTrouble } from './axe.ts';
import { renderAt } from '../render.tsx';

/** The first page of a run also waits for its modules; the session's end is asked for after some seconds. */
const patience = { timeout: 25_000 };
const DAY = 86_400;

/** A site whose extended sessions live for so many seconds. */
async function open(seconds: number, enableExtendLoginSession = true) {
  const manager: Manager = createManager({ users: 5, role: 'superadmin', config: { enableExtendLoginSession } });
  manager.sessions.extension = seconds;
  const view = await renderAt('/users', { manager });
  await screen.findByRole('table', { name: 'Users' }, patience);
  const extended = () => view.requests.filter(({ path }) => path === '/server/extend-login-session').length;
  return { ...view, extended };
}

describe('the end of the session', () => {
  it('is announced, and put off by one button', async () => {
    const { user, manager, extended } = await open(100);
    const stay = await screen.findByRole('button', { name: 'Stay signed in' }, patience);
    const said = stay.closest('[role="alert"]');
    expect(said).toHaveTextContent(/Your session ends at \d/);
    // The page below it is the browser tests' matter.
    expect(await axeTrouble(said ?? undefined)).toEqual([]);
    manager.sessions.extension = DAY;
    stay.focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Stay signed in' })).toBeNull());
    expect(extended()).toBe(2);
  });

  it('says so when it cannot be put off', async () => {
    const { user, manager } = await open(100);
    const stay = await screen.findByRole('button', { name: 'Stay signed in' }, patience);
    manager.fault({ id: 'A12', path: '/server/extend-login-session' });
    await user.click(stay);
    expect(await screen.findByText(/could not be extended\. Save your work/)).toBeVisible();
  });

  it('brings the sign-in above the page when it has come', async () => {
    await open(2);
    expect(await screen.findByRole('dialog', { name: 'Sign in again' }, patience)).toBeVisible();
    expect(screen.getByRole('table', { name: 'Users', hidden: true })).toBeInTheDocument();
  });

  it('is not asked for where the site does not allow it', async () => {
    const { extended } = await open(100, false);
    await new Promise((done) => setTimeout(done, 3500));
    expect(extended()).toBe(0);
    expect(screen.queryByText(/Your session ends/)).toBeNull();
  });
});
