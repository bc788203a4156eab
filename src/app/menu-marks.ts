import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { kept, onKeptChange } from '@/lib/storage';
import { toggled } from './menu';

const NONE: readonly string[] = [];

/** A list of names that this person's browser remembers. */
function keptList(name: string) {
  const list = kept('person', name, v.array(v.string()));
  const get = (): readonly string[] => list.get() ?? NONE;
  return {
    get,
    toggle: (one: string): void => {
      const next = toggled(get(), one);
      list.set(next.length > 0 ? [...next] : undefined);
    },
    use: (): readonly string[] => useSyncExternalStore(onKeptChange, get),
  };
}

/** Keys of the pages that stand above the groups. */
export const favourites = keptList('menu.favourites');
/** Keys of the groups that are folded. */
export const foldedGroups = keptList('menu.folded');
