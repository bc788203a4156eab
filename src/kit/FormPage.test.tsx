// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderForm } from '@tests/form-rig';
import { FormPage } from './FormPage';

it('is the form of a drawer within a page: what was changed is sent, and left only when that is meant', async () => {
  const { user, submit, onDone, onClose } = await renderForm({ as: FormPage });
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('region', { name: 'Edit gpu-1' })).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: /Note/ }), '!');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await user.click(await screen.findByRole('button', { name: 'Keep editing' }));
  expect(onClose).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: /Save/ }));
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(submit.mock.calls[0]?.[1]).toEqual({ note: 'first!' });
});
