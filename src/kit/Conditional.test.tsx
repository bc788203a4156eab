// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { Form, Input, Switch } from 'antd';
import { expect, it, vi } from 'vitest';
import { fill } from '@tests/fill';
import { renderForm, type Thing } from '@tests/form-rig';
import { Conditional } from './Conditional';
import { FormDrawer } from './FormDrawer';
import type { FormProps } from './form-spec';

/** A form whose note exists only while the thing is active. */
const Shown = (props: FormProps<Thing>) => (
  <FormDrawer {...props} conditions={{ note: ({ active }) => active === true }}>
    <Form.Item name="name" label="Name">
      <Input />
    </Form.Item>
    <Form.Item name="active" label="Active" valuePropName="checked">
      <Switch />
    </Form.Item>
    <Conditional name="note">
      <Form.Item name="note" label="Note" rules={[{ required: true }]}>
        <Input />
      </Form.Item>
    </Conditional>
  </FormDrawer>
);

it('a field that does not exist is neither checked nor sent, and keeps what was typed for when it comes back', async () => {
  const submit = vi.fn<FormProps<Thing>['submit']>(() => Promise.resolve());
  const { user } = await renderForm({ as: Shown, submit });
  const toggle = screen.getByRole('switch');
  await fill(user, screen.getByRole('textbox', { name: 'Note' }), 'typed');
  await user.click(toggle);
  expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull();
  await user.click(toggle);
  expect(await screen.findByRole('textbox', { name: 'Note' })).toHaveValue('typed');
  await user.clear(screen.getByRole('textbox', { name: 'Note' }));
  await user.click(toggle);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(submit).toHaveBeenCalled());
  const [values, changed] = submit.mock.calls[0] ?? [];
  expect(values).toEqual({ name: 'gpu-1', note: 'first', active: false });
  expect(changed).toEqual({ active: false });
});
