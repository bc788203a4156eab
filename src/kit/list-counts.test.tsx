// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderThings, rowNames, thing, type Ask, type Thing } from '@tests/list-rig';
import type { Answer } from './define-list';

vi.setConfig({ testTimeout: 40_000 });
afterEach(() => localStorage.clear());

/** A server that answers when it is told to. */
function heldServer() {
  const held: { ask: Ask; answer: (total: number) => void }[] = [];
  const answer = (ask: Ask) =>
    new Promise<Answer<Thing>>((resolve) =>
      held.push({
        ask,
        answer: (total) => resolve({ rows: total > 0 ? [thing(ask.offset + 1)] : [], total }),
      }),
    );
  const next = async (total: number): Promise<Ask> => {
    await waitFor(() => expect(held.length).toBeGreaterThan(0));
    const first = held.shift() as (typeof held)[number];
    await act(async () => first.answer(total));
    return first.ask;
  };
  return { held, answer, next };
}
const search = async (view: Awaited<ReturnType<typeof renderThings>>, text: string) =>
  view.user.type(screen.getByRole('combobox', { name: 'Search Things' }), text);

describe('a count', () => {
  it('is of what is asked now: until that is answered, no total is shown, and no page is turned or fetched by the old one', async () => {
    const { held, answer, next } = heldServer();
    const view = await renderThings({ answer });
    await next(90);
    expect((await next(90)).offset).toBe(20);
    expect(screen.getByText('1–20 of 90')).toBeVisible();
    await view.user.click(screen.getByRole('button', { name: 'Last page' }));
    expect((await next(90)).offset).toBe(80);
    await search(view, 'x');
    await waitFor(() => expect(held).toHaveLength(1));
    expect(screen.getByText('Searching…')).toBeVisible();
    expect(screen.queryByText(/90/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Next page' })).toBeDisabled();
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(held.map(({ ask }) => [ask.q, ask.offset])).toEqual([['x', 0]]);
    await next(25);
    expect(await screen.findByText('25 matches')).toBeVisible();
    expect(await next(25)).toMatchObject({ q: 'x', offset: 20 });
  });

  it.each([20, 19])(
    'is waited for while the first rows are there already, if they fill the page: %i',
    async (quick) => {
      const { held, answer, next } = heldServer();
      await renderThings({ answer, quick });
      await waitFor(() => expect(held).toHaveLength(1));
      await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
      expect(rowNames()).toHaveLength(quick === 20 ? 20 : 0);
      expect(screen.queryByText(/1–20/)).toBeNull();
      await next(90);
      expect(await screen.findByText('1–20 of 90')).toBeVisible();
      expect(rowNames()).toHaveLength(1);
    },
  );

  it('of a narrower search takes nobody back from the page of the wider one', async () => {
    const { answer, next } = heldServer();
    const view = await renderThings({ path: '/things?page=3', answer });
    await next(90);
    await next(90);
    await search(view, 'x');
    await next(1);
    expect(await screen.findByText('1 match')).toBeVisible();
    await view.user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
    await next(0);
    await act(() => view.go('/things?q=y&page=4'));
    expect(view.address()).toBe('/things?q=y&page=4');
    await next(90);
    expect(view.address()).toBe('/things?q=y&page=4');
  });

  it('of nothing is not taken for the answer to the next search', async () => {
    const { answer, next } = heldServer();
    const view = await renderThings({ path: '/things?q=x', answer });
    await next(0);
    await next(0);
    expect(await screen.findByText('Nothing matches')).toBeVisible();
    await view.user.click(screen.getAllByRole('button', { name: 'Clear search and filters' })[0] as HTMLElement);
    await waitFor(() => expect(screen.queryByText('Nothing matches')).toBeNull());
    expect(screen.queryByText('No things yet')).toBeNull();
    await next(1);
    await waitFor(() => expect(rowNames()).toEqual(['thing-01']));
  });
});

describe('a search without a match in its tab', () => {
  const inOld = (total: number) => (ask: Ask) =>
    Promise.resolve({ rows: ask.tab === 'old' && total > 0 ? [thing(7)] : [], total: ask.tab === 'old' ? total : 0 });

  it('looks once, lightly, into the other tabs, and leads there with what is looked for', async () => {
    const view = await renderThings({ path: '/things?q=thing', answer: inOld(1) });
    expect(await screen.findByText('All: 0 · Old: 1')).toBeVisible();
    expect(view.asks.map(({ tab, limit, shown }) => [tab, limit, shown.length])).toEqual([
      ['all', 20, 3],
      ['old', 1, 0],
    ]);
    await view.user.click(screen.getByRole('button', { name: 'Show in Old' }));
    await waitFor(() => expect(rowNames()).toEqual(['thing-07']));
    expect(view.address()).toBe('/things?q=thing&tab=old');
  });

  it('says where there is none either, and offers no way to nothing', async () => {
    await renderThings({ path: '/things?q=thing', answer: inOld(0) });
    expect(await screen.findByText('All: 0 · Old: 0')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Show in/ })).toBeNull();
  });

  it('asks nothing more where rows are found, nor for an empty list that nobody searches', async () => {
    const found = await renderThings({ path: '/things?q=thing-07' });
    await waitFor(() => expect(rowNames()).toEqual(['thing-07']));
    expect(found.asks.map(({ tab }) => tab)).toEqual(['all']);
    found.unmount();
    const empty = await renderThings({ answer: inOld(3) });
    expect(await screen.findByText('No things yet')).toBeVisible();
    expect(empty.asks.map(({ tab }) => tab)).toEqual(['all']);
  });
});
