import { waitFor, within } from '@testing-library/react';
import { fill } from '../fill.ts';
import type { Rendered } from '../render.tsx';
import type { FormCase } from './registry.ts';

/** Pastes a text into a field. */
export async function put({ user }: Rendered, form: HTMLElement, label: string | RegExp, text: string): Promise<void> {
  const field = within(form).getByLabelText(label, { selector: 'input, textarea' });
  await fill(user, field, text);
}

/** Chooses from a select. */
export async function choose(
  { user }: Rendered,
  form: HTMLElement,
  label: string | RegExp,
  option: string,
): Promise<void> {
  const field = within(form).getByRole('combobox', { name: label, hidden: true });
  await user.click(field);
  const found = await waitFor(() => {
    const options = [...document.querySelectorAll<HTMLElement>('.ant-select-item-option')];
    const one = options.find(({ title }) => title === option);
    if (!one) throw new Error(`No option ${option} among ${options.map(({ title }) => title).join(', ')}`);
    return one;
  });
  await user.click(found);
}

const PASSWORD = 'Fresh-pass-1';

export const FORMS: readonly FormCase[] = [
  {
    name: 'create user',
    path: '/users',
    title: 'Users',
    open: /Create user/,
    readsBack: true,
    fill: async (view, form) => {
      await put(view, form, 'E-mail', 'cut@example.org');
      await put(view, form, 'Name', 'cut');
      await put(view, form, 'Password', PASSWORD);
      await put(view, form, 'Password again', PASSWORD);
      await choose(view, form, 'Resource policy', 'default');
    },
  },
  {
    name: 'edit user',
    every: true,
    path: '/users?q=user@lablup.com',
    title: 'Users',
    open: /^Edit user@/,
    readsBack: true,
    fill: (view, form) => put(view, form, 'Full name', 'Cut Off'),
  },
  {
    name: 'edit keypair',
    path: '/credentials?q=user@lablup.com',
    title: 'Credentials',
    open: /^Edit /,
    readsBack: true,
    fill: (view, form) => put(view, form, 'Rate limit', '4321'),
  },
  {
    name: 'edit session',
    path: '/sessions',
    title: 'Sessions',
    open: /^Edit session-2/,
    readsBack: true,
    fill: (view, form) => put(view, form, 'Priority', '55'),
  },
  {
    name: 'priority of a session that waits',
    path: '/sessions/pending?q=too-big',
    title: 'Pending sessions',
    open: /^Change priority of too-big/,
    readsBack: true,
    big: true,
    fill: (view, form) => put(view, form, 'Priority', '55'),
  },
  {
    name: 'create preset',
    path: '/presets',
    title: 'Resource presets',
    open: /Create preset/,
    readsBack: true,
    fill: async (view, form) => {
      await put(view, form, 'Name', 'cut-off');
      await put(view, form, /CPU/, '2');
      await put(view, form, /^RAM|^Memory|^mem/i, '4');
    },
  },
  {
    name: 'fair share settings',
    path: '/fair-share?q=default',
    title: 'Fair share',
    open: /^Fair share settings of default/,
    readsBack: true,
    fill: (view, form) => put(view, form, 'Half-life (days)', '14'),
  },
  {
    name: 'weight',
    path: '/fair-share/default?q=default',
    title: 'Fair share of domains',
    open: /^Weight of default/,
    readsBack: true,
    fill: async (view, form) => {
      await view.user.click(within(form).getByRole('checkbox', { name: /^Weight/ }));
      await put(view, form, 'Weight', '2');
    },
  },
  {
    name: 'create domain',
    path: '/domains',
    title: 'Domains',
    open: /Create domain/,
    readsBack: true,
    fill: (view, form) => put(view, form, 'Name', 'cut-off'),
  },
  {
    name: 'create project',
    path: '/projects',
    title: 'Projects',
    open: /Create project/,
    readsBack: true,
    fill: async (view, form) => {
      await put(view, form, 'Name', 'cut-off');
      await choose(view, form, 'Resource policy', 'default');
    },
  },
  {
    name: 'create resource group',
    path: '/resource-groups',
    title: 'Resource groups',
    open: /Create resource group/,
    readsBack: true,
    fill: (view, form) => put(view, form, 'Name', 'cut-off'),
  },
  {
    name: 'edit resource group',
    path: '/resource-groups?q=rg-01',
    title: 'Resource groups',
    open: /^Edit rg-01/,
    readsBack: true,
    fill: (view, form) => put(view, form, 'Description', 'cut off'),
  },
  {
    name: 'create policy of users',
    path: '/resource-policies/user',
    title: 'User resource policies',
    open: /Create policy/,
    readsBack: true,
    fill: (view, form) => put(view, form, 'Name', 'cut-off'),
  },
  {
    name: 'set quota',
    path: '/storages?view=quotas&q=u000010',
    title: 'Quotas',
    open: /^Set quota: /,
    readsBack: true,
    fill: (view, form) => put(view, form, 'Hard limit', '300 MiB'),
  },
  {
    name: 'edit image',
    path: '/images?q=pytorch-1',
    title: 'Images',
    open: /^Edit cr\.backend\.ai/,
    readsBack: true,
    fill: (view, form) => put(view, form, /^RAM/, '7 GiB'),
  },
];
