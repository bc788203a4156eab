// @vitest-environment jsdom
import { fakeFetch, json, problem } from '@tests/fake-fetch';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { setAuthLook } from './auth';
import { setEndpoint } from './endpoint';
import { streamEvents, type ServerEvent } from './events';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  setEndpoint(undefined);
});

const STREAM = { headers: { 'Content-Type': 'text/event-stream' } };
const TEXT = [
  ': comment\r\n\r\n',
  'event: bgtask_updated\r\ndata: {"current_progress": 1,\r\ndata: "message": "é"}\r\n\r\n',
  'event: bgtask_updated\ndata: {broken\n\n',
  'event: server_close\ndata:\n\n',
  'event: late\ndata: {"a":1}',
].join('');

it.each([1, 3, 7, 1000])('reads events cut into %i bytes, until the server ends the stream', async (size) => {
  const bytes = new TextEncoder().encode(TEXT);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });
  const sent = fakeFetch(() => new Response(body, STREAM));
  const seen: ServerEvent[] = [];
  await streamEvents('/events/background-task', { task_id: 'a b' }, (event) => seen.push(event));
  expect(seen).toEqual([
    { event: 'bgtask_updated', data: { current_progress: 1, message: 'é' } },
    { event: 'server_close', data: {} },
    { event: 'late', data: { a: 1 } },
  ]);
  expect(sent[0]?.path).toBe('/func/events/background-task?task_id=a+b');
  expect(sent[0]?.headers.get('accept')).toBe('text/event-stream');
});

const read = (signal?: AbortSignal) => streamEvents('/e', {}, () => {}, signal);

it.each([
  ['a refusal', () => problem(400, 'invalid-api-params'), 'invalid'],
  ['a page of a proxy', () => new Response('<html>', { status: 502 }), 'unavailable'],
  ['JSON', () => json({}), 'not-json'],
  ['a broken connection', () => 'fail' as const, 'network'],
  ['a lost session', () => problem(401, 'auth-failed'), 'session-gone'],
  [
    'a stream that breaks',
    () => new Response(new ReadableStream({ start: (c) => c.error(new TypeError('x')) }), STREAM),
    'network',
  ],
])('%s', async (_, reply, kind) => {
  onTestFinished(setAuthLook(() => Promise.resolve('gone')));
  fakeFetch(reply);
  await expect(read()).rejects.toMatchObject({ kind });
});

it('waits 30 s for the first answer, then as long as it takes, until the caller leaves', async () => {
  vi.useFakeTimers();
  fakeFetch(() => 'hang');
  const unanswered = read().catch((e: unknown) => e);
  await vi.advanceTimersByTimeAsync(30_100);
  expect(await unanswered).toMatchObject({ kind: 'timeout' });
  fakeFetch(() => new Response(new ReadableStream(), STREAM));
  const leave = new AbortController();
  const silent = read(leave.signal).catch((e: unknown) => e);
  await vi.advanceTimersByTimeAsync(3_600_000);
  leave.abort();
  expect(await silent).toMatchObject({ kind: 'aborted' });
});
