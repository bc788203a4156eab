/** Serves a build beside a running cluster: files of our own under the strict policy, everything of the API passed on. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { POLICIES } from '../e2e/serve-build.ts';
import { isApi } from '../manager/dev-plugin.ts';

/** Of the storage proxy, as browsers reach it: files go there without a detour over the webserver. */
export const STORAGE = process.env.BACKENDAI_STORAGE ?? 'http://127.0.0.1:6021';
const POLICY = POLICIES.strict.replace("connect-src 'self'", `connect-src 'self' ${STORAGE}`);
const NONCE = 'bm9uY2Utb2YtdGhlLXRlc3Q';
const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** The page itself under another policy. The policy's nonce becomes the one that the webserver has written into the page. */
async function sendPage(console: string, path: string, policy: string, out: ServerResponse): Promise<void> {
  const answer = await fetch(console + path);
  const html = (await answer.text()).replaceAll('{{nonce}}', NONCE);
  const nonce = /nonce="([^"]+)"/.exec(html)?.[1] ?? NONCE;
  if (policy) out.setHeader('content-security-policy', policy.replaceAll(NONCE, nonce));
  out.setHeader('content-type', 'text/html');
  out.statusCode = answer.status;
  out.end(html);
}

/** As it comes, byte for byte, both ways. */
function pass(incoming: IncomingMessage, out: ServerResponse, target: URL): void {
  const { hostname, port, host } = target;
  const { method = 'GET', url = '/' } = incoming;
  const outgoing = request({ hostname, port, path: url, method, headers: { ...incoming.headers, host } }, (answer) => {
    out.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(out);
  });
  outgoing.on('error', () => out.destroy());
  out.on('close', () => outgoing.destroy());
  incoming.pipe(outgoing);
}

async function sendFile(folder: string, path: string, out: ServerResponse): Promise<void> {
  const file = join(folder, path);
  if (path !== '/index.html' && extname(path) !== '' && file.startsWith(folder) && existsSync(file)) {
    out.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain');
    out.end(await readFile(file));
    return;
  }
  out.setHeader('content-type', 'text/html');
  out.setHeader('content-security-policy', POLICY);
  out.end((await readFile(join(folder, 'index.html'), 'utf8')).replaceAll('{{nonce}}', NONCE));
}

interface Served {
  /** Without a slash at its end. */
  url: string;
  close: () => Promise<void>;
}

async function listen(answer: (incoming: IncomingMessage, out: ServerResponse, path: string) => void): Promise<Served> {
  const server = createServer((incoming, out) => answer(incoming, out, (incoming.url ?? '/').split('?')[0] ?? '/'));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** @param backend address of the cluster's webserver */
export function serveBeside(folder: string, backend: string): Promise<Served> {
  const target = new URL(backend);
  return listen((incoming, out, path) => {
    if (isApi(path)) pass(incoming, out, target);
    else sendFile(folder, path, out).catch(() => out.destroy());
  });
}

interface Site {
  /** Further places that the page may reach, beside its own. */
  reaches?: readonly string[];
  /** Its configuration instead of the webserver's. */
  config?: string;
}

/**
 * A console that is served already, as one whose webserver sends another policy with its pages.
 * @param console its address, without a slash at its end
 */
export function serveUnder(
  console: string,
  policy: keyof typeof POLICIES,
  { reaches = [], config }: Site = {},
): Promise<Served> {
  const target = new URL(console);
  const text = POLICIES[policy].replace("connect-src 'self'", ["connect-src 'self'", ...reaches].join(' '));
  return listen((incoming, out, path) => {
    if (path === '/config.toml' && config !== undefined) out.end(config);
    else if (isApi(path) || extname(path) !== '') pass(incoming, out, target);
    else sendPage(console, incoming.url ?? '/', text, out).catch(() => out.destroy());
  });
}
