import { plain } from '@/lib/plain';
import type { Page, PageGroup } from './pages';

export type MenuGroup<P> = { key: PageGroup | 'favourites'; pages: P[] };
type Entry = Pick<Page, 'key' | 'group'>;

/** From this many pages on, typing is quicker than looking. */
export const FILTER_FROM = 12;

/** The menu: what one has marked, then the groups in the order of their first pages. */
export function menuOf<P extends Entry>(pages: readonly P[], favourites: readonly string[]): MenuGroup<P>[] {
  const marked = favourites.flatMap((key) => pages.find((page) => page.key === key) ?? []);
  const groups = [...Map.groupBy(pages, (page) => page.group)].map(([key, own]) => ({ key, pages: own }));
  return marked.length > 0 ? [{ key: 'favourites', pages: marked }, ...groups] : groups;
}

/** The pages whose name or group holds what was typed, each once. */
export function matchingPages<P extends Entry>(
  pages: readonly P[],
  typed: string,
  namesOf: (page: P) => readonly string[],
): P[] {
  const wanted = plain(typed);
  return pages.filter((page) => namesOf(page).some((name) => plain(name).includes(wanted)));
}

/** What a folded group still shows: the page that is open, for nobody gets lost by folding. */
export const unfolded = <P extends Entry>(group: MenuGroup<P>, folded: readonly string[], open: P | undefined): P[] =>
  folded.includes(group.key) ? group.pages.filter((page) => page === open) : group.pages;

/** The list with the key taken out, or put at its end. */
export const toggled = (list: readonly string[], key: string): string[] =>
  list.includes(key) ? list.filter((one) => one !== key) : [...list, key];
