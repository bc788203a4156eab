/** Forms whose writes go by REST: one of each page that has some. */
import { within } from '@testing-library/react';
import { folderFilesPath } from '@/lib/paths';
import { rowAct } from '../row-menu.ts';
import { choose, put } from './forms.ts';
import type { FormCase } from './registry.ts';

export const REST_FORMS: readonly FormCase[] = [
  {
    name: 'create folder',
    path: '/project-folders',
    title: 'Project folders',
    open: /Create folder/,
    readsBack: true,
    fill: async (view, form) => {
      await put(view, form, 'Name', 'cut-off');
      await choose(view, form, 'Project', 'default');
    },
  },
  {
    name: 'edit folder',
    path: '/project-folders?q=datasets',
    title: 'Project folders',
    open: /^Edit datasets/,
    readsBack: true,
    fill: (view, form) => put(view, form, 'Name', 'cut-off'),
  },
  {
    name: 'rename a file',
    path: ({ db }) => folderFilesPath([...db.folders.keys()][0] ?? ''),
    title: 'folder-1',
    begin: ({ user }) => rowAct(user, 'notes.txt', 'Rename'),
    readsBack: true,
    fill: (view, form) => put(view, form, /Name/, 'cut-off.txt'),
  },
  {
    name: 'edit one’s own service',
    path: '/services?q=svc-chat-1',
    title: 'Model services',
    open: /^Edit svc-chat-1/,
    readsBack: true,
    fill: (view, form) => put(view, form, /Sessions/, '4'),
  },
  {
    name: 'rename a session',
    path: '/sessions',
    title: 'Sessions',
    open: /^Edit session-2/,
    readsBack: true,
    fill: (view, form) => put(view, form, 'Name', 'cut-off'),
  },
  {
    name: 'announcement',
    path: '/maintenance',
    title: 'Maintenance',
    part: '.qd-form-page',
    stays: true,
    readsBack: true,
    fill: async (view, form) => {
      await view.user.click(within(form).getByRole('switch', { name: 'Shown' }));
      await put(view, form, 'Text', 'Cut off tonight');
    },
  },
  {
    name: 'settings',
    path: '/configuration',
    title: 'Configuration',
    open: /^Edit: Network/,
    part: '.qd-form-page',
    readsBack: true,
    fill: (view, form) => put(view, form, 'MTU of the overlay network', '1450'),
  },
];
