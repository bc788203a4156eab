import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { groupAct, rowAct } from '../row-menu.ts';
import { asked, patience, rowOf } from './users-ground.ts';
import { renderAt } from '../render.tsx';

const LEAVER = 'user@lablup.com';

it('off-boards somebody as one task: everything counted first, then off, ended, handed over and taken out', async () => {
  const { user, manager, requests } = await renderAt(`/users?q=${LEAVER}`);
  const { db } = manager;
  const person = db.userByEmail(LEAVER);
  const own = <Row extends { user: string | null }>(rows: Iterable<Row>) =>
    [...rows].filter((row) => row.user === person?.uuid);
  const [folder] = own(db.folders.values());
  const ordinary = () => db.projectsOf(person?.uuid ?? '').filter(({ type }) => type === 'GENERAL');
  await rowAct(user, LEAVER, 'Off-board');
  const form = await screen.findByRole('dialog', { name: 'Off-board' }, patience);
  expect(within(form).getByRole('textbox', { name: /^Who leaves/ })).toHaveValue(LEAVER);
  const heir = within(form).getByRole('combobox', { name: 'Folders go to' });
  await user.type(heir, 'user2@');
  await user.click(await screen.findByText(/^user2@/, { selector: '.ant-select-item-option-content' }, patience));
  await user.click(within(form).getByRole('button', { name: 'Continue' }));

  const plan = await within(form).findByRole('table', { name: 'What each person has' }, patience);
  const cells = within(within(plan).getByRole('row', { name: new RegExp(LEAVER) })).getAllByRole('cell');
  expect(cells.map(({ textContent }) => textContent)).toEqual(['1', '1', '1', '1', '1']);
  expect(person?.status).toBe('active');

  await user.click(within(form).getByRole('button', { name: 'Off-board' }));
  await waitFor(() => expect(own(db.sessions.values()).map(({ status }) => status)).toEqual(['TERMINATED']), patience);
  await waitFor(() => expect(ordinary()).toEqual([]), patience);
  expect(db.userByEmail(LEAVER)?.status).toBe('inactive');
  expect(db.folders.get(folder?.id ?? '')?.user).toBe(db.userByEmail('user2@lablup.com')?.uuid);
  expect(asked(requests, 'SwitchKeypair')).toHaveLength(1);
  expect(await screen.findByText(`Off-boarded ${LEAVER}`, {}, patience)).toBeVisible();
});

it('refuses the own account, and names e-mails that nobody has', async () => {
  const { user } = await renderAt(`/users?q=${LEAVER}`);
  await rowAct(user, LEAVER, 'Off-board');
  const form = await screen.findByRole('dialog', { name: 'Off-board' }, patience);
  const people = within(form).getByRole('textbox', { name: /^Who leaves/ });
  await user.type(people, '{Enter}admin@lablup.com');
  await user.click(within(form).getByRole('button', { name: 'Continue' }));
  expect((await within(form).findAllByText('Your own account cannot be off-boarded.', {}, patience))[0]).toBeVisible();
  await user.clear(people);
  await user.type(people, `${LEAVER}, nobody@example.org`);
  await user.click(within(form).getByRole('button', { name: 'Continue' }));
  expect(await within(form).findByText('nobody@example.org', {}, patience)).toBeVisible();
});

it('takes the chosen people at once, without the own account', async () => {
  const { user } = await renderAt('/users?q=lablup');
  for (const email of [LEAVER, 'user2@lablup.com', 'admin@lablup.com'])
    await user.click(within(await rowOf(email)).getByRole('checkbox'));
  await groupAct(user, 'More', 'Off-board');
  const form = await screen.findByRole('dialog', { name: 'Off-board' }, patience);
  const people = within(form).getByRole<HTMLTextAreaElement>('textbox', { name: /^Who leaves/ });
  expect(people.value.split('\n').toSorted()).toEqual(['user2@lablup.com', LEAVER]);
});
