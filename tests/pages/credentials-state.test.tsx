import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fill } from '../fill.ts';
import { renderAt } from '../render.tsx';
import { ADMIN_KEY, asked, button, groundWith, patience, SPARE_KEY, USER_KEY } from './credentials-ground.ts';
import { drawerAct, rowAct } from '../row-menu';

const dialog = (name: string | RegExp) => screen.findByRole('dialog', { name }, patience);

describe('switching a keypair off and on', () => {
  it('deactivates after a question', async () => {
    const manager = groundWith();
    const { user, requests } = await renderAt('/credentials', { manager });
    await user.click(await button(`Deactivate ${SPARE_KEY}`));
    const ask = within(await dialog(`Deactivate ${SPARE_KEY}?`));
    expect(ask.queryByText(/main access key/)).toBeNull();
    expect(ask.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await user.click(ask.getByRole('button', { name: 'Deactivate' }));
    await waitFor(() => expect(screen.queryByText(SPARE_KEY)).toBeNull(), patience);
    expect(asked(requests, 'ModifyKeypair').map(({ variables }) => variables)).toEqual([
      { key: SPARE_KEY, props: { is_active: false } },
    ]);
  });

  it('sends nothing when the question is answered by Cancel', async () => {
    const { user, requests } = await renderAt('/credentials', { manager: groundWith() });
    await user.click(await button(`Deactivate ${SPARE_KEY}`));
    await user.click(within(await dialog(/^Deactivate/)).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked(requests, 'ModifyKeypair')).toEqual([]);
  });

  it('says on 26.4.16 what the loss of a main key means', async () => {
    const { user, requests } = await renderAt('/credentials', { manager: groundWith() });
    const off = await button(`Deactivate ${USER_KEY}`);
    await waitFor(() => expect(asked(requests, 'MainKeys')).toHaveLength(1));
    await waitFor(async () => {
      await user.click(off);
      expect(
        within(await dialog(/^Deactivate/)).getByText(/It is the main access key of user@lablup\.com/),
      ).toBeVisible();
    });
  });

  it('refuses it on 26.9.6 before the click', async () => {
    const { user, requests } = await renderAt('/credentials', { manager: groundWith({}, { release: '26.9.6' }) });
    await rowAct(user, USER_KEY, /^Deactivate .*keeps active/);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await button(`Deactivate ${SPARE_KEY}`)).not.toHaveAttribute('aria-disabled');
    expect(asked(requests, 'ModifyKeypair')).toEqual([]);
  });

  it('wants the own key typed', async () => {
    const { user, requests } = await renderAt('/credentials', { manager: groundWith() });
    await user.click(await button(`Deactivate ${ADMIN_KEY}`));
    const ask = within(await dialog(/^Deactivate/));
    expect(ask.getByText(/^You are signed in with this keypair/)).toBeVisible();
    expect(ask.getByRole('button', { name: 'Deactivate' })).toBeDisabled();
    await user.click(ask.getByRole('button', { name: 'Cancel' }));
    expect(asked(requests, 'ModifyKeypair')).toEqual([]);
  });

  it('activates', async () => {
    const manager = groundWith({ is_active: false });
    const { user } = await renderAt('/credentials?tab=inactive', { manager });
    await user.click(await button(`Activate ${SPARE_KEY}`));
    await user.click(within(await dialog(/^Activate/)).getByRole('button', { name: 'Activate' }));
    await waitFor(() => expect(manager.db.keypairs.get(SPARE_KEY)?.is_active).toBe(true), patience);
    await waitFor(() => expect(screen.queryByText(SPARE_KEY)).toBeNull(), patience);
  });
});

describe('deleting a keypair', () => {
  it('is offered for inactive ones alone', async () => {
    await renderAt('/credentials', { manager: groundWith() });
    await button(`Deactivate ${SPARE_KEY}`);
    expect(screen.queryByRole('button', { name: `Delete ${SPARE_KEY}` })).toBeNull();
  });

  it('wants the access key typed, closes the drawer of what is gone', async () => {
    const manager = groundWith({ is_active: false });
    const { user, address } = await renderAt(`/credentials?tab=inactive&open=${SPARE_KEY}`, { manager });
    await drawerAct(user, SPARE_KEY, 'Delete');
    const ask = within(await dialog(`Delete ${SPARE_KEY}?`));
    const ok = ask.getByRole('button', { name: 'Delete' });
    expect(ok).toBeDisabled();
    await user.type(ask.getByRole('textbox'), SPARE_KEY.slice(0, -1));
    expect(ok).toBeDisabled();
    await user.type(ask.getByRole('textbox'), SPARE_KEY.slice(-1));
    await user.click(ok);
    await waitFor(() => expect(manager.db.keypairs.has(SPARE_KEY)).toBe(false), patience);
    await waitFor(() => expect(address()).toBe('/credentials?tab=inactive'), patience);
  });

  it('refuses a main key before the click, in the row and in the drawer', async () => {
    const manager = groundWith();
    const row = manager.db.keypairs.get(USER_KEY);
    if (row) row.is_active = false;
    const { user, requests } = await renderAt(`/credentials?tab=inactive&open=${USER_KEY}`, { manager });
    await drawerAct(user, USER_KEY, /^Delete .*main access key/);
    await rowAct(user, USER_KEY, /^Delete .*main access key/);
    expect(screen.queryByRole('dialog', { name: /^Delete/ })).toBeNull();
    expect(asked(requests, 'DeleteKeypair')).toEqual([]);
  });

  it('tells the refusal when the key became a main one meanwhile', async () => {
    const manager = groundWith({ is_active: false });
    const { user } = await renderAt('/credentials?tab=inactive', { manager });
    await rowAct(user, SPARE_KEY, 'Delete');
    const ask = within(await dialog(/^Delete/));
    const owner = manager.db.userByEmail('user@lablup.com');
    if (owner) owner.main_access_key = SPARE_KEY;
    await fill(user, ask.getByRole('textbox'), SPARE_KEY);
    await user.click(ask.getByRole('button', { name: 'Delete' }));
    expect(await ask.findByText('This is the main access key of a user')).toBeVisible();
    expect(manager.db.keypairs.has(SPARE_KEY)).toBe(true);
  });
});
