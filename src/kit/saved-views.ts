import * as v from 'valibot';
import { parseListState, type ListSpec, type ListState } from '@/lib/list-state';
import { kept, listOf } from '@/lib/storage';

const SAVED = listOf(v.object({ name: v.string(), search: v.string() }));

/** What a person keeps of a list under names of their own. It is the address that is kept, so that later versions can read it. */
export const savedViews = (list: string) => kept('person', `filters.${list}`, SAVED);

/** The state that a kept view asks for; as many rows to a page as there are now. */
export const viewed =
  (search: string, spec: ListSpec) =>
  (now: ListState): ListState => ({ ...parseListState(new URLSearchParams(search), spec), size: now.size, open: null });
