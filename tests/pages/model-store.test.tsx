import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderAt } from '../render.tsx';

const rows = async () => (await screen.findAllByRole('row')).slice(1);
const names = async () => (await rows()).map((row) => within(row).getByRole('link').textContent);

describe('the model store', () => {
  it('searches and filters in the browser; cards show the same rows', async () => {
    const { user, address, requests } = await renderAt('/model-store');
    expect(await names()).toEqual(['<b>Pixel</b> Sort 픽셀', 'empty-shelf', 'Llama Mini 3B', 'sketch', 'Whisper Note']);
    await user.click(screen.getByRole('button', { name: 'Filter by Task' }));
    const facet = within(await screen.findByRole('dialog', { name: 'Filter by Task' }));
    await user.click(await facet.findByRole('radio', { name: /text-generation/ }));
    await waitFor(async () => expect(await names()).toEqual(['Llama Mini 3B']));
    expect(address()).toContain('task=');
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Cards' }));
    expect(address()).toBe('/model-store?view=cards');
    const cards = await screen.findByRole('list', { name: 'Model store' });
    expect(within(cards).getAllByRole('heading')).toHaveLength(5);
    expect(within(cards).getByText('A small model for text-generation.')).toBeVisible();
    await user.click(within(cards).getByRole('link', { name: 'Whisper Note' }));
    expect(await screen.findByRole('dialog', { name: 'Whisper Note' })).toBeVisible();
    expect(address()).toContain('view=cards');
    expect(requests.filter((one) => one.operation === 'ModelCards')).toHaveLength(1);
  });

  it('says what is wrong with a definition, and where; a README is markdown without markup', async () => {
    const { manager, user } = await renderAt('/model-store?q=sketch');
    await user.click(await screen.findByRole('link', { name: 'sketch' }));
    const broken = await screen.findByRole('dialog', { name: 'sketch' });
    const alert = within(await within(broken).findByRole('alert'));
    expect(alert.getByText(/^Line 3, column 4: this is not valid YAML/)).toBeVisible();
    const id = [...manager.db.modelFolders.values()].find(({ name }) => name === 'Llama Mini 3B')?.id ?? '';
    await user.keyboard('{Escape}');
    await renderAt(`/model-store?open=${id}&part=readme`, { manager });
    const drawer = await screen.findByRole('dialog', { name: 'Llama Mini 3B' });
    expect(await within(drawer).findByRole('heading', { name: 'Llama Mini 3B', level: 3 })).toBeVisible();
    expect(within(drawer).getByText(/<script>alert\(1\)<\/script>/)).toBeVisible();
  });

  it('tells a domain admin what is theirs to see, and asks for no cards', async () => {
    const { requests } = await renderAt('/model-store', { as: 'admin' });
    expect(await rows()).toHaveLength(5);
    expect(screen.getByText(/Read only/)).toBeVisible();
    expect(requests.filter((one) => one.operation === 'RegisteredCards')).toHaveLength(0);
  });

  it('shows the folders where the cards cannot be read, and says so', async () => {
    const first = await renderAt('/login');
    first.unmount();
    const { manager } = first;
    manager.fault({ id: 'A15', operation: 'RegisteredCards' });
    await renderAt('/model-store', { manager });
    expect(await rows()).toHaveLength(5);
    expect(await screen.findByText(/Some of this could not be read/)).toBeVisible();
  });
});
