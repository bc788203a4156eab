// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, expect, it, vi } from 'vitest';
import { AppError } from '@/api/errors';
import { startI18n } from '@/ui/i18n';
import { KeyFigures, known } from './KeyFigures';

beforeAll(() => startI18n(['detail'], 'en'));

it('leads from a figure to what it counts, and tells waiting and failed from none', async () => {
  const refetch = vi.fn();
  const user = userEvent.setup();
  render(
    <MemoryRouter initialEntries={['/users?open=1&part=logins']}>
      <dialog open>
        <KeyFigures
          figures={[
            { label: 'Keypairs', of: known(2), inactive: 1, to: '/credentials?user=a' },
            { label: 'Folders', of: known(0), at: 'folders' },
            { label: 'Sessions', of: { data: undefined, error: null, refetch } },
            { label: 'Services', of: { data: undefined, error: new AppError('offline'), refetch } },
          ]}
        />
        <section data-at="folders" />
      </dialog>
    </MemoryRouter>,
  );
  expect(screen.getByRole('link', { name: 'Keypairs 2 1 inactive' })).toHaveAttribute('href', '/credentials?user=a');
  expect(screen.getByText('Sessions').parentElement).toHaveAttribute('aria-busy', 'true');
  await user.click(screen.getByRole('button', { name: 'Services: could not be read. Try again' }));
  expect(refetch).toHaveBeenCalledOnce();
  await user.click(screen.getByRole('button', { name: 'Folders 0' }));
  expect(document.activeElement).toHaveAttribute('data-at', 'folders');
});
