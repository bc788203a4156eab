/** One dev server with the embedded manager for all browser tests, as `npm run dev` starts it, on a free port. */
import { createServer as createNetServer, type AddressInfo } from 'node:net';
import { createServer } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the dev server, without a slash at its end. */
    consoleUrl: string;
  }
}

const SETTINGS = ['BACKENDAI_URL', 'MANAGER_USERS', 'MANAGER_RELEASE', 'MANAGER_GATEWAY', 'MANAGER_LATENCY'];

/** Chosen before the start: the page's own client of the dev server is told of it. */
async function freePort(): Promise<number> {
  const probe = createNetServer();
  await new Promise<void>((ready) => probe.listen(0, '127.0.0.1', ready));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

/** Starts it; returns the way to stop. Sources that change meanwhile do not reload the page under a test. */
export async function startDevServer(): Promise<{ url: string; close: () => Promise<void> }> {
  for (const name of SETTINGS) Reflect.deleteProperty(process.env, name);
  // The test runner's own setting would reach the page: libraries behave otherwise in tests.
  process.env.NODE_ENV = 'development';
  const port = await freePort();
  const server = await createServer({
    mode: 'development',
    cacheDir: 'node_modules/.vite-e2e',
    logLevel: 'error',
    server: { host: '127.0.0.1', port, strictPort: true, watch: null },
    optimizeDeps: { entries: ['index.html', 'src/**/*.tsx'] },
  });
  await server.listen();
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, close } = await startDevServer();
  project.provide('consoleUrl', url);
  return close;
}
