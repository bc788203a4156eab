// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderThings, rowNames, thing, type Ask } from '@tests/list-rig';
import { AppError } from '@/api/errors';

// The parts that open later are loaded by the first test that opens them.
vi.setConfig({ testTimeout: 40_000 });

afterEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
});

const rows = (count: number) => waitFor(() => expect(rowNames()).toHaveLength(count));
const press = async (view: Awaited<ReturnType<typeof renderThings>>, name: string | RegExp) =>
  view.user.click(await screen.findByRole('button', { name }));
const inPopup = async (name: string) => within(await screen.findByRole('dialog', { name }));

describe('a list', () => {
  it('is asked for once, with what the address says; wrong values are dropped', async () => {
    const path = '/things?q=thing&sort=-name&page=2&size=10&name=starts:th&active=maybe&colour=red&tab=old';
    const { asks } = await renderThings({ path });
    await rows(10);
    expect(asks[0]).toMatchObject({ q: 'thing', sort: '-name', limit: 10, offset: 10, tab: 'old' });
    expect(asks[0]?.filters).toEqual({ name: { op: 'starts', value: 'th' } });
    expect(asks.filter(({ offset }) => offset === 10)).toHaveLength(1);
  });

  it('sorts by a press on a head: up, down, from the first page, in the address', async () => {
    const view = await renderThings({ path: '/things?page=2&size=10&sort=made' });
    await rows(10);
    await press(view, /^Name/);
    expect(screen.getByRole('columnheader', { name: /Name/ })).toHaveAttribute('aria-sort', 'ascending');
    await waitFor(() => expect(view.asks.some((ask) => ask.sort === 'name' && ask.offset === 0)).toBe(true));
    await press(view, /^Name/);
    expect(view.address()).toContain('sort=-name');
    expect(screen.getByRole('columnheader', { name: /Name/ })).toHaveAttribute('aria-sort', 'descending');
    expect(within(screen.getByRole('columnheader', { name: /Note/ })).queryByRole('button')).toBeNull();
  });

  it('turns pages, has the next one before it is pressed, and goes back by Back', async () => {
    const view = await renderThings();
    await rows(20);
    await waitFor(() => expect(view.asks.map(({ offset }) => offset)).toEqual([0, 20]));
    await press(view, 'Next page');
    expect(rowNames()[0]).toBe('thing-21');
    expect(view.asks.filter(({ offset }) => offset === 20)).toHaveLength(1);
    expect(screen.getByText('21–40 of 45')).toBeVisible();
    await press(view, 'Last page');
    await rows(5);
    expect(screen.getByRole('button', { name: 'Next page' })).toBeDisabled();
    await view.back();
    await waitFor(() => expect(rowNames()[0]).toBe('thing-21'));
  });

  it('goes to the last page from one beyond the end, and keeps a page size for the next visit', async () => {
    const view = await renderThings({ path: '/things?page=9' });
    await waitFor(() => expect(view.address()).toContain('page=3'));
    await view.user.selectOptions(screen.getByRole('combobox', { name: 'Rows per page' }), '50');
    await rows(45);
    view.unmount();
    const again = await renderThings();
    await rows(45);
    expect(again.asks[0]?.limit).toBe(50);
  });

  it('searches when the typing rests, from the first page, and says how many match', async () => {
    const view = await renderThings({ path: '/things?page=2' });
    await rows(20);
    await view.user.type(screen.getByRole('combobox', { name: 'Search Things' }), 'thing-1');
    await rows(10);
    expect([...new Set(view.asks.map(({ q }) => q))]).toEqual(['', 'thing-1']);
    expect(view.address()).toBe('/things?q=thing-1');
    expect(screen.getByText('10 matches')).toBeVisible();
    await press(view, 'Clear search and filters');
    await rows(20);
    expect(screen.getByRole('combobox', { name: 'Search Things' })).toHaveValue('');
  });

  it('takes a filter, shows it as a chip, and lets it go', async () => {
    const view = await renderThings();
    await rows(20);
    await press(view, 'Add a filter');
    const form = await inPopup('Add a filter');
    await view.user.click(await form.findByRole('button', { name: 'Apply' }));
    expect(form.getByRole('alert')).toHaveTextContent('Enter a value.');
    await view.user.selectOptions(form.getByRole('combobox', { name: 'Comparison' }), 'starts');
    await view.user.type(form.getByRole('textbox', { name: 'Value' }), 'a:b');
    await view.user.click(form.getByRole('button', { name: 'Apply' }));
    await waitFor(() => expect(view.asks.at(-1)?.filters).toEqual({ name: { op: 'starts', value: 'a:b' } }));
    await press(view, 'Remove the filter Name starts with “a:b”');
    expect(view.address()).toBe('/things');
  });

  it('keeps a search under a name, and comes back to it', async () => {
    const view = await renderThings({ path: '/things?q=thing-2' });
    await rows(10);
    await press(view, 'Views');
    const popup = await inPopup('Views');
    await view.user.type(await popup.findByRole('textbox'), 'twenties');
    await view.user.click(popup.getByRole('button', { name: 'Save' }));
    await view.user.keyboard('{Escape}');
    await press(view, 'Clear search and filters');
    await press(view, 'Views');
    await press(view, 'twenties');
    await rows(10);
    expect(view.address()).toContain('q=thing-2');
    await press(view, 'Views');
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await press(view, 'Copy the link of twenties');
    expect(copied).toHaveBeenCalledWith(expect.stringMatching(/\?q=thing-2$/));
    await press(view, 'Delete the view twenties');
    expect(await screen.findByText('No view saved yet.')).toBeVisible();
  });

  it('shows and hides columns, asks only for those that are shown, and remembers them', async () => {
    const view = await renderThings();
    await rows(20);
    expect(view.asks[0]?.shown).toEqual(['name', 'note', 'active']);
    await press(view, 'Columns');
    const popup = await inPopup('Columns');
    await view.user.click(await popup.findByRole('checkbox', { name: 'Made' }));
    await view.user.click(popup.getByRole('checkbox', { name: 'Note' }));
    expect(popup.getByRole('checkbox', { name: 'Name' })).toBeDisabled();
    await waitFor(() => expect(view.asks.at(-1)?.shown).toEqual(['name', 'active', 'made']));
    view.unmount();
    const again = await renderThings();
    await rows(20);
    expect(again.asks[0]?.shown).toEqual(['name', 'active', 'made']);
    await press(again, 'Columns');
    await press(again, 'Restore the default table');
    await waitFor(() => expect(again.asks.at(-1)?.shown).toEqual(['name', 'note', 'active']));
  });

  it('writes every row of the filter into a file, shown columns only, formulas disarmed', async () => {
    const view = await renderThings({ path: '/things?size=10' });
    await rows(10);
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:test';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await press(view, 'Download as CSV');
    await press(view, 'Download 45 rows');
    await waitFor(() => expect(blobs).toHaveLength(1));
    const lines = ((await blobs[0]?.text()) ?? '').trim().split(/\r?\n/);
    expect(lines).toHaveLength(46);
    expect(lines[0]).toMatch(/Name,Note,Active$/);
    expect(lines[1]).toMatch(/^thing-01,"?'=note 1"?,true$/);
    expect(await screen.findByText(/^45 rows are in things/)).toBeVisible();
  });
});

describe('rows that are chosen', () => {
  it('stay chosen over pages; all that match are one press away', async () => {
    const view = await renderThings();
    await rows(20);
    await view.user.click(screen.getByRole('checkbox', { name: 'Select thing-02' }));
    await press(view, 'Next page');
    await view.user.click(screen.getByRole('checkbox', { name: 'Select all rows of this page' }));
    const bar = within(await screen.findByRole('toolbar', { name: 'Actions for the chosen rows' }));
    expect(await bar.findByText('21 chosen, 1 of them not shown here')).toBeVisible();
    expect(await bar.findByRole('button', { name: 'Throw away' })).toBeVisible();
    await view.user.click(bar.getByRole('button', { name: 'Choose all 45 that match' }));
    expect(bar.getByText('45 chosen')).toBeVisible();
    await view.user.click(bar.getByRole('button', { name: 'Clear the selection' }));
    expect(screen.queryByRole('toolbar')).toBeNull();
    expect(screen.getByRole('checkbox', { name: 'Select thing-21' })).not.toBeChecked();
  });

  it('are given up with the tab', async () => {
    const view = await renderThings({ path: '/things?page=2' });
    await rows(20);
    await view.user.click(screen.getByRole('checkbox', { name: 'Select thing-21' }));
    await view.user.click(screen.getByRole('button', { name: 'Old' }));
    await waitFor(() => expect(view.asks.some(({ tab, offset }) => tab === 'old' && offset === 0)).toBe(true));
    expect(screen.queryByRole('toolbar')).toBeNull();
  });
});

describe('the details', () => {
  it('open by the name, fetched ahead when the pointer rests there; the address opens them too', async () => {
    const view = await renderThings();
    await rows(20);
    const name = screen.getByRole('link', { name: 'thing-03' });
    await view.user.hover(name);
    await waitFor(() => expect(view.warm).toHaveBeenCalledExactlyOnceWith(view.client, 't3'));
    await view.user.click(name);
    expect(view.address()).toBe('/things?open=t3');
    expect(within(screen.getByLabelText('Details')).getByText('thing-03')).toBeVisible();
    await press(view, 'Next thing');
    expect(view.address()).toBe('/things?open=t4');
  });

  it('know of a row that the page does not hold that it is elsewhere', async () => {
    let answer: (page: { rows: ReturnType<typeof thing>[]; total: number }) => void = () => undefined;
    await renderThings({ path: '/things?open=t44', answer: () => new Promise((resolve) => (answer = resolve)) });
    expect(within(await screen.findByLabelText('Details')).getByText('waiting')).toBeVisible();
    answer({ rows: [thing(1)], total: 1 });
    expect(await screen.findByText('elsewhere')).toBeVisible();
  });
});

describe('a list without rows', () => {
  const empty = (): Promise<{ rows: never[]; total: number }> => Promise.resolve({ rows: [], total: 0 });

  it('offers to make the first one', async () => {
    const view = await renderThings({ answer: empty });
    expect(await screen.findByText('No things yet')).toBeVisible();
    await view.user.click(screen.getAllByRole('button', { name: 'Make a thing' }).at(-1) as HTMLElement);
    expect(view.make).toHaveBeenCalledOnce();
  });

  it('says when nothing matches, and how to get out', async () => {
    const view = await renderThings({ path: '/things?q=nobody' });
    expect(await screen.findByText('Nothing matches')).toBeVisible();
    await view.user.click(screen.getAllByRole('button', { name: 'Clear search and filters' })[0] as HTMLElement);
    await rows(20);
  });

  it('says that it is not for this role', async () => {
    await renderThings({ answer: () => Promise.reject(new AppError('not-allowed')) });
    expect(await screen.findByText('Not for your role')).toBeVisible();
  });

  it('says what failed, and tries again', async () => {
    let fails = true;
    const page = { rows: [thing(1)], total: 1 };
    const answer = () => (fails ? Promise.reject(new AppError('http', { status: 500 })) : Promise.resolve(page));
    const view = await renderThings({ answer });
    const again = await screen.findByRole('button', { name: 'Try again' });
    fails = false;
    await view.user.click(again);
    await rows(1);
  });
});

it('keeps its rows while others come and when a refresh fails, and tells their age', async () => {
  const waiting: ((fail: boolean) => void)[] = [];
  const answer = ({ offset }: Ask) =>
    new Promise<{ rows: ReturnType<typeof thing>[]; total: number }>((resolve, reject) =>
      waiting.push((fail) =>
        fail ? reject(new AppError('network')) : resolve({ rows: [thing(offset / 20 + 1)], total: 100 }),
      ),
    );
  const view = await renderThings({ answer });
  await waitFor(() => expect(waiting).toHaveLength(1));
  waiting.shift()?.(false);
  await rows(1);
  await press(view, 'Last page');
  expect(screen.getByRole('region', { name: 'Things, scrollable' })).toHaveAttribute('aria-busy', 'true');
  expect(rowNames()).toEqual(['thing-01']);
  await waitFor(() => expect(waiting.length).toBeGreaterThan(0));
  for (const one of waiting.splice(0)) one(false);
  await waitFor(() => expect(rowNames()).toEqual(['thing-05']));
  await press(view, 'Refresh');
  await waitFor(() => expect(waiting.length).toBeGreaterThan(0));
  for (const one of waiting.splice(0)) one(true);
  expect(await screen.findByText(/Refresh failed\. Data from/)).toBeVisible();
  expect(rowNames()).toEqual(['thing-05']);
});

it('is read again by itself as often as it says, but not while a read is under way', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const waiting: (() => void)[] = [];
  const answer = () =>
    new Promise<{ rows: ReturnType<typeof thing>[]; total: number }>((resolve) =>
      waiting.push(() => resolve({ rows: [thing(1)], total: 1 })),
    );
  await renderThings({ answer, refresh: 7 });
  await waitFor(() => expect(waiting).toHaveLength(1));
  waiting[0]?.();
  await rows(1);
  await vi.advanceTimersByTimeAsync(7000);
  await waitFor(() => expect(waiting).toHaveLength(2));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(waiting).toHaveLength(2);
  waiting[1]?.();
  await vi.advanceTimersByTimeAsync(8000);
  await waitFor(() => expect(waiting).toHaveLength(3));
});
