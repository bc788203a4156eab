/** A manager that is frozen for maintenance is told on every page. */
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rest } from '@/api/client';
import { axeTrouble } from './axe.ts';
import { renderAt, type RenderOptions } from '../render.tsx';

/** The state is asked for some seconds after the page is there. */
const patience = { timeout: 25_000 };
const notice = () => screen.findByText(/frozen for maintenance/, {}, patience);

async function open(options: RenderOptions = {}) {
  const view = await renderAt('/users', { users: 5, ...options });
  await screen.findByRole('heading', { level: 1 }, patience);
  return { ...view, looks: () => view.requests.filter(({ path }) => path === '/func/manager/status').length };
}

describe('a frozen manager', () => {
  it.each(['26.4.16', '26.9.6'] as const)('is told to a superadmin of %s', async (release) => {
    const view = await open({ release });
    view.manager.db.status = 'frozen';
    const said = await notice();
    expect(said).toHaveTextContent(/New compute sessions do not start/);
    expect(view.looks()).toBe(1);
    // The page below it is the browser tests' matter.
    expect(await axeTrouble(said.closest('[role=alert]') ?? undefined)).toEqual([]);
  });

  it('is no news while it runs', async () => {
    const view = await open();
    await waitFor(() => expect(view.looks()).toBe(1), patience);
    expect(screen.queryByText(/frozen for maintenance/)).toBeNull();
  });

  it('is told by a refused call to whoever may not ask', async () => {
    const { manager, looks } = await open({ as: 'admin', release: '26.9.6' });
    await waitFor(() => expect(looks()).toBe(1), patience);
    manager.fault({ id: 'A19', path: '/auth/role' });
    await rest('GET', '/auth/role').catch(() => undefined);
    expect(await notice()).toBeVisible();
  });
});

it('a key that has used up its requests is told so, and that reading by itself rests', async () => {
  const { manager } = await open();
  manager.fault({ id: 'A15', path: '/auth/role', times: 1 });
  await rest('GET', '/auth/role').catch(() => undefined);
  expect(
    await screen.findByText(/^Too many requests for your key\. Automatic refresh rests/, {}, patience),
  ).toBeVisible();
});
