import type { QueryClient } from '@tanstack/react-query';
import { session } from '@/api/session';
import { barrier, type Page } from './pages';

/** Asks for the rows that an address of a page will show, if this person may open it. A failure is told where rows are shown. */
async function ask(page: Page, client: QueryClient, url: URL, certain: boolean): Promise<void> {
  const state = session.get();
  if (state.phase !== 'signed-in' || barrier(page, state)) return;
  const list = await page.rows();
  if (certain || !list.slow) await list.prefetch(client, url, state);
}

/** On the way to a page. */
export const askForRows = (page: Page, client: QueryClient, url: URL): void =>
  void ask(page, client, url, true).catch(() => undefined);

/** On the mere chance that somebody goes there: not for lists that are dear. */
export const askAhead = (page: Page, client: QueryClient, url: URL): void =>
  void ask(page, client, url, false).catch(() => undefined);
