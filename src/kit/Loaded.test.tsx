// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderKit } from '@tests/form-rig';
import { AppError } from '@/api/errors';
import { HostPermissions } from './HostPermissions';
import { ChoicesNote, Loaded, type Read } from './Loaded';

const NOTHING = 'There is none.';
const refetch = vi.fn();
const waiting: Read<string[]> = { data: undefined, error: null, refetch };
const failed: Read<string[]> = { data: undefined, error: new AppError('timeout'), refetch };
const part = (of: Read<string[]>) => (
  <Loaded of={of}>{(names) => <p>{names.length === 0 ? NOTHING : names.join()}</p>}</Loaded>
);

it('says that there is none only once it is known', async () => {
  const { user, unmount } = await renderKit(part(failed));
  expect(screen.getByRole('alert')).toBeVisible();
  expect(screen.queryByText(NOTHING)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(refetch).toHaveBeenCalledOnce();
  unmount();
  const later = await renderKit(part(waiting));
  expect(screen.getByText('One moment…')).toBeVisible();
  expect(screen.queryByText(NOTHING)).toBeNull();
  later.unmount();
  const empty = await renderKit(part({ data: [], error: null, refetch }));
  expect(screen.getByText(NOTHING)).toBeVisible();
  empty.unmount();
  // A failed refresh takes away nothing.
  await renderKit(part({ data: ['local'], error: new AppError('timeout'), refetch }));
  expect(screen.getByText('local')).toBeVisible();
});

it('does not call a cluster one without storage hosts while they are unknown', async () => {
  const { unmount } = await renderKit(
    <>
      <ChoicesNote of={[failed, waiting]} />
      <HostPermissions label="Hosts" hosts={null} permissions={null} />
    </>,
  );
  expect(await screen.findByRole('alert')).toHaveTextContent('could not be read');
  expect(screen.queryByText(/no storage host/)).toBeNull();
  unmount();
  await renderKit(<HostPermissions label="Hosts" hosts={[]} permissions={[]} />);
  expect(await screen.findByText(/no storage host/)).toBeVisible();
});
