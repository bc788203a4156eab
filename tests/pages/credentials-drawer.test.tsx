import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderAt } from '../render.tsx';
import {
  ADMIN_KEY,
  asked,
  groundWith,
  patience,
  SPARE_KEY,
  SPARE_SECRET,
  USER_KEY,
  markup,
  queryText,
  stored,
} from './credentials-ground.ts';

const drawer = async (name: string) => {
  await screen.findByRole('heading', { level: 2, name }, patience);
  return screen.getByRole('dialog');
};
const SPARE = `/credentials?open=${SPARE_KEY}`;

afterEach(() => {
  vi.useRealTimers();
});

describe('the drawer of a keypair', () => {
  it('tells the facts, the owner and the SSH public key', async () => {
    const manager = groundWith({ ssh_public_key: 'ssh-rsa AAAAB3 user@lablup.com\n', rate_limit: 1234 });
    await renderAt(SPARE, { manager });
    const side = within(await drawer(SPARE_KEY));
    expect(await side.findByText('ssh-rsa AAAAB3 user@lablup.com')).toBeVisible();
    expect(side.getByText('1,234')).toBeVisible();
    expect(side.getByRole('link', { name: 'user@lablup.com' })).toHaveAttribute(
      'href',
      `/users?open=${manager.db.userByEmail('user@lablup.com')?.uuid}`,
    );
    const figures = within(side.getByRole('list', { name: 'Key figures' }));
    expect(figures.getByRole('link', { name: /^Resource policy/ })).toHaveAttribute(
      'href',
      '/resource-policies/keypair?open=default',
    );
    expect(figures.getByRole('link', { name: 'Live sessions 0' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/sessions\?accessKey=is%3AAKIA/),
    );
    // In the head, and among the facts.
    expect(await side.findAllByText('Active')).toHaveLength(2);
  });

  it('opens for an owner who is in no project', async () => {
    const manager = groundWith();
    const owner = manager.db.userByEmail('user@lablup.com');
    for (const project of manager.db.projectsOf(owner?.uuid ?? '')) manager.db.leave(owner?.uuid ?? '', project.id);
    const { requests } = await renderAt(SPARE, { manager });
    await drawer(SPARE_KEY);
    await waitFor(() => expect(asked(requests, 'KeypairDetail')).toHaveLength(1));
    expect(screen.queryByText('This keypair no longer exists')).toBeNull();
    expect(asked(requests, 'KeypairDetail')[0]?.variables?.filter).toBe(`access_key == "${SPARE_KEY}"`);
    expect(queryText(asked(requests, 'KeypairDetail')[0])).toMatch(/keypair_list/);
  });

  it('asks for the secret only when it shall be seen, and keeps it nowhere but on the screen', async () => {
    const { user, requests, client, address } = await renderAt(SPARE, { manager: groundWith() });
    const side = within(await drawer(SPARE_KEY));
    const show = await side.findByRole('button', { name: 'Show' });
    expect(asked(requests, 'KeypairSecret')).toEqual([]);
    expect(markup()).not.toContain(SPARE_SECRET);
    await user.click(show);
    expect(await side.findByText(SPARE_SECRET)).toBeVisible();
    expect(asked(requests, 'KeypairSecret')).toHaveLength(1);
    const cached = [...client.getQueryCache().getAll(), ...client.getMutationCache().getAll()];
    expect(JSON.stringify(cached.map(({ state }) => state))).not.toContain(SPARE_SECRET);
    expect(address() + stored()).not.toContain(SPARE_SECRET);
    await user.click(await side.findByRole('button', { name: 'Hide' }));
    expect(markup()).not.toContain(SPARE_SECRET);
  });

  it('hides the secret after a minute', async () => {
    const { user } = await renderAt(SPARE, { manager: groundWith() });
    const side = within(await drawer(SPARE_KEY));
    const show = await side.findByRole('button', { name: 'Show' });
    const later = vi.spyOn(globalThis, 'setTimeout');
    await user.click(show);
    await side.findByText(SPARE_SECRET);
    const hide = later.mock.calls.find(([, ms]) => ms === 60_000)?.[0];
    later.mockRestore();
    act(() => hide?.());
    expect(markup()).not.toContain(SPARE_SECRET);
  });

  it('forgets the secret when another row opens', async () => {
    const { user, go } = await renderAt(SPARE, { manager: groundWith() });
    await user.click(await within(await drawer(SPARE_KEY)).findByRole('button', { name: 'Show' }));
    await screen.findByText(SPARE_SECRET);
    await act(() => go(`/credentials?open=${USER_KEY}`));
    await drawer(USER_KEY);
    expect(markup()).not.toContain(SPARE_SECRET);
    await act(() => go(SPARE));
    await drawer(SPARE_KEY);
    expect(markup()).not.toContain(SPARE_SECRET);
  });

  it('copies the secret without showing it', async () => {
    const { user } = await renderAt(SPARE, { manager: groundWith() });
    const side = within(await drawer(SPARE_KEY));
    await user.click(await side.findByRole('button', { name: 'Copy' }));
    expect(await side.findByText('Copied.')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(SPARE_SECRET);
    expect(markup()).not.toContain(SPARE_SECRET);
  });

  it('says when the secret cannot be had', async () => {
    const manager = groundWith();
    const { user } = await renderAt(SPARE, { manager });
    const side = within(await drawer(SPARE_KEY));
    manager.fault({ id: 'A07', operation: 'KeypairSecret' });
    await user.click(await side.findByRole('button', { name: 'Show' }));
    expect(await side.findByRole('alert')).toBeVisible();
    expect(await side.findByRole('button', { name: 'Show' })).toBeEnabled();
  });

  it('offers no secret to a domain admin', async () => {
    const { requests } = await renderAt(SPARE, { as: 'admin', manager: groundWith({}, { role: 'admin' }) });
    const side = within(await drawer(SPARE_KEY));
    expect(await side.findByText('Secret keys are shown to superadmins only.')).toBeVisible();
    expect(side.queryByRole('button', { name: 'Show' })).toBeNull();
    expect(asked(requests, 'KeypairSecret')).toEqual([]);
  });

  it('says when the admin flag does not fit the role, and when a keypair is gone', async () => {
    const manager = groundWith({ is_admin: true });
    const { go } = await renderAt(SPARE, { manager });
    expect(await within(await drawer(SPARE_KEY)).findByText(/admin flag does not fit/)).toBeVisible();
    await act(() => go('/credentials?open=AKIANOSUCHKEYEXAMPLE'));
    expect(await screen.findByText('This keypair no longer exists')).toBeVisible();
  });

  it('marks the keypair of the own session', async () => {
    await renderAt(`/credentials?open=${ADMIN_KEY}`, { manager: groundWith() });
    expect(await within(await drawer(ADMIN_KEY)).findByText('You are signed in with this keypair.')).toBeVisible();
  });
});
