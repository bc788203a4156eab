/** Cuts a write off, and lets it go on: for forms and for questions alike. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, vi } from 'vitest';
import type { Rendered } from '../render.tsx';
import { isWrite } from './invariants.ts';
import type { Interruption } from './registry.ts';

export const writesOf = (view: Rendered) => view.requests.filter(isWrite).length;

/** After these nobody knows what the server has: never answered, answered too late, half an answer, a line that broke. */
export const LEAVES_OPEN: ReadonlySet<Interruption> = new Set(['C06', 'D05', 'B03', 'C01']);
/** And of those, after which the server has it. */
export const WAS_DONE: ReadonlySet<Interruption> = new Set(['D05', 'B03']);
/** After these somebody signs in again. */
export const SESSION_GONE: ReadonlySet<Interruption> = new Set(['A04', 'E02']);

/** Waits from `least` to `most` milliseconds pass at once; all others take their time. */
export function hurry(least: number, most: number): void {
  const plain = globalThis.setTimeout;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, ms?: number, ...rest: unknown[]) =>
    plain(run, ms !== undefined && ms >= least && ms <= most ? 50 : ms, ...rest)) as typeof setTimeout);
}

export function interrupt(view: Rendered, id: Interruption): void {
  if (id === 'offline') vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  else view.manager.fault({ id, only: 'write' });
  // A deadline of a minute.
  if (id === 'C06') hurry(30_000, 60_000);
}

export function recover(view: Rendered): void {
  view.manager.fault(null);
  vi.mocked(globalThis.setTimeout).mockRestore?.();
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
}

export const overlay = () => screen.findByRole('dialog', { name: 'Sign in again' });

export async function signInAgain(view: Rendered): Promise<void> {
  await view.user.type(within(await overlay()).getByLabelText('Password', { selector: 'input' }), 'wJalrXUt{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Sign in again' })).toBeNull());
}
