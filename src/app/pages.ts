import type { Role, Viewer } from '@/api/session';
import { has, releaseOf } from '@/lib/releases';
import { loaders } from './loaders';
import type { Page } from './page';
import { rows } from './page-table';
import { offBySite } from './site-menu';

export type { Page, PageGroup } from './page';

/** Every page of the console, in the order of the menu. The only list of pages there is. */
export const pages: readonly Page[] = rows.map((row) => ({ path: `/${row.key}`, ...row, ...loaders[row.key] }));

/** The page that an address belongs to. `pathname` without the console's own base. */
export const pageAt = (pathname: string): Page | undefined =>
  pages.find(
    (page) =>
      pathname === page.path ||
      pathname === `${page.path}/` ||
      ((page.parts ?? page.deep) && pathname.startsWith(`${page.path}/`)),
  );

/** Why somebody cannot open a page; null when they can. */
export function barrier(
  page: Page,
  { identity, release }: Viewer,
): { kind: 'role' | 'site' } | { kind: 'release'; since: string } | null {
  if (!page.roles.includes(identity.role)) return { kind: 'role' };
  if (offBySite(page)) return { kind: 'site' };
  if (page.since && !has(release, page.since)) return { kind: 'release', since: releaseOf(page.since) };
  return null;
}

/** The pages of somebody's menu: those of the role. One that the release lacks stays visible and says why. */
export const pagesFor = (role: Role): Page[] =>
  pages.filter((page) => !page.unlisted && page.roles.includes(role) && offBySite(page) !== 'hidden');

/** Where the index leads: the first page that opens. */
export const firstPage = (viewer: Viewer): Page | undefined =>
  pages.find((page) => !page.unlisted && barrier(page, viewer) === null);

/** The page's chapter in the product manual, in the reader's language. */
export const manualUrl = (page: Page, language: string): string =>
  `https://webui.docs.backend.ai/${language}/latest/admin_menu/admin_menu.html#${page.manual}`;
