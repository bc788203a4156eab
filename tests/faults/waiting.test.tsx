/** Slow, silent and absent servers, by a clock that is turned by hand: what is said meanwhile, and that it heals. */
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderAt } from '../render.tsx';
import { alertSays, holds, rowCount } from './invariants.ts';
import { errorsSeen, quickRetries } from './lists.tsx';
import { LISTS } from './registry.ts';

quickRetries();
beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
    shouldAdvanceTime: true,
    advanceTimeDelta: 20,
  });
});
afterEach(() => void vi.useRealTimers());

/** Lets time pass, with what comes of it. */
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const realTimeout = globalThis.setTimeout;
/** Waits for a state, in real time: code that is still being loaded knows no other. The clock goes on with it. */
async function until(check: () => void): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return check();
    } catch (failure) {
      if (tries > 400) throw failure;
      await act(() => new Promise((ready) => void realTimeout(ready, 20)));
    }
  }
}

/** One list that is read page by page, one that is read whole; what they say meanwhile is the kit's. */
const BOTH = LISTS.filter(({ path }) => path === '/users' || path === '/presets');

describe.each(BOTH)('$path', ({ path, title, operation }) => {
  it('says after ten seconds that it still waits, gives up after the deadline, and can be told to go on', async () => {
    const view = await renderAt(path, { users: 20, faults: [{ id: 'C06', operation }] });
    await until(() => expect(document.querySelector('.qd-skeleton')).not.toBeNull());
    expect(screen.queryByText(/Still waiting/)).toBeNull();
    await pass(10_500);
    expect(screen.getByText(/Still waiting for the server/), 'I8').toBeVisible();
    await pass(100_000);
    await until(() => expect(alertSays()).toHaveTextContent(/did not respond in time/));
    holds(view, errorsSeen(), { title });
    view.manager.fault(null);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await until(() => expect(rowCount(title)).toBeGreaterThan(0));
  });

  it('keeps the rows with their age when the manager goes away, says so once, and heals by itself', async () => {
    const view = await renderAt(path, { users: 20 });
    await until(() => expect(rowCount(title)).toBeGreaterThan(0));
    // What a new page asks once, the end of the session and the state of the manager, is over.
    await pass(8000);
    view.manager.fault({ id: 'A20-503' });
    fireEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    await until(() => expect(document.body).toHaveTextContent(/The manager is not responding · since/));
    await until(() => expect(document.body, 'I11').toHaveTextContent(/Refresh failed. Data from/));
    expect(rowCount(title), 'I11 the rows stay').toBeGreaterThan(0);
    expect(document.documentElement, 'I11 greyed').toHaveAttribute('data-away');
    const before = view.requests.length;
    await pass(60_000);
    expect(view.requests.length - before, 'I6').toBeLessThanOrEqual(12);
    view.manager.fault(null);
    await pass(65_000);
    await until(() => expect(document.body, 'I12').not.toHaveTextContent(/is not responding|Refresh failed/));
    expect(document.documentElement).not.toHaveAttribute('data-away');
    holds(view, errorsSeen(), { title, requests: 60 });
  });
});

it('a slow line shows what it waits for, then the rows', async () => {
  const view = await renderAt('/users', { users: 20, faults: [{ id: 'C05', operation: 'UserList' }] });
  await until(() => expect(document.querySelector('.qd-skeleton')).not.toBeNull());
  await pass(3500);
  await until(() => expect(rowCount('Users')).toBeGreaterThan(0));
  holds(view, errorsSeen(), { title: 'Users' });
});
