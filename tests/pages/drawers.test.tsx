import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { nextAsk } from '@/api/healing';
import { createManager } from '../manager/manager.ts';
import { renderAt } from '../render.tsx';
import { asked } from './credentials-ground.ts';

const patience = { timeout: 25_000 };

const drawer = async (name: string | RegExp) => {
  await screen.findByRole('heading', { level: 2, name }, patience);
  return within(screen.getByRole('dialog'));
};

// antd's drawer is slow to come for the first time.
beforeAll(() => import('@/kit/DetailDrawer'), 90_000);

describe('the drawer of a row', () => {
  it('shows one that is on another page of a whole list, and says that it is', async () => {
    const manager = createManager({ users: 5, role: 'superadmin' });
    const last = [...manager.db.presets.values()].toSorted((a, b) => a.name.localeCompare(b.name)).at(-1);
    const { requests, go } = await renderAt(`/presets?size=10&open=${last?.id}`, { manager });
    const side = await drawer(last?.name ?? '');
    expect(side.getByRole('button', { name: `Edit ${last?.name}` })).toBeVisible();
    expect(side.getByText(/^Not among the rows of the list behind/)).toBeVisible();
    expect(asked(requests, 'PresetList')).toHaveLength(1);
    await act(() => go('/presets?size=10&open=none'));
    await drawer('Preset');
    expect(await side.findByText('This preset no longer exists')).toBeVisible();
  });

  it('has neither facts nor buttons of a row that is gone', async () => {
    const manager = createManager({ users: 5, role: 'superadmin' });
    const gone = manager.db.userByEmail('user@lablup.com')?.uuid ?? '';
    const { client } = await renderAt(`/users?open=${gone}`, { manager });
    const side = await drawer('user@lablup.com');
    expect(side.getByRole('button', { name: 'Edit user@lablup.com' })).toBeVisible();
    manager.db.users.delete(gone);
    // The list is read again, the drawer's own read is not.
    await client.refetchQueries({ queryKey: ['users', 'list'] });
    expect(await side.findByText('This user no longer exists', {}, patience)).toBeVisible();
    expect(side.getByRole('heading', { name: 'user@lablup.com' })).toBeVisible();
    expect(side.queryByRole('button', { name: /user@lablup.com/ })).toBeNull();
    expect(side.queryByText('Keypair (1)')).toBeNull();
  });

  it('does not call gone what another domain has', async () => {
    const manager = createManager({ users: 40, role: 'admin' });
    const other = [...manager.db.users.values()].find((user) => user.domain_name !== 'default');
    await renderAt(`/users?open=${other?.uuid}`, { manager, as: 'admin' });
    expect(await (await drawer('User')).findByText('Nothing that you can see', {}, patience)).toBeVisible();
    expect(screen.queryByText('This user no longer exists')).toBeNull();
  });

  it('offers to try again when its read fails, and then shows what came', async () => {
    const manager = createManager({ users: 5, role: 'superadmin' });
    const other = [...manager.db.domains.values()].find((one) => one.name !== 'default')?.name ?? '';
    manager.fault({ id: 'A07', operation: 'DomainDetail' });
    const { user } = await renderAt(`/domains?open=${other}`, { manager });
    const side = await drawer(other);
    const again = await side.findByRole('button', { name: 'Try again' }, patience);
    // While nobody answers it says, as lists do, when the console asks again by itself.
    act(() => nextAsk.set(Date.now() + 60_000));
    expect(side.getByText(/\b(60|59) seconds/)).toBeVisible();
    act(() => nextAsk.set(undefined));
    manager.fault(null);
    await user.click(again);
    await waitFor(() => expect(side.getByRole('button', { name: `Edit ${other}` })).toBeVisible(), patience);
  });

  it('says that a part of it could not be read, and not that there is none', async () => {
    const manager = createManager({ users: 5, role: 'superadmin' });
    const id = manager.db.userByEmail('user@lablup.com')?.uuid ?? '';
    manager.fault({ id: 'A07', operation: 'UserHoldings' });
    await renderAt(`/users?open=${id}`, { manager });
    const side = await drawer('user@lablup.com');
    expect(await side.findByRole('alert', {}, patience)).toBeVisible();
    expect(side.queryByText(/\(0\)/)).toBeNull();
  });
});
