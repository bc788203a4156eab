import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { makeKeypair } from '../manager/subjects/keypairs/rows.ts';
import { createManager } from '../manager/manager.ts';
import { renderAt } from '../render.tsx';
import { asked, button, dialog, last, patience, pressIn, rowOf } from './users-ground.ts';
import { rowAct } from '../row-menu';

const EMAIL = 'user2@lablup.com';
const SPARE = 'AKIASPARESPAREXAMPLE';

function ground(status: 'active' | 'inactive', release: '26.4.16' | '26.9.6' = '26.4.16') {
  const manager = createManager({ users: 10, role: 'superadmin', release });
  const row = manager.db.userByEmail(EMAIL);
  if (!row) throw new Error('no such fixture');
  row.status = status;
  manager.db.addKeypair(makeKeypair(row, SPARE, 'spare-secret', {}));
  const [folder] = manager.db.folders.values();
  if (!folder) throw new Error('no folder in the seed');
  manager.db.folders.set('f-1', { ...folder, id: 'f-1', name: 'data', user: row.uuid });
  const reader = manager.db.userByEmail('user@lablup.com')?.uuid ?? '';
  manager.db.folderShares.set('f-1', { folder: 'f-1', user: reader, permission: 'ro' });
  const keys = () => Object.fromEntries(manager.db.keysOf(row.uuid).map((key) => [key.access_key, key.is_active]));
  return { manager, row, keys, mainKey: row.main_access_key ?? '' };
}

describe('deactivating a user', () => {
  it('changes the status; keypairs that are told to stay on do, and what runs is named', async () => {
    const { manager, row, keys, mainKey } = ground('active');
    const [session] = manager.db.sessions.values();
    if (!session) throw new Error('no session in the seed');
    manager.db.sessions.set('s-1', { ...session, id: 's-1', name: 'training', status: 'RUNNING', user: row.uuid });
    const { user, requests } = await renderAt('/users', { manager });
    await user.click(await button(`Deactivate ${EMAIL}`));
    const question = await dialog(`Deactivate ${EMAIL}?`);
    for (const key of [mainKey, SPARE]) {
      const box = await within(question).findByRole('checkbox', { name: new RegExp(key) }, patience);
      expect(box).toBeChecked();
      await user.click(box);
    }
    expect(await within(question).findByText('1 live session keeps running:', {}, patience)).toBeVisible();
    expect(within(question).getByText('training')).toBeVisible();
    await pressIn(user, question, 'Deactivate');
    await waitFor(() => expect(row.status).toBe('inactive'));
    expect(last(requests, 'ModifyUser')?.variables).toEqual({ email: EMAIL, props: { status: 'inactive' } });
    expect(keys()).toEqual({ [mainKey]: true, [SPARE]: true });
    await waitFor(() => expect(screen.queryByRole('rowheader', { name: EMAIL })).toBeNull());
  });

  it('switches the keypairs off as well unless told otherwise, and says which of them failed', async () => {
    const { manager, keys, mainKey } = ground('active');
    const { user } = await renderAt('/users', { manager });
    await user.click(await button(`Deactivate ${EMAIL}`));
    const question = await dialog(`Deactivate ${EMAIL}?`);
    expect(within(question).getByRole('button', { name: 'Cancel' })).toHaveFocus();
    for (const key of [mainKey, SPARE])
      expect(await within(question).findByRole('checkbox', { name: new RegExp(key) }, patience)).toBeChecked();
    manager.fault({ id: 'A17', operation: 'SwitchKeypair', times: 1 });
    await pressIn(user, question, 'Deactivate');
    const results = await dialog(`Switch off keypairs of ${EMAIL}`);
    expect(within(results).getByText('Done: 1. Failed: 1. Not tried: 0.')).toBeVisible();
    await pressIn(user, results, 'Retry failed and not tried');
    await waitFor(() => expect(keys()).toEqual({ [mainKey]: false, [SPARE]: false }));
  });

  it('does not offer the default keypair where the release keeps it on', async () => {
    const { manager, mainKey } = ground('active', '26.9.6');
    const { user } = await renderAt('/users', { manager });
    await user.click(await button(`Deactivate ${EMAIL}`));
    const question = await dialog(`Deactivate ${EMAIL}?`);
    const box = await within(question).findByRole('checkbox', { name: new RegExp(mainKey) }, patience);
    expect(box).toBeDisabled();
    expect(within(question).getByText('The default keypair cannot be switched off on this release.')).toBeVisible();
    expect(within(question).getByRole('checkbox', { name: new RegExp(SPARE) })).toBeEnabled();
  });

  it('is not possible for the own account, and purging is for inactive ones', async () => {
    const { manager } = ground('active');
    const { user } = await renderAt('/users', { manager });
    await rowAct(user, 'admin@lablup.com', /^Deactivate not possible for your own account/);
    await rowAct(user, EMAIL, 'Delete permanently deactivate the user first');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('an inactive user', () => {
  it('is activated without its keypairs', async () => {
    const { manager, row, keys, mainKey } = ground('inactive');
    for (const key of manager.db.keysOf(row.uuid)) key.is_active = false;
    const { user } = await renderAt('/users?tab=inactive', { manager });
    await user.click(await button(`Activate ${EMAIL}`));
    await pressIn(user, await dialog(`Activate ${EMAIL}?`), 'Activate');
    await waitFor(() => expect(row.status).toBe('active'));
    expect(keys()).toEqual({ [mainKey]: false, [SPARE]: false });
  });

  it.each([
    ['hand over', true],
    ['delete', false],
  ] as const)('is purged after its name is typed: %s', async (way, flag) => {
    const { manager } = ground('inactive');
    const { user, requests } = await renderAt('/users?tab=inactive', { manager });
    await rowAct(user, EMAIL, 'Delete permanently');
    const question = await dialog(`Delete ${EMAIL} permanently?`);
    expect(await within(question).findByText('2 keypairs are deleted.', {}, patience)).toBeVisible();
    const purge = within(question).getByRole('button', { name: 'Delete permanently' });
    expect(purge).toBeDisabled();
    expect(within(question).getByText(/^1 folder is deleted with its contents/)).toBeVisible();
    expect(
      within(question).getByRole('radio', { name: /Hand them over to me \(admin@lablup.com\); those/ }),
    ).toBeChecked();
    if (way === 'delete')
      await user.click(within(question).getByRole('radio', { name: /Delete them with all their contents/ }));
    await user.click(within(question).getByRole('textbox'));
    await user.paste(EMAIL.toUpperCase());
    expect(purge).toBeDisabled();
    await user.clear(within(question).getByRole('textbox'));
    await user.paste(EMAIL);
    await user.click(purge);
    await waitFor(() => expect(manager.db.userByEmail(EMAIL)).toBeUndefined());
    expect(asked(requests, 'PurgeUser')).toHaveLength(1);
    const { props } = (last(requests, 'PurgeUser')?.variables ?? {}) as { props: { purge_shared_vfolders: boolean } };
    // The flag hands over what its name says to purge.
    expect(props.purge_shared_vfolders).toBe(flag);
    await waitFor(() => expect(screen.queryByRole('rowheader', { name: EMAIL })).toBeNull());
  });

  it('tells sessions that end with the user from those that wait and may stay', async () => {
    const { manager, row } = ground('inactive');
    const [session] = manager.db.sessions.values();
    if (!session) throw new Error('no session in the seed');
    for (const [id, status] of [
      ['s-1', 'RUNNING'],
      ['s-2', 'PENDING'],
      ['s-3', 'PENDING'],
    ] as const)
      manager.db.sessions.set(id, { ...session, id, status, user: row.uuid });
    const { user } = await renderAt('/users?tab=inactive', { manager });
    await rowAct(user, EMAIL, 'Delete permanently');
    const question = await dialog(`Delete ${EMAIL} permanently?`);
    expect(await within(question).findByText('1 live session is terminated at once.', {}, patience)).toBeVisible();
    expect(within(question).getByText(/^2 sessions that wait in the queue may stay/)).toBeVisible();
  });

  it('stays when the purge is refused, with the reason in the dialog', async () => {
    const { manager } = ground('inactive');
    const { user } = await renderAt('/users?tab=inactive', { manager });
    await rowOf(EMAIL);
    manager.fault({ id: 'A17', operation: 'PurgeUser' });
    await rowAct(user, EMAIL, 'Delete permanently');
    const question = await dialog(`Delete ${EMAIL} permanently?`);
    await user.click(within(question).getByRole('textbox'));
    await user.paste(EMAIL);
    await pressIn(user, question, 'Delete permanently');
    expect(await within(question).findByRole('button', { name: 'Try again' }, patience)).toBeVisible();
    expect(manager.db.userByEmail(EMAIL)).toBeDefined();
    expect(question.textContent).not.toContain('Traceback');
  });
});
