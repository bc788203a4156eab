/** Every form, cut off while it saves: nothing typed is lost, nothing is claimed, nothing is sent twice; then it goes on. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderAt, type Rendered } from '../render.tsx';
import { alertSays, holds, isWrite, noSuccessIsClaimed, typedValues } from './invariants.ts';
import { errorsSeen, quickRetries } from './lists.tsx';
import { FORMS } from './forms.ts';
import { INTERRUPTIONS, LOST_ANSWER, ONE_AFTER_ANOTHER, type FormCase, type Interruption } from './registry.ts';

quickRetries();

const drawer = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('.qd-form-drawer [role=dialog], .qd-form-drawer');
  if (!found) throw new Error('I4 the form is gone');
  return found;
};
const writesOf = (view: Rendered) => view.requests.filter(isWrite).length;
const isOpen = () => document.querySelector('.qd-form-drawer form') !== null;
const overlay = () => screen.findByRole('dialog', { name: 'Sign in again' });

/** A deadline of a minute passes at once; everything shorter takes its time. */
function deadlinesPass(): void {
  const plain = globalThis.setTimeout;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, ms?: number, ...rest: unknown[]) =>
    plain(run, ms !== undefined && ms >= 30_000 && ms <= 60_000 ? 50 : ms, ...rest)) as typeof setTimeout);
}

function interrupt(view: Rendered, id: Interruption): void {
  if (id === 'offline') vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  else view.manager.fault({ id, only: 'write' });
  if (id === 'C06') deadlinesPass();
}

function recover(view: Rendered): void {
  view.manager.fault(null);
  vi.mocked(globalThis.setTimeout).mockRestore?.();
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
}

const press = async (view: Rendered): Promise<void> => {
  const button = drawer().querySelector<HTMLElement>('.qd-form-foot button[type=submit]');
  if (!button) throw new Error('The form cannot be saved');
  await view.user.click(button);
};

/** What the form says after each interruption, and how it goes on. */
async function goesOn(view: Rendered, form: FormCase, id: Interruption): Promise<void> {
  if (id === 'A04' || id === 'E02') {
    await overlay();
    noSuccessIsClaimed();
    recover(view);
    await view.user.type(within(await overlay()).getByLabelText('Password', { selector: 'input' }), 'wJalrXUt{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Sign in again' })).toBeNull());
    return;
  }
  await waitFor(() => alertSays());
  if (id === 'D06') expect(drawer()).toHaveTextContent(/nothing has been changed/);
  noSuccessIsClaimed();
  recover(view);
  const check = within(drawer()).queryByRole('button', { name: 'Check now', hidden: true });
  const unknown = ['C06', 'D05', 'B03'].includes(id);
  expect(check !== null, 'a lost answer can be looked for, and only that').toBe(unknown && form.readsBack);
  if (check) {
    await view.user.click(check);
    await within(drawer()).findByText(id === 'C06' ? /was not applied/ : /was applied/);
  }
}

/** The form with something typed into it. */
async function filled(form: FormCase): Promise<{ view: Rendered; typed: Record<string, string> }> {
  const view = await renderAt(form.path, { users: form.big ? 1000 : 20 });
  await view.user.click((await screen.findAllByRole('button', { name: form.open }))[0] as HTMLElement);
  await waitFor(() => expect(isOpen()).toBe(true));
  await form.fill(view, drawer());
  // Amounts are written out when their field is left.
  await view.user.tab();
  const typed = typedValues(drawer());
  expect(Object.values(typed).filter(Boolean).length, 'something was typed').toBeGreaterThan(0);
  return { view, typed };
}

/** Saves into the interruption: what was typed stays, nothing is claimed, nothing is sent twice. */
async function cutOff(view: Rendered, typed: Record<string, string>, form: FormCase, id: Interruption): Promise<void> {
  const before = writesOf(view);
  const asked = view.requests.length;
  interrupt(view, id);
  await press(view);
  await waitFor(() => expect(writesOf(view) - before + (id === 'offline' ? 1 : 0)).toBeGreaterThan(0));
  await goesOn(view, form, id);
  expect(isOpen(), 'I4 the form is open').toBe(true);
  expect(typedValues(drawer()), 'I4 what was typed').toEqual(typed);
  holds(view, errorsSeen(), { title: form.title, confirmations: before + 1, requests: asked + 60 });
}

/** Nothing is sent until somebody says so again; then it works. */
async function savesThen(view: Rendered, form: FormCase): Promise<void> {
  const before = writesOf(view);
  const asked = view.requests.length;
  await press(view);
  await waitFor(() => expect(isOpen()).toBe(false));
  expect(writesOf(view) - before, 'I5 writes').toBeLessThanOrEqual(1);
  holds(view, errorsSeen(), { title: form.title, confirmations: before + 1, requests: asked + 40 });
}

async function alone(form: FormCase, id: Interruption): Promise<void> {
  const { view, typed } = await filled(form);
  await cutOff(view, typed, form, id);
  // Said to be refused, but done: whether it can be sent again is the server's matter.
  if (id !== 'B12') await savesThen(view, form);
}

describe.each(FORMS.filter(({ every }) => every))('$name', (form) => {
  it.each(INTERRUPTIONS)('%s', (id) => alone(form, id));
});

describe.each(FORMS.filter(({ every }) => !every))('$name', (form) => {
  const ids = [...ONE_AFTER_ANOTHER, LOST_ANSWER] as const;

  it(`one after another: ${ids.join(' ')}`, { timeout: 80_000 }, async () => {
    const { view, typed } = await filled(form);
    for (const id of ids) {
      try {
        await cutOff(view, typed, form, id);
      } catch (failure) {
        throw new Error(`${id}: ${failure instanceof Error ? failure.message : String(failure)}`, { cause: failure });
      }
    }
    await savesThen(view, form);
  });
});
