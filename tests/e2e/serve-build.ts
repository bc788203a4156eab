import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { isApi, send, toRequest } from '../manager/dev-plugin.ts';
import type { Manager } from '../manager/manager.ts';

const run = promisify(execFile);

/** Builds the console into a new folder, for the given base path. */
export async function buildConsole(base = '/'): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'console-'));
  const options = ['build', '--outDir', folder, '--emptyOutDir', '--base', base, '--logLevel', 'error'];
  await run('node_modules/.bin/vite', options, { env: { ...process.env, NODE_ENV: 'production', VITEST: undefined } });
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

const NONCE = 'bm9uY2Utb2YtdGhlLXRlc3Q';

/**
 * What webservers send: nothing, plain `'self'` as proxies do, what their sample configuration has, and the strict policy of the
 * deployment guide. None of them needs a nonce.
 */
export const POLICIES = {
  none: '',
  self: "default-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; form-action 'self'",
  sample:
    "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; connect-src 'self'; " +
    "frame-ancestors 'none'; form-action 'self'",
  strict:
    "default-src 'none'; script-src 'self'; style-src 'self'; " +
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; " +
    "form-action 'self'; frame-ancestors 'none'; manifest-src 'self'; worker-src 'self'; " +
    "require-trusted-types-for 'script'; trusted-types default",
};

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.txt': 'text/plain',
};

interface Served {
  url: string;
  close: () => Promise<void>;
}
interface Options {
  folder: string;
  manager: Manager;
  policy?: keyof typeof POLICIES;
  base?: string;
  /** Further files, by path: a script or a page that the build does not have. */
  extra?: Record<string, string>;
}

/** Serves a build as the webserver does: its nonce in index.html, index.html for every path that is no file. */
export async function serveBuild({
  folder,
  manager,
  policy = 'none',
  base = '/',
  extra = {},
}: Options): Promise<Served> {
  async function page(path: string, out: ServerResponse): Promise<void> {
    const file = join(folder, path);
    const given = extra[path];
    const isFile = path !== '/index.html' && extname(path) !== '' && existsSync(file);
    out.setHeader('content-type', TYPES[given === undefined && !isFile ? '' : extname(path)] ?? 'text/html');
    if (given !== undefined) return void out.end(given);
    if (isFile) return void out.end(await readFile(file));
    if (POLICIES[policy]) out.setHeader('content-security-policy', POLICIES[policy]);
    return void out.end((await readFile(join(folder, 'index.html'), 'utf8')).replaceAll('{{nonce}}', NONCE));
  }
  async function answer(incoming: IncomingMessage, out: ServerResponse): Promise<void> {
    const full = incoming.url ?? '/';
    const url = full.startsWith(base) ? `/${full.slice(base.length)}` : full;
    const path = url.split('?')[0] ?? '/';
    if (!isApi(path)) return page(path, out);
    Object.assign(incoming, { url });
    return send(await manager.handle(toRequest(incoming, new AbortController().signal)), out);
  }
  const server = createServer((incoming, out) => {
    answer(incoming, out).catch(() => out.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
