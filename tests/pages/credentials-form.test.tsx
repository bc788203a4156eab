import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fill } from '../fill.ts';
import { makeKeypair } from '../manager/subjects/keypairs/rows.ts';
import { renderAt, type Rendered } from '../render.tsx';
import { ADMIN_KEY, asked, button, groundWith, patience, SPARE_KEY, markup } from './credentials-ground.ts';

const form = () => screen.findByRole('dialog', { name: /^(Create keypair|Edit )/ }, patience);
const field = (name: string) => screen.findByRole('textbox', { name }, patience);

async function choose(user: UserEvent, name: string, text: string, option: RegExp) {
  const box = await screen.findByRole('combobox', { name }, patience);
  await user.click(box);
  await user.type(box, text);
  await user.click(await screen.findByText(option, { selector: '.ant-select-item-option-content' }, patience));
}

async function startCreating(rendered: Rendered, email: string) {
  const { user } = rendered;
  await user.click(await button('Create keypair'));
  await choose(user, 'User', email, new RegExp(email));
  await screen.findByText(/^Has \d+ keypairs? so far/, {}, patience);
}
const press = async (user: UserEvent, name: string) => user.click(within(await form()).getByRole('button', { name }));

describe('creating a keypair', () => {
  it('takes policy and admin flag from the owner, shows the secret once, keeps it nowhere', async () => {
    const manager = groundWith();
    const before = new Set(manager.db.keypairs.keys());
    const page = await renderAt('/credentials', { manager });
    const { user, requests, client } = page;
    await startCreating(page, 'domain-admin@lablup.com');
    expect(screen.getByRole('switch', { name: 'Admin keypair' })).toBeChecked();
    expect(screen.getByRole('switch', { name: 'Admin keypair' })).toBeDisabled();
    // What follows from the owner, or does for nearly everybody, is folded away, and found by its name.
    expect(screen.getByText(/^Requests in 15 minutes, /)).not.toBeVisible();
    await user.click(screen.getByText('Rate limit, Admin keypair'));
    expect(screen.getByText(/^Requests in 15 minutes, .* 30,000 is usual/)).toBeVisible();
    expect(screen.getByText(/does not take an access key or a secret key of your own/)).toBeVisible();
    await press(user, 'Create');
    const dialog = await screen.findByRole('dialog', { name: 'The new keypair' }, patience);
    const made = [...manager.db.keypairs.values()].find((key) => !before.has(key.access_key));
    expect(made).toMatchObject({
      email: 'domain-admin@lablup.com',
      is_admin: true,
      is_active: true,
      resource_policy: 'default',
      rate_limit: 30_000,
    });
    expect(within(dialog).getByText('domain-admin@lablup.com')).toBeVisible();
    expect(within(dialog).getByText(made?.access_key ?? '')).toBeVisible();
    expect(within(dialog).getByText(made?.secret_key ?? '')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('dialog', { name: 'The new keypair' })).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Close, I have it' }));
    await waitFor(() => expect(markup()).not.toContain(made?.secret_key));
    const cached = [...client.getQueryCache().getAll(), ...client.getMutationCache().getAll()];
    expect(JSON.stringify(cached.map(({ state }) => state))).not.toContain(made?.secret_key);
    await screen.findAllByText((_, one) => one?.textContent === `Created ${made?.access_key}`);
    expect(asked(requests, 'KeypairSecret')).toEqual([]);
  });

  it('leaves the admin flag off for a user, and says why', async () => {
    const page = await renderAt('/credentials', { manager: groundWith() });
    await startCreating(page, 'user2@lablup.com');
    expect(screen.getByRole('switch', { name: 'Admin keypair' })).not.toBeChecked();
    await page.user.click(screen.getByText('Rate limit, Admin keypair'));
    expect(screen.getByText(/The owner is User: an admin keypair does not fit/)).toBeVisible();
  });

  it('sends nothing before user, policy and a sound limit are there', async () => {
    const { user, requests } = await renderAt('/credentials', { manager: groundWith() });
    await user.click(await button('Create keypair'));
    const limit = await field('Rate limit');
    await fill(user, limit, '2147483648');
    await press(user, 'Create');
    const summary = within(await screen.findByRole('alert'));
    expect(summary.getByRole('button', { name: 'User: Required' })).toBeVisible();
    expect(summary.getByRole('button', { name: 'Resource policy: Required' })).toBeVisible();
    expect(summary.getByRole('button', { name: 'Rate limit: At most 2,147,483,647.' })).toBeVisible();
    await fill(user, limit, '50,001');
    expect(limit).toHaveValue('50001');
    // What is wrong has come out of its fold.
    expect(await screen.findByText('More than the usual 50,000. Is that what you mean?')).toBeVisible();
    await fill(user, limit, '1.5');
    await user.tab();
    expect(await screen.findByText('Enter a whole number.')).toBeVisible();
    expect(asked(requests, 'CreateKeypair')).toEqual([]);
  });

  it.each(['26.4.16', '26.9.6'] as const)('puts refusals of %s at the field, without raw SQL', async (release) => {
    const manager = groundWith({}, { release });
    const page = await renderAt('/credentials', { manager });
    await startCreating(page, 'user2@lablup.com');
    const row = manager.db.keypairPolicies.get('default');
    manager.db.keypairPolicies.delete('default');
    await press(page.user, 'Create');
    expect(
      await screen.findByText(/^This policy no longer exists/, { selector: '.ant-form-item-explain-error' }),
    ).toBeVisible();
    expect(markup()).not.toMatch(/INSERT INTO|DETAIL:/);
    if (row) manager.db.keypairPolicies.set('default', row);
    manager.db.removeUser(manager.db.userByEmail('user2@lablup.com')?.uuid ?? '');
    await press(page.user, 'Create');
    expect(
      await screen.findByText(/^There is no user of this e-mail/, { selector: '.ant-form-item-explain-error' }),
    ).toBeVisible();
    expect(screen.queryByRole('dialog', { name: 'The new keypair' })).toBeNull();
  });

  it('finds out what became of a create whose answer was lost', async () => {
    const manager = groundWith();
    const before = new Set(manager.db.keypairs.keys());
    const page = await renderAt('/credentials', { manager });
    await startCreating(page, 'user2@lablup.com');
    manager.fault({ id: 'D05', operation: 'CreateKeypair' });
    await press(page.user, 'Create');
    await page.user.click(await screen.findByRole('button', { name: 'Check now' }, patience));
    expect(await screen.findByText(/The change was applied/)).toBeVisible();
    // The drawer's own close button comes first, the form's last.
    const close = within(await form())
      .getAllByRole('button', { name: 'Close' })
      .at(-1);
    if (close) await page.user.click(close);
    const dialog = await screen.findByRole('dialog', { name: 'The new keypair' }, patience);
    const made = [...manager.db.keypairs.values()].filter((key) => !before.has(key.access_key));
    expect(made).toHaveLength(1);
    expect(within(dialog).getByText(made[0]?.secret_key ?? '')).toBeVisible();
  });
});

describe('a create that never arrived', () => {
  it.each([
    ['a different one', { rate_limit: 10_000 }, 1, /was not applied/],
    ['two of the same', {}, 2, /still not known/],
  ])('is not taken for the work of somebody else, who made %s', async (_, more, count, said) => {
    const manager = groundWith();
    const page = await renderAt('/credentials', { manager });
    await startCreating(page, 'user2@lablup.com');
    manager.fault({ id: 'A20', operation: 'CreateKeypair' });
    await press(page.user, 'Create');
    const check = await screen.findByRole('button', { name: 'Check now' }, patience);
    manager.fault(null);
    const owner = manager.db.userByEmail('user2@lablup.com');
    const theirs = { resource_policy: 'default', rate_limit: 30_000, created_at: new Date().toISOString(), ...more };
    for (const at of Array(count).keys())
      if (owner) manager.db.addKeypair(makeKeypair(owner, `AKIATHEIRS${at}`, `their-secret-${at}`, theirs));
    await page.user.click(check);
    expect(await screen.findByText(said)).toBeVisible();
    expect(markup()).not.toContain('their-secret');
  });
});

describe('editing a keypair', () => {
  it('sends only what was changed', async () => {
    const manager = groundWith({ rate_limit: 5000 });
    const { user, requests } = await renderAt('/credentials', { manager });
    await user.click(await button(`Edit ${SPARE_KEY}`));
    const limit = await field('Rate limit');
    await fill(user, limit, '7000');
    await press(user, 'Save');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patience);
    expect(asked(requests, 'ModifyKeypair').map(({ variables }) => variables)).toEqual([
      { key: SPARE_KEY, props: { rate_limit: 7000 } },
    ]);
    expect(manager.db.keypairs.get(SPARE_KEY)).toMatchObject({ rate_limit: 7000, resource_policy: 'default' });
    expect(await screen.findByText('7,000')).toBeVisible();
  });

  it('warns of a low limit, in other words for the own keypair', async () => {
    const { user } = await renderAt('/credentials', { manager: groundWith() });
    await user.click(await button(`Edit ${ADMIN_KEY}`));
    expect(await screen.findByText(/^You are signed in with this keypair:/, {}, patience)).toBeVisible();
    const limit = await field('Rate limit');
    await fill(user, limit, '101');
    expect(screen.queryByText(/you would soon be locked out/)).toBeNull();
    await fill(user, limit, '100');
    expect(await screen.findByText(/you would soon be locked out/)).toBeVisible();
  });

  it('asks before it overwrites what somebody else changed meanwhile', async () => {
    const manager = groundWith();
    const { user, requests } = await renderAt('/credentials', { manager });
    await user.click(await button(`Edit ${SPARE_KEY}`));
    const limit = await field('Rate limit');
    await fill(user, limit, '7000');
    const row = manager.db.keypairs.get(SPARE_KEY);
    if (row) row.rate_limit = 9000;
    await press(user, 'Save');
    const dialog = within(await screen.findByRole('dialog', { name: 'Changed by someone else' }, patience));
    expect(dialog.getByText('9000')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Back to the form' }));
    expect(asked(requests, 'ModifyKeypair')).toEqual([]);
    expect(manager.db.keypairs.get(SPARE_KEY)?.rate_limit).toBe(9000);
  });

  it('lets a limit stand that the server has, whatever it is, and mends an admin flag', async () => {
    const manager = groundWith({ rate_limit: 90_000, is_admin: true });
    const { user, requests } = await renderAt('/credentials', { manager });
    await user.click(await button(`Edit ${SPARE_KEY}`));
    const flag = await screen.findByRole('switch', { name: 'Admin keypair' }, patience);
    await waitFor(() => expect(flag).toBeEnabled());
    await user.click(flag);
    await press(user, 'Save');
    await waitFor(() => expect(manager.db.keypairs.get(SPARE_KEY)?.is_admin).toBe(false), patience);
    expect(asked(requests, 'ModifyKeypair')[0]?.variables?.props).toEqual({ is_admin: false });
  });
});
