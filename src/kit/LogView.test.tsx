// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderKit } from '@tests/form-rig';
import { LogView } from './LogView';

const many = Array.from({ length: 300 }, (_, at) => `line ${at + 1}${at % 100 === 99 ? ' Error' : ''}`);

it('shows the end of what is long, says what is only in the file, and saves all of it', async () => {
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:log');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  const { user } = await renderKit(<LogView lines={[...many, 'x'.repeat(2500)]} name="Rescan cr.example" most={100} />);
  const log = await screen.findByRole('region', { name: 'Log of Rescan cr.example' });
  expect(within(log).queryByText('line 201')).toBeNull();
  expect(within(log).getByText('line 202')).toBeVisible();
  expect(screen.getByText('201 earlier lines are only in the file.')).toBeVisible();
  expect(within(log).getByText(/500 more characters in the file/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Download' }));
  const [file] = made.mock.calls[0] ?? [];
  expect(await (file as Blob).text()).toMatch(/^line 1\n[\s\S]*x{2500}$/);
});

it('is searched, and goes by keyboard from one found line to the next', async () => {
  const { user } = await renderKit(<LogView lines={many} name="x" running />);
  const log = await screen.findByRole('region', { name: 'Log of x' });
  const current = () => log.querySelector('[aria-current]')?.getAttribute('data-line');
  await user.click(screen.getByRole('searchbox', { name: 'Search in the log of x' }));
  await user.paste('error');
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('1 of 3 lines'));
  expect(current()).toBe('100');
  expect(screen.getByRole('checkbox', { name: 'Follow' })).not.toBeChecked();
  await user.keyboard('{Enter}');
  expect(current()).toBe('200');
  await user.keyboard('{Shift>}{Enter}{Enter}{/Shift}');
  expect(current()).toBe('300');
  expect(log.querySelectorAll('mark')).toHaveLength(3);
  await user.keyboard('{Escape}');
  expect(log.querySelector('mark')).toBeNull();
});
