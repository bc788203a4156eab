import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fill } from '../fill.ts';
import { renderAt } from '../render.tsx';

/** The first page of a run also waits for its modules. */
const patience = { timeout: 25_000 };
const field = () => screen.findByRole('combobox', { name: /^Page, action, name/ }, patience);
const options = () =>
  within(screen.getByRole('listbox', { name: 'Results' }))
    .getAllByRole('option')
    .map((one) => one.textContent);

describe('the command palette', () => {
  it('opens by key, finds a page by its name in another language, goes there', async () => {
    const { user, address } = await renderAt('/users');
    await screen.findByRole('heading', { level: 1 }, patience);
    await user.keyboard('{Control>}k{/Control}');
    const input = await field();
    expect(input).toHaveFocus();
    await waitFor(async () => {
      await user.clear(input);
      await user.type(input, '자격');
      expect(options()[0]).toMatch(/^Credentials/);
    });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toMatch(/^\/credentials/), patience);
    expect(screen.queryByRole('listbox', { name: 'Results' })).toBeNull();
  });

  it('finds a person by e-mail with one question to the manager', async () => {
    const { user, requests, address } = await renderAt('/users');
    await screen.findByRole('heading', { level: 1 }, patience);
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await field(), 'domain-admin');
    const option = await screen.findByRole('option', { name: /domain-admin@lablup\.com/ });
    expect(requests.filter(({ operation }) => operation === 'PaletteUsers')).toHaveLength(1);
    await user.click(option);
    await waitFor(() => expect(new URLSearchParams(address().split('?')[1]).get('open')).toBeTruthy());
  });

  it('finds what has a name, an id or a key, goes to a pasted address, and offers what the page can do', async () => {
    const { user, address, manager } = await renderAt('/users');
    await screen.findByRole('heading', { level: 1 }, patience);
    await user.keyboard('{Control>}k{/Control}');
    const input = await field();
    expect(options()).toContain('Create user');
    await user.type(input, 'dom-01');
    const domain = await screen.findByRole('option', { name: /^dom-01/ }, patience);
    expect(domain).toBeVisible();
    const [person] = [...manager.db.users.values()].filter(({ email }) => email === 'user@lablup.com');
    await user.clear(input);
    await user.type(input, person?.uuid ?? '');
    expect(await screen.findByRole('option', { name: /user@lablup\.com/ }, patience)).toBeVisible();
    await user.clear(input);
    await user.type(input, 'AKIAIOSFODNN7');
    expect(
      await screen.findByRole('option', { name: /AKIAIOSFODNN7EXAMPLE.*admin@lablup\.com/ }, patience),
    ).toBeVisible();
    await user.keyboard('{ArrowRight}');
    expect(options()).toEqual(['Open', 'Owner of this keypair', 'Copy name', 'Copy link']);
    await user.keyboard('{Backspace}');
    await user.type(input, 'i-embed');
    // By the list of its page, as of every page that the one read of all names does not cover.
    expect(await screen.findByRole('option', { name: /^i-embedded/ }, patience)).toBeVisible();
    await user.clear(input);
    await user.type(input, `${location.origin}/projects?q=x`);
    await user.click(await screen.findByRole('option', { name: 'Go to /projects?q=x' }));
    await waitFor(() => expect(address()).toBe('/projects?q=x'));
  });

  it('does what another page can, and shows a view that was kept there', async () => {
    const { user, address } = await renderAt('/users?q=domain');
    await user.click(await screen.findByRole('button', { name: 'Views' }, patience));
    await fill(user, await screen.findByRole('textbox', { name: 'Name of this view' }, patience), 'Keepers');
    await user.keyboard('{Enter}{Escape}');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await field(), 'create dom');
    await user.click(screen.getByRole('option', { name: /^Create domain/ }));
    expect(await screen.findByRole('dialog', { name: 'Create domain' }, patience)).toBeVisible();
    expect(address()).toMatch(/^\/domains/);
    await user.keyboard('{Escape}');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await field(), 'keepers');
    await user.click(screen.getByRole('option', { name: /^Keepers/ }));
    await waitFor(() => expect(address()).toBe('/users?q=domain'), patience);
  });

  it('moves by arrows around the ends, closes by Escape, gives the focus back', async () => {
    const { user } = await renderAt('/users');
    await screen.findByRole('heading', { level: 1 }, patience);
    const button = screen.getByRole('button', { name: /^Find/ });
    await user.click(button);
    const input = await field();
    const all = within(screen.getByRole('listbox', { name: 'Results' })).getAllByRole('option');
    expect(input).toHaveAttribute('aria-activedescendant', all[0]?.id);
    await user.keyboard('{ArrowUp}');
    expect(input).toHaveAttribute('aria-activedescendant', all.at(-1)?.id);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox', { name: 'Results' })).toBeNull();
    expect(button).toHaveFocus();
  });

  it('is not opened by keys that are typed into a field; the sheet of keys is not either', async () => {
    const { user } = await renderAt('/users');
    await user.type(await screen.findByRole('combobox', { name: /^Search/ }, patience), '?/gu');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(document.body);
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  });
});
