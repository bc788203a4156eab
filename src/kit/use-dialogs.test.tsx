// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderKit } from '@tests/form-rig';
import { lazyNamed } from './lazy-named';
import { useDialogs } from './use-dialogs';

const parts = {
  Edit: ({ name, onClose }: { name: string; onClose: () => void }) => (
    <button type="button" onClick={onClose}>
      Editing {name}
    </button>
  ),
  Create: ({ onDone }: { onDone: (made: string) => void; onClose: () => void }) => (
    <button type="button" onClick={() => onDone('new one')}>
      Making
    </button>
  ),
};
const DIALOGS = {
  edit: lazyNamed(() => Promise.resolve(parts), 'Edit'),
  create: lazyNamed(() => Promise.resolve(parts), 'Create'),
};

function Page() {
  const { open, busy, node } = useDialogs(DIALOGS);
  return (
    <>
      <button type="button" onClick={() => open('create', { onDone: (name) => open('edit', { name }) })}>
        Create
      </button>
      <p>{busy ? 'busy' : 'free'}</p>
      {node}
    </>
  );
}

it('opens one dialog at a time, which closes itself or leads to the next', async () => {
  const { user } = await renderKit(<Page />);
  expect(screen.getByText('free')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Create' }));
  await user.click(await screen.findByRole('button', { name: 'Making' }));
  expect(screen.queryByRole('button', { name: 'Making' })).toBeNull();
  expect(screen.getByText('busy')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Editing new one' }));
  expect(screen.queryByRole('button', { name: 'Editing new one' })).toBeNull();
  expect(screen.getByText('free')).toBeVisible();
});
