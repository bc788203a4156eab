// @vitest-environment jsdom
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetTab, kept, keptOwner, listOf, onKeptChange, setKeptOwner } from './storage.ts';

const words = v.array(v.string());
const filters = kept('person', 'filters', words);
const draft = kept('tab', 'draft', words);
const theme = kept('device', 'theme', v.picklist(['light', 'dark']));
const everything = () => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]);

beforeEach(() => {
  forgetTab();
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => vi.restoreAllMocks());

describe('what is kept', () => {
  it('of a person is for that person alone, and is there again when that one comes back', () => {
    setKeptOwner('alice');
    filters.set(['alice@example.org']);
    forgetTab();
    expect(filters.get()).toBeUndefined();
    setKeptOwner('bob');
    expect(filters.get()).toBeUndefined();
    filters.set(['bob']);
    setKeptOwner('alice');
    expect(filters.get()).toEqual(['alice@example.org']);
  });

  it('of a tab goes with the sign-out, of the device it stays, and nothing says who was here', () => {
    setKeptOwner('alice');
    draft.set(['typed']);
    theme.set('dark');
    sessionStorage.setItem('foreign', 'x');
    forgetTab();
    expect([draft.get(), theme.get(), keptOwner()]).toEqual([undefined, 'dark', undefined]);
    expect(everything()).toBe('[[["qd.theme","\\"dark\\""]],[["foreign","x"]]]');
  });

  it('is the last person’s while a page comes up', async () => {
    setKeptOwner('alice');
    filters.set(['a']);
    vi.resetModules();
    const fresh = await import('./storage.ts');
    expect(fresh.kept('person', 'filters', words).get()).toEqual(['a']);
  });

  it('before anybody is known lasts as long as the page at most', () => {
    expect(filters.set(['nobody'])).toBe(false);
    expect(filters.get()).toEqual(['nobody']);
    expect(everything()).toBe('[[],[]]');
    setKeptOwner('alice');
    expect(filters.get()).toBeUndefined();
  });

  it.each(['{', '3', '["a",4]', 'null'])('is checked when it is read: %s', (text) => {
    sessionStorage.setItem('qd.draft', text);
    expect(draft.get()).toBeUndefined();
  });

  it('loses of a list only what cannot be read', () => {
    localStorage.setItem('qd.list', '["a",4,null,"b"]');
    expect(kept('device', 'list', listOf(v.string())).get()).toEqual(['a', 'b']);
  });

  it('lasts as long as the page where the storage is full or blocked', () => {
    const refuse = () => {
      throw new DOMException('no', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    expect(theme.set('light')).toBe(false);
    expect(theme.get()).toBe('light');
    vi.restoreAllMocks();
    expect(draft.set(['x'.repeat(300_000)])).toBe(false);
    expect(sessionStorage.length).toBe(0);
  });

  it('is the same object until something is written, and tells of that', () => {
    const told = vi.fn();
    const stop = onKeptChange(told);
    draft.set(['a']);
    const first = draft.get();
    expect(draft.get()).toBe(first);
    draft.set(['b']);
    expect(draft.get()).not.toBe(first);
    expect(told).toHaveBeenCalledTimes(2);
    stop();
  });
});
