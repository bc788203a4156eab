/** The console's forms and confirmations without a browser: their own reads and writes, and what they say to a press. */
import { QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { makeQueryClient } from '@/api/query-client';
import { ConfirmProvider } from '@/kit/confirm';
import type { FormProps } from '@/kit/form-spec';
import type { RowAction } from '@/kit/RowActions';
import { useSave, type SaveSpec } from '@/kit/use-save';
import { useTasks, type Task } from '@/kit/tasks';
import type { Prepared } from './spoilt.ts';

type Values = Record<string, unknown>;
type Saving = ReturnType<typeof useSave>;
const PATIENCE = 90_000;

/** What is not undefined, once it is there. */
export async function until<T>(look: () => T | undefined, what: string): Promise<T> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await new Promise((go) => setTimeout(go, 15))) {
    const found = look();
    if (found !== undefined) return found;
  }
  throw new Error(`waited in vain for ${what}`);
}

/** Shows a part of a page by itself. */
export function show(part: ReactNode): void {
  const home = document.body.appendChild(document.createElement('div'));
  const router = createMemoryRouter([{ path: '*', element: part }]);
  createRoot(home).render(
    <QueryClientProvider client={makeQueryClient()}>
      <ConfirmProvider>
        <RouterProvider router={router} />
      </ConfirmProvider>
    </QueryClientProvider>,
  );
}

interface Now {
  saving: Saving;
  saved: boolean;
}

/** Saves as a form does, with values in memory instead of fields. */
function Saver({ form, enter, tell }: { form: FormProps<Values>; enter: Values; tell: (now: Now) => void }) {
  const base = useRef<Values>({ ...form.initial });
  const values = useRef<Values>({ ...form.initial, ...enter });
  const [saved, setSaved] = useState(false);
  const { reread, readBack } = form;
  const spec: SaveSpec = {
    validate: () => Promise.resolve({ ...values.current }),
    base: () => base.current,
    adopt: (theirs, news) => {
      base.current = { ...base.current, ...theirs };
      values.current = { ...values.current, ...news };
    },
    submit: form.submit,
    reread: reread && (async () => ({ ...(await reread()) })),
    readBack: readBack && ((sent) => readBack(sent)()),
    reviewed: false,
    atFields: () => false,
    onSaved: () => setSaved(true),
  };
  tell({ saving: useSave(spec), saved });
  return null;
}

/**
 * A form with these entries. Of the component only the form is taken that it returns, with what that reads and writes:
 * its fields are not drawn. A press saves, or looks when the answer to that was lost.
 */
export function formPress(make: () => ReactElement, enter: Values): Prepared['press'] {
  let now: Now | undefined;
  function Page() {
    const form = make().props as FormProps<Values>;
    return form.initial ? <Saver form={form} enter={enter} tell={(next) => (now = next)} /> : null;
  }
  show(<Page />);
  return async () => {
    const before = await until(() => now, 'the form');
    await before.saving.save();
    const { saving, saved } = await until(
      () => (now !== before && (now?.saved || now?.saving.busy === false) ? now : undefined),
      'its answer',
    );
    const { problem, outcome } = saving;
    const why = [problem?.kind, outcome, saving.unchanged && 'unchanged'].filter(Boolean).join(', ');
    // Unchanged: every field is as the server has it.
    if (saved || saving.unchanged) return { said: 'done', why };
    if (outcome === 'applied') return { said: 'done', why };
    if (outcome) return { said: outcome === 'unknown' ? 'unknown' : 'not done', why };
    return { said: problem?.kind === 'unknown-outcome' ? 'look' : 'not done', why };
  };
}

const okOf = (dialog: Element): HTMLButtonElement | undefined =>
  dialog.querySelector<HTMLButtonElement>('button.qd-button-primary') ?? undefined;

function typeName(dialog: Element): void {
  const field = dialog.querySelector<HTMLInputElement>('input[aria-describedby]');
  const name = dialog.querySelector('.qd-confirm-typed bdi')?.textContent ?? '';
  if (!field || field.value === name) return;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, name);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The confirmation that names this, on the screen. A press is one of its red or blue button; gone, it is done. */
export function confirmPress(part: ReactNode, title: string): Prepared['press'] {
  show(part);
  const find = () =>
    [...document.querySelectorAll('dialog')].find(
      (one) => one.getAttribute('aria-label')?.includes(title) && okOf(one) !== undefined,
    );
  return async () => {
    const dialog = await until(find, `the question about ${title}`);
    typeName(dialog);
    const ok = await until(() => (okOf(dialog)?.disabled ? undefined : okOf(dialog)), 'its button');
    // An answer may come sooner than the next look at the button.
    let began = false;
    const watch = new MutationObserver(() => (began = true));
    watch.observe(ok, { attributeFilter: ['aria-busy'] });
    ok.click();
    await until(() => (began || !dialog.isConnected ? true : undefined), 'the start');
    watch.disconnect();
    await until(() => (ok.isConnected && ok.getAttribute('aria-busy') === 'true' ? undefined : true), 'the end');
    if (!dialog.isConnected) return { said: 'done' };
    const why = dialog.querySelector('[role=alert] strong')?.textContent ?? undefined;
    return { said: why === i18next.t('errors:kinds.unknown-outcome.title') ? 'unknown' : 'not done', why };
  };
}

/** Calls a hook on a page of its own, and acts on what it gives. */
function Acting({ use }: { use: () => () => void }) {
  const act = useRef(use());
  useEffect(() => act.current(), []);
  return null;
}

/** The confirmation that an action of this name asks for. */
export const actionPress = (use: () => readonly RowAction[], key: string, title: string): Prepared['press'] =>
  confirmPress(
    <Acting
      use={() => {
        const action = use().find((one) => one.key === key);
        return () => {
          if (!action || action.disabled) throw new Error(`${key} cannot be done: ${String(action?.disabled)}`);
          action.onAct();
        };
      }}
    />,
    title,
  );

/** A dialog that is closed by whoever opened it. */
export function Closing({ draw }: { draw: (close: () => void) => ReactNode }) {
  const [open, setOpen] = useState(true);
  return open ? draw(() => setOpen(false)) : null;
}

function Tasks({ tell }: { tell: (tasks: readonly Task[]) => void }) {
  const tasks = useTasks();
  useEffect(() => {
    tell(tasks);
  });
  return null;
}
/** A task whose title holds this, once it has ended. */
export function endedTask(title: string): Promise<Task> {
  let tasks: readonly Task[] = [];
  show(<Tasks tell={(now) => (tasks = now)} />);
  const find = () => tasks.find((task) => task.title.includes(title) && task.state !== 'running');
  return until(find, `the task of ${title}`);
}

/** What a run says, all of it: done when every item is, unknown when one of them is. */
export function said({ results = [] }: Task): Awaited<ReturnType<Prepared['press']>> {
  const has = (outcome: string) => results.some((one) => one.outcome === outcome);
  const why = results.map(({ outcome, error }) => `${outcome} ${error?.kind ?? ''}`).join(', ');
  if (has('unknown')) return { said: 'unknown', why };
  return { said: results.length > 0 && results.every(({ outcome }) => outcome === 'ok') ? 'done' : 'not done', why };
}
