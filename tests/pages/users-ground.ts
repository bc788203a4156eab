import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { Asked } from '../server.ts';

/** The first page of a run also waits for its modules. */
export const patience = { timeout: 25_000 };

export const asked = (requests: readonly Asked[], operation: string): Asked[] =>
  requests.filter((one) => one.operation === operation);
export const last = (requests: readonly Asked[], operation: string): Asked | undefined =>
  asked(requests, operation).at(-1);

export const table = () => screen.findByRole('table', { name: 'Users' }, patience);
export const button = (name: string | RegExp) => screen.findByRole('button', { name }, patience);
export const dialog = (name: string | RegExp) => screen.findByRole('dialog', { name }, patience);
export const field = (name: string) => screen.findByLabelText(name, { selector: 'input, textarea' }, patience);

/** The row of the table that a user has. */
export async function rowOf(email: string): Promise<HTMLElement> {
  const head = await screen.findByRole('rowheader', { name: email }, patience);
  const row = head.closest('tr');
  if (!row) throw new Error(`no row of ${email}`);
  return row;
}

/** Presses a button inside of something. */
export const pressIn = async (user: UserEvent, where: HTMLElement, name: string | RegExp) =>
  user.click(await within(where).findByRole('button', { name }, patience));

/** Chooses an option of a searchable select. */
export async function choose(user: UserEvent, where: HTMLElement, name: string, option: string) {
  await user.click(await within(where).findByRole('combobox', { name }, patience));
  await user.click(await screen.findByText(option, { selector: '.ant-select-item-option-content' }, patience));
}
