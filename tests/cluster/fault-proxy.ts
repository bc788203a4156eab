/** Stands between the console and the webserver, and spoils the answers to the writes that it is told of. */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as later } from 'node:timers/promises';

export const FAULTS = [
  'refused',
  'dropped before',
  'dropped after',
  'cut',
  'reset in the body',
  'hanging',
  'late',
  '429 with a time',
  '429 without',
] as const;
export type Fault = (typeof FAULTS)[number];

interface Whole {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

const bodyOf = async (message: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/** The answer is always awaited to its end: a webserver whose clients hang up takes its manager for ill. */
const ask = (target: URL, incoming: IncomingMessage, body: Buffer): Promise<Whole> =>
  new Promise((resolve, reject) => {
    const { hostname, port, host } = target;
    const headers = { ...incoming.headers, host, 'content-length': String(body.length) };
    const { url: path = '/', method = 'GET' } = incoming;
    const outgoing = request({ hostname, port, path, method, headers }, (answer) => {
      bodyOf(answer).then(
        (whole) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: whole }),
        reject,
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });

function send(out: ServerResponse, { status, headers, body }: Whole, part = body.length): void {
  const { 'transfer-encoding': _, ...rest } = headers;
  out.writeHead(status, { ...rest, 'content-length': String(body.length) });
  if (part === body.length) out.end(body);
  else out.write(body.subarray(0, part));
}

const tooMany = (time: boolean): Whole => ({
  status: 429,
  headers: { 'content-type': 'application/problem+json', ...(time && { 'retry-after': '7' }) },
  body: Buffer.from(
    '{"type":"https://api.backend.ai/probs/rate-limit-exceeded","title":"You have reached your API query rate limit."}',
  ),
});

/** A write that is waited for. */
export interface Trap {
  /** Whether it came, and its answer was spoilt. */
  met: boolean;
}

export interface FaultProxy {
  /** With a slash at its end. */
  url: string;
  /** Spoils the next write in whose text all of the marks stand: several can be waited for at once. */
  spoil: (fault: Fault, ...marks: string[]) => Trap;
  /** Sees the text of every request, and holds it back until it is ready. */
  watch: (listen: (text: string, isWrite: boolean) => Promise<void> | void) => void;
  close: () => Promise<void>;
}

/**
 * @param late how long the answer of a late one is held back (ms)
 * @param onHang told when the server has done what is never answered, with the request's header "x-wait"
 */
export async function faultProxy(
  backend: string,
  late: number,
  onHang: (wait: string) => void = () => undefined,
): Promise<FaultProxy> {
  const target = new URL(backend);
  const traps = new Map<Trap, { fault: Fault; marks: string[] }>();
  let listen: Parameters<FaultProxy['watch']>[0] = () => undefined;

  const spoil = async (kind: Fault, incoming: IncomingMessage, body: Buffer, out: ServerResponse): Promise<void> => {
    const socket = out.socket;
    if (kind === 'refused') return void socket?.resetAndDestroy();
    if (kind === 'dropped before') return void socket?.end();
    if (kind.startsWith('429')) return send(out, tooMany(kind === '429 with a time'));
    const answer = await ask(target, incoming, body);
    if (kind === 'hanging') return onHang(String(incoming.headers['x-wait']));
    if (kind === 'dropped after') return void socket?.destroy();
    if (kind === 'late') return later(late).then(() => send(out, answer));
    send(out, answer, Math.floor(answer.body.length / 2));
    await later(20);
    if (kind === 'cut') socket?.end();
    else socket?.resetAndDestroy();
  };

  const server = createServer((incoming, out) => {
    const work = async () => {
      const body = await bodyOf(incoming);
      const [method = '', url = ''] = [incoming.method, incoming.url];
      const text = `${method} ${url}\n${body.toString()}`;
      const isRest = /^\/func\/(folders|session)\//.test(url) && method !== 'GET';
      const isWrite = isRest || /"query": ?"\s*mutation/.test(text);
      await listen(text, isWrite);
      const met = isWrite && [...traps].find(([, { marks }]) => marks.every((mark) => text.includes(mark)));
      if (!met) return send(out, await ask(target, incoming, body));
      const [trap, { fault }] = met;
      traps.delete(trap);
      trap.met = true;
      return spoil(fault, incoming, body, out);
    };
    work().catch(() => out.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    spoil: (fault, ...marks) => {
      const trap = { met: false };
      traps.set(trap, { fault, marks });
      return trap;
    },
    watch: (next) => (listen = next),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
