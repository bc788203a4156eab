// @vitest-environment jsdom
import { fireEvent, getConfig, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answers, renderForm } from '@tests/form-rig';
import { AppError } from '@/api/errors';
import { session } from '@/api/session';
import { forget } from '@/api/session-state';
import { clearDrafts, dropDraft, findDraft, flushDrafts, keepDraft } from './drafts';

const NAME = 'qd.draft.f';
const draft = (values: Record<string, unknown>, secretFields: string[] = []) => ({
  formId: 'f',
  userId: 'AK1',
  values,
  base: { note: 'old' },
  secretFields,
});
/** What a reload leaves: the storage, not the memory. */
const reload = () => {
  flushDrafts();
  const kept = Object.entries(sessionStorage);
  clearDrafts();
  for (const [key, value] of kept) sessionStorage.setItem(key, String(value));
};
const field = (name: RegExp) => screen.getByRole('textbox', { name });

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  clearDrafts();
  sessionStorage.clear();
  session.set({ phase: 'unknown' });
});

describe('the vault', () => {
  it('holds at once in memory, and a moment later in the storage', () => {
    vi.useFakeTimers();
    keepDraft(draft({ note: 'a' }));
    expect(findDraft('f', 'AK1')?.values).toEqual({ note: 'a' });
    expect(sessionStorage.getItem(NAME)).toBeNull();
    vi.advanceTimersByTime(500);
    expect(sessionStorage.getItem(NAME)).toContain('"a"');
  });

  it('keeps secrets in memory only, and says after a reload that they are gone', () => {
    keepDraft(draft({ note: 'a', password: 'canary' }, ['password']));
    expect(findDraft('f', 'AK1')?.values.password).toBe('canary');
    reload();
    expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain('canary');
    expect(findDraft('f', 'AK1')).toEqual({ values: { note: 'a' }, base: { note: 'old' }, secretsLost: true });
  });

  it('tells an emptied field from one that was never touched', () => {
    keepDraft(draft({ note: undefined }));
    reload();
    expect(Object.keys(findDraft('f', 'AK1')?.values ?? {})).toEqual(['note']);
  });

  it('gives nothing to another user, and removes it', () => {
    keepDraft(draft({ note: 'a' }));
    reload();
    expect(findDraft('f', 'AK2')).toBeUndefined();
    expect(sessionStorage.getItem(NAME)).toBeNull();
    expect(findDraft('f', 'AK1')).toBeUndefined();
  });

  it.each(['{', 'null', '[]', '{"v":0,"value":{}}', '{"v":1,"value":{"userId":"AK1","values":7,"base":{}}}'])(
    'survives %s in the storage',
    (text) => {
      sessionStorage.setItem(NAME, text);
      expect(findDraft('f', 'AK1')).toBeUndefined();
      expect(sessionStorage.getItem(NAME)).toBeNull();
    },
  );

  it('does without a storage that is blocked, and keeps out what is too large', () => {
    keepDraft(draft({ note: 'x'.repeat(200_001) }));
    flushDrafts();
    expect(sessionStorage.getItem(NAME)).toBeNull();
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(blocked);
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(blocked);
    vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(blocked);
    keepDraft(draft({ note: 'b' }));
    flushDrafts();
    expect(findDraft('f', 'AK1')?.values).toEqual({ note: 'b' });
    dropDraft('f');
    expect(findDraft('f', 'AK1')).toBeUndefined();
  });

  it('writes before the page goes, and forgets at sign-out', () => {
    keepDraft(draft({ note: 'a' }));
    globalThis.dispatchEvent(new Event('pagehide'));
    expect(sessionStorage.getItem(NAME)).not.toBeNull();
    forget();
    expect(sessionStorage.getItem(NAME)).toBeNull();
    expect(findDraft('f', 'AK1')).toBeUndefined();
  });
});

describe('a form with a draft', () => {
  it('gets back what was typed when it was torn away, says so, and can let it go', async () => {
    const first = await renderForm();
    await first.user.type(field(/Note/), ' typed');
    first.unmount();
    reload();
    const { user } = await renderForm();
    expect(field(/Note/)).toHaveValue('first typed');
    expect(screen.getByText('Your unsaved entry was restored')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(field(/Note/)).toHaveValue('first');
    expect(screen.queryByText('Your unsaved entry was restored')).toBeNull();
    expect(findDraft('things/edit/1', '')).toBeUndefined();
  });

  it('about several things gets it back for exactly these', async () => {
    const first = await renderForm({ items: ['a', 'b'] });
    await first.user.type(field(/Note/), ' typed');
    first.unmount();
    reload();
    for (const items of [['a', 'c'], ['a'], undefined]) {
      const other = await renderForm(items ? { items } : {});
      expect(field(/Note/)).toHaveValue('first');
      other.unmount();
    }
    await renderForm({ items: ['b', 'a'] });
    expect(field(/Note/)).toHaveValue('first typed');
  });

  it('loses it after success and after cancel, not after a failure', async () => {
    const submit = vi.fn(() => Promise.reject(new AppError('timeout')));
    const { user, onDone } = await renderForm({ submit });
    await user.type(field(/Note/), '!');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('The server did not respond in time');
    expect(findDraft('things/edit/1', '')?.values.note).toBe('first!');
    submit.mockImplementation(() => Promise.resolve() as Promise<never>);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save' })).not.toHaveClass('ant-btn-loading'));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    expect(findDraft('things/edit/1', '')).toBeUndefined();
  });

  it('is found in conflict with what changed while it lay there', async () => {
    keepDraft({
      formId: 'things/edit/1',
      userId: '',
      values: { note: 'typed' },
      base: { note: 'older' },
      secretFields: [],
    });
    const { user, submit } = await renderForm({ reread: answers(() => Promise.resolve({ note: 'first' })) });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('table')).toHaveTextContent('older');
    expect(submit).not.toHaveBeenCalled();
  });
});

describe('leaving', () => {
  /** As a person's navigation: what follows from it later is no surprise to React's checks. */
  const go = (router: Awaited<ReturnType<typeof renderForm>>['router'], to: string | number) =>
    getConfig().asyncWrapper(() => (typeof to === 'number' ? router.navigate(to) : router.navigate(to)));
  const discard = () => screen.findByRole('button', { name: 'Discard' });

  it.each([
    [
      'Cancel',
      (user: Awaited<ReturnType<typeof renderForm>>['user']) =>
        user.click(screen.getByRole('button', { name: 'Cancel' })),
    ],
    ['the cross', (user) => user.click(screen.getByRole('button', { name: 'Close' }))],
    ['Escape', (user) => user.keyboard('{Escape}')],
  ])('by %s asks when something was typed', async (_way, leave) => {
    const { user, onClose } = await renderForm();
    await user.type(field(/Note/), '!');
    await leave(user);
    expect(await screen.findByText('Not saved: Note')).toBeInTheDocument();
    expect(await screen.findByRole('button', { name: 'Keep editing' })).toHaveFocus();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByText('Not saved: Note')).toBeNull());
    expect(field(/Note/)).toHaveValue('first!');
    expect(onClose).not.toHaveBeenCalled();
    await leave(user);
    await user.click(await discard());
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(findDraft('things/edit/1', '')).toBeUndefined();
  });

  it('asks nothing when nothing was typed', async () => {
    const { user, onClose } = await renderForm();
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('by Back is held until it is confirmed', async () => {
    const { user, router } = await renderForm();
    await user.type(field(/Note/), '!');
    await go(router, -1);
    await user.click(await screen.findByRole('button', { name: 'Keep editing' }));
    await waitFor(() => expect(screen.queryByText('Not saved: Note')).toBeNull());
    expect(router.state.location.pathname).toBe('/');
    await go(router, '/elsewhere');
    await user.click(await discard());
    expect(await screen.findByRole('heading', { name: 'Elsewhere' })).toBeInTheDocument();
  });

  it('lets the page go after a save', async () => {
    const { user, router, onDone } = await renderForm();
    await user.type(field(/Note/), '!');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    await go(router, '/elsewhere');
    expect(await screen.findByRole('heading', { name: 'Elsewhere' })).toBeInTheDocument();
  });

  it('asks the browser to hold the page only while something is typed', async () => {
    const held = () => !fireEvent(window, new Event('beforeunload', { cancelable: true }));
    const { user } = await renderForm();
    expect(held()).toBe(false);
    await user.type(field(/Note/), '!');
    expect(held()).toBe(true);
    await user.type(field(/Note/), '{Backspace}');
    expect(held()).toBe(false);
  });
});
