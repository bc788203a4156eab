import { fakeFetch, json } from '@tests/fake-fetch';
import { afterEach, expect, it, vi } from 'vitest';
import type { TypedDocument } from '@/api/documents';
import { setEndpoint } from '@/api/endpoint';
import { parseListState } from '@/lib/list-state';
import { cursorRows } from './cursor-rows';
import { defineList } from './define-list';
import { defineFields } from './fields';

interface Row {
  id: string;
}
interface Page {
  logs: { count: number; edges: { node: Row }[]; pageInfo: { endCursor: string | null } };
}
const fields = defineFields<Row>()('things', { id: { value: (row) => row.id, filter: { kind: 'text' } } });
const document: TypedDocument<Page, { first: number; after?: string | null; filter?: object | null }> = {
  name: 'Logs',
  kind: 'query',
  generation: 'v2',
  text: 'query Logs { logs { count } }',
};
const list = defineList({
  entity: 'presets',
  fields,
  idOf: (row) => row.id,
  sort: 'id',
  rows: cursorRows({ document, page: (data) => data.logs, search: ['id'] }),
});

/** A server with so many rows, whose cursor is the number of the last one. */
function serve(total: number) {
  const asked: { first: number; after: string | null }[] = [];
  fakeFetch((request) => {
    const { variables } = request.body as { variables: (typeof asked)[number] & { filter: unknown } };
    const { first, after, filter } = variables;
    asked.push({ first, after });
    const begin = Number(after ?? 0);
    const numbers = Array.from({ length: Math.max(0, Math.min(first, total - begin)) }, (_, at) => begin + at + 1);
    const edges = filter ? [] : numbers.map((n) => ({ node: { id: String(n) } }));
    return json({ data: { logs: { count: total, edges, pageInfo: { endCursor: String(numbers.at(-1) ?? '') } } } });
  });
  return asked;
}

async function rows(offset: number, address = '') {
  const state = parseListState(new URLSearchParams(address), list.spec(20));
  const ask = { state, shown: [], viewer: undefined, scope: undefined };
  const { signal } = new AbortController();
  const query = list.source.query(list, ask, { limit: 20, offset });
  const answer = (await query?.queryFn({ signal })) as { rows: Row[]; total: number };
  return { ids: answer.rows.map(({ id }) => id), total: answer.total };
}

afterEach(() => {
  vi.unstubAllGlobals();
  setEndpoint(undefined);
});

it('goes on from the page before, and walks to one that nobody has come by yet', async () => {
  setEndpoint({ mode: 'session', base: 'http://console.test/' });
  const asked = serve(2500);
  expect((await rows(0)).ids[19]).toBe('20');
  expect((await rows(20)).ids[0]).toBe('21');
  expect(await rows(2480)).toMatchObject({ total: 2500 });
  expect((await rows(2480)).ids).toEqual(Array.from({ length: 20 }, (_, at) => String(2481 + at)));
  expect(asked).toEqual([
    { first: 20, after: null },
    { first: 20, after: '20' },
    { first: 1000, after: '40' },
    { first: 1000, after: '1040' },
    { first: 440, after: '2040' },
    { first: 20, after: '2480' },
    { first: 20, after: '2480' },
  ]);
});

it('begins anew with another question, and behind the end finds nothing', async () => {
  setEndpoint({ mode: 'session', base: 'http://console.test/' });
  const asked = serve(30);
  expect(await rows(20, 'q=x')).toEqual({ ids: [], total: 30 });
  expect(await rows(60)).toEqual({ ids: [], total: 30 });
  expect(asked).toEqual([
    { first: 20, after: null },
    { first: 60, after: null },
    { first: 30, after: '30' },
  ]);
});
