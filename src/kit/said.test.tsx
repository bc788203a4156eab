// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderKit } from '@tests/form-rig';
import { AppError } from '@/api/errors';
import { setKeptOwner } from '@/lib/storage';
import { notices } from '@/ui/notify';
import { useFlash } from './flash';
import { routeBy } from './go';
import { said, undoShown, useAnswers, type Answer, type Said } from './said';

afterEach(() => notices.clear());

function Look() {
  const [newest] = useAnswers();
  return (
    <p data-testid="look">
      {newest?.name} {newest?.state} {String(useFlash('row-1'))}
    </p>
  );
}

const deactivated: Answer = { did: 'deactivated', name: 'alice@example.org' };

async function say(answer: Answer) {
  await renderKit(<Look />);
  const user = userEvent.setup();
  act(() => said(answer));
  return { user, notice: screen.getByRole('region', { name: 'Messages' }), look: screen.getByTestId('look') };
}

describe('an answer', () => {
  it('says what was done to which thing and where it went, and its row lights up', async () => {
    const { user, notice, look } = await say({
      ...deactivated,
      row: 'row-1',
      link: { to: '/users?tab=inactive', place: 'Inactive' },
    });
    expect(notice).toHaveTextContent('Deactivated alice@example.org');
    expect(look).toHaveTextContent('said true');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    const went = vi.fn();
    const forget = routeBy(went);
    await user.click(screen.getByRole('link', { name: 'Show in Inactive' }));
    forget();
    expect(went).toHaveBeenCalledWith('/users?tab=inactive');
  });

  it('is taken back when the server still has what was written, once', async () => {
    const run = vi.fn(() => Promise.resolve());
    const { user, notice, look } = await say({ ...deactivated, undo: { isOurs: () => Promise.resolve(true), run } });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(notice).toHaveTextContent('Undone: Deactivated alice@example.org'));
    expect(look).toHaveTextContent('undone');
    expect(undoShown()).toBe(false);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('is not taken back over what somebody else wrote since', async () => {
    const run = vi.fn(() => Promise.resolve());
    const { notice } = await say({ ...deactivated, undo: { isOurs: () => Promise.resolve(false), run } });
    act(() => {
      expect(undoShown()).toBe(true);
    });
    await waitFor(() => expect(notice).toHaveTextContent(/changed again in the meantime/));
    expect(run).not.toHaveBeenCalled();
    expect(undoShown()).toBe(false);
  });

  it('can be taken back again after a failure, which is said', async () => {
    const isOurs = vi.fn(() => Promise.reject(new AppError('unavailable')));
    const { user, notice, look } = await say({ ...deactivated, undo: { isOurs, run: () => Promise.resolve() } });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(notice).toHaveTextContent(/Could not be undone.*not responding/));
    expect(look).toHaveTextContent('said');
  });
});

it('is remembered beyond the page without a way to take it back, and forgotten at sign-out', async () => {
  setKeptOwner('alice');
  const { earlierChanges, keepChanges } = await import('./kept-changes');
  const mine: Said = { did: 'changed', name: 'alice', what: 'Full name', at: 5, id: 1, state: 'undoing' };
  keepChanges([{ ...mine, undo: { isOurs: () => Promise.resolve(true), run: () => Promise.resolve() } }] as Said[]);
  expect(earlierChanges([])).toEqual([{ ...mine, id: -1, state: 'said' }]);
  expect(earlierChanges([mine])).toEqual([]);
  // A page that has loaded nothing of this signs out.
  vi.resetModules();
  const { forget } = await import('@/api/session-state');
  forget();
  expect(JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])).not.toContain('Full name');
});
