// @vitest-environment jsdom
import { act, renderHook, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderKit } from '@tests/form-rig';
import { AppError } from '@/api/errors';
import { startI18n } from '@/ui/i18n';
import { notices } from '@/ui/notify';
import { BulkBar } from './BulkBar';
import { useSelection, type ReadAll, type Selection } from './use-selection';

interface Row {
  id: string;
}
const rows = (...ids: string[]): Row[] => ids.map((id) => ({ id }));
const idOf = ({ id }: Row): string => id;
const at = (q = '', tab = 'active') => ({ q, tab, filters: {} });
const all =
  (found: Row[], changed = false): ReadAll<Row> =>
  () =>
    Promise.resolve({ rows: found, changed, cut: false });
const told = () => notices.get().map(({ kind, text }) => `${kind}: ${typeof text === 'string' ? text : 'an element'}`);

const choose = () =>
  renderHook(({ state }) => useSelection(idOf, state), { initialProps: { state: at() } }) as ReturnType<
    typeof renderHook<Selection<Row>, { state: ReturnType<typeof at> }>
  >;

beforeEach(async () => {
  notices.clear();
  await startI18n(['kit', 'errors'], 'en');
});

it('keeps what was ticked over pages and searches', () => {
  const { result, rerender } = choose();
  act(() => result.current.set(['a', 'b'], rows('a')));
  rerender({ state: at('kim') });
  act(() => result.current.set(['c'], rows('c')));
  expect([...result.current.rows.keys()]).toEqual(['a', 'c']);
});

it('ends the choice of all that match when the search changes, from the first frame on, and says so', async () => {
  const { result, rerender } = choose();
  act(() => result.current.chooseAllMatching());
  expect(result.current.allMatching).toBe(true);
  const seen: boolean[] = [];
  rerender({ state: at('kim') });
  seen.push(result.current.allMatching);
  expect(seen).toEqual([false]);
  expect(told()).toEqual([expect.stringMatching(/^info: The search, filters or tab have changed/)]);
  // Going back does not bring it back.
  rerender({ state: at() });
  expect(result.current.allMatching).toBe(false);
  expect(await result.current.collect(all(rows('a')))).toEqual([]);
});

it('begins anew in another tab, however one came there', () => {
  const { result, rerender } = choose();
  act(() => result.current.set(['a'], rows('a')));
  rerender({ state: at('', 'inactive') });
  expect(result.current.count).toBe(0);
  rerender({ state: at('', 'active') });
  expect(result.current.count).toBe(0);
  expect(told()).toEqual([]);
});

it('reads all that match; a failure is told and is nothing chosen, not a rejection', async () => {
  const { result } = choose();
  act(() => result.current.chooseAllMatching());
  let got: unknown;
  await act(async () => void (got = await result.current.collect(all(rows('a', 'b')))));
  expect(got).toEqual(rows('a', 'b'));
  await act(async () => void (got = await result.current.collect(() => Promise.reject(new AppError('offline')))));
  expect(got).toBeNull();
  expect(told()).toHaveLength(1);
  expect(result.current.reading).toBeNull();
});

it('says when the list did not come to rest while it was read', async () => {
  const { result } = choose();
  act(() => result.current.chooseAllMatching());
  await act(async () => void (await result.current.collect(all(rows('a'), true))));
  expect(told()).toEqual([expect.stringMatching(/^warning: The list changed while it was being read/)]);
});

it('can be stopped while it reads, without a word', async () => {
  const { result } = choose();
  act(() => result.current.chooseAllMatching());
  const slow: ReadAll<Row> = (signal, onProgress) =>
    new Promise((_, reject) => {
      onProgress(1000, 20_000);
      signal.addEventListener('abort', () => reject(new AppError('aborted')));
    });
  let got: Promise<unknown> | undefined;
  act(() => void (got = result.current.collect(slow)));
  await waitFor(() => expect(result.current.reading).toEqual({ done: 1000, total: 20_000 }));
  await act(async () => {
    result.current.stopReading();
    expect(await got).toBeNull();
  });
  expect(told()).toEqual([]);
});

it('says how many of the chosen are not shown', async () => {
  const selection = {
    count: 3,
    allMatching: false,
    rows: new Map(rows('a', 'b', 'c').map((row) => [row.id, row])),
    chooseAllMatching: vi.fn(),
    clear: vi.fn(),
    reading: null,
    stopReading: vi.fn(),
  };
  await renderKit(
    <BulkBar selection={selection} total={99} shownIds={['c', 'd']}>
      {null}
    </BulkBar>,
  );
  expect(await screen.findByRole('status')).toHaveTextContent('3 chosen, 2 of them not shown here');
});
