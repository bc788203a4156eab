/** Renders the whole console at an address: real router, real providers, new query client, embedded manager. */
import type { QueryClient } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { loadConfig } from '@/api/config';
import { makeQueryClient } from '@/api/query-client';
import { boot } from '@/api/session';
import { becomeAnonymous, session } from '@/api/session-state';
import { Providers } from '@/app/Providers';
import { routesFor } from '@/app/router';
import { startI18n, type Language } from '@/ui/i18n';
import { notices } from '@/ui/notify';
import { createManager, type Manager, type ManagerOptions } from './manager/manager.ts';
import { serve, type Asked } from './server.ts';

export interface RenderOptions extends Omit<ManagerOptions, 'role' | 'cookies'> {
  /** Who is signed in; null: nobody, which leads to the sign-in page. Default: superadmin. */
  as?: 'superadmin' | 'admin' | 'user' | 'monitor' | null;
  language?: Language;
  /** A manager that goes on from an earlier render, for what happens after a reload. */
  manager?: Manager;
  /** Keeps what the browser has stored, likewise. */
  keepStorage?: boolean;
}

export interface Rendered extends RenderResult {
  user: UserEvent;
  manager: Manager;
  /** Every request since the render, the session check included. */
  requests: Asked[];
  client: QueryClient;
  /** Path and query that the address bar would show. */
  address: () => string;
  /** Goes to an address, as a link does; a number goes back or forward. */
  go: (to: string | number) => Promise<void>;
}

let client: QueryClient | undefined;
let wasSpecial = false;

function clearStorage(): void {
  localStorage.clear();
  sessionStorage.clear();
}

/** Back to what a freshly opened tab holds. */
async function freshTab(keepStorage: boolean): Promise<void> {
  // Signing out drops what this tab has stored; a reload does not.
  const kept = [sessionStorage, localStorage].map((from) => ({
    from,
    items: Object.entries(from) as [string, string][],
  }));
  await becomeAnonymous();
  if (keepStorage) {
    for (const { from, items } of kept) for (const [key, value] of items) from.setItem(key, value);
  } else clearStorage();
  session.set({ phase: 'unknown' });
}

/** What was rendered last is over: late answers find no cache to complain about. */
export function leave(): void {
  client?.clear();
  client = undefined;
  notices.clear();
}

/** `renderAt('/users?status=active', { as: 'admin' })`. Resolves when the session is known and the first frame is there. */
export async function renderAt(path: string, options: RenderOptions = {}): Promise<Rendered> {
  const { as = 'superadmin', language = 'en', keepStorage = false, ...rest } = options;
  const manager = options.manager ?? createManager({ users: 40, ...rest, role: as });
  await freshTab(keepStorage);
  const requests = serve(manager);
  await startI18n([], language);
  // The configuration is read once in the life of a page; a test may be of another site.
  const special = Object.keys(manager.settings.config).length > 0;
  if (special || wasSpecial) await loadConfig(true);
  wasSpecial = special;
  // A manager that does not answer is a state of the console, not of the test.
  await boot().catch(() => undefined);

  client = makeQueryClient();
  const router = createMemoryRouter(routesFor(client), { initialEntries: [path] });
  const user = userEvent.setup({ delay: null });
  const view = render(
    <Providers client={client}>
      <RouterProvider router={router} />
    </Providers>,
  );
  const address = () => router.state.location.pathname + router.state.location.search;
  const go = async (to: string | number) => (typeof to === 'number' ? router.navigate(to) : router.navigate(to));
  return { ...view, user, manager, requests, client, address, go };
}
