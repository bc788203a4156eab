// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answers, renderForm } from '@tests/form-rig';
import { AppError } from '@/api/errors';
import { clearDrafts, flushDrafts } from './drafts';
import type { Outcome } from './read-back';

const field = (name: RegExp) => screen.getByRole('textbox', { name });
const save = () => screen.getByRole('button', { name: /Save/ });
/** antd lets go of a loading button a moment after it was told to. */
const free = () => waitFor(() => expect(save()).not.toHaveClass('ant-btn-loading'));
const deferred = () => {
  let settle: { resolve: () => void; reject: (error: unknown) => void } | undefined;
  const promise = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
  return { promise, resolve: () => settle?.resolve(), reject: (error: unknown) => settle?.reject(error) };
};

afterEach(() => {
  clearDrafts();
  sessionStorage.clear();
  vi.restoreAllMocks();
});

describe('opening and sending', () => {
  it('has its title as the focused heading, and gives the focus back', async () => {
    const { user } = await renderForm();
    expect(screen.getByRole('heading', { name: 'Edit gpu-1' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus();
  });

  it('sends all values and what changed, then is done', async () => {
    const { user, submit, onDone, onClose } = await renderForm();
    await user.type(field(/Note/), '!');
    await user.click(save());
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    const before = { name: 'gpu-1', note: 'first', active: true };
    expect(submit).toHaveBeenCalledExactlyOnceWith({ ...before, note: 'first!' }, { note: 'first!' }, before);
    expect(onClose).not.toHaveBeenCalled();
    expect(sessionStorage.getItem('qd.draft.things/edit/1')).toBeNull();
  });

  it('tries the rules of a field when it is left after a change, not while it is typed in nor in passing', async () => {
    const { user } = await renderForm({ initial: { name: '', active: true } });
    await user.click(field(/Name/));
    await user.tab();
    expect(field(/Name/)).not.toBeInvalid();
    await user.type(field(/Name/), 'g');
    await user.clear(field(/Name/));
    expect(field(/Name/)).not.toBeInvalid();
    await user.tab();
    await waitFor(() => expect(field(/Name/)).toBeInvalid());
    // Wrong until it is right, not until it is left once more.
    await user.type(field(/Name/), 'gpu-2');
    await waitFor(() => expect(field(/Name/)).not.toBeInvalid());
  });

  it('sends once however often it is asked', async () => {
    const gate = deferred();
    const { user, submit, onDone } = await renderForm({ submit: vi.fn(() => gate.promise) });
    await user.type(field(/Name/), 'x{Enter}');
    await user.dblClick(save());
    fireEvent.submit(save().closest('form') as HTMLFormElement);
    await waitFor(() => expect(submit).toHaveBeenCalled());
    await user.type(field(/Name/), '{Enter}{Enter}');
    gate.resolve();
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    expect(submit).toHaveBeenCalledOnce();
    expect(onDone).toHaveBeenCalledOnce();
  });

  it.each([
    ['tells of a success that comes after the form was left', false, 1],
    ['leaves it to the task that it only began', true, 0],
  ])('%s', async (_, begins, told) => {
    const gate = deferred();
    const { user, router } = await renderForm({ submit: vi.fn(() => gate.promise), begins });
    await user.click(save());
    await router.navigate('/elsewhere');
    await screen.findByRole('heading', { name: 'Elsewhere' });
    gate.resolve();
    await new Promise((after) => setTimeout(after, 300));
    expect(screen.queryAllByText('Done: Edit gpu-1')).toHaveLength(told);
  });

  it('takes Enter while a syllable is composed for the input method, and after it for the form', async () => {
    const { user, submit } = await renderForm();
    fireEvent.compositionStart(field(/Name/));
    await user.type(field(/Name/), '{Enter}');
    expect(submit).not.toHaveBeenCalled();
    fireEvent.compositionEnd(field(/Name/));
    await user.type(field(/Name/), '{Enter}');
    await waitFor(() => expect(submit).toHaveBeenCalledOnce());
  });

  it('does not follow its initial values once it is open', async () => {
    const { user } = await renderForm();
    await user.type(field(/Name/), '2');
    expect(field(/Name/)).toHaveValue('gpu-12');
    expect(screen.queryByText(/Changed:/)).toBeNull();
  });

  it('marks and names what was changed of an existing thing', async () => {
    const { user } = await renderForm({ reread: answers(() => Promise.resolve({})) });
    await user.type(field(/Note/), '!');
    expect(screen.getByText('Changed: Note')).toBeInTheDocument();
    expect(field(/Note/).closest('.ant-form-item')).toHaveAttribute('data-changed');
    expect(field(/Name/).closest('.ant-form-item')).not.toHaveAttribute('data-changed');
    await user.type(field(/Note/), '{Backspace}');
    expect(screen.queryByText('Changed: Note')).toBeNull();
  });
});

describe('errors', () => {
  it('lists what is missing, goes there and marks it', async () => {
    const { user, submit } = await renderForm();
    await user.clear(field(/Name/));
    await user.click(save());
    const link = await screen.findByRole('button', { name: 'Name: Required' });
    expect(field(/Name/)).toHaveFocus();
    await waitFor(() => expect(field(/Name/)).toHaveAttribute('aria-invalid', 'true'));
    await user.click(link);
    expect(field(/Name/)).toHaveFocus();
    expect(submit).not.toHaveBeenCalled();
    await user.type(field(/Name/), 'a');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Name: Required' })).toBeNull());
  });

  it.each([
    [new AppError('conflict', { name: 'gpu-1' }), 'Name: Already taken'],
    [new AppError('invalid', { fields: { NAME: 'at most 64 characters' } }), 'Name: at most 64 characters'],
  ])('puts a refusal of the server at its field', async (error, text) => {
    const { user } = await renderForm({ submit: vi.fn(() => Promise.reject(error)) });
    await user.type(field(/Note/), ' kept');
    await user.click(save());
    expect(await screen.findByRole('button', { name: text })).toBeInTheDocument();
    expect(field(/Name/)).toHaveFocus();
    expect(field(/Note/)).toHaveValue('first kept');
  });

  it.each([
    [new AppError('refused', { detail: 'no luck', code: 'a_b_c' }), 'The server refused the change'],
    [new AppError('invalid', { fields: { elsewhere: 'x', name: 'y' } }), 'The server does not accept a value'],
    [new AppError('session-gone'), 'Your session has ended'],
    [new AppError('timeout'), 'The server did not respond in time'],
    [new Error('a bug'), 'The answer could not be read'],
  ])('shows other failures inside the form and loses nothing', async (error, title) => {
    const submit = vi.fn(() => Promise.reject(error));
    const { user, onDone } = await renderForm({ submit });
    await user.type(field(/Note/), ' kept');
    await user.click(save());
    expect(await screen.findByText(title)).toBeInTheDocument();
    expect(screen.getByText(title).closest('.qd-form-problem')).toHaveFocus();
    expect(field(/Note/)).toHaveValue('first kept');
    expect(onDone).not.toHaveBeenCalled();
    expect(submit).toHaveBeenCalledOnce();
    submit.mockImplementation(() => Promise.reject(new AppError('frozen')));
    await free();
    await user.click(save());
    expect(await screen.findByText('The cluster is frozen')).toBeInTheDocument();
  });

  it('sends nothing while offline, nor later by itself', async () => {
    const reread = vi.fn(() => Promise.resolve({}));
    const { user, submit } = await renderForm({ reread: answers(reread) });
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await user.type(field(/Note/), '!');
    await user.click(save());
    expect(await screen.findByText('You are offline')).toBeInTheDocument();
    online.mockReturnValue(true);
    fireEvent(window, new Event('online'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(submit).not.toHaveBeenCalled();
    expect(reread).not.toHaveBeenCalled();
    await free();
    await user.click(save());
    await waitFor(() => expect(submit).toHaveBeenCalledOnce());
  });
});

describe('a lost answer', () => {
  const lost = () => vi.fn(() => Promise.reject(new AppError('unknown-outcome')));
  it('is read back before it may be sent again: applied', async () => {
    const submit = lost();
    const { user, onDone } = await renderForm({
      submit,
      readBack: () => answers<Outcome>(() => Promise.resolve('applied')),
    });
    await user.type(field(/Note/), '!');
    await user.click(save());
    expect(await screen.findByText(/We do not know/)).toBeInTheDocument();
    await free();
    await user.click(save());
    expect(await screen.findByText(/The change was applied/)).toBeInTheDocument();
    const buttons = within(screen.getByRole('dialog')).getAllByRole('button', { name: 'Close' });
    await user.click(buttons.at(-1) as HTMLElement);
    expect(onDone).toHaveBeenCalledOnce();
    expect(submit).toHaveBeenCalledOnce();
  });

  it.each([
    ['not-applied', /was not applied/],
    ['unknown', /still not known/],
  ] as const)('says %s and sends again only on request', async (outcome, text) => {
    const submit = lost();
    const { user, onDone } = await renderForm({
      submit,
      readBack: () => answers<Outcome>(() => Promise.resolve(outcome)),
    });
    await user.type(field(/Note/), '!');
    await user.click(save());
    await user.click(await screen.findByRole('button', { name: /Check now/ }));
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(submit).toHaveBeenCalledOnce();
    submit.mockImplementation(() => Promise.resolve() as Promise<never>);
    await free();
    await user.click(save());
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(submit).toHaveBeenCalledTimes(2);
  });

  it('does not take a refusal for an answer that its own late success may have caused', async () => {
    const submit = lost();
    const looks = vi.fn<() => Promise<Outcome>>(() => Promise.resolve('not-applied'));
    const { user } = await renderForm({ submit, readBack: () => answers<Outcome>(looks) });
    await user.type(field(/Note/), '!');
    await user.click(save());
    await user.click(await screen.findByRole('button', { name: /Check now/ }));
    expect(await screen.findByText(/was not applied/)).toBeInTheDocument();
    submit.mockImplementation(() => Promise.reject(new AppError('conflict')));
    looks.mockImplementation(() => Promise.resolve('applied'));
    await free();
    await user.click(save());
    expect(await screen.findByText(/We do not know/)).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: /Check now/ }));
    expect(await screen.findByText(/The change was applied/)).toBeInTheDocument();
    expect(submit).toHaveBeenCalledTimes(2);
  });

  it('counts a failing look for unknown', async () => {
    const { user } = await renderForm({
      submit: lost(),
      readBack: () => answers<Outcome>(() => Promise.reject(new AppError('network'))),
    });
    await user.type(field(/Note/), '!');
    await user.click(save());
    await user.click(await screen.findByRole('button', { name: /Check now/ }));
    expect(await screen.findByText(/still not known/)).toBeInTheDocument();
  });
});

describe('somebody else changed it', () => {
  it('writes without a question when the data is the same or the changes do not meet', async () => {
    const { user, submit } = await renderForm({
      reread: answers(() => Promise.resolve({ active: false, note: 'first', name: 'gpu-1' })),
    });
    await user.type(field(/Note/), '!');
    await user.click(save());
    await waitFor(() => expect(submit).toHaveBeenCalledOnce());
    const before = { name: 'gpu-1', note: 'first', active: false };
    expect(submit).toHaveBeenCalledWith({ ...before, note: 'first!' }, { note: 'first!' }, before);
  });

  it('asks for each field that both changed, and writes what was chosen', async () => {
    const { user, submit } = await renderForm({
      reread: answers(() => Promise.resolve({ name: 'theirs', note: 'theirs too' })),
    });
    await user.type(field(/Name/), '-mine');
    await user.type(field(/Note/), ' mine');
    await user.click(save());
    const table = await screen.findByRole('table');
    expect(within(table).getByText('gpu-1')).toBeInTheDocument();
    expect(within(table).getByText('theirs too')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Save with these' })).toBeDisabled();
    await user.click(screen.getByRole('radio', { name: 'Name: Your value' }));
    await user.click(screen.getByRole('radio', { name: 'Note: Their value' }));
    await user.click(screen.getByRole('button', { name: 'Save with these' }));
    await waitFor(() => expect(submit).toHaveBeenCalledOnce());
    expect(submit.mock.calls[0]?.[1]).toEqual({ name: 'gpu-1-mine' });
    expect(submit.mock.calls[0]?.[0].note).toBe('theirs too');
  });

  it('writes nothing when the question is left', async () => {
    const { user, submit } = await renderForm({ reread: answers(() => Promise.resolve({ note: 'theirs' })) });
    await user.type(field(/Note/), ' mine');
    await user.click(save());
    await user.click(await screen.findByRole('button', { name: 'Back to the form' }));
    expect(field(/Note/)).toHaveValue('first mine');
    expect(submit).not.toHaveBeenCalled();
    await free();
    await user.click(save());
    expect(await screen.findByRole('table')).toBeInTheDocument();
  });

  it('keeps the form when the thing is gone', async () => {
    const { user, submit } = await renderForm({ reread: answers(() => Promise.reject(new AppError('not-found'))) });
    await user.type(field(/Note/), ' mine');
    await user.click(save());
    expect(await screen.findByText('It no longer exists')).toBeInTheDocument();
    expect(field(/Note/)).toHaveValue('first mine');
    expect(submit).not.toHaveBeenCalled();
  });

  it('sends nothing when nothing was changed', async () => {
    const { user, submit } = await renderForm({ reread: answers(() => Promise.resolve({ note: 'first' })) });
    await user.click(save());
    expect(await screen.findByText(/Nothing to save/)).toBeInTheDocument();
    expect(submit).not.toHaveBeenCalled();
  });
});

describe('storage', () => {
  it('does not see secrets', async () => {
    const { user } = await renderForm();
    await user.type(screen.getByLabelText('Password'), 'canary-1!');
    await user.type(field(/Note/), '!');
    flushDrafts();
    expect(sessionStorage.getItem('qd.draft.things/edit/1')).toContain('first!');
    expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain('canary');
  });
});
