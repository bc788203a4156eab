/** The menu of a row, where what is not done every day has its place. */
import { screen, waitFor, within, type BoundFunctions, type queries } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

const patience = { timeout: 25_000 };

export async function openRowMenu(user: UserEvent, row: string): Promise<BoundFunctions<typeof queries>> {
  const name = `Actions for ${row}`;
  await screen.findByRole('button', { name }, patience);
  // Where a focus is still on its way back, as from a dialog, it closes the menu again.
  const menu = await waitFor(async () => {
    if (!screen.queryByRole('menu', { name })) await user.click(screen.getByRole('button', { name }));
    return screen.getByRole('menu', { name });
  }, patience);
  return within(menu);
}

/** Chooses what can be done, or presses what cannot: an entry's reason is part of its name. */
export async function rowAct(user: UserEvent, row: string, act: string | RegExp): Promise<void> {
  const menu = await openRowMenu(user, row);
  await user.click(menu.getByRole('menuitem', { name: act }));
}

/** Chooses from the menu in the head of the drawer, where all but the first act stand. */
export async function drawerAct(user: UserEvent, drawer: string, act: string | RegExp): Promise<void> {
  const side = within(await screen.findByRole('dialog', { name: drawer }, patience));
  await user.click(await side.findByRole('button', { name: 'More' }, patience));
  await user.click(await screen.findByRole('menuitem', { name: act }));
}

/** What can be done to the chosen rows, where several such acts share a menu. */
export async function groupAct(user: UserEvent, group: string, act: string): Promise<void> {
  const bar = within(await screen.findByRole('toolbar', { name: 'Actions for the chosen rows' }, patience));
  await user.click(await bar.findByRole('button', { name: group }, patience));
  await user.click(await screen.findByRole('menuitem', { name: act }));
}
