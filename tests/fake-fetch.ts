import { vi } from 'vitest';

export interface Sent {
  method: string;
  /** Path and query. */
  path: string;
  url: URL;
  headers: Headers;
  body: unknown;
  init: RequestInit;
}

export type Reply = Response | Promise<Response> | 'hang' | 'fail';

/** Replaces `fetch`; 'fail' is a broken connection, 'hang' never answers (and heeds the abort). Returns what was sent. */
export function fakeFetch(reply: (sent: Sent) => Reply): Sent[] {
  const log: Sent[] = [];
  vi.stubGlobal('fetch', (input: URL | string, init: RequestInit = {}) => {
    const url = new URL(String(input));
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const headers = new Headers(init.headers);
    const sent = { method: init.method ?? 'GET', path: url.pathname + url.search, url, headers, body, init };
    log.push(sent);
    const answer = reply(sent);
    if (answer === 'fail') return Promise.reject(new TypeError('Failed to fetch'));
    if (answer !== 'hang') return Promise.resolve(answer);
    return new Promise((_, reject) => {
      init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    });
  });
  return log;
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });

export const problem = (status: number, slug: string, more: object = {}): Response =>
  new Response(JSON.stringify({ type: `https://api.backend.ai/probs/${slug}`, title: slug, ...more }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });

export const page = (status = 200): Response =>
  new Response('<!doctype html><title>x</title>', { status, headers: { 'Content-Type': 'text/html' } });
