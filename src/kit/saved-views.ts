import * as v from 'valibot';
import { parseListState, type ListSpec, type ListState } from '@/lib/list-state';
import { kept, listOf } from '@/lib/storage';

const SAVED = listOf(v.object({ name: v.string(), search: v.string() }));

/** What a person keeps of a list under names of their own. It is the address that is kept, so that later versions can read it. */
export const savedViews = (list: string) => kept('person', `filters.${list}`, SAVED);

/** Where the lists are that have views of their own. */
const places = kept('person', 'views', listOf(v.object({ list: v.string(), path: v.string() })));

/** Remembers where a list with views is, for who looks for them by name. */
export const rememberPlace = (list: string, path: string): void =>
  void places.set([...(places.get() ?? []).filter((one) => one.list !== list), { list, path }]);

/** Every view that this person keeps, with the address that shows it. */
export const allViews = (): { list: string; name: string; path: string; to: string }[] =>
  (places.get() ?? []).flatMap(({ list, path }) =>
    (savedViews(list).get() ?? []).map(({ name, search }) => ({
      list,
      name,
      path,
      to: search ? `${path}?${search}` : path,
    })),
  );

/** The state that a kept view asks for; as many rows to a page as there are now. */
export const viewed =
  (search: string, spec: ListSpec) =>
  (now: ListState): ListState => ({ ...parseListState(new URLSearchParams(search), spec), size: now.size, open: null });
