/** Every form, cut off while it saves: nothing typed is lost, nothing is claimed, nothing is sent twice; then it goes on. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createManager } from '../manager/manager.ts';
import { renderAt, type Rendered } from '../render.tsx';
import { alertSays, holds, noSuccessIsClaimed, typedValues } from './invariants.ts';
import {
  hurry,
  interrupt,
  LEAVES_OPEN,
  overlay,
  recover,
  SESSION_GONE,
  signInAgain,
  WAS_DONE,
  writesOf,
} from './interrupt.ts';
import { errorsSeen, quickRetries } from './lists.tsx';
import { FORMS } from './forms.ts';
import { REST_FORMS } from './forms-rest.ts';
import {
  INTERRUPTIONS,
  LOST_ANSWER,
  ONE_AFTER_ANOTHER,
  ONE_AFTER_ANOTHER_BY_REST,
  type FormCase,
  type Interruption,
} from './registry.ts';

quickRetries();

const DRAWER = '.qd-form-drawer';
const partOf = ({ part = DRAWER }: FormCase): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`${part} [role=dialog], ${part}`);
  if (!found) throw new Error('I4 the form is gone');
  return found;
};
const isOpen = ({ part = DRAWER }: FormCase) => document.querySelector(`${part} form`) !== null;
const success = () => document.querySelector('.qd-notice[data-kind=success]');
/** Some forms are there for as long as their page is: they begin anew. */
const isDone = (form: FormCase) => (form.stays ? success() !== null : !isOpen(form));

const press = async (view: Rendered, form: FormCase): Promise<void> => {
  const button = partOf(form).querySelector<HTMLElement>('.qd-form-foot button[type=submit]');
  if (!button) throw new Error('The form cannot be saved');
  await view.user.click(button);
};

/** What the form says after each interruption, and how it goes on. */
async function goesOn(view: Rendered, form: FormCase, id: Interruption): Promise<void> {
  if (SESSION_GONE.has(id)) {
    await overlay();
    noSuccessIsClaimed();
    recover(view);
    await signInAgain(view);
    return;
  }
  await waitFor(() => alertSays(partOf(form)));
  if (id === 'D06') expect(partOf(form)).toHaveTextContent(/nothing has been changed/);
  noSuccessIsClaimed();
  recover(view);
  const check = within(partOf(form)).queryByRole('button', { name: 'Check now', hidden: true });
  expect(check !== null, 'a lost answer can be looked for, and only that').toBe(LEAVES_OPEN.has(id) && form.readsBack);
  if (check) {
    // What is not there at first is looked for once more, later.
    hurry(2000, 2000);
    await view.user.click(check);
    await within(partOf(form)).findByText(WAS_DONE.has(id) ? /was applied/ : /was not applied/);
    recover(view);
  }
}

/** The form with something typed into it. */
async function filled(form: FormCase): Promise<{ view: Rendered; typed: Record<string, string> }> {
  const manager = createManager({ users: form.big ? 1000 : 20, role: 'superadmin' });
  const { path } = form;
  const view = await renderAt(typeof path === 'string' ? path : path(manager), { manager });
  if (form.open) await view.user.click((await screen.findAllByRole('button', { name: form.open }))[0] as HTMLElement);
  await form.begin?.(view);
  await waitFor(() => expect(isOpen(form)).toBe(true));
  await form.fill(view, partOf(form));
  // Amounts are written out when their field is left.
  await view.user.tab();
  const typed = typedValues(partOf(form));
  expect(Object.values(typed).filter(Boolean).length, 'something was typed').toBeGreaterThan(0);
  return { view, typed };
}

/** Saves into the interruption: what was typed stays, nothing is claimed, nothing is sent twice. */
async function cutOff(view: Rendered, typed: Record<string, string>, form: FormCase, id: Interruption): Promise<void> {
  const before = writesOf(view);
  const asked = view.requests.length;
  interrupt(view, id);
  await press(view, form);
  await waitFor(() => expect(writesOf(view) - before + (id === 'offline' ? 1 : 0)).toBeGreaterThan(0));
  await goesOn(view, form, id);
  expect(isOpen(form), 'I4 the form is open').toBe(true);
  expect(typedValues(partOf(form)), 'I4 what was typed').toEqual(typed);
  holds(view, errorsSeen(), { title: form.title, confirmations: before + 1, requests: asked + 60 });
}

/** Nothing is sent until somebody says so again; then it works. */
async function savesThen(view: Rendered, form: FormCase): Promise<void> {
  const before = writesOf(view);
  const asked = view.requests.length;
  await press(view, form);
  await waitFor(() => expect(isDone(form)).toBe(true));
  expect(writesOf(view) - before, 'I5 writes').toBeLessThanOrEqual(1);
  holds(view, errorsSeen(), { title: form.title, confirmations: before + 1, requests: asked + 40 });
}

async function alone(form: FormCase, id: Interruption): Promise<void> {
  const { view, typed } = await filled(form);
  await cutOff(view, typed, form, id);
  // Said to be refused, but done: whether it can be sent again is the server's matter.
  if (id !== 'B12') await savesThen(view, form);
}

async function oneAfterAnother(form: FormCase, ids: readonly Interruption[]): Promise<Rendered> {
  const { view, typed } = await filled(form);
  for (const id of ids) {
    try {
      await cutOff(view, typed, form, id);
    } catch (failure) {
      throw new Error(`${id}: ${failure instanceof Error ? failure.message : String(failure)}`, { cause: failure });
    }
  }
  return view;
}

describe.each(FORMS.filter(({ every }) => every))('$name', (form) => {
  it.each(INTERRUPTIONS)('%s', (id) => alone(form, id));
});

describe.each(FORMS.filter(({ every }) => !every))('$name', (form) => {
  const ids = [...ONE_AFTER_ANOTHER, LOST_ANSWER] as const;
  it(`one after another: ${ids.join(' ')}`, { timeout: 80_000 }, async () => {
    await savesThen(await oneAfterAnother(form, ids), form);
  });
});

describe.each(REST_FORMS)('$name, by REST', (form) => {
  const ids = [...ONE_AFTER_ANOTHER_BY_REST, LOST_ANSWER] as const;
  it(`one after another: ${ids.join(' ')}`, { timeout: 80_000 }, async () => {
    await savesThen(await oneAfterAnother(form, ids), form);
  });
});
