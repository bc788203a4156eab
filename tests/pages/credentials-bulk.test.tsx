import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fill } from '../fill.ts';
import { makeKeypair } from '../manager/subjects/keypairs/rows.ts';
import type { Manager } from '../manager/manager.ts';
import { renderAt } from '../render.tsx';
import { asked, button, groundWith, patience, SPARE_KEY, table, USER_KEY } from './credentials-ground.ts';

const SECOND_KEY = 'AKIASECONDONEEXAMPLE';

/** Two spare keys of user@lablup.com beside its main one, all of one state. */
function ground(active: boolean, options: Parameters<typeof groundWith>[1] = {}): Manager {
  const manager = groundWith({ is_active: active }, options);
  const owner = manager.db.userByEmail('user@lablup.com');
  if (owner) manager.db.addKeypair(makeKeypair(owner, SECOND_KEY, 'second-secret', { is_active: active }));
  const main = manager.db.keypairs.get(USER_KEY);
  if (main) main.is_active = active;
  return manager;
}

const OF_USER = 'user=is:user@lablup.com';
const all = async () => {
  await table();
  return screen.findByRole('checkbox', { name: 'Select all rows of this page' });
};
const dialog = (name: string | RegExp) => screen.findByRole('dialog', { name }, patience);

describe('bulk actions on keypairs', () => {
  it('deactivate what was chosen, main keys too on 26.4.16, with a warning', async () => {
    const manager = ground(true);
    const { user } = await renderAt(`/credentials?${OF_USER}`, { manager });
    await user.click(await all());
    await user.click(await button('Deactivate'));
    const ask = within(await dialog('Deactivate 3 keypairs?'));
    expect(ask.getByText(/^1 of them is its owner's main access key/)).toBeVisible();
    await user.click(ask.getByRole('button', { name: 'Deactivate' }));
    const owner = manager.db.userByEmail('user@lablup.com');
    await waitFor(
      () => expect(manager.db.keysOf(owner?.uuid ?? '').every((key) => !key.is_active)).toBe(true),
      patience,
    );
    expect(screen.queryByRole('toolbar')).toBeNull();
  });

  it('spare main keys on 26.9.6 and name them beforehand', async () => {
    const manager = ground(true, { release: '26.9.6' });
    const { user, requests } = await renderAt(`/credentials?${OF_USER}`, { manager });
    await user.click(await all());
    await user.click(await button('Deactivate'));
    const ask = within(await dialog('Deactivate 2 keypairs?'));
    expect(ask.getByText(/^1 keypair is left out/)).toBeVisible();
    expect(ask.getByText(USER_KEY)).toBeVisible();
    await user.click(ask.getByRole('button', { name: 'Deactivate' }));
    await waitFor(() => expect(asked(requests, 'ModifyKeypair')).toHaveLength(2), patience);
    expect(manager.db.keypairs.get(USER_KEY)?.is_active).toBe(true);
  });

  it('delete by typing, main keys spared', async () => {
    const manager = ground(false);
    const { user } = await renderAt(`/credentials?tab=inactive&${OF_USER}`, { manager });
    await user.click(await all());
    await user.click(await button('Delete'));
    const ask = within(await dialog('Delete 2 keypairs?'));
    expect(ask.getByText(USER_KEY)).toBeVisible();
    expect(ask.getByRole('button', { name: 'Delete' })).toBeDisabled();
    await fill(user, ask.getByRole('textbox'), '2 keypairs');
    await user.click(ask.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(manager.db.keypairs.has(SECOND_KEY)).toBe(false), patience);
    await waitFor(() => expect(manager.db.keypairs.has(SPARE_KEY)).toBe(false), patience);
    expect(manager.db.keypairs.has(USER_KEY)).toBe(true);
  });

  it('activate every match of the filter, not the page alone', async () => {
    const manager = ground(false);
    const { user, requests } = await renderAt(`/credentials?tab=inactive&size=10&q=example`, { manager });
    for (const key of manager.db.keypairs.values()) if (key.email.startsWith('u0000')) key.is_active = false;
    await user.click(await button('Refresh'));
    await user.click(await all());
    await user.click(await button(/^Choose all 1\d that match/));
    await user.click(await button('Activate'));
    const ask = within(await dialog(/^Activate 1\d keypairs\?/));
    await user.click(ask.getByRole('button', { name: 'Activate' }));
    const matching = () =>
      [...manager.db.keypairs.values()].filter(({ access_key, email }) => /example/i.test(access_key + email));
    await waitFor(() => expect(matching().every((key) => key.is_active)).toBe(true), patience);
    // Without what only columns show.
    expect(asked(requests, 'KeypairList').map(({ variables }) => variables)).toContainEqual(
      expect.objectContaining({ active: false, offset: 0, limit: 1000, sessions: false, lastUsed: false }),
    );
  });

  it('set one rate limit for all', async () => {
    const manager = ground(true);
    const { user, requests } = await renderAt(`/credentials?${OF_USER}`, { manager });
    await user.click(await all());
    await user.click(await button('Set rate limit'));
    const limit = await screen.findByRole('textbox', { name: 'Rate limit' }, patience);
    await fill(user, limit, '60');
    expect(await screen.findByText(/the owner may be locked out/)).toBeVisible();
    await user.click(await button('Apply to 3 keypairs'));
    await waitFor(() => expect(manager.db.keypairs.get(SPARE_KEY)?.rate_limit).toBe(60), patience);
    await waitFor(() => expect(asked(requests, 'ModifyKeypair')).toHaveLength(3));
    for (const { variables } of asked(requests, 'ModifyKeypair')) expect(variables?.props).toEqual({ rate_limit: 60 });
  });

  it('tell for each keypair what became of it', async () => {
    const manager = ground(true);
    const { user } = await renderAt(`/credentials?${OF_USER}`, { manager });
    await user.click(await all());
    await user.click(await button('Set policy'));
    const box = await screen.findByRole('combobox', { name: 'Resource policy' }, patience);
    await user.click(box);
    await user.click(
      await screen.findByText('kp-policy-001', { selector: '.ant-select-item-option-content' }, patience),
    );
    manager.db.removeKeypair(SECOND_KEY);
    await user.click(await button('Apply to 3 keypairs'));
    const results = within(await dialog('Set the policy of 3 keypairs'));
    expect(await results.findByText('Done: 2. Failed: 1. Not tried: 0.')).toBeVisible();
    expect(results.getByRole('rowheader', { name: `${SECOND_KEY} (user@lablup.com)` })).toBeVisible();
    expect(manager.db.keypairs.get(SPARE_KEY)?.resource_policy).toBe('kp-policy-001');
  });
});
