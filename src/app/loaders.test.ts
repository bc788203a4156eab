import { expect, it } from 'vitest';
import type { List } from '@/kit/define-list';
import type { Viewer } from '@/api/session';
import { parseListState } from '@/lib/list-state';
import { loaders } from './loaders';
import { rows as pageTable } from './page-table';

const viewer = { identity: { role: 'superadmin', domain: 'default' }, release: '26.4.16' } as unknown as Viewer;
const isList = (one: object): one is List<object> => 'source' in one;

it('asks for every paged list in an order that ends in what no two rows share, whatever it is sorted by', async () => {
  const asked: string[] = [];
  for (const { rows } of Object.values(loaders)) {
    const list = await rows();
    if (!isList(list) || list.source.whole) continue;
    const last = new Set<string>();
    for (const name of list.spec(20).sorts)
      for (const sort of [name, `-${name}`]) {
        const state = parseListState(new URLSearchParams({ sort }), list.spec(20));
        const query = list.source.query(list, { state, shown: [], viewer, scope: undefined }, { limit: 1, offset: 0 });
        expect(query).toBeDefined();
        const { order, orderBy } = (query?.queryKey[2] ?? {}) as { order?: string; orderBy?: { field: string }[] };
        last.add(orderBy ? (orderBy.at(-1)?.field ?? '') : (order?.split(',').at(-1)?.replace(/^-/, '') ?? ''));
      }
    asked.push(`${list.name}: ${[...last].join(' ')}`);
  }
  expect(asked).toEqual([
    'users: uuid',
    'credentials: access_key',
    'sessions: id',
    'agents: id',
    'services: endpoint_id',
    // The server orders these by nothing that two rows could not share; nearest to it is the time. Entries of the log, newest
    // first, are read by cursor, without an order.
    'roles: CREATED_AT',
    'sign-ins: CREATED_AT',
    'audit-log: CREATED_AT ',
  ]);
});

it('asks for nothing that only later releases have before it is known which one answers', async () => {
  const later = pageTable.filter(({ since }) => since !== undefined);
  expect(later.length).toBeGreaterThan(0);
  for (const { key } of later) {
    const list = await loaders[key].rows();
    if (!isList(list) || list.source.whole) throw new Error(`${key} has no list that is read page by page`);
    const state = parseListState(new URLSearchParams(), list.spec(20));
    const asked = { state, shown: [], viewer: undefined, scope: undefined };
    expect(list.source.query(list, asked, { limit: 1, offset: 0 })).toBeUndefined();
  }
});
