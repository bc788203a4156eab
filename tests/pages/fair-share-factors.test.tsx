import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fill } from '../fill.ts';
import type { Manager } from '../manager/manager.ts';
import { createManager } from '../manager/manager.ts';
import { renderAt } from '../render.tsx';

const PROJECT = '2de2b969-1d04-48a6-af16-0bc8adb3c831';

/** By which the shares of the embedded manager are decayed. */
const HALF_LIFE = 7;
const DAYS = 7;

/** A manager whose last calculation was just now, with the usage that it counted: the same part of it on each of some days. */
function calculatedNow(): Manager {
  const manager = createManager({ role: 'superadmin' });
  const { fairShares, usage } = manager.db;
  for (const share of fairShares.values()) {
    share.calculated_at = new Date().toISOString();
    if (share.user === null) continue;
    for (let age = 0; age < DAYS; age += 1) {
      const id = `${share.user} ${age}`;
      const day = new Date(Date.now() - age * 86_400_000).toISOString().slice(0, 10);
      const grown = Object.entries(share.used).map(([slot, all]) => [slot, (all / DAYS) * 2 ** (age / HALF_LIFE)]);
      const { group, domain, project, user } = share;
      usage.set(id, { id, day, group, domain, project, user, usage: Object.fromEntries(grown) });
    }
  }
  return manager;
}

it('explains a factor term by term, with the place of its user, and shows the usage behind it', async () => {
  const { user, address } = await renderAt(`/fair-share/default/default/${PROJECT}`, { manager: calculatedNow() });
  const users = await screen.findByRole('table', { name: 'Fair share of users' });
  const row = within(users).getByRole('row', { name: /domain-admin@/ });
  await user.click(within(row).getByRole('button', { name: /^Explain the factor of/ }));
  expect(address()).toContain('part=explain');
  const drawer = within(await screen.findByRole('dialog'));
  expect(await drawer.findByText(/equal to 1e-6/)).toBeVisible();
  expect(await drawer.findByText(/^Place \d+ of \d+ users$/)).toBeVisible();
  expect(drawer.getByText(/The weight 2 was set for it/)).toBeVisible();
  const terms = within(drawer.getByRole('table', { name: 'Share of what the group had' }));
  expect(terms.getAllByRole('rowheader').map((one) => one.textContent)).toEqual(['CPU', 'RAM']);
  const ranks = within(drawer.getByRole('table', { name: 'Place among the users of the group' }));
  expect(ranks.getAllByRole('row', { current: true })).toHaveLength(1);

  await user.click(drawer.getByRole('tab', { name: 'Usage history' }));
  await user.click(await drawer.findByRole('button', { name: '7 days' }));
  expect(address()).toContain('span=7');
  const chart = await drawer.findByRole('listbox', { name: 'CPU: average use per day' });
  expect(within(chart).getAllByRole('option')).toHaveLength(7);
  await user.click(drawer.getByRole('button', { name: 'Range' }));
  await fill(user, drawer.getByLabelText('From'), '2026-03-02');
  await fill(user, drawer.getByLabelText('Until'), '2026-03-01');
  expect(drawer.getByRole('alert')).toHaveTextContent('must not be after');
});

it('moves weights and settings, and applies exactly that, unless somebody else was first', async () => {
  const manager = calculatedNow();
  const bob = [...manager.db.fairShares.values()].filter((share) => share.user)[4]!;
  const key = `user:${bob.user}:${PROJECT}`;
  const { user, address, requests } = await renderAt(
    `/fair-share/default?view=what-if&w=${encodeURIComponent(`9@${key}`)}&lookback=0`,
    { manager },
  );
  const result = await screen.findByRole('table', { name: 'Who gains and who loses' });
  const first = within(result).getAllByRole('row')[1]!;
  expect(first).toHaveTextContent('▲');
  expect(first).toHaveTextContent('9');
  await fill(user, screen.getByRole('textbox', { name: 'Half-life (days)' }), '14');
  await waitFor(() => expect(address()).toContain('half=14'));
  expect(address()).not.toContain('lookback');
  await fill(user, screen.getByRole('textbox', { name: 'Default weight' }), '0.5');
  expect(screen.getByRole('alert')).toHaveTextContent('At least 1, in steps of 0.1');

  const before = bob.weight;
  const other = [...manager.db.fairShares.values()].find((share) => share.user && share !== bob)!;
  manager.db.fairShares.set('other', { ...other, user: 'b0b00000-0000-4000-8000-000000000000' });
  await user.click(screen.getByRole('button', { name: 'Apply 2 changes' }));
  expect(await screen.findByText(/Nothing was applied/)).toBeVisible();
  expect(requests.filter(({ operation }) => operation?.startsWith('Apply'))).toEqual([]);
  expect(bob.weight).toBe(before);

  await user.click(await screen.findByRole('button', { name: 'Apply 2 changes' }));
  const question = within(await screen.findByRole('dialog', { name: /Apply 2 changes to default/ }));
  expect(question.getByText('Half-life (days): 14')).toBeVisible();
  await user.click(question.getByRole('button', { name: 'Apply 2 changes' }));
  await waitFor(() => expect(manager.db.fairShareSpecs.get('default')?.halfLifeDays).toBe(14));
  await waitFor(() =>
    expect([...manager.db.fairShares.values()].find(({ user: id }) => id === bob.user)?.weight).toBe(9),
  );
  expect(await screen.findByRole('button', { name: 'Nothing to apply' })).toBeDisabled();
});
