// @vitest-environment jsdom
import { edit, failure, kindOf, freshClient, users, v2 } from '@tests/client-rig';
import { fakeFetch, json, page, problem, type Reply } from '@tests/fake-fetch';
import { describe, expect, it, vi } from 'vitest';
import { mutate, query, queryPartial, resetGateway, rest } from './client';
import { setEndpoint } from './endpoint';
import { outage } from './health';

freshClient();

describe('requests', () => {
  it('sends query, variables and operationName alone, by generation', async () => {
    const sent = fakeFetch(() => json({ data: { users: 1 } }));
    await query(users, { a: 1 });
    await query(v2, {});
    await mutate({ ...edit, generation: 'v2' }, { a: 2 }).catch(() => {});
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /func/admin/gql',
      'POST /func/admin/gql/strawberry',
      'POST /func/admin/gql/strawberry',
    ]);
    expect(sent[0]?.body).toEqual({ query: users.text, variables: { a: 1 }, operationName: 'Users' });
    expect(sent[0]?.headers.get('content-type')).toBe('application/json');
    expect(sent[0]?.headers.get('accept')).toBe('application/json');
    expect(sent[0]?.headers.get('x-requested-with')).toBe('quarterdeck');
    expect(sent[0]?.init).toMatchObject({ cache: 'no-store', credentials: 'same-origin', redirect: 'manual' });
  });

  it('signs in API mode, without cookies', async () => {
    const sign = vi.fn(() => Promise.resolve({ Authorization: 'signed' }));
    setEndpoint({ mode: 'api', base: 'https://manager.test/', sign });
    const sent = fakeFetch(() => json([]));
    await rest('GET', '/resource/presets', { search: { a: 'x y', b: undefined } });
    expect(sign).toHaveBeenCalledWith('GET', new URL('https://manager.test/resource/presets?a=x+y'));
    expect(sent[0]?.init.credentials).toBe('omit');
    expect(sent[0]?.headers.get('authorization')).toBe('signed');
  });

  it('signs once more by the clock of the server, also a write', async () => {
    const sign = vi.fn(() => Promise.resolve({}));
    setEndpoint({ mode: 'api', base: 'https://manager.test/', sign });
    const ahead = { Date: new Date(Date.now() + 3_600_000).toUTCString() };
    const refusal = JSON.stringify({ type: 'x/invalid-auth-params', title: 'Date/time sync error' });
    const sent = fakeFetch(() =>
      sent.length === 1
        ? new Response(refusal, { status: 400, headers: ahead })
        : json({ data: { edit: { ok: true } } }, 200, ahead),
    );
    await mutate(edit, {});
    expect(sent).toHaveLength(2);
  });
});

describe('envelopes', () => {
  it.each([
    ['errors: null', { data: { users: [1] }, errors: null }],
    ['no errors', { data: { users: [1] } }],
    ['an empty list of errors', { data: { users: [1] }, errors: [] }],
  ])('reads data with %s', async (_, body) => {
    fakeFetch(() => json(body));
    expect(await query(users, {})).toEqual({ users: [1] });
  });

  const broken: [string, () => Reply, string, number][] = [
    ['{}', () => json({}), 'broken-answer', 2],
    ['[]', () => json([]), 'broken-answer', 2],
    ['"x"', () => json('x'), 'broken-answer', 2],
    ['{"hello":1}', () => json({ hello: 1 }), 'broken-answer', 2],
    ['data: null', () => json({ data: null }), 'broken-answer', 2],
    ['data: []', () => json({ data: [] }), 'broken-answer', 2],
    [
      'half of a body',
      () => new Response('{"data":{"us', { headers: { 'Content-Type': 'application/json' } }),
      'broken-answer',
      2,
    ],
    ['an empty body', () => new Response(''), 'broken-answer', 2],
    ['plain text', () => new Response('hello'), 'not-json', 1],
    ['a page', () => page(), 'not-json', 1],
    // Each of the three tries also goes around the gateway.
    ['a page with 502', () => page(502), 'unavailable', 6],
    ['a redirect', () => new Response(null, { status: 302 }), 'not-json', 1],
    ['a broken connection', () => 'fail', 'network', 3],
    ['a traceback', () => json({ title: 'x', traceback: 'T' }, 500), 'http', 1],
    ['400 with errors', () => json({ errors: [{ message: "got invalid value 'x'" }] }, 400), 'invalid', 1],
    [
      'a refused field',
      () => json({ data: { users: null }, errors: [{ message: 'Permission Denied.' }] }),
      'not-allowed',
      1,
    ],
  ];
  it.each(broken)('a read that gets %s', async (_, reply, kind, requests) => {
    const sent = fakeFetch(reply);
    expect(await kindOf(query(users, {}))).toBe(kind);
    expect(sent).toHaveLength(requests);
  });

  const written: [string, () => Reply, string][] = [
    [
      'half of a body',
      () => new Response('{"data":{"us', { headers: { 'Content-Type': 'application/json' } }),
      'unknown-outcome',
    ],
    ['{}', () => json({}), 'unknown-outcome'],
    ['a null payload', () => json({ data: { edit: null } }), 'unknown-outcome'],
    ['a broken connection', () => 'fail', 'unknown-outcome'],
    ['502', () => problem(502, 'bad-gateway'), 'unknown-outcome'],
    ['504', () => page(504), 'unknown-outcome'],
    ['ok: false', () => json({ data: { edit: { ok: false, msg: 'no' } } }), 'refused'],
    [
      'ok: false for lack of rights',
      () => json({ data: { edit: { ok: false, msg: 'no permission to execute edit' } } }),
      'not-allowed',
    ],
    ['errors beside data', () => json({ data: { edit: { ok: true } }, errors: [{ message: 'x' }] }), 'graphql'],
    ['errors', () => json({ data: null, errors: [{ message: 'x already exists' }] }), 'conflict'],
    ['a page', () => page(), 'not-json'],
    ['403', () => problem(403, 'generic-forbidden'), 'not-allowed'],
    ['429', () => problem(429, 'rate-limit-exceeded'), 'rate-limited'],
    ['frozen', () => problem(503, 'server-frozen'), 'frozen'],
  ];
  it.each(written)('a write that gets %s is sent once', async (_, reply, kind) => {
    const sent = fakeFetch(reply);
    const error = await failure(mutate(edit, { a: 1, password: 'hunter2' }));
    expect([error.kind, sent.length]).toEqual([kind, 1]);
    expect(error.retryable).toBe(false);
    expect(JSON.stringify([Object.entries(error), error.message, error.stack, error.cause])).not.toContain('hunter2');
  });

  it('takes ok without an item, and payloads without ok', async () => {
    fakeFetch(() => json({ data: { edit: { ok: true, item: null }, other: { id: 1 } } }));
    expect(await mutate(edit, {})).toEqual({ edit: { ok: true, item: null }, other: { id: 1 } });
  });

  it('decodes, and turns what the decoder throws into an error of its own', async () => {
    fakeFetch(() => json({ data: { users: 1 } }));
    expect(await query(users, {}, { decode: (data) => ({ got: data }) })).toEqual({ got: { users: 1 } });
    const decode = () => {
      throw new TypeError('users is no list');
    };
    expect(await failure(query(users, {}, { decode }))).toMatchObject({ kind: 'decode', detail: 'users is no list' });
  });
});

describe('partial answers', () => {
  const partial = { data: { users: [1], sums: null }, errors: [{ message: 'boom', path: ['sums'] }] };
  it('are read once more, then kept beside their problems', async () => {
    const sent = fakeFetch(() => json(partial));
    const { data, problems } = await queryPartial(users, {});
    expect([data, problems.map((p) => p.kind), sent.length]).toEqual([partial.data, ['graphql'], 2]);
  });
  it('are errors for a query, with the data inside', async () => {
    fakeFetch(() => json(partial));
    expect(await failure(query(users, {}))).toMatchObject({ kind: 'graphql', data: partial.data });
  });
  it('heal when the fault passes', async () => {
    const sent = fakeFetch(() => json(sent.length === 1 ? partial : { data: { users: [1], sums: 2 } }));
    expect(await queryPartial(users, {})).toEqual({ data: { users: [1], sums: 2 }, problems: [] });
  });
  it('are not asked for again when the rights are missing', async () => {
    const sent = fakeFetch(() => json({ ...partial, errors: [{ message: 'Permission Denied.' }] }));
    expect((await queryPartial(users, {})).problems[0]?.kind).toBe('not-allowed');
    expect(sent).toHaveLength(1);
  });
});

describe('gateway', () => {
  const down = (status: number) =>
    problem(status, status === 502 ? 'bad-gateway' : 'webserver/manager-connection-unavailable');
  it.each([502, 503])('is gone around for a while after %i', async (status) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const sent = fakeFetch(({ path }) =>
      path.endsWith('/gql') ? down(status) : json({ data: { users: 1 }, errors: null }),
    );
    await query(users, {});
    await query(users, {});
    expect(sent.map((s) => s.path)).toEqual(['/func/admin/gql', '/func/admin/graphql', '/func/admin/graphql']);
    expect(outage.get()).toBeUndefined();
    vi.setSystemTime(Date.now() + 61_000);
    await query(users, {});
    expect(sent.slice(3).map((s) => s.path)).toEqual(['/func/admin/gql', '/func/admin/graphql']);
  });
  it('errors of the way around are read like others', async () => {
    fakeFetch(({ path }) =>
      path.endsWith('/gql') ? down(502) : problem(400, 'graphql-error', { data: [{ message: 'Permission Denied.' }] }),
    );
    expect(await kindOf(query(users, {}))).toBe('not-allowed');
  });
  it('a write moves over only when nobody can have got it', async () => {
    let status = 502;
    const sent = fakeFetch(({ path }) =>
      path.endsWith('/gql') ? down(status) : json({ data: { edit: { ok: true } } }),
    );
    expect(await kindOf(mutate(edit, {}))).toBe('unknown-outcome');
    expect(sent).toHaveLength(1);
    // The next one knows and goes the other way.
    expect(await mutate(edit, {})).toEqual({ edit: { ok: true } });
    resetGateway();
    status = 503;
    expect(await mutate(edit, {})).toEqual({ edit: { ok: true } });
    expect(sent.map((s) => s.path.split('/').at(-1))).toEqual(['gql', 'graphql', 'gql', 'graphql']);
  });
  it('when both ways are down the cluster is', async () => {
    const sent = fakeFetch(() => down(503));
    expect(await kindOf(query(users, {}))).toBe('unavailable');
    expect(sent).toHaveLength(6);
    expect(outage.get()?.kind).toBe('unavailable');
  });
  it('does not exist in API mode', async () => {
    setEndpoint({ mode: 'api', base: 'https://manager.test/' });
    const sent = fakeFetch(() => down(502));
    await kindOf(query(users, {}));
    expect(new Set(sent.map((s) => s.path))).toEqual(new Set(['/admin/gql']));
  });
});

describe('time and connection', () => {
  it('a read that hangs ends after 30 s, a write after 60 s with an unknown outcome', async () => {
    vi.useFakeTimers();
    fakeFetch(() => 'hang');
    const reading = kindOf(query(users, {}));
    await vi.advanceTimersByTimeAsync(30_100);
    const writing = kindOf(mutate(edit, {}));
    await vi.advanceTimersByTimeAsync(60_100);
    expect(await Promise.all([reading, writing])).toEqual(['timeout', 'unknown-outcome']);
  });
  it('is cut off also where the fetch does not heed the abort', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', () => new Promise(() => {}));
    const reading = kindOf(query(users, {}));
    await vi.advanceTimersByTimeAsync(30_100);
    expect(await reading).toBe('timeout');
  });
  it('refuses at once when offline, and sends nothing later', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const sent = fakeFetch(() => json({ data: { users: 1 } }));
    expect(
      await Promise.all([kindOf(query(users, {})), kindOf(mutate(edit, {})), kindOf(rest('DELETE', '/x'))]),
    ).toEqual(Array(3).fill('offline'));
    vi.stubGlobal('navigator', { onLine: true });
    await query(users, {});
    expect(sent).toHaveLength(1);
  });
  it('tells an aborted read, and does not claim that an aborted write did not happen', async () => {
    fakeFetch(() => 'hang');
    const stop = new AbortController();
    const calls = [
      kindOf(query(users, {}, { signal: stop.signal })),
      kindOf(mutate(edit, {}, { signal: stop.signal })),
    ];
    // Both are under way before the abort.
    await Promise.resolve();
    setTimeout(() => stop.abort(), 5);
    expect(await Promise.all(calls)).toEqual(['aborted', 'unknown-outcome']);
    expect(await kindOf(mutate(edit, {}, { signal: stop.signal }))).toBe('aborted');
  });
  it('lets a read end that nobody waits for, until its deadline', async () => {
    vi.useFakeTimers();
    let signal: AbortSignal | undefined;
    vi.stubGlobal('fetch', (_: URL, init: RequestInit) => {
      signal = init.signal ?? undefined;
      return new Promise(() => {});
    });
    const stop = new AbortController();
    const reading = kindOf(query(users, {}, { signal: stop.signal }));
    await vi.advanceTimersByTimeAsync(5);
    stop.abort();
    expect(await reading).toBe('aborted');
    expect(signal?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(30_100);
    expect(signal?.aborted).toBe(true);
  });
  it('heals by a retry, with jitter up to 1 s and 3 s', async () => {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(0.999);
    const sent = fakeFetch(() => (sent.length < 3 ? 'fail' : json({ data: { users: 1 } })));
    const reading = query(users, {});
    await vi.advanceTimersByTimeAsync(990);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(20);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await reading).toEqual({ users: 1 });
  });
  it('refuses answers above the cap', async () => {
    const chunk = new Uint8Array(8 * 1024 * 1024).fill(32);
    fakeFetch(() => new Response(new ReadableStream({ pull: (c) => c.enqueue(chunk) })));
    expect(await kindOf(query(users, {}))).toBe('broken-answer');
  });
});
