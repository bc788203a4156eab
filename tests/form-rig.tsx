import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { ConfigProvider, Form, Input, Switch } from 'antd';
import { StrictMode, useState, type ComponentType, type ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { vi, type Mock } from 'vitest';
import { ConfirmProvider } from '@/kit/confirm';
import { FormDrawer } from '@/kit/FormDrawer';
import type { FreshRead } from '@/api/fresh';
import type { FormProps } from '@/kit/form-spec';
import { startI18n } from '@/ui/i18n';
import { Notices } from '@/ui/Notices';
import { notices } from '@/ui/notify';

/** Renders kit parts alone: a router with two pages, words, look, confirmations. No server, no session. */
export async function renderKit(
  element: ReactNode,
): Promise<RenderResult & { user: UserEvent; router: ReturnType<typeof createMemoryRouter> }> {
  notices.clear();
  // All words of the kit: nothing of a part waits for its own.
  await startI18n(['kit', 'forms', 'errors', 'list', 'detail', 'filters', 'csv', 'limits', 'log', 'charts'], 'en');
  const router = createMemoryRouter(
    [
      { path: '/', element },
      { path: '/elsewhere', element: <h1>Elsewhere</h1> },
    ],
    { initialEntries: ['/elsewhere', '/'], initialIndex: 1 },
  );
  const user = userEvent.setup({ delay: null });
  const view = render(
    <StrictMode>
      <ConfigProvider theme={{ zeroRuntime: true, token: { motion: false } }} wave={{ disabled: true }}>
        <ConfirmProvider>
          <RouterProvider router={router} />
        </ConfirmProvider>
        <Notices />
      </ConfigProvider>
    </StrictMode>,
  );
  return { ...view, user, router };
}

export interface Thing {
  name: string;
  note?: string;
  active: boolean;
  password?: string;
}
type Props = FormProps<Thing>;

/** What a server would answer, for parts that take only reads that ask one. */
export const answers = <T,>(run: () => Promise<T>): FreshRead<T> => run as FreshRead<T>;
type Submit = Mock<Props['submit']>;

const labels = (name: string) => ({ name: 'Name', note: 'Note', active: 'Active', password: 'Password' })[name] ?? name;

type Given = Partial<Props> & { submit?: Submit; as?: ComponentType<Props> };

/** A page with a button that opens a form on a thing, in a drawer unless told; the form's part of the props can be given. */
export async function renderForm({ as: Shown = FormDrawer<Thing>, ...given }: Given = {}) {
  const submit: Submit = given.submit ?? vi.fn<Props['submit']>(() => Promise.resolve());
  const onDone = vi.fn();
  const onClose = vi.fn();
  const initial: Thing = { name: 'gpu-1', note: 'first', active: true };
  function Page() {
    const [open, setOpen] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          Open
        </button>
        {open ? (
          <Shown
            formId="things/edit/1"
            title="Edit gpu-1"
            initial={initial}
            labels={labels}
            secret={['password']}
            submitLabel="Save"
            {...given}
            submit={submit}
            onDone={() => {
              onDone();
              setOpen(false);
            }}
            onClose={() => {
              onClose();
              setOpen(false);
            }}
          >
            <Form.Item name="name" label="Name" rules={[{ required: true }]}>
              <Input />
            </Form.Item>
            <Form.Item name="note" label="Note">
              <Input.TextArea />
            </Form.Item>
            <Form.Item name="active" label="Active" valuePropName="checked">
              <Switch />
            </Form.Item>
            <Form.Item name="password" label="Password">
              <Input.Password />
            </Form.Item>
          </Shown>
        ) : null}
      </>
    );
  }
  const view = await renderKit(<Page />);
  await view.user.click(await view.findByRole('button', { name: 'Open' }));
  await view.findByRole('textbox', { name: /Name/ });
  return { ...view, submit, onDone, onClose };
}
