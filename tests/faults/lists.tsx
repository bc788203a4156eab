import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderAt, type Rendered } from '../render.tsx';
import { alertSays, holds, rowCount, watchErrors } from './invariants.ts';
import { ON_LISTS, type ListRoute, type Outcome } from './registry.ts';

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

/** By its text: names of all buttons of a page are costly to work out, and this is pressed a hundred times. */
function tryAgain(): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('main button')].find(
    ({ textContent }) => textContent === 'Try again',
  );
  if (!found) throw new Error('I3 no way to try again');
  return found;
}

/** Waits until the list has come to rest in one of its states. */
async function settled(outcome: Outcome, title: string): Promise<void> {
  if (outcome === 'covered') await covered();
  else if (outcome === 'role') await screen.findByText('Not for your role');
  else if (outcome === 'panel') await waitFor(() => alertSays());
  else
    await waitFor(() => expect(rowCount(title) > 0 || document.querySelector('main [role=alert]') !== null).toBe(true));
}

const rowsCome = (title: string) => waitFor(() => expect(rowCount(title)).toBeGreaterThan(0));

/** What holds while the fault is there, and that the list heals when it has passed: without a reload (I12). */
async function goesOn(view: Rendered, { title }: ListRoute, outcome: Outcome): Promise<void> {
  if (outcome === 'panel') {
    expect(rowCount(title), 'no rows beside the failure').toBe(0);
    view.manager.fault(null);
    await view.user.click(await waitFor(tryAgain));
    await rowsCome(title);
    expect(document.querySelector('main .qd-error'), 'I12 the failure is gone').toBeNull();
  }
  if (outcome === 'covered') {
    view.manager.fault(null);
    await view.user.type(screen.getByLabelText('Password', { selector: 'input' }), 'wJalrXUt{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await rowsCome(title);
  }
}

const outcomeOf = (id: string): Outcome => {
  const outcome = ON_LISTS[id];
  if (!outcome) throw new Error(`${id} has no outcome for lists`);
  return outcome;
};

/** The cells of one list, each with the fault on every answer of the list from the start of the page, and after it has passed. */
export function coldCells(list: ListRoute, ids: readonly string[]): void {
  const { path, title, operation, users } = list;
  it.each(ids)(`${path}, from the start: %s`, async (id) => {
    const view = await renderAt(`${path}?size=10`, { faults: [{ id, operation }], users });
    await screen.findByRole('heading', { level: 1, name: title, hidden: true });
    await settled(outcomeOf(id), title);
    holds(view, errorsSeen(), { title });
    await goesOn(view, list, outcomeOf(id));
    holds(view, errorsSeen(), { title, requests: 30 });
  });
}

/** The same in one page, one fault after another: all that was read is forgotten and asked for again in between. */
export function warmCells(list: ListRoute, ids: readonly string[]): void {
  const { path, title, operation, users } = list;
  it(`${path}, one after another: ${ids.length}`, { timeout: 10_000 + ids.length * 4000 }, async () => {
    const view = await renderAt(`${path}?size=10`, { users });
    await rowsCome(title);
    for (const id of ids) {
      const before = view.requests.length;
      const within = (requests: number) => ({ title, requests: before + requests });
      view.manager.fault({ id, operation });
      await act(async () => view.client.resetQueries());
      try {
        const asked = view.requests.slice(before).filter((one) => one.operation === operation);
        expect(asked.length, 'the list was asked for').toBeGreaterThan(0);
        await settled(outcomeOf(id), title);
        holds(view, errorsSeen(), within(20));
        await goesOn(view, list, outcomeOf(id));
        holds(view, errorsSeen(), within(30));
      } catch (failure) {
        throw new Error(`${id}: ${failure instanceof Error ? failure.message : String(failure)}`, { cause: failure });
      }
      view.manager.fault(null);
    }
  });
}
