import { useSyncExternalStore } from 'react';
import { makeStore } from '@/lib/store';
import { readPref, writePref } from '@/ui/prefs';
import { toggled } from './menu';

/** A list of names that this browser remembers. */
function keptList(key: string) {
  const read = (): string[] => {
    try {
      const kept: unknown = JSON.parse(readPref(key) ?? '[]');
      return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [];
    } catch {
      return [];
    }
  };
  const store = makeStore<readonly string[] | undefined>(undefined);
  const get = (): readonly string[] => {
    if (!store.get()) store.set(read());
    return store.get() ?? [];
  };
  return {
    get,
    toggle: (name: string): void => {
      const next = toggled(get(), name);
      writePref(key, next.length > 0 ? JSON.stringify(next) : null);
      store.set(next);
    },
    use: (): readonly string[] => useSyncExternalStore(store.subscribe, get),
  };
}

/** Keys of the pages that stand above the groups. */
export const favourites = keptList('menu.favourites');
/** Keys of the groups that are folded. */
export const foldedGroups = keptList('menu.folded');
