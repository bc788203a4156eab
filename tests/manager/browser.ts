/** The embedded manager inside of the page, for the static demo: a service worker hands the page's API calls back to it. */
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import { createManager, type Manager, type ManagerOptions } from './manager.ts';

const API = /\/(server|func|config\.toml|stats|health|__manager|storage-proxy)(\/|\?|$)/;

/** Starts answering; resolves when the worker is ready. `workerUrl` is where the worker's script lies. */
export async function startDemo(workerUrl: string, options: ManagerOptions = {}): Promise<Manager> {
  const manager = createManager({ users: 2000, latency: 60, ...options });
  const worker = setupWorker(
    http.all(API, ({ request }) => {
      const here = new URL(request.url);
      // Where the demo lies below a path, the manager still sees its own paths.
      here.pathname = here.pathname.slice(here.pathname.search(API));
      return manager.handle(new Request(here, request)).catch(() => HttpResponse.error());
    }),
  );
  await worker.start({ serviceWorker: { url: workerUrl }, onUnhandledFrame: 'bypass', quiet: true });
  return manager;
}
