import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderAt } from '../render.tsx';
import {
  ADMIN_KEY,
  asked,
  button,
  groundWith,
  patience,
  SPARE_KEY,
  table,
  USER_KEY,
  queryText,
} from './credentials-ground.ts';
import { openRowMenu } from '../row-menu';

describe('the list of keypairs', () => {
  it('shows the active ones, asked for once, without secrets and without columns that are hidden', async () => {
    const { requests } = await renderAt('/credentials', { manager: groundWith() });
    expect(await within(await table()).findByText(ADMIN_KEY)).toBeVisible();
    const [first, ...more] = asked(requests, 'KeypairList');
    expect(more).toEqual([]);
    expect(first?.variables).toEqual({
      limit: 20,
      offset: 0,
      filter: null,
      order: '-created_at,access_key',
      active: true,
      lastUsed: true,
      queries: true,
      sessions: true,
      projects: false,
    });
    expect(queryText(first)).not.toMatch(/secret|ssh/);
  });

  it('asks for the inactive ones on the other tab', async () => {
    const { user, requests, address } = await renderAt('/credentials', { manager: groundWith({ is_active: false }) });
    await user.click(await button('Inactive'));
    expect(await screen.findByText(SPARE_KEY)).toBeVisible();
    expect(screen.queryByText(ADMIN_KEY)).toBeNull();
    expect(asked(requests, 'KeypairList').at(-1)?.variables?.active).toBe(false);
    expect(address()).toBe('/credentials?tab=inactive');
  });

  it('carries search, filters and order of the address to the server', async () => {
    const { requests } = await renderAt('/credentials?q=lablup&admin=true&rateLimit=ge:100&sort=-user', {
      manager: groundWith(),
    });
    await table();
    const variables = asked(requests, 'KeypairList').at(-1)?.variables;
    expect(variables?.order).toBe('-email,access_key');
    expect(variables?.filter).toContain('access_key ilike "%lablup%"');
    expect(variables?.filter).toContain('is_admin == true');
    expect(variables?.filter).toContain('rate_limit >= 100');
    expect(screen.getByText(ADMIN_KEY)).toBeVisible();
    expect(screen.queryByText(USER_KEY)).toBeNull();
  });

  it('sorts by age against the date of creation', async () => {
    const { user, requests } = await renderAt('/credentials', { manager: groundWith() });
    await user.click(within(await table()).getByRole('button', { name: /^Key age/ }));
    await waitFor(() => expect(asked(requests, 'KeypairList').at(-1)?.variables?.order).toBe('created_at,access_key'));
  });

  it('asks for the projects only while they are shown', async () => {
    const { user, requests } = await renderAt('/credentials', { manager: groundWith() });
    await table();
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Projects' }));
    await waitFor(() => expect(asked(requests, 'KeypairList').at(-1)?.variables?.projects).toBe(true));
    await user.click(await screen.findByRole('checkbox', { name: 'Last used' }));
    await waitFor(() => expect(asked(requests, 'KeypairList').at(-1)?.variables?.lastUsed).toBe(false));
  });

  it('writes a file of the shown columns, in which there is no secret', async () => {
    const manager = groundWith();
    const { user, requests } = await renderAt('/credentials', { manager });
    await table();
    const blobs: Blob[] = [];
    const make = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:test';
    });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await user.click(screen.getByRole('button', { name: 'Download as CSV' }));
    await user.click(await screen.findByRole('button', { name: /^Download \d+ rows$/ }));
    await waitFor(() => expect(blobs).toHaveLength(1));
    make.mockRestore();
    click.mockRestore();
    const text = (await blobs[0]?.text()) ?? '';
    const keys = [...manager.db.keypairs.values()].filter((key) => key.is_active);
    expect(text.trim().split(/\r?\n/)).toHaveLength(keys.length + 1);
    for (const key of manager.db.keypairs.values()) {
      if (key.is_active) expect(text).toContain(key.access_key);
      if (key.secret_key.length > 20) expect(text).not.toContain(key.secret_key);
    }
    expect(asked(requests, 'KeypairSecret')).toEqual([]);
  });

  it('is read only for a domain admin, with the reason', async () => {
    const manager = groundWith({}, { role: 'admin' });
    const { user, requests } = await renderAt('/credentials', { as: 'admin', manager });
    await table();
    expect(screen.getByText(/default, read only: the server lets only superadmins change keypairs/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Create keypair' })).toBeDisabled();
    const menu = await openRowMenu(user, USER_KEY);
    expect(menu.getByRole('menuitem', { name: /^Edit .*superadmins/ })).toHaveAttribute('aria-disabled', 'true');
    expect(screen.queryByRole('checkbox', { name: `Select ${USER_KEY}` })).toBeNull();
    expect(asked(requests, 'MainKeys')).toEqual([]);
  });

  it('speaks Korean and Japanese', async () => {
    await renderAt('/credentials', { manager: groundWith(), language: 'ko' });
    expect(await screen.findByRole('heading', { level: 1, name: '자격 증명' }, patience)).toBeVisible();
    expect(await screen.findByRole('button', { name: `${USER_KEY} 수정` })).toBeVisible();
  });
});
