import { expect, it } from 'vitest';
import type { ListState } from '@/lib/list-state';
import { exportRequest } from './export-request';

const state = (more: Partial<ListState>): ListState => ({
  q: '',
  filters: {},
  sort: { name: 'created', desc: true },
  page: 1,
  size: 20,
  open: null,
  tab: 'all',
  ...more,
});

it('asks for the columns that the export knows, and names the others', () => {
  const { body, missing, dropped } = exportRequest(state({}), ['name', 'owner', 'cpu', 'memory', 'image']);
  expect(body).toEqual({
    fields: ['name', 'user_email', 'resource_requested'],
    order: [{ field: 'created_at', direction: 'DESC' }],
    encoding: 'utf-8',
  });
  expect([missing, dropped]).toEqual([['image'], []]);
});

it('honours what it can of the conditions, and names the search and the rest', () => {
  const { body, dropped } = exportRequest(
    state({
      q: 'x',
      tab: 'finished',
      filters: {
        owner: { op: 'has', value: 'alice' },
        type: { op: 'in', value: 'batch,system' },
        created: { op: 'between', value: '2026-01-01..2026-01-31' },
        result: { op: 'in', value: 'FAILURE' },
        agent: { op: 'is', value: 'i-1' },
      },
    }),
    ['name'],
  );
  expect(body.filter).toMatchObject({
    user: { email: { i_contains: 'alice' } },
    session_type: ['batch', 'system'],
    status: ['TERMINATED', 'CANCELLED'],
    created_at: { after: expect.stringContaining('T') as string, before: expect.stringMatching(/59\.999Z$/) as string },
  });
  expect(dropped).toEqual(['q', 'result', 'agent']);
});

it('names the statuses of a tab, narrowed by a condition on the status', () => {
  const of = (tab: string, op: 'in' | 'not', value: string) =>
    exportRequest(state({ tab, filters: { status: { op, value } } }), []).body.filter;
  expect(of('running', 'in', 'RUNNING,TERMINATED')).toEqual({ status: ['RUNNING'] });
  expect(of('finished', 'not', 'CANCELLED')).toEqual({ status: ['TERMINATED'] });
});
