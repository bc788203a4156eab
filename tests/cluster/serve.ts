/** Serves a build beside a running cluster: files of our own under the strict policy, everything of the API passed on. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { POLICIES } from '../e2e/serve-build.ts';
import { isApi } from '../manager/dev-plugin.ts';

const NONCE = 'bm9uY2Utb2YtdGhlLXRlc3Q';
const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

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
  out.setHeader('content-security-policy', POLICIES.strict);
  out.end((await readFile(join(folder, 'index.html'), 'utf8')).replaceAll('{{nonce}}', NONCE));
}

/** @param backend address of the cluster's webserver */
export async function serveBeside(
  folder: string,
  backend: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  const target = new URL(backend);
  const server = createServer((incoming, out) => {
    const path = (incoming.url ?? '/').split('?')[0] ?? '/';
    if (isApi(path)) pass(incoming, out, target);
    else sendFile(folder, path, out).catch(() => out.destroy());
  });
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
