import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderAt } from '../render.tsx';
import { rowAct } from '../row-menu';

type Page = Awaited<ReturnType<typeof renderAt>>;
const asked = ({ requests }: Page, operation: string) =>
  requests.filter((one) => one.operation === operation).map(({ variables }) => variables);

describe('sign-ins', () => {
  it('lists who is signed in, by person, and signs out after a question', async () => {
    const page = await renderAt('/sign-ins');
    const { manager, user } = page;
    const table = await screen.findByRole('table', { name: 'Sign-ins' });
    const all = [...manager.db.signIns.values()];
    const signIn = all.find((one) => all.filter(({ user: who }) => who === one.user).length === 1);
    const email = manager.db.users.get(signIn?.user ?? '')?.email ?? '';
    await page.go(`/sign-ins?person=is:${email}`);
    await waitFor(() =>
      expect(asked(page, 'SignInSessions').at(-1)).toMatchObject({ filter: { userId: { in: [signIn?.user] } } }),
    );
    await waitFor(() => expect(within(table).getAllByRole('rowheader')).toHaveLength(1));
    const before = manager.db.signIns.size;
    await rowAct(user, email, 'Sign out');
    const ask = await screen.findByRole('dialog', { name: `Sign ${email} out` });
    await user.click(within(ask).getByRole('button', { name: 'Sign out' }));
    await waitFor(() => expect(manager.db.signIns.size).toBe(before - 1));
    expect([...manager.db.attempts.values()].at(-1)).toMatchObject({ user: signIn?.user, result: 'REVOKED_BY_ADMIN' });
  });

  it('shows the history, with addresses where the release has them, and lifts a block', async () => {
    const page = await renderAt('/sign-ins?view=history&result=in:FAILED_INVALID_CREDENTIALS', { release: '26.9.6' });
    const table = await screen.findByRole('table', { name: 'History of sign-ins' });
    expect((await within(table).findAllByText('192.0.2.0')).length).toBeGreaterThan(0);
    const emails = within(table)
      .getAllByText(/@/)
      .map((one) => one.textContent ?? '');
    const email = emails.find((one) => emails.filter((other) => other === one).length === 1) ?? '';
    page.manager.db.failedSignIns.set(email, 10);
    await rowAct(page.user, email, 'Unblock sign-in');
    await screen.findByText(`Sign-in of ${email} is not blocked.`);
    expect(page.manager.db.failedSignIns.has(email)).toBe(false);
  });

  it('finds dormant accounts, and deactivates the chosen ones with their keypairs', async () => {
    const now = () => new Date('2026-04-20T00:00:00Z');
    const page = await renderAt('/sign-ins?view=dormant&tab=30&q=u00000', { now });
    const { manager, user } = page;
    const { db } = manager;
    const table = await screen.findByRole('table', { name: 'Dormant accounts' });
    const [first] = await within(table).findAllByRole('checkbox', { name: /u000001/ });
    await user.click(first as HTMLElement);
    await user.click(await screen.findByRole('button', { name: 'Deactivate' }));
    const ask = await screen.findByRole('dialog', { name: 'Deactivate 1 account' });
    await user.click(within(ask).getByRole('button', { name: 'Deactivate' }));
    const account = db.userByEmail('u000001@example.org');
    await waitFor(() => expect(account?.status).toBe('inactive'));
    await waitFor(() => expect(db.keysOf(account?.uuid ?? '').map((key) => key.is_active)).toEqual([false]));
  });
});
