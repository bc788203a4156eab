/** One's own password, from the account menu. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createManager } from '../manager/manager.ts';
import { axeTrouble } from './axe.ts';
import { renderAt, type Rendered } from '../render.tsx';

/** The first page of a run also waits for its modules. */
const patience = { timeout: 25_000 };
const OLD = 'wJalrXUt';
const NEW = 'Another-one2';

async function open(view: Rendered) {
  await view.user.click(await screen.findByRole('button', { name: /Account/ }, patience));
  await view.user.click(screen.getByRole('menuitem', { name: 'Change your password' }));
  return screen.findByRole('dialog', { name: 'Change your password' }, patience);
}

async function fill({ user }: Rendered, dialog: HTMLElement, current: string, next: string) {
  for (const [label, text] of [
    ['Current password', current],
    ['New password', next],
    ['New password again', next],
  ] as const) {
    await user.clear(within(dialog).getByLabelText(label, { selector: 'input' }));
    await user.type(within(dialog).getByLabelText(label, { selector: 'input' }), text);
  }
  await user.keyboard('{Enter}');
}

const sent = ({ requests }: Rendered) => requests.filter(({ path }) => path === '/func/auth/update-password');
const stored = ({ manager }: Rendered) => manager.db.userByEmail('admin@lablup.com');

describe('changing the own password', () => {
  it('works by keyboard, keeps the session and ends the reminder', async () => {
    const manager = createManager({ users: 5, role: 'superadmin' });
    Object.assign(manager.db.userByEmail('admin@lablup.com') ?? {}, { need_password_change: true });
    const view = await renderAt('/users', { manager });
    const reminder = await screen.findByText(/asks you to change your password/, {}, patience);
    within(reminder.closest<HTMLElement>('[role="alert"]') ?? document.body)
      .getByRole('button')
      .focus();
    await view.user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Change your password' }, patience);
    expect(within(dialog).getByLabelText('Current password', { selector: 'input' })).toHaveFocus();
    expect(await axeTrouble(dialog)).toEqual([]);
    await fill(view, dialog, OLD, NEW);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patience);
    expect(stored(view)).toMatchObject({ password: NEW, need_password_change: false });
    expect(screen.queryByText(/asks you to change your password/)).toBeNull();
    expect(await screen.findByText('Your password is changed.', {}, patience)).toBeVisible();
  });

  it('says that the current one is wrong, at its field, and signs nobody out', async () => {
    const view = await renderAt('/users', { users: 5 });
    const dialog = await open(view);
    await fill(view, dialog, 'wrong', NEW);
    const field = within(dialog).getByLabelText('Current password', { selector: 'input' });
    await waitFor(() => expect(field).toBeInvalid());
    expect(field).toHaveAccessibleDescription(/not your current password/);
    expect(within(dialog).getByLabelText('New password')).toHaveValue(NEW);
    expect(stored(view)?.password).toBe(OLD);
    expect(screen.queryByRole('dialog', { name: 'Sign in again' })).toBeNull();
  });

  it('sends nothing that breaks the rules, and is not lost by Escape', async () => {
    const view = await renderAt('/users', { users: 5 });
    const dialog = await open(view);
    await fill(view, dialog, OLD, 'short');
    expect(sent(view)).toEqual([]);
    await view.user.keyboard('{Escape}');
    expect(within(dialog).getByLabelText('New password')).toHaveValue('short');
    await view.user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('does not take a lost session for a wrong password', async () => {
    const view = await renderAt('/users', { users: 5 });
    const dialog = await open(view);
    view.manager.sessions.forgetAll();
    await fill(view, dialog, OLD, NEW);
    expect(await screen.findByRole('dialog', { name: 'Sign in again' }, patience)).toBeVisible();
    expect(within(dialog).queryByText(/not your current password/)).toBeNull();
  });
});
