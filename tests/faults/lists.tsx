import { configure, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderAt } from '../render.tsx';
import { alertSays, holds, rowCount, watchErrors } from './invariants.ts';
import { ON_LISTS, type ListRoute, type Outcome } from './registry.ts';

// A state is waited for, never a time; on a busy machine it may come late.
configure({ asyncUtilTimeout: 8000 });

let errors: ReturnType<typeof watchErrors>;

/** Errors that nothing caught, since the last look. */
export const errorsSeen = (): string[] => errors.take();

/** Without the random pauses between the attempts. */
export function quickRetries(): void {
  beforeEach(() => {
    vi.spyOn(Math, 'random').mockReturnValue(0.001);
    errors = watchErrors();
  });
  afterEach(() => {
    errors.stop();
    vi.restoreAllMocks();
  });
}

const covered = () => screen.findByRole('dialog', { name: 'Sign in again' });

/** Waits until the list has come to rest in one of its states. */
async function settled(outcome: Outcome, title: string): Promise<void> {
  if (outcome === 'covered') await covered();
  else if (outcome === 'role') await screen.findByText('Not for your role');
  else if (outcome === 'panel') await waitFor(() => alertSays(), { timeout: 5000 });
  else await waitFor(() => expect(rowCount(title) > 0 || document.querySelector('main [role=alert]') !== null).toBe(true), { timeout: 5000 }); // prettier-ignore
}

/** The cells of one list: each with the fault on every answer of the list, and again after it has passed. */
export function listCells(list: ListRoute, ids: readonly string[]): void {
  quickRetries();
  describe.each([list])('$path', ({ path, title, operation }) => {
    it.each(ids)('%s', async (id) => {
      const outcome = ON_LISTS[id];
      if (!outcome) throw new Error(`${id} has no outcome for lists`);
      const view = await renderAt(path, { faults: [{ id, operation }], users: 20 });
      await screen.findByRole('heading', { level: 1, name: title, hidden: true });
      await settled(outcome, title);
      holds(view, errorsSeen(), { title });
      if (outcome === 'panel') {
        expect(rowCount(title), 'no rows beside the failure').toBe(0);
        view.manager.fault(null);
        await view.user.click(await screen.findByRole('button', { name: 'Try again' }).catch(() => screen.getAllByRole('button', { name: 'Try again' })[0] as HTMLElement)); // prettier-ignore
        // I12: it heals without a reload.
        await waitFor(() => expect(rowCount(title)).toBeGreaterThan(0), { timeout: 5000 });
        expect(document.querySelector('main .qd-error'), 'I12 the failure is gone').toBeNull();
      }
      if (outcome === 'covered') {
        view.manager.fault(null);
        await view.user.type(screen.getByLabelText('Password', { selector: 'input' }), 'wJalrXUt{Enter}');
        await waitFor(() => expect(rowCount(title)).toBeGreaterThan(0), { timeout: 5000 });
        expect(screen.queryByRole('dialog')).toBeNull();
      }
      holds(view, errorsSeen(), { title, requests: 30 });
    });
  });
}
