// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { renderThings } from '@tests/list-rig';

// What opens late is loaded by the first test that opens it.
vi.setConfig({ testTimeout: 40_000 });
afterEach(() => localStorage.clear());

const box = () => screen.getByRole('combobox', { name: 'Search Things' });
const options = async () =>
  within(await screen.findByRole('listbox', { name: 'What can be typed here' }))
    .getAllByRole('option')
    .map((one) => one.querySelector('code')?.textContent ?? '');

async function focused() {
  const view = await renderThings();
  await waitFor(() => expect(view.asks.length).toBeGreaterThan(0));
  expect(box()).toHaveAttribute('aria-expanded', 'false');
  await view.user.click(box());
  await waitFor(() => expect(box()).toHaveAttribute('aria-expanded', 'true'));
  return view;
}

it('offers nothing to who only passed by', async () => {
  const view = await renderThings();
  await waitFor(() => expect(view.asks.length).toBeGreaterThan(0));
  await act(async () => {
    box().focus();
    box().blur();
    await import('./SearchCompletion');
  });
  expect(screen.queryByRole('listbox', { name: 'What can be typed here' })).toBeNull();
  await view.user.click(box());
  await waitFor(() => expect(box()).toHaveAttribute('aria-expanded', 'true'));
});

it('offers the fields and their values by keyboard alone, and takes what was chosen into the address', async () => {
  const view = await focused();
  expect(await options()).toEqual(['name:', 'note:', 'kind:', 'active:', 'made:']);
  expect(box()).not.toHaveAttribute('aria-activedescendant');
  await view.user.keyboard('ki{ArrowDown}');
  expect(box()).toHaveAttribute('aria-activedescendant', screen.getByRole('option', { name: /^kind:/ }).id);
  await view.user.keyboard('{Enter}');
  expect(box()).toHaveValue('kind:');
  expect(await options()).toEqual(['big', 'small']);
  await view.user.keyboard('sm{Enter}');
  await waitFor(() => expect(view.address()).toBe('/things?kind=small'));
  expect(box()).toHaveValue('');
  expect(box()).toHaveAttribute('aria-expanded', 'false');
  expect(await screen.findByRole('button', { name: 'Remove the filter Kind: Small' })).toBeVisible();
});

it('reads conditions and words out of what is typed; a condition once something follows it', async () => {
  const view = await focused();
  await view.user.keyboard('active:yes thing -kind:big');
  await waitFor(() => expect(view.address()).toBe('/things?q=thing&active=true'));
  expect(box()).toHaveValue('thing -kind:big');
  await view.user.keyboard('{Enter}');
  await waitFor(() => expect(view.asks.at(-1)?.filters).toMatchObject({ kind: { op: 'not', value: 'big' } }));
  expect(box()).toHaveValue('thing ');
  // Empty, the box takes the last condition back.
  await view.user.clear(box());
  await view.user.keyboard('{Backspace}');
  expect(box()).toHaveValue('active:yes');
  await waitFor(() => expect(view.address()).toBe('/things?kind=not%3Abig'));
});

it('says what is wrong at the very term, applies the rest, and looks for nothing that is wrong', async () => {
  const view = await focused();
  await view.user.keyboard('kind:huge thing-1{Enter}');
  const said = await screen.findByRole('alert');
  expect(within(said).getByText('huge').tagName).toBe('MARK');
  expect(said).toHaveTextContent('“huge” is not a value of kind. It takes: big, small.');
  expect(box()).toHaveAttribute('aria-invalid', 'true');
  expect(box()).toHaveAttribute('aria-describedby', said.id);
  expect((box() as HTMLInputElement).selectionStart).toBe(5);
  await waitFor(() => expect(view.address()).toBe('/things?q=thing-1'));
  await view.user.clear(box());
  await view.user.keyboard('py:3');
  expect(await options()).toEqual(['"py:3"']);
  await view.user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(view.address()).toBe('/things?q=py%3A3'));
});

it('shows a search of the address as it is typed, and one state with the facets', async () => {
  const view = await renderThings({ path: '/things?q=kind%3Abig&kind=big' });
  await view.user.click(await screen.findByRole('combobox', { name: 'Search Things' }));
  await waitFor(() => expect(box()).toHaveValue('"kind:big"'));
  await view.user.click(screen.getByRole('button', { name: 'Filter by Kind' }));
  const facet = within(await screen.findByRole('dialog', { name: 'Filter by Kind' }));
  expect(await facet.findByRole('checkbox', { name: 'Big' })).toBeChecked();
  await view.user.click(box());
  await view.user.clear(box());
  await view.user.keyboard('kind:small ');
  await waitFor(() => expect(view.address()).toBe('/things?kind=big%2Csmall'));
});

it('filters by a cell: only such rows, none of them, by pointer and by key', async () => {
  const view = await renderThings();
  const row = await screen.findByRole('row', { name: /thing-03/ });
  const cell = within(row).getAllByRole('cell')[2] as HTMLElement;
  // What the table does beyond showing rows comes late.
  await vi.waitFor(() => expect(fireEvent.contextMenu(cell, { button: 2 })).toBe(false), { timeout: 20_000 });
  expect(await screen.findByRole('menu', { name: 'Filter by this cell' })).toBeInTheDocument();
  expect(screen.getAllByRole('menuitem').map((one) => one.textContent)).toEqual(['Only No', 'Copy No']);
  await view.user.click(screen.getByRole('menuitem', { name: 'Only No' }));
  await waitFor(() => expect(view.address()).toBe('/things?active=false'));
  const name = await screen.findByRole('link', { name: 'thing-05' });
  name.focus();
  fireEvent.contextMenu(name, { button: 0 });
  const menu = within(await screen.findByRole('menu'));
  expect(menu.getByRole('group', { name: 'Note' })).toBeVisible();
  await view.user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(view.address()).toBe('/things?name=not%3Athing-05&active=false'));
});

it('takes a time back from today, or an own range with both days in it', async () => {
  const view = await focused();
  const open = async () => {
    await view.user.click(screen.getByRole('button', { name: 'Add a filter' }));
    const form = within(await screen.findByRole('dialog', { name: 'Add a filter' }));
    await view.user.selectOptions(await form.findByRole('combobox', { name: 'Field' }), 'made');
    return form;
  };
  const facet = await open();
  await view.user.click(await facet.findByRole('radio', { name: 'Last 30 days' }));
  await waitFor(() => expect(view.address()).toBe('/things?made=last%3A30'));
  expect(screen.getByText('Made: last 30 days')).toBeVisible();
  const again = await open();
  await view.user.type(again.getByLabelText('From'), '2026-01-02');
  await view.user.type(again.getByLabelText('Until and including'), '2026-01-01');
  await view.user.click(again.getByRole('button', { name: 'Apply' }));
  expect(again.getByRole('alert')).toHaveTextContent('The first day has to come before the last one.');
  await view.user.clear(again.getByLabelText('Until and including'));
  await view.user.type(again.getByLabelText('Until and including'), '2026-01-31');
  await view.user.click(again.getByRole('button', { name: 'Apply' }));
  await waitFor(() => expect(view.address()).toBe('/things?made=between%3A2026-01-02..2026-01-31'));
});
