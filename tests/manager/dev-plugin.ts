/**
 * The API under the dev server and the preview: a real webserver when `BACKENDAI_URL` names one, else the embedded manager
 * (`MANAGER_USERS`, `MANAGER_RELEASE`, `MANAGER_GATEWAY`, `MANAGER_LATENCY` set it up; `/__manager` turns its switches).
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Connect, Plugin, ProxyOptions, ViteDevServer } from 'vite';
import type { Manager, ManagerOptions } from './manager.ts';

const PATHS = [
  '/server',
  '/func',
  '/stats',
  '/health',
  '/livez',
  '/readyz',
  '/config.toml',
  '/config.ini',
  '/__manager',
  '/storage-proxy',
];

export const isApi = (path: string): boolean => PATHS.some((known) => path === known || path.startsWith(`${known}/`));

function proxies(target: string): Record<string, ProxyOptions> {
  return Object.fromEntries(PATHS.map((path) => [path, { target, changeOrigin: true, ws: path === '/func' }]));
}

function optionsFrom(env: NodeJS.ProcessEnv): ManagerOptions {
  return {
    cookies: 'header',
    users: Number(env.MANAGER_USERS ?? 2000),
    release: env.MANAGER_RELEASE === '26.9.6' ? '26.9.6' : '26.4.16',
    gateway: env.MANAGER_GATEWAY === 'off' || env.MANAGER_GATEWAY === 'down' ? env.MANAGER_GATEWAY : 'on',
    latency: Number(env.MANAGER_LATENCY ?? 0),
  };
}

export function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const method = incoming.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? undefined : Readable.toWeb(incoming);
  const url = `http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`;
  return new Request(url, {
    method,
    headers,
    body: body as ReadableStream | undefined,
    signal,
    duplex: 'half',
  } as RequestInit);
}

/** An answer without status is a line that broke: the socket goes. */
export async function send(answer: Response, out: ServerResponse): Promise<void> {
  if (answer.type === 'error') {
    out.destroy();
    return;
  }
  out.statusCode = answer.status;
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') out.setHeader(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) out.setHeader('set-cookie', cookies);
  if (answer.body) {
    for await (const chunk of answer.body) out.write(chunk);
  }
  out.end();
}

function middleware(load: () => Promise<Manager>): Connect.NextHandleFunction {
  return (incoming, out, next) => {
    const path = (incoming.url ?? '/').split('?')[0] ?? '/';
    if (!isApi(path)) {
      next();
      return;
    }
    const gone = new AbortController();
    out.on('close', () => gone.abort());
    load()
      .then((manager) => manager.handle(toRequest(incoming, gone.signal)))
      .then((answer) => send(answer, out))
      .catch((error: unknown) => {
        if (!gone.signal.aborted) next(error);
      });
  };
}

/** Vite runs the manager's source, so that a change of it takes effect with the next start of the dev server. */
function loader(server: ViteDevServer): () => Promise<Manager> {
  let manager: Promise<Manager> | null = null;
  return () => {
    manager ??= server
      .ssrLoadModule('/tests/manager/manager.ts')
      .then((module) => (module as typeof import('./manager.ts')).createManager(optionsFrom(process.env)));
    return manager;
  };
}

/** Use: `plugins: [backend()]`. */
export function backend(): Plugin {
  const target = process.env.BACKENDAI_URL;
  return {
    name: 'quarterdeck-backend',
    apply: 'serve',
    config: () => (target ? { server: { proxy: proxies(target) }, preview: { proxy: proxies(target) } } : {}),
    configureServer(server) {
      if (!target) server.middlewares.use(middleware(loader(server)));
    },
  };
}
