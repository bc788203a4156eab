// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { renderKit } from '@tests/form-rig';
import { AppError } from '@/api/errors';
import { CsvDialog } from './CsvDialog';
import { MANY_ROWS } from './file-sink';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const show = (write: () => Promise<{ count: number; changed: boolean }>, total = 2) =>
  renderKit(<CsvDialog name="things" label="Things" total={total} columns={3} write={write} onClose={vi.fn()} />);

it('goes on after a failure as it began: what no longer counts cannot be changed', async () => {
  const write = vi.fn(() => Promise.reject(new AppError('unavailable')));
  const { user } = await show(write);
  expect(screen.getByLabelText('File name')).toBeEnabled();
  await user.click(screen.getByRole('button', { name: 'Download 2 rows' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByLabelText('File name')).toBeDisabled();
  expect(screen.getByLabelText('Delimiter')).toBeDisabled();
  expect(screen.getByRole('checkbox')).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Download 2 rows' }));
  await waitFor(() => expect(write).toHaveBeenCalledTimes(2));
});

it('asks for one place, however often it is pressed', async () => {
  const pick = vi.fn(() => new Promise(() => undefined));
  vi.stubGlobal('showSaveFilePicker', pick);
  const { user } = await show(() => Promise.resolve({ count: 0, changed: false }), MANY_ROWS);
  await user.dblClick(screen.getByRole('button', { name: /^Download/ }));
  expect(pick).toHaveBeenCalledOnce();
});
