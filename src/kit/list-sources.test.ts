import { describe, expect, it, vi } from 'vitest';
import type { TypedDocument } from '@/api/documents';
import { makeQueryClient } from '@/api/query-client';
import type { Viewer } from '@/api/session';
import { parseListState } from '@/lib/list-state';
import { cond } from '@/lib/minilang';
import { defineList, type List, type Source } from './define-list';
import { defineFields } from './fields';
import { legacyRows, nestedRows, v2Rows, wholeRows } from './list-sources';

interface Row {
  id: string;
  weight: number;
}
const fields = defineFields<Row>()('things', {
  id: { value: (row) => row.id, sort: 'id', filter: { kind: 'text' }, always: true },
  weight: { value: (row) => row.weight, sort: 'weight', filter: { kind: 'number' } },
});
const viewer = { identity: { role: 'admin', domain: 'own' } } as Viewer;
const document = (): TypedDocument<
  { things: { items: (Row | null)[]; total_count: number } | null },
  { limit: number; offset: number; filter?: string | null; order?: string | null; big: boolean }
> => ({ name: 'Things', kind: 'query', generation: 'legacy', text: '' });

const listOf = <Scope = void>(rows: Source<Row, Scope>): List<Row, Scope> =>
  defineList({ entity: 'presets', fields, idOf: (row) => row.id, sort: '-weight', tabs: ['big', 'small'], rows });

function ask<Scope>(list: List<Row, Scope>, address: string, scope: Scope, who: Viewer | null = viewer) {
  const state = parseListState(new URLSearchParams(address), list.spec(20));
  return list.source.query(list, { state, shown: ['id'], viewer: who ?? undefined, scope }, { limit: 20, offset: 40 });
}

describe('a legacy list', () => {
  const list = listOf(
    legacyRows({
      document: document(),
      page: (data) => data.things,
      unique: 'id',
      search: ['id'],
      variables: ({ state, shown }) => ({ big: state.tab === 'big' && shown.includes('id') }),
      where: ({ state }) => (state.tab === 'small' ? cond('weight', 'le', '1', 'number') : undefined),
    }),
  );

  it('is asked for with its own variables, the part, the filter and a whole order', () => {
    expect(ask(list, '', undefined)?.queryKey).toEqual([
      'presets',
      'list',
      { big: true, limit: 20, offset: 40, filter: null, order: '-weight,id' },
    ]);
    expect(ask(list, 'tab=small&q=a&sort=id', undefined)?.queryKey[2]).toMatchObject({
      big: false,
      filter: '((id ilike "%a%") & (weight <= 1))',
      order: 'id',
    });
  });
});

describe('a v2 list', () => {
  it('is asked for with typed filters and orders', () => {
    const list = listOf(
      v2Rows({
        document: document(),
        page: () => null,
        unique: 'ID',
        search: ['id'],
        variables: () => ({ big: true }),
      }),
    );
    expect(ask(list, 'q=a&id=is:b', undefined)?.queryKey[2]).toMatchObject({
      filter: { AND: [{ OR: [{ id: { iContains: 'a' } }] }, { id: { equals: 'b' } }] },
      orderBy: [
        { field: 'weight', direction: 'DESC' },
        { field: 'ID', direction: 'ASC' },
      ],
    });
  });
});

describe('a whole list', () => {
  const fetch = vi.fn(({ domain }: { domain: string }): Promise<(Row | null)[]> =>
    Promise.resolve([{ id: domain, weight: 1 }, null]),
  );
  const list = listOf(
    wholeRows({
      search: ['id'],
      variables: ({ viewer: who }) => who && { domain: who.identity.domain },
      fetch,
    }),
  );

  it('leaves out what is not there, and has the same key whatever is searched for', async () => {
    const asked = ask(list, 'q=a&page=3', undefined);
    expect(asked?.queryKey).toEqual(['presets', 'list', { domain: 'own' }]);
    const { signal } = new AbortController();
    expect(await asked?.queryFn({ signal })).toEqual({ rows: [{ id: 'own', weight: 1 }], total: 1 });
  });

  it('is looked through for the palette in every tab by one read', async () => {
    const { signal } = new AbortController();
    fetch.mockClear();
    const asked = { text: 'OW', viewer, most: 5, signal };
    expect(await list.named(asked)).toEqual([{ id: 'own', name: 'own', tab: undefined }]);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(await list.named({ ...asked, text: 'x' })).toEqual([]);
  });

  it('is not asked for while it depends on who asks and nobody is known', async () => {
    expect(ask(list, '', undefined, null)).toBeUndefined();
    const client = makeQueryClient();
    const url = new URL('http://localhost/things');
    await list.prefetch(client, url);
    expect(client.getQueryCache().getAll()).toEqual([]);
    await list.prefetch(client, url, viewer);
    expect(client.getQueryData(['presets', 'list', { domain: 'own' }])).toMatchObject({ total: 1 });
  });
});

describe('a nested list', () => {
  it('takes its rows from the read of what they belong to', () => {
    const list = listOf(
      nestedRows({
        parent: (id: string) => ({ queryKey: ['parents', 'detail', id], queryFn: () => Promise.resolve(null) }),
        rows: (parent: { parts: (Row | null)[] }) => parent.parts,
        search: ['id'],
      }),
    );
    const asked = ask(list, '', 'p1');
    expect(asked?.queryKey).toEqual(['parents', 'detail', 'p1']);
    const parent = { parts: [{ id: 'a', weight: 1 }, null] } as never;
    expect(asked?.select?.(parent)).toEqual({ rows: [{ id: 'a', weight: 1 }], total: 1 });
  });
});
