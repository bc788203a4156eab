/** Questions whose answer is a write by REST, cut off: said in the dialog, which stays; a lost answer is looked up. */
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { folderFilesPath } from '@/lib/paths';
import { createManager, type Manager } from '../manager/manager.ts';
import { renderAt, type Rendered } from '../render.tsx';
import { rowAct } from '../row-menu.ts';
import { alertSays, holds, noSuccessIsClaimed } from './invariants.ts';
import { hurry, interrupt, overlay, recover, SESSION_GONE, signInAgain, writesOf } from './interrupt.ts';
import { errorsSeen, quickRetries } from './lists.tsx';
import { LOST_ANSWER, ONE_AFTER_ANOTHER_BY_REST, type Interruption } from './registry.ts';

quickRetries();

interface Question {
  name: string;
  path: (manager: Manager) => string;
  title: string;
  ask: (view: Rendered) => Promise<void>;
  /** Whether the server has it. */
  isDone: (manager: Manager) => boolean;
}

const folderNamed = ({ db }: Manager, name: string) => [...db.folders.values()].find((one) => one.name === name);

const QUESTIONS: readonly Question[] = [
  {
    name: 'trash a folder',
    path: () => '/project-folders?q=datasets',
    title: 'Project folders',
    ask: ({ user }) => rowAct(user, 'datasets', 'Move to trash'),
    isDone: (manager) => folderNamed(manager, 'datasets')?.status !== 'ready',
  },
  {
    name: 'delete a file',
    path: ({ db }) => folderFilesPath([...db.folders.keys()][0] ?? ''),
    title: 'folder-1',
    ask: ({ user }) => rowAct(user, 'notes.txt', /^Delete/),
    isDone: ({ db }) => ![...db.files.values()].some(({ path }) => path === 'notes.txt'),
  },
  {
    name: 'delete a service',
    path: () => '/services?q=svc-chat-1',
    title: 'Model services',
    ask: ({ user }) => rowAct(user, 'svc-chat-1', 'Delete'),
    isDone: ({ db }) => [...db.endpoints.values()].find(({ name }) => name === 'svc-chat-1')?.stage === 'DESTROYING',
  },
  {
    name: 'freeze the manager',
    path: () => '/maintenance',
    title: 'Maintenance',
    ask: async ({ user }) => user.click(await screen.findByRole('button', { name: 'Freeze…' })),
    isDone: ({ db }) => db.status === 'frozen',
  },
];

const form = () => document.querySelector<HTMLFormElement>('form.qd-confirm');

async function press(view: Rendered): Promise<void> {
  const button = form()?.querySelector<HTMLElement>('button[type=submit]');
  if (!button) throw new Error('I4 the question is gone');
  await view.user.click(button);
}

async function cutOff(view: Rendered, { title, isDone }: Question, id: Interruption): Promise<void> {
  const before = writesOf(view);
  const asked = view.requests.length;
  interrupt(view, id);
  // What is not there at first is looked for once more, later.
  if (id === 'C01') hurry(2000, 2000);
  await press(view);
  await waitFor(() => expect(writesOf(view) - before + (id === 'offline' ? 1 : 0)).toBe(1));
  if (SESSION_GONE.has(id)) await overlay();
  else await waitFor(() => alertSays(form() ?? undefined));
  noSuccessIsClaimed();
  recover(view);
  if (SESSION_GONE.has(id)) await signInAgain(view);
  expect(form(), 'I4 the question stands').not.toBeNull();
  expect(isDone(view.manager)).toBe(false);
  holds(view, errorsSeen(), { title, confirmations: before + 1, requests: asked + 40 });
}

it.each(QUESTIONS)('$name', { timeout: 60_000 }, async (question) => {
  const manager = createManager({ users: 20, role: 'superadmin' });
  const view = await renderAt(question.path(manager), { manager });
  await question.ask(view);
  await waitFor(() => expect(form()).not.toBeNull());
  for (const id of ONE_AFTER_ANOTHER_BY_REST) {
    try {
      await cutOff(view, question, id);
    } catch (failure) {
      throw new Error(`${id}: ${failure instanceof Error ? failure.message : String(failure)}`, { cause: failure });
    }
  }
  // Done, but the answer is lost: it is looked up, and not sent again.
  const before = writesOf(view);
  const asked = view.requests.length;
  interrupt(view, LOST_ANSWER);
  await press(view);
  await waitFor(() => expect(form()).toBeNull());
  recover(view);
  expect(question.isDone(manager)).toBe(true);
  holds(view, errorsSeen(), { title: question.title, confirmations: before + 1, requests: asked + 40 });
});
