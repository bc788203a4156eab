import { edit, kindOf, freshClient, users, v2 } from '@tests/client-rig';
import { fakeFetch, json, problem } from '@tests/fake-fetch';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { blockCalls } from './auth';
import { mutate, query, queryPartial, rest } from './client';
import { isAppError } from './errors';
import { rateLimit } from './health';

const rig = freshClient();

describe('doubts about the session', () => {
  const gone = () => problem(401, 'auth-failed');
  it('cost one look for all calls', async () => {
    const sent = fakeFetch(gone);
    const calls = [query(users, {}), query(v2, {}), mutate(edit, {}), rest('GET', '/x'), rest('POST', '/x')];
    expect(await Promise.all(calls.map(kindOf))).toEqual(Array(5).fill('session-gone'));
    expect([vi.mocked(rig.look).mock.calls.length, sent.length]).toEqual([1, 5]);
  });
  it('rise from a GraphQL error under 200 as well', async () => {
    const error = { message: 'Unexpected empty "data"', extensions: { response: { status: 401 } } };
    fakeFetch(() => json({ errors: [error] }));
    expect(await kindOf(query(users, {}))).toBe('session-gone');
    expect(await kindOf(mutate(edit, {}))).toBe('session-gone');
  });
  it.each([
    ['key-refused', 'key-refused', 1],
    ['unsure', 'unavailable', 3],
    ['fine', 'key-refused', 3],
  ] as const)('with the finding %s are %s', async (verdict, kind, requests) => {
    rig.look = () => Promise.resolve(verdict);
    const sent = fakeFetch(gone);
    expect(await kindOf(rest('GET', '/x'))).toBe(kind);
    expect(sent).toHaveLength(requests);
  });
  it('do not arise from a call whose 401 is its own answer, nor from an expired password', async () => {
    rig.look = vi.fn();
    fakeFetch(({ path }) => problem(401, path.endsWith('p') ? 'password-expired' : 'auth-failed'));
    expect(await kindOf(rest('POST', '/func', { ownAuth: true }))).toBe('refused');
    expect(await kindOf(rest('POST', '/p'))).toBe('password-expired');
    expect(rig.look).not.toHaveBeenCalled();
  });
  it('stop all calls once the session is lost', async () => {
    const sent = fakeFetch(gone);
    blockCalls('session-gone');
    expect(await kindOf(query(users, {}))).toBe('session-gone');
    expect(sent).toHaveLength(0);
  });
});

it('REST: text, empty answers and decoders', async () => {
  const reply: Record<string, Response> = {
    '/func/a': new Response('logs'),
    '/func/b': new Response(null, { status: 204 }),
    '/func/c': new Response(''),
  };
  fakeFetch(({ path }) => reply[path] ?? json({ a: 1 }));
  expect(await rest('GET', '/a', { text: true })).toBe('logs');
  expect(await rest('PUT', '/b', { body: {} })).toBeUndefined();
  expect(await rest('POST', '/c')).toBeUndefined();
  expect(await rest('GET', '/d', { decode: (data) => [data] })).toEqual([{ a: 1 }]);
});

it('rate limit: a refusal stops polling, doubling, and it starts again', async () => {
  vi.useFakeTimers();
  fakeFetch(() => problem(429, 'rate-limit-exceeded'));
  for (const seconds of [60, 120, 240]) {
    expect(await kindOf(rest('GET', '/x'))).toBe('rate-limited');
    expect(rateLimit.get().limited).toBe(true);
    await vi.advanceTimersByTimeAsync(seconds * 1000 - 10);
    expect(rateLimit.get().limited).toBe(true);
    await vi.advanceTimersByTimeAsync(20);
    expect(rateLimit.get().limited).toBe(false);
  }
  const headers = { 'X-RateLimit-Limit': '30000', 'X-RateLimit-Remaining': '29000' };
  fakeFetch(() => json({}, 200, headers));
  await rest('GET', '/x');
  expect(rateLimit.get()).toEqual({ limited: false, limit: 30000, remaining: 29000 });
  fakeFetch(() => json({}, 200, { ...headers, 'X-RateLimit-Remaining': '5' }));
  await rest('GET', '/x');
  expect(rateLimit.get()).toMatchObject({ limited: true, remaining: 5 });
});

it('whatever comes back, only AppErrors are thrown', async () => {
  const body = fc.oneof(
    fc.json(),
    fc.string(),
    fc.record({ data: fc.jsonValue(), errors: fc.jsonValue() }).map((v) => JSON.stringify(v)),
    fc
      .record({
        data: fc.jsonValue(),
        errors: fc.array(fc.record({ message: fc.jsonValue(), extensions: fc.jsonValue() })),
      })
      .map((v) => JSON.stringify(v)),
    fc.constantFrom(
      '\ufeff{}',
      'NaN',
      '{"data":{"a":NaN}}',
      '{"data":{"a":1e999}}',
      '<html>',
      '\0',
      '{"data":{"__proto__":1}}',
    ),
  );
  const status = fc.constantFrom(200, 200, 200, 201, 302, 400, 401, 403, 404, 409, 418, 429, 500, 502, 503, 504, 599);
  const type = fc.constantFrom('application/json', 'application/problem+json', 'text/html', 'text/plain', 'nonsense');
  await fc.assert(
    fc.asyncProperty(body, status, type, async (text, code, contentType) => {
      fakeFetch(() => new Response(text, { status: code, headers: { 'Content-Type': contentType } }));
      const calls = [
        query(users, {}),
        query(v2, {}),
        mutate(edit, {}),
        rest('GET', '/x'),
        rest('POST', '/x'),
        queryPartial(users, {}),
      ];
      for (const { status: outcome, reason } of (await Promise.allSettled(calls)) as PromiseRejectedResult[]) {
        if (outcome === 'rejected' && !isAppError(reason)) throw reason;
      }
    }),
    { numRuns: 250 },
  );
}, 30_000);
